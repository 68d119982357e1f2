#include "exchange/reports/xlsxparts.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace rd {
namespace {

constexpr int firstFormat = 164; ///< those before are built in
constexpr const char *officeNames = "http://schemas.openxmlformats.org/officeDocument/2006";
constexpr const char *packageNames = "http://schemas.openxmlformats.org/package/2006";
constexpr const char *sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Whether "_x0041_" stands there, which a reader of the file would take for an escaped character.
bool isEscape(std::string_view text)
{
    const auto isDigit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_'
           && std::all_of(text.begin() + 2, text.begin() + 6, isDigit);
}

bool isPlain(std::string_view rest)
{
    const auto c = static_cast<unsigned char>(rest.front());
    return c == '\t' || c == '\n'
           || (c >= 0x20 && c != '&' && c != '<' && c != '>' && c != '"' && !(c == '_' && isEscape(rest))
               && !(c == 0xEF && (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF"))));
}

std::string xml(std::string_view text)
{
    fmt::memory_buffer out;
    putXlsxText(out, text);
    return fmt::to_string(out);
}

std::string contentTypes(std::size_t sheets)
{
    std::string all = fmt::format("{}<Types xmlns=\"{}/content-types\">", xmlDeclaration, packageNames);
    const auto add = [&all](const std::string &part, const std::string &type) {
        all += fmt::format("<Override PartName=\"/{}\" ContentType=\"{}+xml\"/>", part, type);
    };
    all += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
    add("xl/workbook.xml", fmt::format("{}.sheet.main", sheetTypes));
    add("xl/styles.xml", fmt::format("{}.styles", sheetTypes));
    for (std::size_t i = 1; i <= sheets; ++i) {
        add(fmt::format("xl/worksheets/sheet{}.xml", i), fmt::format("{}.worksheet", sheetTypes));
    }
    return all + "</Types>";
}

struct Link {
    std::string type, target;
};

/// Links are numbered from rId1.
std::string relations(const std::vector<Link> &links)
{
    std::string all = fmt::format("{}<Relationships xmlns=\"{}/relationships\">", xmlDeclaration, packageNames);
    for (std::size_t i = 0; i < links.size(); ++i) {
        all += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>", i + 1, links[i].type, links[i].target);
    }
    return all + "</Relationships>";
}

/// The day of the format rather than today's: the same report gives the same bytes.
std::string properties()
{
    constexpr const char *moment = "2000-01-01T00:00:00Z";
    return fmt::format("{0}<cp:coreProperties xmlns:cp=\"{1}/metadata/core-properties\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                       "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>regional-dashboard</dc:creator>"
                       "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{2}</dcterms:created>"
                       "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{2}</dcterms:modified></cp:coreProperties>",
                       xmlDeclaration, packageNames, moment);
}

std::string workbook(std::span<const XlsxSheetFacts> sheets)
{
    std::string list, filters;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        list += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", xml(sheets[i].name), i + 1, i + 1);
        if (!sheets[i].filter.empty()) {
            filters += fmt::format(
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{}\" hidden=\"1\">'{}'!{}</definedName>", i,
                xml(sheets[i].name), sheets[i].filter);
        }
    }
    return fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}/relationships\"><bookViews><workbookView/></bookViews>"
                       "<sheets>{}</sheets>{}</workbook>",
                       xmlDeclaration, xlsxNames, officeNames, list,
                       filters.empty() ? filters : "<definedNames>" + filters + "</definedNames>");
}

std::string styles(std::span<const std::string> formats)
{
    std::string codes, cells;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        codes += fmt::format("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", firstFormat + int(i), xml(formats[i]));
        cells +=
            fmt::format("<xf numFmtId=\"{}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>",
                        firstFormat + int(i));
    }
    constexpr const char *font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
    constexpr const char *sides = "<left/><right/><top/>";
    return fmt::format(
        "{0}<styleSheet xmlns=\"{1}\">{2}<fonts count=\"2\"><font>{3}</font><font><b/>{3}</font></fonts>"
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
        "patternType=\"gray125\"/></fill></fills>"
        "<borders count=\"2\"><border>{4}<bottom/><diagonal/></border>"
        "<border>{4}<bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>"
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        "<cellXfs count=\"{5}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" "
        "applyBorder=\"1\"/>{6}</cellXfs>"
        "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        xmlDeclaration, xlsxNames,
        codes.empty() ? codes : fmt::format("<numFmts count=\"{}\">{}</numFmts>", formats.size(), codes), font, sides,
        formats.size() + firstNumberStyle, cells);
}

} // namespace

void putXlsxText(fmt::memory_buffer &out, std::string_view text)
{
    const auto to = std::back_inserter(out);
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && isPlain(text.substr(plain))) {
            ++plain;
        }
        out.append(text.data(), text.data() + plain);
        text.remove_prefix(plain);
        if (text.empty()) {
            return;
        }
        std::size_t taken = 1;
        switch (text.front()) {
        case '&': fmt::format_to(to, "&amp;"); break;
        case '<': fmt::format_to(to, "&lt;"); break;
        case '>': fmt::format_to(to, "&gt;"); break;
        case '"': fmt::format_to(to, "&quot;"); break;
        case '\xEF':
            fmt::format_to(to, "_xFFF{}_", text[2] == '\xBE' ? 'E' : 'F');
            taken = 3;
            break;
        default: fmt::format_to(to, "_x{:04X}_", static_cast<unsigned char>(text.front()));
        }
        text.remove_prefix(taken);
    }
}

PackedParts xlsxParts(std::span<const XlsxSheetFacts> sheets, std::span<const std::string> formats)
{
    const std::string types = fmt::format("{}/relationships/", officeNames);
    std::vector<Link> links;
    for (std::size_t i = 1; i <= sheets.size(); ++i) {
        links.push_back({types + "worksheet", fmt::format("worksheets/sheet{}.xml", i)});
    }
    links.push_back({types + "styles", "styles.xml"});
    PackedParts parts;
    const auto add = [&parts](const char *name, const std::string &content) {
        parts.emplace_back(name, packed(QByteArray::fromStdString(content)));
    };
    add("[Content_Types].xml", contentTypes(sheets.size()));
    add("_rels/.rels",
        relations({{types + "officeDocument", "xl/workbook.xml"},
                   {fmt::format("{}/relationships/metadata/core-properties", packageNames), "docProps/core.xml"}}));
    add("docProps/core.xml", properties());
    add("xl/workbook.xml", workbook(sheets));
    add("xl/_rels/workbook.xml.rels", relations(links));
    add("xl/styles.xml", styles(formats));
    return parts;
}

} // namespace rd
