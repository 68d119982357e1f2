#include "exchange/xlssheet.h"

#include "exchange/celltext.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"

#include <fmt/format.h>
#include <freexl.h>

#include <algorithm>

namespace rd {
namespace {

Error unreadable(const std::string &name)
{
    return fault(name, "不是可读的 XLS 工作簿（已损坏、有密码保护，或不是电子表格），请用 WPS 或 Excel 打开后另存为 XLSX",
                 "this is no readable XLS workbook (damaged, protected by a password, or no spreadsheet); open it in WPS or "
                 "Excel and save it as XLSX");
}

std::string textOf(const FreeXL_CellValue &value)
{
    switch (value.type) {
    case FREEXL_CELL_INT: return std::to_string(value.value.int_value);
    case FREEXL_CELL_DOUBLE: return shownNumber(value.value.double_value, NumberKind::Plain);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME: break;
    default: return {};
    }
    std::string text = value.value.text_value == nullptr ? "" : cellText(value.value.text_value);
    if (value.type == FREEXL_CELL_DATETIME && text.size() > 10) {
        text[10] = 'T';
    }
    return text;
}

} // namespace

XlsSheet::~XlsSheet() { freexl_close(m_book); }

Result<std::unique_ptr<XlsSheet>> XlsSheet::open(const std::string &path, std::string name)
{
    const void *book = nullptr;
    if (freexl_open(path.c_str(), &book) != FREEXL_OK) {
        return unreadable(name);
    }
    std::unique_ptr<XlsSheet> result(new XlsSheet(book, std::move(name)));
    unsigned sheets = 0, secret = 0;
    freexl_get_info(book, FREEXL_BIFF_PASSWORD, &secret);
    if (freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK || secret == FREEXL_BIFF_OBFUSCATED) {
        return unreadable(result->m_name);
    }
    for (unsigned i = 0; i < std::min(sheets, 1000U); ++i) {
        const char *text = nullptr;
        freexl_get_worksheet_name(book, static_cast<unsigned short>(i), &text);
        result->m_names.emplace_back(text == nullptr ? "" : text);
    }
    return result;
}

Result<void> XlsSheet::choose(std::size_t sheet)
{
    unsigned lines = 0;
    unsigned short columns = 0;
    if (freexl_select_active_worksheet(m_book, static_cast<unsigned short>(sheet)) != FREEXL_OK
        || freexl_worksheet_dimensions(m_book, &lines, &columns) != FREEXL_OK) {
        return unreadable(m_name);
    }
    m_sheet = sheet;
    m_lines = lines;
    m_columns = columns;
    m_line = 0;
    return {};
}

std::string XlsSheet::place(std::int64_t line, int column) const
{
    return fmt::format("{}!{}!{}{}", m_name, m_names[m_sheet], columnLetters(column), line);
}

Result<std::string> XlsSheet::cell(int column) const
{
    FreeXL_CellValue value{};
    const auto row = static_cast<unsigned>(m_line - 1);
    if (freexl_get_cell_value(m_book, row, static_cast<unsigned short>(column - 1), &value) != FREEXL_OK) {
        return unreadable(place(m_line, column));
    }
    std::string text = textOf(value);
    return isText(text) ? Result<std::string>(std::move(text)) : Result<std::string>(unreadable(place(m_line, column)));
}

Result<std::optional<SheetRow>> XlsSheet::next()
{
    while (m_line < m_lines) {
        SheetRow row{++m_line, {}};
        for (int column = 1; column <= m_columns; ++column) {
            auto text = cell(column);
            if (!text) {
                return text.error();
            }
            row.cells.push_back(*std::move(text));
        }
        dropEmptyEnd(row.cells);
        if (!row.cells.empty()) {
            return std::optional(std::move(row));
        }
    }
    return std::optional<SheetRow>();
}

} // namespace rd
