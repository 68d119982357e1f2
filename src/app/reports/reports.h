#pragma once

#include "core/report/engine.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace rd {

/// Every report of a store: the built-in ones and those of its package, in listing order.
[[nodiscard]] std::vector<ReportSpec> reportsOf(const CodeBook &codes);
/// The program's own reports of targets go by the limits that the office set for a card of its package.
[[nodiscard]] std::vector<ReportSpec> withPaceLimits(std::vector<ReportSpec> reports, const CodeBook &codes);
/// The store's own reports that have an option; without reading the others.
[[nodiscard]] std::vector<ReportSpec> reportsWith(std::string_view option, const CodeBook &codes);
[[nodiscard]] Result<ReportSpec> reportNamed(const std::string &code, const CodeBook &codes);

/// The cards of a page in their order: the package's, else the program's own for that page. Option `span` is how
/// many of the page's twelve columns a card takes. A card whose spec cannot be read says so in place of its chart.
[[nodiscard]] std::vector<ReportSpec> cardsOf(std::string_view page, const CodeBook &codes);

/// True where a store has units and nothing else: there is no page to show then.
[[nodiscard]] bool holdsNothing(const CodeBook &codes);
/// What stands on a page without cards: what to do next.
[[nodiscard]] std::string emptyPageSentence(const CodeBook &codes, Language language);

/// Answers a spec with what was known on its date.
[[nodiscard]] Result<Table> runReport(Store &store, const ReportSpec &spec);

} // namespace rd
