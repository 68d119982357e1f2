#pragma once

#include "core/rows.h"

namespace rd {

/// What is wrong with a row, and with which of its columns.
struct FieldFault {
    std::string column;
    Text sentence; ///< without the column's name
};
/// Every column that cannot stay as it is; where each for itself is right, what is wrong with them together.
[[nodiscard]] std::vector<FieldFault> faultsIn(const TableRow &row);
/// The words that a column may hold, separated by a bar, a leading bar where it may be empty; nothing: any text.
[[nodiscard]] std::string_view allowedWords(std::string_view table, std::string_view column);
[[nodiscard]] bool isFlag(std::string_view column); ///< 0 or 1

/// Brings a row into the one form in which it is stored, or says what is wrong with it: types, what is required, the
/// grammar of codes, periods, kinds, qualifiers and statuses. What it refers to is not looked up here. `change` may be
/// missing where `ownChange` is false: it is given later.
Result<Row> checkedRow(const TableRow &row, bool ownChange);

/// Valid UTF-8 without control characters but line feed and tab.
[[nodiscard]] bool isCleanText(std::string_view text);
/// YYYY-MM-DDThh:mm:ssZ, with any fraction of a second.
[[nodiscard]] bool isUtcTime(std::string_view text);
/// Where a row stands, for messages: its place, or its table.
[[nodiscard]] std::string placeOf(const TableRow &row);

} // namespace rd
