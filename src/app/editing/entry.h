#pragma once

#include "store/store.h"

namespace rd {

/// Enters rows of any tables as one change in the name of whoever works here. A row without a code is a new entry and is given
/// one; a name in one language stands for the other's; places in order and yes-or-no columns have their usual value. Gives the
/// change; 0 where nothing was new.
[[nodiscard]] Result<std::int64_t> enterRows(Store &store, std::vector<TableRow> rows, const std::string &why);
/// A code for a new entry that no entry ever had: of its English name, or the next number.
[[nodiscard]] Result<std::string> newCode(Store &store, const TableRow &row);
/// Takes an entry away; what it was stays in the history. Refused while others name it.
[[nodiscard]] Result<std::int64_t> takeOut(Store &store, const TableDef &table, const std::string &code,
                                           const std::string &why);
/// Says that what a change brought, or one figure of it, was compared with its source and is right.
[[nodiscard]] Result<std::int64_t> confirmChange(Store &store, std::int64_t change, const std::string &figure = {});
/// Takes a change back; of an undo, brings back what that took away.
[[nodiscard]] Result<std::int64_t> takeBack(Store &store, std::int64_t change, const std::string &why);

/// A row of the table with nothing entered but the usual values.
[[nodiscard]] TableRow emptyRow(const TableDef &table);
/// The same with what is missing and can be known, but for the code.
[[nodiscard]] TableRow completed(TableRow row);
[[nodiscard]] const Value &valueIn(const TableRow &row, std::string_view column);
[[nodiscard]] std::string textIn(const TableRow &row, std::string_view column); ///< "" for anything but text
void setIn(TableRow &row, std::string_view column, Value value);

/// The next number after the highest of these codes, written as most of them are: LC-0048 after LC-0047. The table's own
/// beginning where none has a number.
[[nodiscard]] std::string nextCode(const std::vector<std::string> &held, const TableDef &table);

} // namespace rd
