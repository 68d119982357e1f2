#pragma once

#include "core/report/report.h"

#include <span>

namespace rd {

/// The pages, in menu order; `axle-project` is reached from others.
[[nodiscard]] std::span<const std::string_view> pageCodes();
[[nodiscard]] Text pageName(std::string_view page); ///< words "page.…"
/// A report of that page with the slot "title" names it in the region's words; else as above.
[[nodiscard]] Text pageName(std::string_view page, const CodeBook &codes);

/// The reports that every store has, whatever its region: all-figures, observations, industry-tiers, industry-figures,
/// county-figures, targets, projects, project-investments, events, coverage, gaps, growth, cumulative,
/// ranking, shares, sources.
[[nodiscard]] const std::vector<ReportSpec> &builtInReports();

/// The cards of a page for a store whose package brings none for it.
[[nodiscard]] std::vector<ReportSpec> defaultCards(std::string_view page);

} // namespace rd
