#pragma once

#include "intake/labelledhead.h"
#include "intake/tableshape.h"

namespace rd {

/// Four digits from 1900 to 2199.
[[nodiscard]] bool isYear(std::string_view text);

/// True for the row of a report form that counts its columns: 甲, 乙, 1, 2, 3.
[[nodiscard]] bool numbersColumns(const SheetRow &row);

/// The heads of every column, from the top level down; a year at a head's end is a level of its own where a table has several
/// such heads (GDP2023, GDP2024), and so is what a head says of its name: 固定资产投资累计, 固定资产投资同比.
class Heads {
public:
    /// All outlive this.
    Heads(const TableStart &start, const Shape &shape, const LabelledHead &labelled, const CodeFinder &finder);
    [[nodiscard]] const std::vector<std::string> &levels(std::size_t column) const { return m_levels[column]; }
    /// As the file has them, with " / " between the levels.
    [[nodiscard]] const std::string &text(std::size_t column) const { return m_texts[column]; }

private:
    [[nodiscard]] std::string textAt(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool hasLower(std::size_t row, std::size_t column) const;
    void readOctobers();
    void splitYears(const CodeFinder &finder);
    void splitMeasures(const CodeFinder &finder);

    const TableStart &m_start;
    const Shape &m_shape;
    std::vector<std::vector<std::string>> m_levels;
    std::vector<std::string> m_texts;
};

} // namespace rd
