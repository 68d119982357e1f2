#pragma once

#include "core/report/report.h"

#include <span>

namespace rd {

/// The pages, in menu order; `axle-project` is reached from others.
[[nodiscard]] std::span<const std::string_view> pageCodes();
[[nodiscard]] Text pageName(std::string_view page); ///< words "page.…"
/// A report of that page with the slot "title" names it in the region's words; a report of one's own its own; counties are
/// areas where no area is called one; else as above.
[[nodiscard]] Text pageName(std::string_view page, const CodeBook &codes);

/// The page value of reports that somebody made in the program: each is a page of its own, "report:CODE".
inline constexpr std::string_view ownPage = "own";
[[nodiscard]] std::vector<SavedReport> ownReports(const CodeBook &codes); ///< in the order in which they were made
[[nodiscard]] std::string pageOf(const SavedReport &report);
/// The code in "report:CODE"; empty for any other page.
[[nodiscard]] std::string reportOnPage(std::string_view page);
/// The report of that page; null for any other page, and where it was deleted.
[[nodiscard]] const SavedReport *ownReportOn(std::string_view page, const CodeBook &codes);
/// True for the pages of the menu and for those of the store's own reports.
[[nodiscard]] bool isPage(std::string_view page, const CodeBook &codes);

/// The reports that every store has, whatever its region: all-figures, observations, industry-tiers, industry-figures,
/// county-figures, targets, projects, project-investments, events, coverage, gaps, growth, cumulative,
/// ranking, shares, sources.
[[nodiscard]] const std::vector<ReportSpec> &builtInReports();

} // namespace rd
