#pragma once

#include "core/rows.h"

namespace rd {

/// What keeps a report's spec, or the views of a slide, from being read: no JSON, an unknown member or name, a kind of chart that does
/// not exist. Nothing for a row of another table, or one that takes its entry away.
[[nodiscard]] std::optional<Error> faultInSpecs(const TableRow &row);

} // namespace rd
