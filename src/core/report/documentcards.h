#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

/// Cards of a store whose figures were read from documents, one by one, and whose package brings no cards: a newspaper page has a few
/// values of many indicators, told of enterprises, projects and clusters, and facts without a number.
namespace rd {

[[nodiscard]] bool isReadFromDocuments(const CodeBook &codes);
/// The latest value of each of the first indicators, set large; the region's own before its parts'.
[[nodiscard]] ReportSpec firstNumbers(std::string id, const CodeBook &codes);
/// The facts without a number that are told of places or of industries; nothing where there are none.
[[nodiscard]] std::optional<ReportSpec> placeEvents(const CodeBook &codes);
[[nodiscard]] std::optional<ReportSpec> industryEvents(const CodeBook &codes);
/// Aims without a number, and the numbers that are plans.
[[nodiscard]] std::vector<ReportSpec> aimsAndPlans(const CodeBook &codes);
/// What is told of the clusters.
[[nodiscard]] std::vector<ReportSpec> clusterCards(const CodeBook &codes);
/// The programmes that run, beside the projects.
[[nodiscard]] std::optional<ReportSpec> programmeEvents(const CodeBook &codes);
/// What is told of the project of which most is told.
[[nodiscard]] std::vector<ReportSpec> keyProjectCards(const CodeBook &codes);

} // namespace rd
