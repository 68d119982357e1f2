#pragma once

#include "core/rows.h"

#include <optional>

namespace rd {

/// Brings the period of a row, where its table has one, into the form that Period writes.
[[nodiscard]] std::optional<Error> canonicalPeriod(const TableRow &row, Row &values);
/// Qualifier, status, value or its gap, period or why there is none.
[[nodiscard]] std::optional<Error> faultInFigure(const TableRow &row, const Row &values);
[[nodiscard]] std::optional<Error> faultInObservation(const TableRow &row, const Row &values);

} // namespace rd
