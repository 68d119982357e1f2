#pragma once

#include "core/report/report.h"

namespace rd {

/// The columns of a report of values that a person chooses and orders; those that end every long table, and the ends and qualifiers of
/// values, are no choice: they come with what they belong to.

/// All that may be chosen, in the usual order; what the report has already stands among them.
[[nodiscard]] std::vector<std::string> offeredColumns(const ReportSpec &spec);
/// Those that the report has, in its order.
[[nodiscard]] std::vector<std::string> chosenColumns(const ReportSpec &spec);
/// The report with these columns. The value itself is always among them.
[[nodiscard]] ReportSpec withColumns(ReportSpec spec, const std::vector<std::string> &chosen);

} // namespace rd
