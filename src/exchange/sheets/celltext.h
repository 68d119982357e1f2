#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd {

/// A cell of a foreign table as rd::SheetRow keeps it: UTF-8 in NFKC, blanks at its end taken off.
/// True where cellText() would change nothing: ASCII that ends in no blank.
[[nodiscard]] bool isPlainCell(std::string_view utf8);
[[nodiscard]] std::string cellText(std::string_view utf8);

/// The same, beside the text as it is written: blanks at its end and unseen signs taken off, nothing where that is no other.
struct CellTexts {
    std::string text, written;
};
[[nodiscard]] CellTexts cellTexts(std::string_view utf8);

/// Takes off the cells behind the last one with text.
void dropEmptyEnd(std::vector<std::string> &cells);

/// How a spreadsheet shows a number: its number format, as far as the meaning depends on it.
enum class NumberKind { Plain, Percent, Year, Month, Day, Moment, Time };
/// From a format code of Excel ("0.0%", "yyyy\"年\"m\"月\""), or from the number of a built-in one.
[[nodiscard]] NumberKind numberKind(std::string_view formatCode);
[[nodiscard]] NumberKind builtInNumberKind(int formatId);

/// What the style of a cell says of its content.
struct CellFormat {
    NumberKind kind = NumberKind::Plain;
    int indent = 0; ///< steps; each is two blanks before a text
};

/// "0.1", "12.5%", "2024", "2024-09", "2024-09-30", "2024-09-30T08:30:00", "08:30:00". Fifteen significant digits, which is
/// what spreadsheets show and keep of what was typed; the rest is noise of their binary sums. A date is a number of days.
[[nodiscard]] std::string shownNumber(double value, NumberKind kind, bool from1904 = false);

/// Column 3 of a sheet is "C".
[[nodiscard]] std::string columnLetters(int column);

} // namespace rd
