#pragma once

#include "core/sheet.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rd {

/// What stands before the decimals of a table's numbers.
enum class DecimalSign {
    Point,
    Comma,  ///< 1.234,5: a point, a blank or ' parts the thousands
    Unsaid, ///< nothing tells: 1,234 may be a thousand or a little more than one
};

/// By the numbers of a table: the sign of those that can have no other (12,5 and 1.234.567 have a comma, 12.5 has a point), Point
/// where both occur, since then commas are told one by one. Unsaid where only numbers such as 1,234 and 83.039 occur.
[[nodiscard]] DecimalSign decimalSign(std::span<const SheetRow> rows);

/// True for a number that says one thing with a decimal point and another with a comma: 1,234 and 83.039.
[[nodiscard]] bool isOfEitherSign(std::string_view cell);

/// A cell of a table with decimal commas, its first number with a point and without parts: 12345.6 of "12.345,6". What stands around
/// it stays. Nothing where the number is none with a decimal comma (12.5).
[[nodiscard]] std::optional<std::string> withPoint(std::string_view cell);

/// A blank or an apostrophe at the front of the text, as it parts thousands whatever the decimal sign is; empty where there is none.
[[nodiscard]] std::string_view partOfThousands(std::string_view text);

} // namespace rd
