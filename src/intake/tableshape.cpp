#include "intake/tableshape.h"

#include "intake/dotmonths.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"
#include "intake/tableheads.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t mostHeadRows = 4, mostSectionRows = 3;

std::size_t filled(const SheetRow &row)
{
    return std::size_t(std::ranges::count_if(row.cells, [](const std::string &cell) { return !trimmed(cell).empty(); }));
}

/// A row of figures: numbers that are not just the years of a head; or a name that the lists know, beside a number or, in a
/// row without any word of a head, at its front: a row of broken numbers is still one.
bool isData(const SheetRow &row, const CodeFinder &finder)
{
    if (filled(row) < 2 || areMonthsAcross(row) || numbersColumns(row)) {
        return false;
    }
    std::size_t names = 0;
    bool hasNumber = false, hasOther = false, hasHead = false, beginsWithName = false, isFirst = true;
    for (const std::string &cell : row.cells) {
        const std::string_view text = trimmed(cell);
        if (text.empty()) {
            continue;
        }
        const bool isNumber = looksNumeric(text);
        const bool isName = !finder.find(Dim::Area, text).empty() || !finder.find(Dim::Indicator, text).empty();
        hasNumber = hasNumber || isNumber;
        hasOther = hasOther || (isNumber && !isYear(parsePrinted(text)->digits)); // 2024* heads a column too
        hasHead = hasHead || fieldCalled(text).has_value();
        names += isName ? 1 : 0;
        beginsWithName = beginsWithName || (isName && isFirst);
        isFirst = false;
    }
    return hasOther || (hasNumber && names > 0) || (beginsWithName && names == 1 && !hasHead);
}

/// True where lines without any text lie between two rows: a preface is no head. A cell may itself be of several lines.
bool isParted(const SheetRow &above, const SheetRow &below)
{
    std::int64_t breaks = 0;
    for (const std::string &cell : above.cells) {
        breaks += std::ranges::count(cell, '\n');
    }
    return below.line > above.line + 1 + breaks;
}

bool saysUnit(const SheetRow &row)
{
    return filled(row) <= 2
           && std::ranges::any_of(row.cells, [](const std::string &cell) { return unitSaid(cell).has_value(); });
}

/// A remark in front of the heads, alone or beside a corner.
bool isPreface(const SheetRow &row)
{
    return filled(row) <= 2 && std::ranges::any_of(row.cells, [](const std::string &cell) { return isSentence(cell); });
}

bool isSection(const SheetRow &row) { return filled(row) < 2 && !saysUnit(row); }

/// A first line with the standard's own name of the value heads the table alone, whatever the row below it lacks.
bool namesItsValues(const TableStart &start)
{
    return !start.rows.empty() && std::ranges::find(start.rows.front().cells, "OBS_VALUE") != start.rows.front().cells.end();
}

/// A line of nothing but words that head columns, the values' among them: what is below it is data, though its numbers be told in
/// words ("more than $880 billion").
bool headsColumns(const SheetRow &row)
{
    constexpr std::size_t fewest = 4;
    std::size_t heads = 0;
    bool hasValues = false;
    for (const std::string &cell : row.cells) {
        const auto field = fieldCalled(trimmed(cell));
        if (!field && !trimmed(cell).empty()) {
            return false;
        }
        heads += field ? 1 : 0;
        hasValues = hasValues || field == Field::ObsValue;
    }
    return heads >= fewest && hasValues;
}

} // namespace

Shape shapeOf(const TableStart &start, const CodeFinder &finder)
{
    Shape shape;
    for (const SheetRow &row : start.rows) {
        shape.width = std::max(shape.width, row.cells.size());
    }
    if (start.keyColumns > 0 || namesItsValues(start)) { // a file that says so has one line of heads
        shape.dataFrom = std::min(std::size_t(1), start.rows.size());
        return shape;
    }
    if (const auto heads = std::ranges::find_if(start.rows, headsColumns); heads != start.rows.end()) {
        shape.headFrom = std::size_t(heads - start.rows.begin());
        shape.dataFrom = shape.headFrom + 1;
        return shape;
    }
    const auto data = std::ranges::find_if(start.rows, [&](const SheetRow &row) { return isData(row, finder); });
    shape.dataFrom = std::size_t(data - start.rows.begin());
    if (data == start.rows.end()) {
        const auto head = std::ranges::find_if(start.rows, [](const SheetRow &row) { return filled(row) >= 2; });
        shape.headFrom = std::size_t(head - start.rows.begin());
        shape.dataFrom = std::min(shape.headFrom + 1, start.rows.size());
        return shape;
    }
    // Above the first figures may stand lines of one text: the province whose counties follow. Heads end above these.
    std::size_t headTo = shape.dataFrom;
    while (headTo > 0 && shape.dataFrom - headTo < mostSectionRows && isSection(start.rows[headTo - 1])) {
        --headTo;
    }
    if (headTo > 0 && filled(start.rows[headTo - 1]) >= 2 && !saysUnit(start.rows[headTo - 1])) {
        shape.dataFrom = headTo;
    }
    shape.headFrom = shape.dataFrom;
    while (shape.headFrom > 0 && shape.dataFrom - shape.headFrom < mostHeadRows) {
        const SheetRow &row = start.rows[shape.headFrom - 1];
        const bool isNearest = shape.headFrom == shape.dataFrom; // heads may have an empty line below them
        // No title begins behind the first cell, and none is a column's name.
        const bool isCorner =
            isNearest && filled(row) == 1 && (cellOf(row, 0).empty() || fieldCalled(cellOf(row, 0)).has_value());
        if ((filled(row) < 2 && !isCorner) || saysUnit(row) || isPreface(row)
            || (!isNearest && isParted(row, start.rows[shape.headFrom]))) {
            break;
        }
        --shape.headFrom;
    }
    return shape;
}

} // namespace rd
