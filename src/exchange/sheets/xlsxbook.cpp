#include "exchange/sheets/xlsxbook.h"

#include "exchange/fault.h"
#include "exchange/sheets/sheetlimits.h"
#include "exchange/sheets/xmlpart.h"

#include <QDir>
#include <QRegularExpression>

#include <map>

namespace rd {
namespace {

constexpr std::int64_t largestTexts = 250'000'000, largestPart = 50'000'000;
constexpr std::size_t mostTexts = 20'000'000;

struct PartLink {
    QString type;
    std::string part;
};
using PartLinks = std::map<QString, PartLink>;

/// What a part points to; nothing where it has no list of that.
Result<PartLinks> relationsOf(ZipArchive &archive, const std::string &part)
{
    const QString path = QString::fromStdString(part);
    const QString folder = path.contains(u'/') ? path.left(path.lastIndexOf(u'/') + 1) : QString();
    const std::string list =
        (folder + QStringLiteral("_rels/") + path.mid(folder.size()) + QStringLiteral(".rels")).toStdString();
    if (!archive.has(list)) {
        return PartLinks();
    }
    auto device = archive.stream(list, largestPart);
    if (!device) {
        return device.error();
    }
    XmlPart xml(*std::move(device), archive.name());
    PartLinks relations;
    while (xml.next()) {
        if (xml.isStart(u"Relationship") && xml.attribute(u"TargetMode") != u"External") {
            const QString target = xml.attribute(u"Target");
            const QString whole = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target);
            relations[xml.attribute(u"Id")] = {xml.attribute(u"Type"), whole.toStdString()};
        }
    }
    return xml.error() ? Result<PartLinks>(*xml.error()) : Result<PartLinks>(std::move(relations));
}

std::string partOfType(const PartLinks &relations, QStringView ending, std::string otherwise)
{
    for (const auto &[id, relation] : relations) {
        if (relation.type.endsWith(ending)) {
            return relation.part;
        }
    }
    return otherwise;
}

Result<void> readWorkbook(XlsxBook &book, const std::string &part, const PartLinks &relations)
{
    auto device = book.archive->stream(part, largestPart);
    if (!device) {
        return device.error();
    }
    XmlPart xml(*std::move(device), book.archive->name());
    while (xml.next()) {
        if (xml.isStart(u"workbookPr")) {
            const QString flag = xml.attribute(u"date1904");
            book.from1904 = flag == u"1" || flag == u"true";
        } else if (xml.isStart(u"sheet") && book.sheets.size() < mostSheets) {
            const auto relation = relations.find(xml.attributeNamed(u"id"));
            if (relation != relations.end() && relation->second.type.endsWith(u"/worksheet")) {
                book.sheets.push_back(
                    {xml.attribute(u"name").toStdString(), relation->second.part, xml.attribute(u"state").contains(u"idden")});
            }
        }
    }
    return xml.error() ? Result<void>(*xml.error()) : Result<void>();
}

Result<void> readFormats(XlsxBook &book, const std::string &part)
{
    auto device = book.archive->stream(part, largestPart);
    if (!device) {
        return device.error();
    }
    XmlPart xml(*std::move(device), book.archive->name());
    std::map<int, NumberKind> own;
    bool inCells = false;
    while (xml.next()) {
        if (xml.isStart(u"numFmt") && own.size() < mostFormats) {
            own[xml.number(u"numFmtId", -1)] = numberKind(xml.attribute(u"formatCode").toStdString());
        } else if (xml.isStart(u"cellXfs") || xml.isEnd(u"cellXfs")) {
            inCells = xml.isStart();
        } else if (inCells && xml.isStart(u"xf") && book.formats.size() < mostFormats) {
            const int id = xml.number(u"numFmtId", 0);
            const auto kind = own.find(id);
            book.formats.push_back({kind == own.end() ? builtInNumberKind(id) : kind->second, 0});
        } else if (inCells && xml.isStart(u"alignment") && !book.formats.empty()) {
            book.formats.back().indent = std::clamp(xml.number(u"indent", 0), 0, 50);
        }
    }
    return xml.error() ? Result<void>(*xml.error()) : Result<void>();
}

Result<void> readTexts(XlsxBook &book, ZipArchive &archive, const std::string &part)
{
    auto device = archive.stream(part, largestTexts);
    if (!device) {
        return device.error();
    }
    XmlPart xml(*std::move(device), archive.name());
    TextBlock &texts = book.texts;
    std::size_t written = 0;
    while (xml.next()) {
        if (xml.isStart(u"si")) {
            CellTexts both = cellTexts(richText(xml).toStdString());
            if (!both.written.empty()) {
                written += both.written.size();
                book.written.emplace(texts.size(), std::move(both.written));
            }
            texts.add(both.text);
        }
        if (texts.bytes() + written > static_cast<std::size_t>(largestTexts) || texts.size() > mostTexts) {
            return fault(archive.name(), "文字总量超过上限，请分成几个文件",
                         "it holds more text than the limit; split the file");
        }
    }
    return xml.error() ? Result<void>(*xml.error()) : Result<void>();
}

} // namespace

QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(u"_x")) {
        return text;
    }
    qsizetype from = 0;
    for (auto found = escape.match(text); found.hasMatch(); found = escape.match(text, from)) {
        const ushort code = found.captured(1).toUShort(nullptr, 16);
        text.replace(found.capturedStart(), found.capturedLength(), code == 0 ? QString() : QString(QChar(code)));
        from = found.capturedStart() + 1;
    }
    return text;
}

QString richText(XmlPart &xml)
{
    QString all;
    bool isRaised = false;
    for (const int outer = xml.depth() - 1; xml.depth() > outer && xml.next();) {
        if (xml.isStart(u"r")) {
            isRaised = false;
        } else if (xml.isStart(u"vertAlign")) {
            isRaised = xml.attribute(u"val") == u"superscript";
        } else if (xml.isStart(u"t")) {
            const QString piece = xml.takeText();
            // 2.5 and a raised 1 are no 2.51; the 2 of km² is raised as well.
            const bool isMark =
                isRaised && !all.isEmpty() && (all.back().isDigit() || QStringView(u"%年月度").contains(all.back()));
            all += isMark ? u'[' + piece.trimmed() + u']' : piece;
        } else if (xml.isStart(u"rPh")) {
            xml.skip();
        }
    }
    return withoutEscapes(std::move(all));
}

Result<XlsxBook> XlsxBook::open(std::shared_ptr<ZipArchive> archive)
{
    XlsxBook book;
    book.archive = std::move(archive);
    const auto roots = relationsOf(*book.archive, "");
    if (!roots) {
        return roots.error();
    }
    const std::string workbook = partOfType(*roots, u"/officeDocument", "xl/workbook.xml");
    book.workbook = workbook;
    const auto relations = relationsOf(*book.archive, workbook);
    if (!relations) {
        return relations.error();
    }
    if (auto read = readWorkbook(book, workbook, *relations); !read) {
        return read.error();
    }
    const std::string styles = partOfType(*relations, u"/styles", ""), texts = partOfType(*relations, u"/sharedStrings", "");
    if (!styles.empty()) {
        if (auto read = readFormats(book, styles); !read) {
            return read.error();
        }
    }
    if (!texts.empty() && book.archive->has(texts)) {
        if (auto read = readTexts(book, *book.archive, texts); !read) {
            return read.error();
        }
    }
    return book;
}

} // namespace rd
