#pragma once

#include "exchange/sheets/sheetfile.h"
#include "intake/tablereader.h"

namespace rd {

/// What a person should know of a table that was read to its end, though nothing is wrong with it: sheets with content that were not
/// read, rows and columns that the sheet hides, numbers that were rounded.
[[nodiscard]] std::vector<Text> notesOn(const SheetFile &file, const RoundedNumbers &rounded);

} // namespace rd
