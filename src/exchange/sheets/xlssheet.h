#pragma once

#include "core/sheet.h"
#include "exchange/sheets/hiddencells.h"
#include "exchange/sheets/xlsbook.h"

#include <memory>
#include <set>

namespace rd {

/// One sheet of an XLS, whose stream lies in memory: 65,536 rows of 256 cells at most.
class XlsSheet final : public SheetSource {
public:
    XlsSheet(XlsBook book, std::size_t sheet);

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;
    [[nodiscard]] std::vector<SheetMerge> merges() const override { return m_merges; }
    [[nodiscard]] SheetHidden hidden() const override { return m_hidden.found(); }
    /// Whether a sheet has any cell with content.
    [[nodiscard]] static bool holdsCells(const XlsBook &book, std::size_t sheet);

private:
    /// Where the content of a cell lies, and of which kind it is.
    struct Cell {
        std::uint16_t line, column, kind, format;
        std::uint32_t at;
    };
    void findCells(qsizetype at);
    void takeCell(const XlsRecord &record);
    void takeMerges(const XlsRecord &record);
    void takeHidden(const XlsRecord &record);
    [[nodiscard]] std::string textOf(const Cell &cell) const;
    [[nodiscard]] std::string formulaText(const Cell &cell) const;
    [[nodiscard]] std::string shown(double value, const Cell &cell) const;
    [[nodiscard]] std::string indented(const std::string &text, const Cell &cell) const;

    XlsBook m_book;
    std::size_t m_sheet;
    std::vector<Cell> m_cells; ///< in order of lines and columns
    std::size_t m_next = 0;
    std::vector<SheetMerge> m_merges;
    std::set<std::uint16_t> m_hiddenLines; ///< from 0
    HiddenCells m_hidden;
};

} // namespace rd
