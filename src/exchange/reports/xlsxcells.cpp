#include "exchange/reports/xlsxcells.h"

#include "core/decimal.h"
#include "core/words/numbertext.h"
#include "exchange/checkeddevice.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"
#include "exchange/late/libxlsxwriter.h"
#include "exchange/sheets/celltext.h"
#include "exchange/sheets/ziparchive.h"

#include <QRegularExpression>
#include <QString>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cmath>

namespace rd {
namespace {

constexpr std::size_t mostKept = 4000; ///< a workbook holds 64,000, and programs grow slow before
constexpr std::size_t mostDecimals = 6;
constexpr int narrowest = 8, widest = 48;

/// A text of a number format stands in quotes, in which a quote cannot stand.
std::string quoted(std::string text)
{
    std::erase(text, '"');
    return text.empty() ? text : "\"" + text + "\"";
}

/// As many decimals as the number has; two where they never end: the cell keeps the rest.
std::string digitsFormat(double value)
{
    const std::string text = numberText(value);
    if (text.find('e') != std::string::npos) {
        return "0.00E+00";
    }
    const std::size_t point = text.find('.');
    const std::size_t all = point == std::string::npos ? 0 : text.size() - point - 1;
    const std::size_t decimals = all > mostDecimals ? 2 : all;
    return decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0');
}

double shifted(double value, int exponent)
{
    const auto number = exponent == 0 ? Result<double>(value) : parseNumber(numberText(value), -exponent);
    return number ? *number : value / std::pow(10.0, exponent);
}

/// What a reader of the file would take for an escaped character.
std::string escaped(const std::string &text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    const bool hasEscape = text.find("_x") != std::string::npos;
    if (!hasEscape && text.find_first_of("\r\xEF") == std::string::npos) {
        return text;
    }
    QString result = QString::fromStdString(text).replace(escape, QStringLiteral("_x005F_"));
    for (const char16_t c : {u'\xFFFE', u'\xFFFF', u'\r'}) { // which XML cannot hold, or changes
        result.replace(QChar(c), QStringLiteral("_x%1_").arg(int(c), 4, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x'));
    }
    return result.toStdString();
}

/// Chinese letters are as wide as two others.
int widthOf(std::string_view text)
{
    int width = 2;
    for (const char c : text) {
        width += (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : static_cast<unsigned char>(c) >= 0xE0 ? 2 : 1;
    }
    return width;
}

} // namespace

XlsxCells::XlsxCells(const Libxlsxwriter &lib, const std::string &path, const std::string &room, const CodeBook &codes,
                     XlsxOptions options)
    : m_lib(lib), m_path(path), m_room(room), m_codes(codes), m_options(options)
{
    lxw_workbook_options book{};
    book.constant_memory = LXW_TRUE;
    book.tmpdir = m_room.data();
    m_book = m_lib.workbook_new_opt(m_path.c_str(), &book);
    // The day of Excel's format rather than today's: the same report gives the same bytes.
    std::string program = "regional-dashboard";
    lxw_doc_properties properties{};
    properties.author = program.data();
    properties.created = 946'684'800;
    m_lib.workbook_set_properties(m_book, &properties);
    m_head = m_lib.workbook_add_format(m_book);
    m_lib.format_set_bold(m_head);
    m_lib.format_set_bottom(m_head, LXW_BORDER_THIN);
}

XlsxCells::~XlsxCells()
{
    if (m_book != nullptr) {
        m_lib.lxw_workbook_free(m_book);
    }
}

void XlsxCells::beginSheet(const std::string &name)
{
    setWidths();
    m_sheet = m_lib.workbook_add_worksheet(m_book, name.c_str());
    m_row = -1;
    m_widths.clear();
    if (m_sheet == nullptr && !m_error) {
        m_error = writeError("XLSX", errno);
    }
}

void XlsxCells::beginRow()
{
    ++m_row;
    m_column = 0;
}

void XlsxCells::widen(std::string_view text)
{
    m_widths.resize(std::max(m_widths.size(), m_column + 1), narrowest);
    m_widths[m_column] = std::clamp(widthOf(text), m_widths[m_column], widest);
}

void XlsxCells::setWidths()
{
    for (std::size_t i = 0; m_sheet != nullptr && i < m_widths.size(); ++i) {
        m_lib.worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), m_widths[i], nullptr);
    }
}

void XlsxCells::text(const std::string &text, lxw_format *format)
{
    widen(text);
    if (!m_error && !text.empty()) {
        const bool fits = isText(text)
                          && m_lib.worksheet_write_string(m_sheet, static_cast<lxw_row_t>(m_row),
                                                          static_cast<lxw_col_t>(m_column), escaped(text).c_str(), format)
                                 == LXW_NO_ERROR;
        if (!fits) {
            const std::string place = fmt::format("XLSX:{}{}", columnLetters(static_cast<int>(m_column) + 1), m_row + 1);
            m_error = fault(place, "内容超过一个单元格的 32767 个字，或不是有效的文本，请写成 CSV",
                            "is longer than the 32,767 letters of a cell, or no valid text; write CSV");
        }
    }
    ++m_column;
}

void XlsxCells::head(const std::string &text) { this->text(text, m_head); }

void XlsxCells::put(const Cell &cell)
{
    if (const auto *quantity = std::get_if<Quantity>(&cell); quantity != nullptr && std::isfinite(quantity->value)) {
        number(*quantity);
    } else if (const auto *count = std::get_if<std::int64_t>(&cell)) {
        widen(std::to_string(*count));
        m_lib.worksheet_write_number(m_sheet, static_cast<lxw_row_t>(m_row), static_cast<lxw_col_t>(m_column++),
                                     static_cast<double>(*count), nullptr);
    } else {
        text(quantity != nullptr ? std::string() : fileText(cell, m_options.language), nullptr);
    }
}

int XlsxCells::exponentOf(const Quantity &quantity) const
{
    const Unit *unit = m_codes.units.find(quantity.unit);
    return unit != nullptr && unit->scales ? m_options.exponent : 0;
}

void XlsxCells::number(const Quantity &quantity)
{
    const double value = shifted(quantity.value, exponentOf(quantity));
    lxw_format *format = formatFor(quantity, value);
    m_lib.worksheet_write_number(m_sheet, static_cast<lxw_row_t>(m_row), static_cast<lxw_col_t>(m_column++), value, format);
}

lxw_format *XlsxCells::formatFor(const Quantity &quantity, double shown)
{
    const int exponent = exponentOf(quantity);
    const NumberFrame frame = numberFrame(quantity, m_codes.units.find(quantity.unit), m_options.language, exponent);
    const std::string digits = digitsFormat(shown);
    widen(frame.before + numberText(shown) + ",,," + frame.behind);
    const bool isMany = m_formats.size() >= mostKept;
    const std::string before = quoted(frame.before), behind = quoted(frame.behind);
    std::string code = isMany ? digits : before + digits + behind;
    if (shown < 0 && !isMany && !before.empty()) {
        // Without a form of its own a number below zero has its sign in front of all.
        code += ";" + before + "-" + digits + behind;
    }
    lxw_format *&format = m_formats[code];
    if (format == nullptr) {
        format = m_lib.workbook_add_format(m_book);
        m_lib.format_set_num_format(format, code.c_str());
    }
    return format;
}

void XlsxCells::endTable(std::int64_t rows, std::size_t columns)
{
    m_lib.worksheet_freeze_panes(m_sheet, 1, 0);
    if (rows > 0 && columns > 0) {
        m_lib.worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
    }
}

Result<void> XlsxCells::error() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

Result<void> XlsxCells::close()
{
    setWidths();
    if (m_error) {
        return *m_error;
    }
    errno = 0;
    const lxw_error closed = m_lib.workbook_close(std::exchange(m_book, nullptr));
    if (closed != LXW_NO_ERROR) {
        return writeError("XLSX", errno);
    }
    // The library does not check what it writes on its way: look for the end of every sheet.
    auto archive = ZipArchive::open(m_path, "XLSX");
    for (const char *part : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml"}) {
        auto bytes = archive ? (*archive)->tail(part, 64) : Result<QByteArray>(archive.error());
        if (!bytes || !(bytes->endsWith("</worksheet>") || bytes->endsWith("</styleSheet>"))) {
            return writeError("XLSX", ENOSPC);
        }
    }
    return {};
}

} // namespace rd
