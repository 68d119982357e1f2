#pragma once

#include "core/sheet.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rd {

/// Which rows and columns a sheet hides, and which of these hold text: a spreadsheet hides all columns behind the last one as well.
class HiddenCells {
public:
    /// Columns from 1, ends included; those behind the five hundredth are of no table.
    void hideColumns(int first, int last)
    {
        for (int column = std::max(first, 1); column <= std::min(last, mostColumns); ++column) {
            m_columns.resize(std::max(m_columns.size(), static_cast<std::size_t>(column) + 1));
            m_columns[static_cast<std::size_t>(column)] = true;
        }
    }
    void noteCell(int column)
    {
        const auto at = static_cast<std::size_t>(column);
        if (at < m_columns.size() && m_columns[at]) {
            m_columns[at] = false; // counted once
            ++m_found.columns;
            m_found.firstColumn = m_found.firstColumn == 0 ? column : std::min(m_found.firstColumn, column);
        }
    }
    void noteRow(std::int64_t line)
    {
        ++m_found.rows;
        m_found.firstRow = m_found.firstRow == 0 ? line : m_found.firstRow;
    }
    [[nodiscard]] const SheetHidden &found() const { return m_found; }

private:
    static constexpr int mostColumns = 500;
    std::vector<bool> m_columns; ///< hidden ones in which no text was met yet
    SheetHidden m_found;
};

} // namespace rd
