#include "exchange/sheets/odssheet.h"

#include "exchange/csv/csvformat.h"
#include "exchange/fault.h"
#include "exchange/sheets/celltext.h"
#include "exchange/sheets/sheetlimits.h"

#include <fmt/format.h>

#include <cmath>

namespace rd {
namespace {

constexpr std::int64_t largestContent = 1'000'000'000, largestStyles = 50'000'000, mostRows = 1'048'576;
constexpr std::size_t mostStyles = 100'000;
constexpr qsizetype pieceSize = 1 << 20, longestTag = 8192;
constexpr double pointsPerIndent = 10; // what LibreOffice writes for one step of Excel's
const std::string content = "content.xml";

/// "0.353cm" in points.
double points(const QString &length)
{
    const std::pair<QLatin1String, double> units[] = {{QLatin1String("cm"), 72 / 2.54},
                                                      {QLatin1String("mm"), 7.2 / 2.54},
                                                      {QLatin1String("in"), 72},
                                                      {QLatin1String("pt"), 1}};
    for (const auto &[unit, factor] : units) {
        if (length.endsWith(unit)) {
            return length.left(length.size() - unit.size()).toDouble() * factor;
        }
    }
    return 0;
}

/// By hand ("collapse") or by a filter.
bool isHidden(const XmlPart &xml)
{
    const QString visibility = xml.attribute(u"table:visibility");
    return visibility == u"collapse" || visibility == u"filter";
}

struct TableTag {
    std::string name;
    bool isWhole; ///< it is begin and end
};

TableTag tableTag(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    xml.setNamespaceProcessing(false);
    TableTag tag{xml.readNextStartElement() ? xml.attributes().value(QLatin1String("table:name")).toString().toStdString() : "",
                 false};
    tag.isWhole = xml.readNext() == QXmlStreamReader::EndElement;
    return tag;
}

/// Goes through the tags of sheets and keeps what may be the begin of one. To read all cells as XML for the names alone would
/// take as long as the import. A table inside a table (of a chart or a tracked change) is no sheet.
void takeNames(QByteArray &held, int &depth, std::vector<OdsSheetEntry> &sheets)
{
    constexpr QByteArrayView begin = "<table:table ", end = "</table:table>", paragraph = "<text:p";
    const qsizetype last = held.size() - longestTag;
    qsizetype from = 0;
    const auto noteText = [&](qsizetype to) {
        if (depth > 0 && !sheets.empty() && !sheets.back().holdsText && to > from) {
            sheets.back().holdsText = QByteArrayView(held).sliced(from, to - from).contains(paragraph);
        }
    };
    for (qsizetype begins = held.indexOf(begin), ends = held.indexOf(end); std::max(begins, ends) >= 0 && from <= last;) {
        const bool isBegin = begins >= 0 && (ends < 0 || begins < ends);
        const qsizetype at = isBegin ? begins : ends;
        if (at > last) {
            break;
        }
        noteText(at);
        from = at + 1;
        if (isBegin) {
            const TableTag tag = tableTag(held.mid(at, longestTag));
            if (depth == 0 && !tag.name.empty() && sheets.size() < mostSheets) {
                sheets.push_back({tag.name, false});
            }
            depth += tag.isWhole ? 0 : 1;
            begins = held.indexOf(begin, from);
        } else {
            depth = std::max(0, depth - 1);
            ends = held.indexOf(end, from);
        }
    }
    noteText(last);
    held.remove(0, std::max(from, last));
}

} // namespace

void OdsStyles::take(XmlPart &xml)
{
    const bool isDate = xml.isStart(u"date-style");
    if (!isDate && !xml.isStart(u"style")) {
        return;
    }
    const std::string name = xml.attribute(u"style:name").toStdString();
    Style style{xml.attribute(u"style:data-style-name").toStdString(), 0};
    bool year = false, month = false, finer = false;
    for (const int outer = xml.depth() - 1; xml.depth() > outer && xml.next();) {
        year = year || xml.isStart(u"year");
        month = month || xml.isStart(u"month");
        finer = finer || xml.isStart(u"day") || xml.isStart(u"hours");
        if (xml.isStart(u"paragraph-properties")) {
            const double margin = points(xml.attribute(u"fo:margin-left"));
            style.indent = static_cast<int>(std::lround(std::clamp(margin / pointsPerIndent, 0.0, 50.0)));
        }
    }
    if (isDate && year && !finer && dateLengths.size() < mostStyles) {
        dateLengths[name] = month ? 7 : 4;
    } else if (!isDate && cells.size() < mostStyles) {
        cells[name] = style;
    }
}

OdsSheet::OdsSheet(std::shared_ptr<ZipArchive> archive, std::string name, std::unique_ptr<QIODevice> device)
    : m_archive(std::move(archive)), m_name(std::move(name)), m_xml(std::move(device), m_archive->name())
{
}

Result<std::vector<OdsSheetEntry>> OdsSheet::entries(ZipArchive &archive)
{
    auto device = archive.stream(content, largestContent);
    if (!device) {
        return device.error();
    }
    std::vector<OdsSheetEntry> sheets;
    QByteArray held;
    int depth = 0;
    for (QByteArray piece = (*device)->read(pieceSize); !piece.isEmpty(); piece = (*device)->read(pieceSize)) {
        held += piece;
        takeNames(held, depth, sheets);
    }
    held += QByteArray(longestTag, ' '); // nothing more follows the last one
    takeNames(held, depth, sheets);
    return sheets;
}

Result<std::unique_ptr<OdsSheet>> OdsSheet::open(std::shared_ptr<ZipArchive> archive, std::size_t sheet, std::string name)
{
    auto device = archive->stream(content, largestContent);
    if (!device) {
        return device.error();
    }
    std::unique_ptr<OdsSheet> result(new OdsSheet(std::move(archive), std::move(name), *std::move(device)));
    auto found = result->readSharedStyles();
    found = found ? result->findSheet(sheet) : found;
    return found ? Result<std::unique_ptr<OdsSheet>>(std::move(result)) : Result<std::unique_ptr<OdsSheet>>(found.error());
}

/// Those that LibreOffice puts beside the content: number formats of Excel among them.
Result<void> OdsSheet::readSharedStyles()
{
    if (!m_archive->has("styles.xml")) {
        return {};
    }
    auto device = m_archive->stream("styles.xml", largestStyles);
    if (!device) {
        return device.error();
    }
    XmlPart xml(*std::move(device), m_archive->name());
    while (xml.next()) {
        m_styles.take(xml);
    }
    return xml.error() ? Result<void>(*xml.error()) : Result<void>();
}

Result<void> OdsSheet::findSheet(std::size_t sheet)
{
    for (std::size_t seen = 0; m_xml.next();) {
        m_styles.take(m_xml);
        if (m_xml.isStart(u"table") && !m_xml.attribute(u"table:name").isEmpty()) {
            if (seen++ == sheet) {
                return {};
            }
            m_xml.skip();
        }
    }
    return m_xml.error() ? *m_xml.error() : fault(m_archive->name(), "没有这张工作表", "there is no such sheet");
}

std::string OdsSheet::place(std::int64_t line, int column) const
{
    return fmt::format("{}!{}!{}{}", m_archive->name(), m_name, columnLetters(column), line);
}

std::string OdsSheet::dateText(const QString &value, const OdsStyles::Style &style) const
{
    std::string text = value.toStdString();
    if (text.ends_with("T00:00:00")) {
        text.resize(text.size() - 9);
    }
    const auto length = m_styles.dateLengths.find(style.dates);
    return length == m_styles.dateLengths.end() ? text : text.substr(0, length->second);
}

/// The paragraphs of the cell that starts here, up to its end; notes beside it are none of its text.
std::string OdsSheet::paragraphs()
{
    constexpr qsizetype largest = 1'000'000;
    QString all;
    bool inParagraph = false;
    for (const int outer = m_xml.depth() - 1; m_xml.depth() > outer && m_xml.next();) {
        if (m_xml.isText() && inParagraph) {
            all += m_xml.text();
        } else if (m_xml.isStart(u"annotation") || m_xml.isStart(u"note") || m_xml.isStart(u"shapes")
                   || m_xml.isStart(u"ruby-text")) {
            m_xml.skip();
        } else if (m_xml.isStart(u"p") || m_xml.isEnd(u"p")) {
            inParagraph = m_xml.isStart();
            all += inParagraph && !all.isEmpty() ? QStringLiteral("\n") : QString();
        } else if (m_xml.isStart(u"s")) {
            all += QString(std::clamp(m_xml.number(u"text:c", 1), 0, 1000), u' ');
        } else if (m_xml.isStart(u"tab") || m_xml.isStart(u"line-break")) {
            all += m_xml.isStart(u"tab") ? u'\t' : u'\n';
        }
        if (all.size() > largest) {
            m_xml.fail(fault(place(m_line, 0), "单元格过长", "a cell is too long"));
        }
    }
    return all.toStdString();
}

/// The cell that starts here, up to its end.
CellTexts OdsSheet::valueTexts()
{
    const QString type = m_xml.attribute(u"office:value-type"), shown = m_xml.attribute(u"calcext:value-type");
    const QString value = m_xml.attribute(u"office:value"), string = m_xml.attribute(u"office:string-value");
    const QString date = m_xml.attribute(u"office:date-value"), truth = m_xml.attribute(u"office:boolean-value");
    const auto found = m_styles.cells.find(m_xml.attribute(u"table:style-name").toStdString());
    const OdsStyles::Style style = found == m_styles.cells.end() ? OdsStyles::Style() : found->second;
    const std::string words = paragraphs();
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (shown != u"error" && isNumber && (type == u"float" || type == u"currency" || type == u"percentage")) {
        return {shownNumber(number, type == u"percentage" ? NumberKind::Percent : NumberKind::Plain), {}};
    }
    if (shown != u"error" && type == u"date" && !date.isEmpty()) {
        return {dateText(date, style), {}};
    }
    if (shown != u"error" && type == u"boolean") {
        return {truth == u"true" ? "TRUE" : "FALSE", {}};
    }
    CellTexts texts = cellTexts(words.empty() ? string.toStdString() : words);
    texts.text.insert(0, texts.text.empty() ? 0 : static_cast<std::size_t>(style.indent) * 2, ' ');
    return texts;
}

void OdsSheet::readCell(SheetRow &row, int &column)
{
    const CsvLimits limits;
    const int repeats = std::max(1, m_xml.number(u"table:number-columns-repeated", 1));
    const int across = m_xml.number(u"table:number-columns-spanned", 1), down = m_xml.number(u"table:number-rows-spanned", 1);
    const bool isCovered = m_xml.isStart(u"covered-table-cell");
    const auto [text, written] = valueTexts();
    if (!isCovered && (across > 1 || down > 1) && across > 0 && down > 0 && m_merges.size() < mostMerges) {
        m_merges.push_back({m_line, m_line + down - 1, column + 1, column + across});
    }
    if (text.empty() || isCovered) {
        column += std::min(repeats, 1'000'000 - std::min(column, 1'000'000));
        return;
    }
    m_rowSize += text.size() * static_cast<std::size_t>(std::min<std::int64_t>(repeats, limits.columns));
    if (column + static_cast<std::int64_t>(repeats) > limits.columns || static_cast<std::int64_t>(m_rowSize) > limits.row) {
        m_xml.fail(fault(place(m_line, column + 1), fmt::format("列数超过 {} 的上限或一行过长，请减少列", limits.columns),
                         fmt::format("more columns than the limit of {}, or too long a row; leave some out", limits.columns)));
        return;
    }
    for (int i = 1; i <= repeats; ++i) {
        m_hidden.noteCell(column + i);
        if (!written.empty()) {
            row.written.push_back({static_cast<std::size_t>(column + i) - 1, written});
        }
    }
    row.cells.resize(static_cast<std::size_t>(column));
    row.cells.insert(row.cells.end(), static_cast<std::size_t>(repeats), text);
    column += repeats;
}

void OdsSheet::readColumn()
{
    const int repeats = std::clamp(m_xml.number(u"table:number-columns-repeated", 1), 1, 1'000'000);
    if (isHidden(m_xml)) {
        m_hidden.hideColumns(m_columns + 1, m_columns + repeats);
    }
    m_columns = std::min(m_columns, 1'000'000) + repeats;
    m_xml.skip();
}

/// The row that starts here, up to its end; false where it has no text.
bool OdsSheet::readRow(SheetRow &row)
{
    m_repeats = std::max(1, m_xml.number(u"table:number-rows-repeated", 1));
    m_isHiddenRow = isHidden(m_xml);
    ++m_line;
    row = {m_line, {}};
    m_rowSize = 0;
    int column = 0;
    for (const int outer = m_xml.depth() - 1; m_xml.depth() > outer && m_xml.next();) {
        if (m_xml.isStart(u"table-cell") || m_xml.isStart(u"covered-table-cell")) {
            readCell(row, column);
        } else if (m_xml.isStart()) {
            m_xml.skip();
        }
    }
    --m_repeats;
    if (row.cells.empty()) {
        m_line += std::exchange(m_repeats, 0);
    } else if (m_isHiddenRow) {
        m_hidden.noteRow(m_line);
    }
    return !row.cells.empty();
}

Result<bool> OdsSheet::read(SheetRow &row)
{
    if (m_repeats > 0) {
        --m_repeats;
        m_repeated.line = ++m_line;
        if (m_line > mostRows) {
            m_repeats = 0;
            return fault(place(m_line, 0), fmt::format("行数超过 {} 的上限", mostRows),
                         fmt::format("more rows than the limit of {}", mostRows));
        }
        row = m_repeated;
        if (m_isHiddenRow) {
            m_hidden.noteRow(m_line);
        }
        return true;
    }
    while (!m_atEnd && m_xml.next()) {
        if (m_xml.isEnd(u"table")) {
            m_atEnd = true;
        } else if (m_xml.isStart(u"table-row")) {
            if (readRow(row) && !m_xml.error()) {
                m_repeated = m_repeats > 0 ? row : SheetRow();
                return true;
            }
        } else if (m_xml.isStart(u"table-column")) {
            readColumn();
        } else if (m_xml.isStart(u"shapes") || m_xml.isStart(u"forms")) {
            m_xml.skip();
        }
    }
    return m_xml.error() ? Result<bool>(*m_xml.error()) : Result<bool>(false);
}

} // namespace rd
