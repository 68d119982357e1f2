#pragma once

#include "intake/tableguess.h"

namespace rd {

/// The head of a table of series as databases give them out: a row each for the series' names, units, codes and dates, and at the
/// front of each row the word that says which: Title, CDID, PreUnit, Unit, Release date; 指标名称, 频率, 单位, 来源.
class LabelledHead {
public:
    /// Looks at the rows above `dataFrom`. A head of this kind has a row of names and another labelled one below it.
    LabelledHead(const TableStart &start, std::size_t dataFrom);
    [[nodiscard]] bool isThere() const { return m_names != nullptr; }
    [[nodiscard]] std::size_t from() const { return m_from; }     ///< its first row
    [[nodiscard]] std::size_t behind() const { return m_behind; } ///< the row behind its last one
    [[nodiscard]] std::string nameOf(std::size_t column) const;
    /// Nothing where no row says one.
    [[nodiscard]] std::optional<FoundUnit> unitOf(std::size_t column, const CodeFinder &finder) const;

private:
    std::size_t m_from = 0, m_behind = 0;
    const SheetRow *m_names = nullptr, *m_units = nullptr, *m_beforeUnits = nullptr;
};

} // namespace rd
