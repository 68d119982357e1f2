#pragma once

#include "core/tables.h"
#include "store/rows/rowhash.h"
#include "store/sql/sql.h"

namespace rd {

/// Column `change` of a table in the store's statements, with its alias where it needs one.
[[nodiscard]] std::string columnOf(const TableDef &table, std::string_view column);

/// SELECT of a package table's columns and the row hash, without condition or order. Figures come with their series
/// spelled out, as alias f (figure) and s (series).
[[nodiscard]] std::string selectFrom(const TableDef &table);
/// The row that a statement of selectFrom stands on. A row whose hash is not its own is damage.
[[nodiscard]] Result<Row> readRow(Statement &statement, const TableDef &table);

/// INSERT for a table that is stored as it travels: all but figure and observation.
[[nodiscard]] std::string insertInto(const TableDef &table);
Result<void> insertRow(Statement &statement, const TableDef &table, const Row &row, Digest &total);

void bindValue(Statement &statement, int place, const Value &value);

} // namespace rd
