// What is wrong with the columns themselves, and with texts that no store keeps: told with their place before values are taken.
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "intake/printedvalue.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rd {
namespace {

/// Line breaks and tabs are blanks of a cell; every other sign below a blank is left over from another program, and DEL.
std::optional<char> controlIn(std::string_view text)
{
    const auto isControl = [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0x7f; };
    const auto *const found = std::ranges::find_if(text, isControl);
    return found == text.end() ? std::nullopt : std::optional(*found);
}

} // namespace

/// How wide the lines above the data are, and which of them is the last one of heads. A sheet does not say its width.
void TableReader::noteHead(const SheetRow &row)
{
    m_headWidth = std::max(m_headWidth, row.width);
    const auto isFilled = [](const std::string &cell) { return !trimmed(cell).empty(); };
    m_headLine = m_headLine == 0 || std::ranges::count_if(row.cells, isFilled) > 1 ? row.line : m_headLine;
}

void TableReader::lookAtHeads()
{
    if (std::exchange(m_hasLookedAtHeads, true)) {
        return;
    }
    for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
        refuseTwice(i);
    }
    refuseNameless();
}

/// One head over two columns: which of them is meant? Growth stands under one word beside each indicator; what such heads say differs.
void TableReader::refuseTwice(std::size_t column)
{
    const ColumnUse &here = m_mapping.columns[column];
    const bool isValue = here.field == Field::ObsValue;
    for (std::size_t i = 0; i < column && !here.head.empty(); ++i) {
        const ColumnUse &other = m_mapping.columns[i];
        const bool isTaken = other.field != Field::None || here.field != Field::None;
        if (other.head == here.head && (other.field == Field::ObsValue) == isValue
            && (isValue ? other.fixed == here.fixed : isTaken)) {
            problem({m_headLine, {}}, column, phrase(word("column.twice"), here.head, i + 1));
        }
    }
}

/// Numbers below no head are of nothing that anybody named. Where a person said of what they are, they are no more without a name. That
/// a CSV's rows are longer than its head is told there: a comma in a number makes a column too.
void TableReader::refuseNameless()
{
    const auto isNameless = [&](std::size_t value) {
        return m_mapping.columns[value].head.empty() && m_mapping.columns[value].fixed.empty();
    };
    if (m_width == 0 && std::ranges::any_of(m_values, isNameless)) {
        return problem({m_mapping.firstLine, {}}, 0, word("head.none"));
    }
    for (const std::size_t value : m_values) {
        if (isNameless(value) && (m_headWidth == 0 || value < m_headWidth)) {
            m_width = std::max(m_width, value + 1);
            problem({m_headLine, {}}, value, word("column.nameless"));
        }
    }
}

/// True where a text cannot be kept, which is told where it stands: in the row, else in a head.
bool TableReader::refuseControl(std::string_view text, const SheetRow &row)
{
    const auto control = controlIn(text);
    if (!control) {
        return false;
    }
    const Text sentence = phrase(word("text.control"), fmt::format("U+{:04X}", unsigned(*control)));
    const auto holds = [&](std::string_view whole) { return whole.find(text) != std::string_view::npos; };
    if (const auto cell = std::ranges::find_if(row.cells, holds); cell != row.cells.end()) {
        problem(row, std::size_t(cell - row.cells.begin()), sentence);
        return true;
    }
    const auto head = std::ranges::find_if(m_mapping.columns, holds, &ColumnUse::head);
    problem({m_headLine, {}}, head == m_mapping.columns.end() ? 0 : std::size_t(head - m_mapping.columns.begin()), sentence);
    return true;
}

/// Turns the cell of a value into the same with a decimal point, as numbers are read; false where the table's sign does not tell which
/// number it is.
bool TableReader::writePoint(std::string_view &cell)
{
    if (m_mapping.decimal == DecimalSign::Comma) {
        auto pointed = withPoint(cell);
        if (!pointed) {
            return false;
        }
        m_pointed = *std::move(pointed);
        cell = m_pointed;
    }
    return m_mapping.decimal != DecimalSign::Unsaid || !isOfEitherSign(cell);
}

Text TableReader::otherSign(std::string_view cell) const
{
    return phrase(word(m_mapping.decimal == DecimalSign::Unsaid ? "decimal.unsaid" : "decimal.other"), cell);
}

/// What was read otherwise than it is written, to be told once.
void TableReader::noteOddities(const SheetRow &row, std::size_t column, const PrintedValue &printed)
{
    const int number = int(column) + 1;
    if (printed.isRounded && m_rounded.count++ == 0) {
        m_rounded.place = m_sheet.place(row.line, number);
    }
    if (printed.isInBrackets && m_bracketed.count++ == 0) {
        m_bracketed = {m_sheet.place(row.line, number), row.line, number, std::string(writtenAt(row, column)), 1};
    }
}

/// The words as the file has them, where they are kept as they are printed.
std::string_view TableReader::writtenAt(const SheetRow &row, std::size_t column) const
{
    const auto written = std::ranges::find(row.written, column, &WrittenCell::column);
    return written == row.written.end() ? cellOf(row, column) : trimmed(written->text);
}

} // namespace rd
