#pragma once

#include "core/rows.h"

namespace rd {

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
