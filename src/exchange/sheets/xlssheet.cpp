#include "exchange/sheets/xlssheet.h"

#include "exchange/sheets/sheetlimits.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <tuple>

namespace rd {
namespace {

constexpr qsizetype numberSize = 14, rkSize = 6;

std::string errorText(int code)
{
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    default: return "#N/A";
    }
}

/// A number in four bytes: an integer or the upper half of a double, perhaps times a hundred.
double rkValue(std::uint32_t rk)
{
    const double value = (rk & 2) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                       : std::bit_cast<double>(static_cast<std::uint64_t>(rk & 0xFFFFFFFC) << 32);
    return (rk & 1) != 0 ? value / 100 : value;
}

} // namespace

XlsSheet::XlsSheet(XlsBook book, std::size_t sheet) : m_book(std::move(book)), m_sheet(sheet)
{
    findCells(m_book.sheets.at(sheet).at);
    std::ranges::stable_sort(m_cells, {}, [](const Cell &cell) { return std::tuple(cell.line, cell.column); });
}

/// Notes where the cells are; charts inside the sheet have parts of their own.
void XlsSheet::findCells(qsizetype at)
{
    int depth = 0;
    for (XlsRecord record = xlsRecordAt(m_book.stream, at); record.kind != 0;
         record = xlsRecordAt(m_book.stream, record.end())) {
        depth += record.kind == xls::beginOfPart ? 1 : record.kind == xls::endOfPart ? -1 : 0;
        if (depth <= 0) {
            return;
        }
        if (depth == 1 && record.kind == xls::merges) {
            takeMerges(record);
        } else if (depth == 1 && (record.kind == xls::rowInfo || record.kind == xls::columnInfo)) {
            takeHidden(record);
        } else if (depth == 1) {
            takeCell(record);
        }
    }
}

void XlsSheet::takeMerges(const XlsRecord &record)
{
    XlsCursor cursor(m_book.stream, record);
    for (int left = cursor.u16(); left > 0 && m_merges.size() < mostMerges && !cursor.atEnd(); --left) {
        SheetMerge merge;
        merge.firstLine = cursor.u16() + 1;
        merge.lastLine = cursor.u16() + 1;
        merge.firstColumn = cursor.u16() + 1;
        merge.lastColumn = cursor.u16() + 1;
        m_merges.push_back(merge);
    }
}

void XlsSheet::takeHidden(const XlsRecord &record)
{
    constexpr qsizetype betweenRow = 10, betweenColumn = 4; // a row's height, a column's width and style
    constexpr unsigned rowFlag = 0x20, columnFlag = 1;
    XlsCursor cursor(m_book.stream, record);
    const std::uint16_t first = cursor.u16();
    if (record.kind == xls::rowInfo) {
        cursor.skip(betweenRow);
        if ((cursor.u16() & rowFlag) != 0) {
            m_hiddenLines.insert(first);
        }
        return;
    }
    const std::uint16_t last = cursor.u16();
    cursor.skip(betweenColumn);
    if ((cursor.u16() & columnFlag) != 0) {
        m_hidden.hideColumns(first + 1, last + 1);
    }
}

bool XlsSheet::holdsCells(const XlsBook &book, std::size_t sheet)
{
    constexpr int kinds[] = {xls::formula, xls::sharedLabel, xls::number,       xls::label,
                             xls::rk,      xls::manyRk,      xls::truthOrError, xls::richLabel};
    XlsRecord record = xlsRecordAt(book.stream, book.sheets.at(sheet).at);
    while (record.kind != 0 && record.kind != xls::endOfPart && std::ranges::find(kinds, record.kind) == std::end(kinds)) {
        record = xlsRecordAt(book.stream, record.end());
    }
    return record.kind != 0 && record.kind != xls::endOfPart;
}

void XlsSheet::takeCell(const XlsRecord &record)
{
    XlsCursor cursor(m_book.stream, record);
    const auto at = static_cast<std::uint32_t>(record.at);
    switch (record.kind) {
    case xls::formulaText: // of the formula before it
        if (!m_cells.empty() && m_cells.back().kind == xls::formula) {
            m_cells.back().kind = static_cast<std::uint16_t>(record.kind);
            m_cells.back().at = at;
        }
        break;
    case xls::manyRk: {
        const std::uint16_t line = cursor.u16();
        std::uint16_t column = cursor.u16();
        for (qsizetype place = record.at + 4; place + rkSize <= record.end() - 2; place += rkSize, ++column) {
            m_cells.push_back({line, column, xls::rk, cursor.u16(), static_cast<std::uint32_t>(place - 4)});
            cursor.skip(4);
        }
        break;
    }
    case xls::formula:
    case xls::sharedLabel:
    case xls::number:
    case xls::label:
    case xls::richLabel:
    case xls::truthOrError:
    case xls::rk: {
        const std::uint16_t line = cursor.u16(), column = cursor.u16();
        m_cells.push_back({line, column, static_cast<std::uint16_t>(record.kind), cursor.u16(), at});
        break;
    }
    default: break;
    }
}

std::string XlsSheet::shown(double value, const Cell &cell) const
{
    const NumberKind kind = cell.format < m_book.formats.size() ? m_book.formats[cell.format].kind : NumberKind::Plain;
    return shownNumber(value, kind, m_book.from1904);
}

std::string XlsSheet::indented(const std::string &text, const Cell &cell) const
{
    const int indent = cell.format < m_book.formats.size() ? m_book.formats[cell.format].indent : 0;
    return text.empty() ? text : std::string(static_cast<std::size_t>(indent) * 2, ' ') + text;
}

/// A formula keeps its last result: a number, or where the upper bytes are all ones, of another kind.
std::string XlsSheet::formulaText(const Cell &cell) const
{
    XlsCursor cursor(m_book.stream, {cell.kind, cell.at + 6, 8});
    const double value = cursor.f64();
    const auto bits = std::bit_cast<std::uint64_t>(value);
    if (bits >> 48 != 0xFFFF) {
        return shown(value, cell);
    }
    const int content = static_cast<int>(bits >> 16 & 0xFF);
    switch (bits & 0xFF) {
    case 1: return content != 0 ? "TRUE" : "FALSE";
    case 2: return errorText(content);
    default: return {};
    }
}

std::string XlsSheet::textOf(const Cell &cell) const
{
    const XlsRecord record = xlsRecordAt(m_book.stream, static_cast<qsizetype>(cell.at) - 4);
    XlsCursor cursor(m_book.stream, record);
    switch (cell.kind) {
    case xls::formula: return formulaText(cell);
    case xls::formulaText: return indented(XlsBook::text(cursor, 2), cell);
    case xls::rk: {
        XlsCursor number(m_book.stream, {xls::rk, static_cast<qsizetype>(cell.at) + rkSize, 4});
        return shown(rkValue(number.u32()), cell);
    }
    default: break;
    }
    cursor.skip(6);
    switch (cell.kind) {
    case xls::sharedLabel: return indented(std::string(m_book.texts.at(cursor.u32())), cell);
    case xls::number: return record.size >= numberSize ? shown(cursor.f64(), cell) : std::string();
    case xls::truthOrError: {
        const int content = cursor.u8();
        return cursor.u8() != 0 ? errorText(content) : content != 0 ? "TRUE" : "FALSE";
    }
    default: return indented(XlsBook::text(cursor, 2), cell);
    }
}

Result<bool> XlsSheet::read(SheetRow &row)
{
    while (m_next < m_cells.size()) {
        const std::uint16_t line = m_cells[m_next].line;
        row = {line + 1, {}};
        for (; m_next < m_cells.size() && m_cells[m_next].line == line; ++m_next) {
            const Cell &cell = m_cells[m_next];
            if (std::string text = textOf(cell); !text.empty() && cell.column < 256) {
                m_hidden.noteCell(cell.column + 1);
                row.cells.resize(cell.column + std::size_t{1});
                row.cells.back() = std::move(text);
            }
        }
        if (!row.cells.empty()) {
            if (m_hiddenLines.contains(line)) {
                m_hidden.noteRow(row.line);
            }
            return true;
        }
    }
    return false;
}

std::string XlsSheet::place(std::int64_t line, int column) const
{
    return fmt::format("{}!{}!{}{}", m_book.name, m_book.sheets[m_sheet].name, columnLetters(column), line);
}

} // namespace rd
