#include "exchange/reports/docxfile.h"

#include "exchange/reports/xmltext.h"
#include "exchange/reports/zipwriter.h"

#include <QXmlStreamWriter>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace rd {
namespace {

constexpr qint64 unitsPerCm = 360'000; // of drawings
constexpr std::size_t mostUpright = 6; ///< columns on an upright page
const QString wordNamespace = QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const QString drawingNamespace = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main");
const QString pictureNamespace = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture");
const QString placeNamespace = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
const QString relationNamespace = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// Chinese letters are as wide as two others, and break anywhere.
struct TextWidth {
    int all = 0, longestWord = 0;
};
TextWidth widthOf(const std::string &text)
{
    TextWidth width;
    int word = 0;
    for (const QChar c : QString::fromStdString(text)) {
        const bool isWide = c.unicode() >= 0x2E80;
        width.all += isWide ? 2 : 1;
        word = isWide || c.isSpace() ? 0 : word + 1;
        width.longestWord = std::max(width.longestWord, word);
    }
    return width;
}

/// The widths of a table's columns in twips: no word and no short text is broken where there is room, long texts wrap.
std::vector<int> columnWidths(const DocxContent &content, int whole)
{
    constexpr int letter = 108, margins = 260, fewest = 12, wrapsAt = 24;
    std::vector<int> least(content.head.size()), wanted(content.head.size());
    const auto look = [&](const std::vector<std::string> &cells) {
        for (std::size_t i = 0; i < std::min(wanted.size(), cells.size()); ++i) {
            const TextWidth width = widthOf(cells[i]);
            least[i] = std::max(least[i], std::max(width.longestWord, std::min(width.all, fewest)) * letter + margins);
            wanted[i] = std::max({wanted[i], least[i], std::min(width.all, wrapsAt) * letter + margins});
        }
    };
    look(content.head);
    std::ranges::for_each(content.rows, look);
    const double leastSum = std::accumulate(least.begin(), least.end(), 0.0);
    const double more = std::accumulate(wanted.begin(), wanted.end(), 0.0) - leastSum;
    // Without room for the least, all give way alike; else what is left goes to those that want more.
    const double part = leastSum > whole || more <= 0 ? 0 : std::min(1.0, (whole - leastSum) / more);
    double sum = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        wanted[i] = static_cast<int>(least[i] + (wanted[i] - least[i]) * part);
        sum += wanted[i];
    }
    for (int &width : wanted) {
        width = static_cast<int>(width * whole / std::max(1.0, sum));
    }
    return wanted;
}

/// Writes the body of a document in the words of its format.
class Body {
public:
    explicit Body(const DocxContent &content) : m_content(content), m_xml(&m_bytes) {}

    QByteArray write()
    {
        m_xml.writeStartDocument(QStringLiteral("1.0"), true);
        m_xml.writeNamespace(wordNamespace, QStringLiteral("w"));
        m_xml.writeNamespace(drawingNamespace, QStringLiteral("a"));
        m_xml.writeNamespace(pictureNamespace, QStringLiteral("pic"));
        m_xml.writeNamespace(placeNamespace, QStringLiteral("wp"));
        m_xml.writeNamespace(relationNamespace, QStringLiteral("r"));
        start(u"document");
        start(u"body");
        paragraph(m_content.heading, u"Heading1");
        paragraph(m_content.sentence, u"Lead");
        picture();
        paragraph(m_content.common, u"Note");
        table();
        for (const FileFacts::Section &section : m_content.facts.sections) {
            facts(section);
        }
        page();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void start(QStringView name) { m_xml.writeStartElement(wordNamespace, name.toString()); }
    void end() { m_xml.writeEndElement(); }
    /// An element that is only its value.
    void value(QStringView name, const QString &content)
    {
        start(name);
        m_xml.writeAttribute(wordNamespace, QStringLiteral("val"), content);
        end();
    }

    void paragraph(const std::string &text, QStringView style)
    {
        if (text.empty()) {
            return;
        }
        start(u"p");
        start(u"pPr");
        value(u"pStyle", style.toString());
        end();
        start(u"r");
        start(u"t");
        m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        m_xml.writeCharacters(xmlText(QString::fromStdString(text)));
        end();
        end();
        end();
    }

    void width(QStringView name, int twips)
    {
        start(name);
        m_xml.writeAttribute(wordNamespace, QStringLiteral("w"), QString::number(twips));
        m_xml.writeAttribute(wordNamespace, QStringLiteral("type"), QStringLiteral("dxa"));
        end();
    }

    void row(const std::vector<std::string> &cells, QStringView style)
    {
        start(u"tr");
        start(u"trPr");
        start(u"cantSplit");
        end();
        if (style == u"Head") {
            start(u"tblHeader"); // again on every page
            end();
        }
        end();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            start(u"tc");
            start(u"tcPr");
            width(u"tcW", m_widths[i]);
            end();
            if (cells[i].empty()) {
                start(u"p"); // a cell has a paragraph at least
                end();
            }
            paragraph(cells[i], style);
            end();
        }
        end();
    }

    void table()
    {
        if (m_content.head.empty()) {
            return;
        }
        start(u"tbl");
        start(u"tblPr");
        value(u"tblStyle", QStringLiteral("Lines"));
        width(u"tblW", textWidth());
        start(u"tblLayout");
        m_xml.writeAttribute(wordNamespace, QStringLiteral("type"), QStringLiteral("fixed"));
        end();
        end();
        m_widths = columnWidths(m_content, textWidth());
        start(u"tblGrid");
        for (const int share : m_widths) {
            start(u"gridCol");
            m_xml.writeAttribute(wordNamespace, QStringLiteral("w"), QString::number(share));
            end();
        }
        end();
        row(m_content.head, u"Head");
        for (const auto &cells : m_content.rows) {
            row(cells, u"Cell");
        }
        end();
    }

    void facts(const FileFacts::Section &section)
    {
        paragraph(section.head.in(m_content.isChinese ? Language::Zh : Language::En), u"Heading2");
        for (const auto &line : section.lines) {
            std::string all;
            for (const std::string &cell : line) {
                all += (all.empty() || cell.empty() ? "" : m_content.isChinese ? "　" : " · ") + cell;
            }
            paragraph(all, u"Note");
        }
    }

    void picture();
    [[nodiscard]] bool lies() const { return m_content.head.size() > mostUpright; }
    [[nodiscard]] int textWidth() const { return (lies() ? 16838 : 11906) - 2 * 1134; }

    void page()
    {
        start(u"sectPr");
        start(u"pgSz");
        m_xml.writeAttribute(wordNamespace, QStringLiteral("w"), lies() ? QStringLiteral("16838") : QStringLiteral("11906"));
        m_xml.writeAttribute(wordNamespace, QStringLiteral("h"), lies() ? QStringLiteral("11906") : QStringLiteral("16838"));
        if (lies()) {
            m_xml.writeAttribute(wordNamespace, QStringLiteral("orient"), QStringLiteral("landscape"));
        }
        end();
        start(u"pgMar");
        for (const char16_t *side : {u"top", u"right", u"bottom", u"left"}) {
            m_xml.writeAttribute(wordNamespace, QString::fromUtf16(side), QStringLiteral("1134"));
        }
        for (const char16_t *side : {u"header", u"footer", u"gutter"}) {
            m_xml.writeAttribute(wordNamespace, QString::fromUtf16(side), QStringLiteral("0"));
        }
        end();
        end();
    }

    const DocxContent &m_content;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    std::vector<int> m_widths;
};

void Body::picture()
{
    if (m_content.png.isEmpty()) {
        return;
    }
    const qint64 width = (lies() ? 25 : 17) * unitsPerCm;
    const qint64 height = width * m_content.pictureHeight / std::max(1, m_content.pictureWidth);
    const auto extent = [&](const QString &where, const QString &name) {
        m_xml.writeStartElement(where, name);
        m_xml.writeAttribute(QStringLiteral("cx"), QString::number(width));
        m_xml.writeAttribute(QStringLiteral("cy"), QString::number(height));
        end();
    };
    const auto named = [&](const QString &where, const QString &element) {
        m_xml.writeStartElement(where, element);
        m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("1"));
        m_xml.writeAttribute(QStringLiteral("name"), QStringLiteral("chart"));
        m_xml.writeAttribute(QStringLiteral("descr"), xmlText(QString::fromStdString(m_content.pictureText)));
        end();
    };
    start(u"p");
    start(u"r");
    start(u"drawing");
    m_xml.writeStartElement(placeNamespace, QStringLiteral("inline"));
    extent(placeNamespace, QStringLiteral("extent"));
    named(placeNamespace, QStringLiteral("docPr"));
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("graphic"));
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("graphicData"));
    m_xml.writeAttribute(QStringLiteral("uri"), pictureNamespace);
    m_xml.writeStartElement(pictureNamespace, QStringLiteral("pic"));
    m_xml.writeStartElement(pictureNamespace, QStringLiteral("nvPicPr"));
    named(pictureNamespace, QStringLiteral("cNvPr"));
    m_xml.writeEmptyElement(pictureNamespace, QStringLiteral("cNvPicPr"));
    end();
    m_xml.writeStartElement(pictureNamespace, QStringLiteral("blipFill"));
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("blip"));
    m_xml.writeAttribute(relationNamespace, QStringLiteral("embed"), QStringLiteral("picture"));
    end();
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("stretch"));
    m_xml.writeEmptyElement(drawingNamespace, QStringLiteral("fillRect"));
    end();
    end();
    m_xml.writeStartElement(pictureNamespace, QStringLiteral("spPr"));
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("xfrm"));
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("off"));
    m_xml.writeAttribute(QStringLiteral("x"), QStringLiteral("0"));
    m_xml.writeAttribute(QStringLiteral("y"), QStringLiteral("0"));
    end();
    extent(drawingNamespace, QStringLiteral("ext"));
    end();
    m_xml.writeStartElement(drawingNamespace, QStringLiteral("prstGeom"));
    m_xml.writeAttribute(QStringLiteral("prst"), QStringLiteral("rect"));
    m_xml.writeEmptyElement(drawingNamespace, QStringLiteral("avLst"));
    for (int open = 0; open < 9; ++open) { // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, r, p
        end();
    }
}

QByteArray styles(bool isChinese)
{
    const auto style = [](const char *id, const char *kind, const std::string &paragraph, const std::string &run) {
        return fmt::format("<w:style w:type=\"{}\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:pPr>{}</w:pPr>"
                           "<w:rPr>{}</w:rPr></w:style>",
                           kind, id, std::string_view(id).starts_with("Heading") ? fmt::format("heading {}", id[7]) : id,
                           paragraph, run);
    };
    // Said of headings too: programs have fonts of their own for these.
    const std::string fonts = "<w:rFonts w:ascii=\"Noto Sans CJK SC\" w:hAnsi=\"Noto Sans CJK SC\" "
                              "w:eastAsia=\"Noto Sans CJK SC\"/>";
    const std::string line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"";
    return QByteArray::fromStdString(
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:styles xmlns:w=\"{}\"><w:docDefaults>"
                    "<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Noto Sans CJK SC\" w:hAnsi=\"Noto Sans CJK SC\" "
                    "w:eastAsia=\"Noto Sans CJK SC\"/><w:sz w:val=\"21\"/><w:lang w:val=\"{}\" w:eastAsia=\"zh-CN\"/></w:rPr>"
                    "</w:rPrDefault></w:docDefaults>",
                    wordNamespace.toStdString(), isChinese ? "zh-CN" : "en-GB")
        + style("Heading1", "paragraph", "<w:keepNext/><w:spacing w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
                fonts + "<w:b/><w:sz w:val=\"32\"/>")
        + style("Heading2", "paragraph", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>",
                fonts + "<w:b/><w:sz w:val=\"24\"/>")
        + style("Lead", "paragraph", "<w:spacing w:after=\"160\"/>", "<w:sz w:val=\"24\"/>")
        + style("Head", "paragraph", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "<w:b/><w:sz w:val=\"18\"/>")
        + style("Cell", "paragraph", "<w:spacing w:before=\"20\" w:after=\"20\"/>", "<w:sz w:val=\"18\"/>")
        + style("Note", "paragraph", "<w:spacing w:after=\"20\"/>", "<w:sz w:val=\"18\"/>")
        + fmt::format(
            "<w:style w:type=\"table\" w:styleId=\"Lines\"><w:name w:val=\"Lines\"/><w:tblPr><w:tblBorders><w:top {0}/>"
            "<w:bottom {0}/><w:insideH {0}/></w:tblBorders></w:tblPr></w:style></w:styles>",
            line));
}

QByteArray xml(const char *content)
{
    return QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>") + content;
}

} // namespace

Result<void> writeDocx(const DocxContent &content, QIODevice &device)
{
    ZipParts parts = {
        {"[Content_Types].xml",
         xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
             "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
             "ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override "
             "PartName=\"/word/document.xml\" "
             "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override "
             "PartName=\"/word/styles.xml\" "
             "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>")},
        {"_rels/.rels",
         xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"document\" "
             "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>")},
        {"word/_rels/document.xml.rels",
         xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
             "Id=\"styles\" "
             "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
             "<Relationship Id=\"picture\" "
             "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
             "Target=\"media/picture.png\"/></Relationships>")},
        {"word/styles.xml", styles(content.isChinese)},
        {"word/document.xml", Body(content).write()}};
    if (content.png.isEmpty()) {
        parts[2].second = xml("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                              "<Relationship Id=\"styles\" "
                              "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
                              "Target=\"styles.xml\"/></Relationships>");
    } else {
        parts.emplace_back("word/media/picture.png", content.png);
    }
    return writeZip(parts, device);
}

} // namespace rd
