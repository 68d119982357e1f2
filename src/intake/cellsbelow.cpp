#include "intake/cellsbelow.h"

#include "intake/tableguess.h"

#include <algorithm>

namespace rd {

CellsBelow::CellsBelow(const std::vector<SheetMerge> &merges, const TableMapping &mapping)
{
    for (const SheetMerge &merge : merges) {
        const std::size_t column = std::size_t(std::max(merge.firstColumn, 1)) - 1;
        const bool holdsBelow = merge.lastLine > merge.firstLine && merge.firstLine >= mapping.firstLine;
        if (holdsBelow && column < mapping.columns.size() && mapping.columns[column].field != Field::ObsValue
            && mapping.columns[column].field != Field::None) {
            m_merges.push_back({merge, {}});
        }
    }
    std::ranges::stable_sort(m_merges, {}, &Merge::firstLine);
}

void CellsBelow::fill(SheetRow &row)
{
    for (; m_next < m_merges.size() && m_merges[m_next].firstLine <= row.line; ++m_next) {
        m_open.push_back(std::move(m_merges[m_next]));
    }
    std::erase_if(m_open, [&](const Merge &merge) { return merge.lastLine < row.line; });
    for (Merge &merge : m_open) {
        const std::size_t column = std::size_t(merge.firstColumn) - 1;
        if (merge.firstLine == row.line) {
            merge.text = cellOf(row, column);
        } else if (cellOf(row, column).empty() && !merge.text.empty()) {
            row.cells.resize(std::max(row.cells.size(), column + 1));
            row.cells[column] = merge.text;
        }
    }
}

} // namespace rd
