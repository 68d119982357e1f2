// Rows that say no area of their own: those below a cell that was merged downwards.
#include "intake/printedvalue.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <algorithm>

namespace rd {

/// A name stands for a code that is not there; where neither is, the row goes on with the area above, if something else tells it
/// from the row above.
void TableReader::takeAreaAbove(SheetRow &row)
{
    if (m_columns[std::size_t(Field::Area)] < 0) {
        return;
    }
    const std::string_view area = text(row, Field::Area), called = text(row, Field::AreaName);
    if (!area.empty() || !called.empty()) {
        if (area.empty()) {
            setCell(row, Field::Area, std::string(called));
        }
        const auto isFilled = [](const std::string &cell) { return !trimmed(cell).empty(); };
        if (text(row, Field::Area) != m_areaAbove && std::ranges::count_if(row.cells, isFilled) > 1) {
            m_areaAbove = text(row, Field::Area);
            m_areaNameAbove = called;
        }
        return;
    }
    constexpr Field further[] = {Field::Indicator, Field::IndicatorName, Field::Industry,
                                 Field::Subject,   Field::Period,        Field::Kind};
    const auto isTold = [&](Field field) { return !text(row, field).empty(); };
    const auto isValue = [&](std::size_t column) { return !cellOf(row, column).empty(); };
    if (m_areaAbove.empty() || std::ranges::none_of(further, isTold) || std::ranges::none_of(m_values, isValue)) {
        return;
    }
    setCell(row, Field::Area, m_areaAbove);
    setCell(row, Field::AreaName, m_areaNameAbove);
    if (m_fromAbove.rows++ == 0) {
        const int column = int(columnOf(Field::Area)) + 1;
        m_fromAbove = {m_sheet.place(row.line, column), row.line, column, m_areaAbove, 1};
    }
}

void TableReader::setCell(SheetRow &row, Field field, const std::string &said)
{
    const int column = m_columns[std::size_t(field)];
    if (column >= 0) {
        row.cells.resize(std::max(row.cells.size(), std::size_t(column) + 1));
        row.cells[std::size_t(column)] = said;
    }
}

} // namespace rd
