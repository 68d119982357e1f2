#pragma once

#include "core/result.h"

#include <QByteArray>

#include <map>
#include <string>

namespace rd {

/// A cell of a sheet; row and column from 1. The order is the order in the file.
struct CellPlace {
    int row = 0, column = 0;

    auto operator<=>(const CellPlace &) const = default;
};
/// "C5", also "$C$5"; nothing for other text.
[[nodiscard]] std::optional<CellPlace> cellPlace(std::string_view reference);
[[nodiscard]] std::string cellName(CellPlace place);

/// What is written into a cell: a number as decimal text, words, or nothing, which empties it.
struct CellContent {
    std::string text;
    bool isNumber = false;
};

/// The XML of a sheet with another content in these cells. A cell keeps its style; every byte outside of these cells stays.
/// Refused: a cell with a formula, a cell inside a merge that is not its first, a cell beyond the sheet's used cells, XML that is
/// not UTF-8. `name` is what messages call the sheet. The XML is known to be well-formed.
[[nodiscard]] Result<QByteArray> patchedSheet(const QByteArray &xml, const std::map<CellPlace, CellContent> &cells,
                                              const std::string &name);

/// The XML of a sheet whose formulas have no results any more: those of before the filling would be shown by programs that do not
/// work them out again, and a wrong sum is worse than none.
[[nodiscard]] QByteArray withoutResults(const QByteArray &xml);

/// The XML of a workbook that has its formulas worked out again when it is opened.
[[nodiscard]] QByteArray recalculating(const QByteArray &workbook);

} // namespace rd
