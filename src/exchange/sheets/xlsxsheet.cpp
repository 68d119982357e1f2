#include "exchange/sheets/xlsxsheet.h"

#include "exchange/csv/csvformat.h"
#include "exchange/fault.h"
#include "exchange/sheets/sheetlimits.h"

#include <QRegularExpression>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::int64_t largestSheet = 1'000'000'000;
constexpr qsizetype largestTail = 16'000'000, piece = 1 << 20, largestStart = 1 << 16;
int columnOf(QStringView letters)
{
    int column = 0;
    for (const QChar c : letters.left(4)) {
        column = c.toUpper() >= u'A' && c.toUpper() <= u'Z' ? column * 26 + c.toUpper().unicode() - u'A' + 1 : column;
    }
    return column;
}

/// The column of "AB12"; 0 where it is none.
int columnOfCell(QStringView reference)
{
    qsizetype letters = 0;
    while (letters < reference.size() && reference[letters].isLetter()) {
        ++letters;
    }
    return columnOf(reference.left(letters));
}

bool isTrue(const QString &flag) { return flag == u"1" || flag == u"true"; }

/// What follows the last row. The merged cells stand there, and reading all rows for them would take as long as the import.
QByteArray behindRows(QIODevice &device)
{
    constexpr QByteArrayView tag = "sheetData>"; // to look for it from behind is slow
    QByteArray tail;
    for (;;) {
        const QByteArray read = device.read(piece);
        if (read.isEmpty()) {
            return tail;
        }
        tail += read;
        bool isBefore = true;
        for (qsizetype at = tail.indexOf(tag); at >= 0; at = tail.indexOf(tag)) { // of the begin, of the end
            tail.remove(0, at + tag.size());
            isBefore = false;
        }
        if (!isBefore) {
            continue;
        }
        if (!tail.contains("<mergeCell") && !tail.contains(":mergeCell")) {
            tail = tail.right(32); // a tag may begin in one piece and end in the next
        } else if (tail.size() > largestTail) {
            return {};
        }
    }
}

std::vector<SheetMerge> mergesIn(const QByteArray &tail)
{
    static const QRegularExpression reference(
        QStringLiteral("mergeCell\\s[^>]*?ref\\s*=\\s*[\"']([A-Za-z]{1,3})(\\d{1,7}):([A-Za-z]{1,3})(\\d{1,7})[\"']"));
    std::vector<SheetMerge> merges;
    for (auto found = reference.globalMatch(QString::fromUtf8(tail)); found.hasNext() && merges.size() < mostMerges;) {
        const auto match = found.next();
        merges.push_back({match.captured(2).toInt(), match.captured(4).toInt(), columnOf(match.capturedView(1)),
                          columnOf(match.capturedView(3))});
    }
    return merges;
}

} // namespace

XlsxSheet::XlsxSheet(XlsxBook book, std::size_t sheet, std::unique_ptr<QIODevice> device)
    : m_book(std::move(book)), m_sheet(sheet), m_xml(std::move(device), m_book.archive->name())
{
}

Result<std::unique_ptr<XlsxSheet>> XlsxSheet::open(XlsxBook book, std::size_t sheet)
{
    const std::string part = book.sheets.at(sheet).part;
    auto tail = book.archive->stream(part, largestSheet);
    auto device = tail ? book.archive->stream(part, largestSheet) : Result<std::unique_ptr<QIODevice>>(tail.error());
    if (!device) {
        return device.error();
    }
    std::unique_ptr<XlsxSheet> result(new XlsxSheet(std::move(book), sheet, *std::move(device)));
    result->m_merges = mergesIn(behindRows(**tail));
    return result;
}

std::string XlsxSheet::place(std::int64_t line, int column) const
{
    return fmt::format("{}!{}!{}{}", m_book.archive->name(), m_book.sheets[m_sheet].name, columnLetters(column), line);
}

CellTexts XlsxSheet::textsOf(const QString &type, int style, const QString &value) const
{
    if (type == u"s") {
        const std::size_t number = value.toULongLong();
        const auto written = m_book.written.find(number);
        return {std::string(m_book.texts.at(number)), written == m_book.written.end() ? std::string() : written->second};
    }
    if (type == u"b") {
        return {value == u"1" ? "TRUE" : "FALSE", {}};
    }
    bool isNumber = false;
    const double number = type.isEmpty() || type == u"n" ? value.toDouble(&isNumber) : 0;
    if (!isNumber) {
        CellTexts texts = cellTexts(value.toStdString());
        texts.text.resize(type == u"d" && texts.text.ends_with("T00:00:00") ? 10 : texts.text.size());
        return texts;
    }
    const bool isKnown = style >= 0 && static_cast<std::size_t>(style) < m_book.formats.size();
    return {shownNumber(number, isKnown ? m_book.formats[static_cast<std::size_t>(style)].kind : NumberKind::Plain,
                        m_book.from1904),
            {}};
}

void XlsxSheet::put(SheetRow &row, int column, std::string text)
{
    const CsvLimits limits;
    m_rowSize += text.size();
    if (column > limits.columns || static_cast<std::int64_t>(m_rowSize) > limits.row) {
        const bool isWide = column > limits.columns;
        m_xml.fail(fault(
            place(m_line, column), isWide ? fmt::format("列数超过 {} 的上限，请减少列", limits.columns) : "一行过长",
            isWide ? fmt::format("more columns than the limit of {}; leave some out", limits.columns) : "the row is too long"));
        return;
    }
    row.cells.resize(std::max(row.cells.size(), static_cast<std::size_t>(column)));
    row.cells[static_cast<std::size_t>(column) - 1] = std::move(text);
}

void XlsxSheet::readCell(SheetRow &row, int &column)
{
    const int given = columnOfCell(m_xml.attribute(u"r"));
    column = given > 0 ? given : column + 1;
    const QString type = m_xml.attribute(u"t");
    const int style = m_xml.number(u"s", 0);
    QString value, formula;
    bool hasValue = false;
    const bool isString = type == u"s" || type == u"str" || type == u"inlineStr";
    for (const int outer = m_xml.depth() - 1; m_xml.depth() > outer && m_xml.next();) {
        if (m_xml.isStart(u"v")) {
            value = withoutEscapes(m_xml.takeText());
            hasValue = true;
        } else if (m_xml.isStart(u"f")) {
            formula = u'=' + m_xml.takeText();
        } else if (m_xml.isStart(u"is")) {
            value = richText(m_xml);
        } else if (m_xml.isStart()) {
            m_xml.skip();
        }
    }
    // A formula that nobody has worked out yet is not nothing.
    auto [text, written] = !hasValue && !formula.isEmpty() ? cellTexts(formula.toStdString())
                           : value.isEmpty()               ? CellTexts()
                                                           : textsOf(type, style, value);
    if (isString && !text.empty() && style >= 0 && static_cast<std::size_t>(style) < m_book.formats.size()) {
        text.insert(0, static_cast<std::size_t>(m_book.formats[static_cast<std::size_t>(style)].indent) * 2, ' ');
    }
    if (!text.empty()) {
        m_hidden.noteCell(column);
        put(row, column, std::move(text));
        if (!written.empty()) {
            row.written.push_back({static_cast<std::size_t>(column) - 1, std::move(written)});
        }
    }
}

bool XlsxSheet::holdsCells(const XlsxBook &book, std::size_t sheet)
{
    const auto device = book.archive->stream(book.sheets.at(sheet).part, largestSheet);
    const QByteArray start = device ? (*device)->read(largestStart) : QByteArray();
    constexpr QByteArrayView tags[] = {"<v>", "<v ", ":v>", "<is>", ":is>"};
    return std::ranges::any_of(tags, [&](QByteArrayView tag) { return start.contains(tag); });
}

Result<bool> XlsxSheet::read(SheetRow &row)
{
    row.cells.clear();
    int column = 0;
    bool inRow = false;
    while (m_xml.next()) {
        if (m_xml.isStart(u"sheetData") || m_xml.isEnd(u"sheetData")) {
            m_inData = m_xml.isStart();
        } else if (!m_inData && m_xml.isStart(u"col") && isTrue(m_xml.attribute(u"hidden"))) {
            m_hidden.hideColumns(m_xml.number(u"min", 0), m_xml.number(u"max", 0));
        } else if (m_inData && m_xml.isStart(u"row")) {
            bool isNumber = false;
            const qlonglong given = m_xml.attribute(u"r").toLongLong(&isNumber);
            m_line = isNumber && given > 0 ? given : m_line + 1;
            row = {m_line, {}};
            column = 0;
            m_rowSize = 0;
            m_isHiddenRow = isTrue(m_xml.attribute(u"hidden"));
            inRow = true;
        } else if (inRow && m_xml.isStart(u"c")) {
            readCell(row, column);
        } else if (inRow && m_xml.isEnd(u"row")) {
            inRow = false;
            if (!row.cells.empty()) {
                if (m_isHiddenRow) {
                    m_hidden.noteRow(m_line);
                }
                return true;
            }
        }
    }
    return m_xml.error() ? Result<bool>(*m_xml.error()) : Result<bool>(false);
}

} // namespace rd
