#pragma once

#include "core/addition.h"
#include "core/report/report.h"

namespace rd {

[[nodiscard]] Text operationName(Operation operation); ///< as a table names it, of whatever indicator
/// The growth of a percentage is a change in points.
[[nodiscard]] Text operationName(const Measure &measure, const CodeBook &codes);

/// Why an operation says nothing of such an indicator, whatever its values: a growth rate has no compound growth, a ratio no
/// share. Nothing where it may be asked.
[[nodiscard]] std::optional<RefusalCode> objectionTo(const Measure &measure, const CodeBook &codes);

/// Why a measure would mislead, with the two values that clash and what may be done instead; nothing where it may be asked. Looks at
/// the values that are held.
[[nodiscard]] Result<std::optional<Refusal>> refusalOf(const Measure &measure, FactSource &facts);

/// The same of each measure, in their order.
[[nodiscard]] Result<std::vector<std::optional<Refusal>>> refusalsIn(const ReportSpec &spec, FactSource &facts);

} // namespace rd
