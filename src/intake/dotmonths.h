#pragma once

#include "core/sheet.h"

namespace rd {

/// Months written with a point, 2024.9: a spreadsheet takes them for numbers, and 2024.10 becomes 2024.1.

/// True for a year, a point and a month: 2024.9.
[[nodiscard]] bool isDotMonth(std::string_view text);
/// True for a row of heads whose numbers are months in a row, each one to three after the one before or before it.
[[nodiscard]] bool areMonthsAcross(const SheetRow &row);
/// True where `text` is January by its letters and October by the month that stands `beside` it, September or November.
[[nodiscard]] bool isCutOctober(std::string_view text, std::string_view beside);

} // namespace rd
