#pragma once

#include "core/report/report.h"
#include "store/store.h"

namespace rd {

/// The row that keeps a report, or takes it out.
[[nodiscard]] TableRow reportRow(const SavedReport &report, bool removed = false);

/// A code for a report of that name that no other report has: its English letters, else "report-1", "report-2" …
[[nodiscard]] std::string proposedCode(const Text &name, const CodeBook &codes);
/// Why a code cannot be given to a report that was saved under `before` (empty: a new one): letters, digits and hyphens only, and
/// no other report's.
[[nodiscard]] std::optional<Error> codeFault(const std::string &code, const std::string &before, const CodeBook &codes);

/// Keeps a question under a code and a name, as one change; a report of the user's own that has the code gives way to it. Gives
/// the change, 0 where it says nothing new. A spec that the store does not understand is refused.
[[nodiscard]] Result<std::int64_t> saveReport(Store &store, const ReportSpec &spec, const std::string &code, const Text &name);
[[nodiscard]] Result<std::int64_t> renameReport(Store &store, const std::string &code, const Text &name);
[[nodiscard]] Result<std::int64_t> deleteReport(Store &store, const std::string &code);

} // namespace rd
