#pragma once

#include "cli/command.h"
#include "core/report/report.h"

namespace rd {

/// --area, --tier, --industry, --indicator, --subject, --source, --kind, --period, --as-known, --published-until: what narrows a
/// report, for `export` and `render`.
[[nodiscard]] QList<QCommandLineOption> filterOptions();

/// Narrows the spec by the options that were given; a code that the store does not know is refused by name.
Result<void> narrow(ReportSpec &spec, const Invocation &call, const CodeBook &codes);

} // namespace rd
