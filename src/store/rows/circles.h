#pragma once

#include "store/rows/changelog.h"

namespace rd {

/// Columns of a code list by which an entry leads back to itself (`parent`, `growth_of`, `cumulative_of`), and relations by which a thing
/// is part of itself: one sentence for each column or dimension, with the codes on the way.
[[nodiscard]] Result<std::vector<Error>> circlesIn(Sql &sql, const TableDef &table, const ChangeLog &log);
/// Of every table.
[[nodiscard]] Result<std::vector<Error>> circles(Sql &sql, const ChangeLog &log);

} // namespace rd
