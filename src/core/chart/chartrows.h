#pragma once

#include "core/chart/chartmodel.h"
#include "core/report/rowtext.h"

#include <span>

/// What the builders of chart models share when they turn rows into marks.
namespace rd {

using RowNumbers = std::vector<std::size_t>;

/// All rows of a table, in its order.
[[nodiscard]] RowNumbers allRows(const Table &table);
/// The rows that have one of the first `most` codes of the dimension, in the order in which these occur, or none; how many
/// codes are left out is noted in the model.
[[nodiscard]] RowNumbers rowsOfFirst(ChartModel &model, const Table &table, Dim dim, std::size_t most);

/// The dimensions by which a reader tells these rows apart, most telling first.
[[nodiscard]] std::vector<Dim> differing(const Table &table, const RowNumbers &rows);

/// A mark for a row: key, value in words, gap in words, tier. Its name is the first of `dims` that the row has, its
/// detail the others; without any, the indicator.
[[nodiscard]] Mark markOf(const Table &table, std::size_t row, const std::vector<Dim> &dims, const CodeBook &codes,
                          Language language);

/// Rows that may stand on one axis: parted by unit, and where a relation says that two are not comparable. In order
/// of first appearance; a gap goes with the rows of its unit.
[[nodiscard]] std::vector<RowNumbers> comparable(const Table &table, const RowNumbers &rows, const CodeBook &codes);
/// One row an area, the latest; without the region itself and what is no area of the list.
[[nodiscard]] RowNumbers latestOfPlaces(const Table &table, const CodeBook &codes);
/// How many of the rows have a value.
[[nodiscard]] std::size_t values(const Table &table, const RowNumbers &rows);

/// A value axis over the quantities of marks.
[[nodiscard]] Axis axisOver(const std::vector<Mark> &marks, std::string_view unit, const CodeBook &codes, bool fromZero,
                            Language language);

/// What the rows of one panel have in common and other panels do not: the indicator, else the unit.
[[nodiscard]] std::string panelTitle(const Table &table, const RowNumbers &rows, const CodeBook &codes, Language language);
/// "a|b|c" in its parts, blanks around them taken off.
[[nodiscard]] std::vector<std::string> parts(std::string_view text, char separator = '|');

/// Leaves the model to the kind `list`: these figures would mislead in a drawing.
void refuse(ChartModel &model);

} // namespace rd
