#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

/// What the report builder does to a question; all of it pure functions over the spec, so that every step can be gone back.
namespace rd {

/// What the rows of a built report stand for: everything that is held, the region alone, its parts, its parts without zones,
/// industries, or subjects.
enum class Breakdown { Everything, Region, Parts, Counties, Industries, Subjects };

/// A question of values in which nothing is chosen yet: what is actual, of each part of the region, in the last twelve periods.
[[nodiscard]] ReportSpec newReport();
/// A card's question as the builder takes it: indicators that it filters by become measures, each of which may compute.
[[nodiscard]] ReportSpec asBuilt(ReportSpec spec);
/// True where it asks for something: values of an indicator, or another view than values.
[[nodiscard]] bool asksForSomething(const ReportSpec &spec);
/// The same without the measures that would mislead whatever their values (core/report/measureguard.h).
[[nodiscard]] ReportSpec sayable(ReportSpec spec, const CodeBook &codes);

[[nodiscard]] Breakdown breakdownOf(const ReportSpec &spec, const CodeBook &codes);
[[nodiscard]] Text breakdownName(Breakdown by);
/// The breakdowns that a store has a use for.
[[nodiscard]] std::vector<Breakdown> breakdownsOf(const CodeBook &codes);
[[nodiscard]] ReportSpec brokenDown(ReportSpec spec, Breakdown by, const CodeBook &codes);
/// What is held of an indicator, by area, industry and subject.
[[nodiscard]] ReportSpec holdingsQuestion(const std::string &indicator);
/// The question as fits what is held of its indicator (the answer of holdingsQuestion()): broken down by what it is told of most
/// fully, and not asking for actual or dated values where there are none.
[[nodiscard]] ReportSpec fitted(ReportSpec spec, const Table &held, const CodeBook &codes);

/// The codes that a filter of the builder names; empty: all. A breakdown by area is no filter.
[[nodiscard]] std::vector<std::string> filteredCodes(const ReportSpec &spec, Dim dim, const CodeBook &codes);
/// The same filtered by these codes; areas that are chosen by name take the place of a breakdown by area.
[[nodiscard]] ReportSpec filteredBy(ReportSpec spec, Dim dim, std::vector<std::string> chosen, bool children,
                                    const CodeBook &codes);

/// The chart that such a question usually wants: lines over several periods, else bars.
[[nodiscard]] std::string usualChart(const ReportSpec &spec);
/// The question after a step of the builder: a chart that was the usual one before stays the usual one, what a report was called and
/// found goes where it asks for something else, and a column says what was computed.
[[nodiscard]] ReportSpec stepped(const ReportSpec &before, ReportSpec after);

/// "Industrial growth, by area, last 12 periods": what a report is called until somebody names it.
[[nodiscard]] Text nameOfBuilt(const ReportSpec &spec, const CodeBook &codes);

} // namespace rd
