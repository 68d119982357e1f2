#pragma once

#include "core/sheet.h"
#include "intake/tablemapping.h"

namespace rd {

/// Cells that were merged downwards: the text of the first row holds for the lower ones. A value holds for its own row alone.
class CellsBelow {
public:
    CellsBelow(const std::vector<SheetMerge> &merges, const TableMapping &mapping);
    /// Rows in their order.
    void fill(SheetRow &row);

private:
    struct Merge : SheetMerge {
        std::string text;
    };
    std::vector<Merge> m_merges; ///< by first line
    std::vector<Merge> m_open;   ///< those that the row at hand may lie in
    std::size_t m_next = 0;      ///< of m_merges
};

} // namespace rd
