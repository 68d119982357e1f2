#include "exchange/reports/xlsxcells.h"

#include "core/decimal.h"
#include "core/words/numbertext.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"
#include "exchange/sheets/celltext.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rd {
namespace {

constexpr std::size_t mostKept = 4000; ///< a workbook holds 64,000, and programs grow slow before
constexpr std::size_t mostDecimals = 6, mostLetters = 32'767, enough = 256 * 1024;
constexpr int narrowest = 8, widest = 48, around = 2;

/// A text of a number format stands in quotes, in which a quote cannot stand.
std::string quoted(std::string text)
{
    std::erase(text, '"');
    return text.empty() ? text : "\"" + text + "\"";
}

/// As many decimals as the number has; two where they never end: the cell keeps the rest.
std::string digitsFormat(std::string_view text)
{
    if (text.find('e') != std::string_view::npos) {
        return "0.00E+00";
    }
    const std::size_t point = text.find('.');
    const std::size_t all = point == std::string_view::npos ? 0 : text.size() - point - 1;
    const std::size_t decimals = all > mostDecimals ? 2 : all;
    return decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0');
}

double shifted(double value, int exponent)
{
    const auto number = exponent == 0 ? Result<double>(value) : parseNumber(numberText(value), -exponent);
    return number ? *number : value / std::pow(10.0, exponent);
}

bool isContinued(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Chinese letters are as wide as two others.
int lettersWide(std::string_view text)
{
    int width = 0;
    for (const char c : text) {
        width += isContinued(c) ? 0 : static_cast<unsigned char>(c) >= 0xE0 ? 2 : 1;
    }
    return width;
}

bool isTooLong(std::string_view text)
{
    return text.size() > mostLetters && text.size() - std::size_t(std::ranges::count_if(text, isContinued)) > mostLetters;
}

/// Whether a reader would take off blanks of the text where it is not told to keep them.
bool losesBlanks(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    return isBlank(text.front()) || isBlank(text.back());
}

} // namespace

XlsxCells::XlsxCells(const CodeBook &codes, XlsxOptions options) : m_codes(codes), m_options(options) {}

void XlsxCells::flush()
{
    if (!m_sheets.empty()) {
        m_sheets.back()->rows.add({m_text.data(), m_text.size()});
    }
    m_text.clear();
}

void XlsxCells::endRow()
{
    if (m_row > 0) {
        add("</row>");
    }
}

void XlsxCells::beginSheet(const std::string &name)
{
    endRow();
    flush();
    m_sheets.push_back(std::make_unique<Sheet>());
    m_sheets.back()->facts.name = name;
    m_row = 0;
}

void XlsxCells::beginRow()
{
    endRow();
    if (m_text.size() > enough) {
        flush();
    }
    ++m_row;
    m_column = 0;
    add("<row r=\"{}\">", m_row);
}

void XlsxCells::beginCell(int style, int width)
{
    std::vector<int> &widths = m_sheets.back()->widths;
    widths.resize(std::max(widths.size(), m_column + 1), narrowest);
    widths[m_column] = std::clamp(width, widths[m_column], widest);
    while (m_letters.size() <= m_column) {
        m_letters.push_back(columnLetters(int(m_letters.size()) + 1));
    }
    add("<c r=\"{}{}\"", m_letters[m_column], m_row);
    if (style != plainStyle) {
        add(" s=\"{}\"", style);
    }
}

void XlsxCells::text(std::string_view text, int style)
{
    if (!m_error && !text.empty()) {
        if (isTooLong(text) || !isText(text)) {
            m_error = fault(fmt::format("XLSX:{}{}", columnLetters(static_cast<int>(m_column) + 1), m_row),
                            "内容超过一个单元格的 32767 个字，或不是有效的文本，请写成 CSV",
                            "is longer than the 32,767 letters of a cell, or no valid text; write CSV");
            return;
        }
        beginCell(style, lettersWide(text) + around);
        add(" t=\"inlineStr\"><is><t{}>", losesBlanks(text) ? " xml:space=\"preserve\"" : "");
        putXlsxText(m_text, text);
        add("</t></is></c>");
    }
    ++m_column;
}

void XlsxCells::head(std::string_view text) { this->text(text, headStyle); }

void XlsxCells::put(const Cell &cell)
{
    if (const auto *quantity = std::get_if<Quantity>(&cell); quantity != nullptr && std::isfinite(quantity->value)) {
        number(*quantity);
    } else if (const auto *count = std::get_if<std::int64_t>(&cell)) {
        const fmt::format_int digits(*count);
        beginCell(plainStyle, int(digits.size()) + around);
        add("><v>{}</v></c>", *count);
        ++m_column;
    } else {
        text(quantity != nullptr ? std::string_view() : fileText(cell, m_options.language, m_made), plainStyle);
    }
}

int XlsxCells::exponentOf(const Quantity &quantity) const
{
    const Unit *unit = m_options.exponent == 0 ? nullptr : m_codes.units.find(quantity.unit);
    return unit != nullptr && unit->scales ? m_options.exponent : 0;
}

void XlsxCells::number(const Quantity &quantity)
{
    constexpr int separators = 3;
    const double value = shifted(quantity.value, exponentOf(quantity));
    const std::string digits = numberText(value);
    const Style style = styleFor(quantity, digits);
    beginCell(style.number, style.width + int(digits.size()) + separators + around);
    add("><v>{}</v></c>", value);
    ++m_column;
}

/// What stands around a number follows from its unit and qualifier, but for those that name another number or its size.
XlsxCells::Style XlsxCells::styleFor(const Quantity &quantity, const std::string &digits)
{
    if (quantity.qualifier == Qualifier::Between || quantity.qualifier == Qualifier::OrderOf) {
        return madeStyle(quantity, digits);
    }
    m_key = digitsFormat(digits);
    m_key += char('a' + int(quantity.qualifier));
    m_key += quantity.value < 0 ? '-' : std::abs(quantity.value) == 1 ? '1' : '+'; // "1 point", "2 points"
    m_key += quantity.unit;
    const auto it = m_known.find(m_key);
    return it != m_known.end() ? it->second : m_known.emplace(m_key, madeStyle(quantity, digits)).first->second;
}

XlsxCells::Style XlsxCells::madeStyle(const Quantity &quantity, const std::string &digits)
{
    const NumberFrame frame =
        numberFrame(quantity, m_codes.units.find(quantity.unit), m_options.language, exponentOf(quantity));
    const bool isMany = m_formats.size() >= mostKept;
    const std::string format =
        isMany ? digitsFormat(digits) : quoted(frame.before) + digitsFormat(digits) + quoted(frame.behind);
    const auto [it, isNew] = m_styles.emplace(format, firstNumberStyle + int(m_formats.size()));
    if (isNew) {
        m_formats.push_back(format);
    }
    return {it->second, lettersWide(frame.before) + lettersWide(frame.behind)};
}

void XlsxCells::endTable(std::int64_t rows, std::size_t columns)
{
    Sheet &sheet = *m_sheets.back();
    sheet.isTable = true;
    if (rows > 0 && columns > 0) {
        sheet.facts.filter = fmt::format("$A$1:${}${}", columnLetters(int(columns)), rows + 1);
    }
}

Result<void> XlsxCells::error() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

/// How wide columns are is known when the rows are, and stands before them.
Packed XlsxCells::partOf(Sheet &sheet, bool isFirst) const
{
    constexpr double margin = 182.0 / 256; // five pixels, of a font whose digits have seven
    std::string filter = sheet.facts.filter;
    std::erase(filter, '$');
    sheet.rows.add("</sheetData>" + (filter.empty() ? filter : fmt::format("<autoFilter ref=\"{}\"/>", filter))
                   + "</worksheet>");
    const Packed rows = sheet.rows.finish();
    std::string head = fmt::format("{}<worksheet xmlns=\"{}\"><sheetViews><sheetView{} workbookViewId=\"0\">{}</sheetView>"
                                   "</sheetViews>",
                                   xmlDeclaration, xlsxNames, isFirst ? " tabSelected=\"1\"" : "",
                                   sheet.isTable ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                                                   "state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
                                                 : "");
    for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
        head += fmt::format("{}<col min=\"{}\" max=\"{}\" width=\"{}\" customWidth=\"1\"/>", i == 0 ? "<cols>" : "", i + 1,
                            i + 1, sheet.widths[i] + margin);
    }
    head += sheet.widths.empty() ? "<sheetData>" : "</cols><sheetData>";
    Packer packer;
    packer.add(head);
    return packer.finish(&rows);
}

Result<void> XlsxCells::write(QIODevice &device)
{
    endRow();
    flush();
    if (m_error) {
        return *m_error;
    }
    std::vector<XlsxSheetFacts> facts;
    for (const auto &sheet : m_sheets) {
        facts.push_back(sheet->facts);
    }
    PackedParts parts = xlsxParts(facts, m_formats);
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        parts.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", i + 1), partOf(*m_sheets[i], i == 0));
    }
    return writeZip(parts, device, "XLSX");
}

} // namespace rd
