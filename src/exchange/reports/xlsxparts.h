#pragma once

#include "exchange/reports/zipwriter.h"

#include <fmt/format.h>

#include <span>

namespace rd {

/// Appends a text as the XML of a workbook has it. What XML cannot hold, or changes, is escaped as spreadsheets do.
void putXlsxText(fmt::memory_buffer &out, std::string_view text);

inline constexpr const char *xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr const char *xlsxNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The styles of cells: plain ones, heads, and from there on one for each format of numbers.
inline constexpr int plainStyle = 0, headStyle = 1, firstNumberStyle = 2;

struct XlsxSheetFacts {
    std::string name, filter; ///< filter: the cells of the table that is filtered, "$A$1:$C$9"; empty for none
};

/// All parts of a workbook but the sheets, which stand in xl/worksheets/sheet1.xml and so on.
[[nodiscard]] PackedParts xlsxParts(std::span<const XlsxSheetFacts> sheets, std::span<const std::string> formats);

} // namespace rd
