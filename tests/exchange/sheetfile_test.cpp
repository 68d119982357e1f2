#include "sheetsupport.h"

#include "exchange/sheets/celltext.h"
#include "exchange/sheets/csvsheet.h"

#include <xlsxwriter.h>

namespace rd {
namespace {

using namespace test;

Fields read(const std::string &bytes, const std::string &name = "t.csv")
{
    const Folder folder;
    folder.put(name, bytes);
    return rowsOf(openSheet(folder.path(name)));
}

Fields readZip(const std::map<std::string, std::string> &parts)
{
    const Folder folder;
    zipInto(folder.path("t"), parts);
    return rowsOf(openSheet(folder.path("t")));
}

std::string first(const Fields &rows) { return rows.empty() ? "(none)" : rows.front(); }

TEST(SheetFile, ReadsRowsOfAnyWidth)
{
    EXPECT_EQ(read("表1,,\n\n ,,\n地区,2023,2024\n　　其中：市区,１２３,4 \n"),
              (Fields{"1|表1", "4|地区|2023|2024", "5|  其中:市区|123|4"}));
    EXPECT_EQ(read("'=1+1,'-2\n"), (Fields{"1|=1+1|-2"}));
}

TEST(SheetFile, FindsTheDelimiterBelowTitles)
{
    EXPECT_EQ(sheetDelimiter("各县，主要指标\n单位:亿元\na;b;c\n1,5;2,5;3,5\n"), ';');
    EXPECT_EQ(sheetDelimiter("title, of a table\na\tb\n1,000\t2\n3\t4,000\n"), '\t');
    EXPECT_EQ(sheetDelimiter("one\ntwo\n"), ',');
}

// NFKC makes digits of raised and ringed numbers: 2.5 with note 1 would be 2.51.
TEST(SheetFile, KeepsRaisedNumbersApartFromTheNumberBeforeThem)
{
    EXPECT_EQ(read("2.5¹,2.5①,2.5%②,2.5 ¹⁾ ,1２³\n"), (Fields{"1|2.5[1]|2.5[1]|2.5%[2]|2.5[1)]|12[3]"}));
    EXPECT_EQ(read("km²,①工业,第一产业¹\n"), (Fields{"1|km2|1工业|第一产业1"}));
    const std::string raised = "<rPr><vertAlign val=\"superscript\"/></rPr>";
    EXPECT_EQ(readZip(bookOf("<row><c t=\"inlineStr\"><is><r><t>2.5</t></r><r>" + raised
                             + "<t>1</t></r></is></c><c t=\"inlineStr\"><is><r><t>km</t></r><r>" + raised
                             + "<t>2</t></r><r><t>8</t></r></is></c></row>")),
              (Fields{"1|2.5[1]|km28"}));
}

TEST(SheetFile, SaysTheEncodingOfACsv)
{
    const Folder folder;
    folder.put("t.csv", "\xB5\xD8\xC7\xF8,1\n");
    auto file = openSheet(folder.path("t.csv"));
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->encoding(), Encoding::Gb18030);
    EXPECT_EQ(file->format + file->delimiter, "CSV,");
    EXPECT_EQ(rowsOf(*file->source), (Fields{"1|地区|1"}));
}

TEST(SheetFile, ReadsPastedCells)
{
    auto pasted = openPasted(QStringLiteral("地区\t2024\n\"a\nb\"\t\"1,5\"\n"));
    ASSERT_TRUE(pasted.ok());
    EXPECT_EQ(pasted->source->place(2, 1), "clipboard:2:1");
    EXPECT_EQ(rowsOf(*pasted->source), (Fields{"1|地区|2024", "2|a\nb|1,5"}));
}

TEST(SheetFile, KnowsWhatNumberFormatsMean)
{
    const std::pair<const char *, NumberKind> formats[] = {
        {"General", NumberKind::Plain},           {"#,##0.00", NumberKind::Plain},     {"0.00E+00", NumberKind::Plain},
        {"0.0\"day\"", NumberKind::Plain},        {"[Red]0.0%", NumberKind::Percent},  {"yyyy-mm-dd", NumberKind::Day},
        {"yyyy\"年\"m\"月\"", NumberKind::Month}, {"[$-804]yyyy年", NumberKind::Year}, {"m/d", NumberKind::Day},
        {"yyyy/m/d h:mm", NumberKind::Moment},    {"h:mm AM/PM", NumberKind::Time},    {"0.0;yyyy", NumberKind::Plain}};
    for (const auto &[code, kind] : formats) {
        EXPECT_EQ(numberKind(code), kind) << code;
    }
    EXPECT_EQ(builtInNumberKind(10), NumberKind::Percent);
    EXPECT_EQ(builtInNumberKind(57), NumberKind::Month);
}

TEST(SheetFile, ShowsNumbersAsAPersonReadsThem)
{
    EXPECT_EQ(shownNumber(0.1 + 0.2, NumberKind::Plain), "0.3");
    EXPECT_EQ(shownNumber(0.29, NumberKind::Percent), "29%");
    EXPECT_EQ(shownNumber(-1.1e8, NumberKind::Plain), "-110000000");
    EXPECT_EQ(shownNumber(45565, NumberKind::Day), "2024-09-30");
    EXPECT_EQ(shownNumber(45565, NumberKind::Month), "2024-09");
    EXPECT_EQ(shownNumber(45565, NumberKind::Year), "2024");
    EXPECT_EQ(shownNumber(45565.5, NumberKind::Moment), "2024-09-30T12:00:00");
    EXPECT_EQ(shownNumber(44103, NumberKind::Day, true), "2024-09-30");
    EXPECT_EQ(shownNumber(59, NumberKind::Day), "1900-02-28");
    EXPECT_EQ(shownNumber(60, NumberKind::Day), "60") << "a 29th of February that never was";
    EXPECT_EQ(shownNumber(61, NumberKind::Day), "1900-03-01");
    EXPECT_EQ(shownNumber(-5, NumberKind::Day), "-5");
    EXPECT_EQ(shownNumber(1e300, NumberKind::Day), "1e+300");
}

/// Titles, merges, an indent, dates, percentages, errors, numbers as text, rich text, a hidden first sheet.
void writeOfficeSheet(const std::string &path)
{
    lxw_workbook *book = workbook_new(path.c_str());
    lxw_worksheet *hidden = workbook_add_worksheet(book, "Hidden");
    lxw_worksheet *sheet = workbook_add_worksheet(book, "县区");
    worksheet_hide(hidden);
    worksheet_activate(sheet);
    const auto format = [book](const char *code) {
        lxw_format *result = workbook_add_format(book);
        format_set_num_format(result, code);
        return result;
    };
    lxw_format *indent = workbook_add_format(book);
    format_set_indent(indent, 2);
    worksheet_merge_range(sheet, 0, 0, 0, 3, "全市主要指标　", nullptr);
    worksheet_write_string(sheet, 2, 0, "东　昌　府　区", nullptr);
    worksheet_write_number(sheet, 2, 1, 1234.5, format("#,##0.0"));
    worksheet_write_number(sheet, 2, 2, 0.057, format("0.0%"));
    worksheet_write_number(sheet, 2, 3, 45565, format("yyyy-mm-dd"));
    worksheet_write_string(sheet, 3, 0, "其中：规上", indent);
    worksheet_write_formula_num(sheet, 3, 1, "=1/3", nullptr, 1.0 / 3);
    worksheet_write_number(sheet, 3, 3, 45536, format("yyyy\"年\"m\"月\""));
    worksheet_write_string(sheet, 4, 0, "００１", nullptr);
    std::string mark = "注", note = "：初步数";
    lxw_rich_string_tuple bold{workbook_add_format(book), mark.data()}, plain{nullptr, note.data()};
    lxw_rich_string_tuple *runs[] = {&bold, &plain, nullptr};
    worksheet_write_rich_string(sheet, 6, 0, runs, nullptr);
    ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
}

/// The same as LibreOffice writes it; made once, for that takes seconds.
const Folder &officeFiles()
{
    static const Folder folder;
    if (folder.names().isEmpty()) {
        writeOfficeSheet(folder.path("t.xlsx"));
        EXPECT_TRUE(convert(folder, "t.xlsx", "ods"));
        EXPECT_TRUE(convert(folder, "t.xlsx", "xls"));
    }
    return folder;
}

const Fields officeRows = {"1|全市主要指标", "3|东 昌 府 区|1234.5|5.7%|2024-09-30",
                           "4|    其中:规上|0.333333333333333||2024-09", "5|001", "7|注:初步数"};

std::string text(const std::vector<SheetMerge> &merges)
{
    std::string all;
    for (const SheetMerge &merge : merges) {
        all += fmt::format("{}-{}x{}-{} ", merge.firstLine, merge.lastLine, merge.firstColumn, merge.lastColumn);
    }
    return all;
}

TEST(SheetFile, ReadsXlsx)
{
    const Folder folder;
    writeOfficeSheet(folder.path("t.bin"));
    auto file = openSheet(folder.path("t.bin"));
    ASSERT_TRUE(file.ok()) << file.error().sentence.en;
    EXPECT_EQ(file->format, "XLSX");
    EXPECT_EQ(file->sheet, "县区");
    EXPECT_EQ(file->sheets, (Fields{"Hidden", "县区"}));
    EXPECT_EQ(text(file->source->merges()), "1-1x1-4 ") << "before the first row is read";
    EXPECT_EQ(rowsOf(*file->source), officeRows);
    EXPECT_EQ(file->source->place(17, 28), "t.bin!县区!AB17");
    EXPECT_TRUE(rowsOf(openSheet(folder.path("t.bin"), {.sheet = "1", .encoding = {}})).empty());
    EXPECT_EQ(refusal(openSheet(folder.path("t.bin"), {.sheet = "x", .encoding = {}})),
              "t.bin: there is no sheet \"x\"; there are Hidden, 县区");
}

TEST(SheetFile, ReadsOdsAndXlsAsLibreOfficeWritesThem)
{
    const Folder folder;
    writeOfficeSheet(folder.path("t.xlsx"));
    ASSERT_TRUE(convert(folder, "t.xlsx", "ods"));

    ASSERT_TRUE(convert(folder, "t.xlsx", "xls"));
    auto ods = openSheet(folder.path("t.ods"), {.sheet = "县区", .encoding = {}});
    ASSERT_TRUE(ods.ok()) << ods.error().sentence.en;
    EXPECT_EQ(ods->format, "ODS");
    EXPECT_EQ(rowsOf(*ods->source), officeRows);
    EXPECT_EQ(text(ods->source->merges()), "1-1x1-4 ");
    auto xls = openSheet(folder.path("t.xls"), {.sheet = "县区", .encoding = {}});
    ASSERT_TRUE(xls.ok()) << xls.error().sentence.en;
    EXPECT_EQ(xls->format, "XLS");
    EXPECT_EQ(text(xls->source->merges()), "1-1x1-4 ");
    EXPECT_EQ(rowsOf(*xls->source), officeRows);
}

TEST(SheetFile, ShowsResultsOfFormulasAsTheSpreadsheetDoes)
{
    const Folder folder;
    folder.put("t.csv", "=1/0,=NA(),=1/8\n");
    for (const std::string format : {"xlsx", "ods", "xls"}) {
        ASSERT_TRUE(convert(folder, "t.csv", format));
        EXPECT_EQ(rowsOf(openSheet(folder.path("t." + format))), (Fields{"1|#DIV/0!|#N/A|0.125"})) << format;
    }
}

TEST(SheetFile, ReadsXlsxOfOtherPrograms)
{
    EXPECT_EQ(readZip(bookOf("<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>a_x000D_b</t><rPh><t>c</t></rPh></is></c></row>"
                             "<row r=\"9\"><c r=\"C9\" t=\"str\"><f>A1</f><v>x</v></c><c t=\"d\"><v>2024-09-30T00:00:00</v></c>"
                             "<c t=\"s\"><v>7</v></c><c t=\"b\"><v>1</v></c></row>")),
              (Fields{"1|1|a\rb", "9|||x|2024-09-30||TRUE"}));
}

TEST(SheetFile, SpreadsRepeatedOdsCells)
{
    const std::string cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"";
    EXPECT_EQ(
        readZip(odsOf("<table:table-row table:number-rows-repeated=\"2\">" + cell
                      + " table:number-columns-repeated=\"2\"/><table:table-cell table:number-columns-repeated=\"16382\"/>"
                        "</table:table-row><table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell/>"
                        "</table:table-row>")),
        (Fields{"1|1|1", "2|1|1"}));
    EXPECT_EQ(first(readZip(odsOf("<table:table-row>" + cell
                                  + " table:number-columns-repeated=\"1000000000\"/>"
                                    "</table:table-row>"))),
              "ERROR t!S!A1: more columns than the limit of 500, or too long a row; leave some out");
    const Fields rows =
        readZip(odsOf("<table:table-row table:number-rows-repeated=\"2000000000\">" + cell + "/></table:table-row>"));
    EXPECT_EQ(rows.size(), 1'048'577U);
    EXPECT_EQ(rows.back(), "ERROR t!S!1048577: more rows than the limit of 1048576");
}

TEST(SheetFile, NamesTheSheetsOfAnOds)
{
    const Folder folder;
    std::string rows; // more than is read at once
    for (int i = 0; i < 20'000; ++i) {
        rows += "<table:table-row><table:table-cell><text:p>" + std::to_string(i)
                + "</text:p></table:table-cell></table:table-row>";
    }
    zipInto(folder.path("t"), odsOf(rows + "</table:table><table:table table:name=\"空\"/><table:table table:name='A &amp; B'>"
                                    + "<table:table-row><table:table-cell><table:table table:name=\"inner\"></table:table>"
                                    + "<text:p>b</text:p></table:table-cell></table:table-row>" + rows));
    auto file = openSheet(folder.path("t"));
    ASSERT_TRUE(file.ok()) << file.error().sentence.en;
    EXPECT_EQ(file->sheets, (Fields{"S", "空", "A & B"}));
    EXPECT_EQ(first(rowsOf(openSheet(folder.path("t"), {"A & B", Encoding::Unknown, 0}))), "1|b");
}

TEST(SheetFile, RefusesWhatIsNoSpreadsheet)
{
    EXPECT_EQ(first(read("")), "ERROR t.csv: the file is empty");
    EXPECT_EQ(first(read("<html><table></table></html>", "t.xls")),
              "ERROR t.xls: this is a PDF, a web page or XML, no spreadsheet; open it in WPS or Excel and save it as XLSX");
    EXPECT_EQ(first(readZip({{"word/document.xml", "x"}})),
              "ERROR t: this is a document or a presentation, no spreadsheet; copy its table into one");
    EXPECT_EQ(first(readZip({{"a.csv", "x"}})), "ERROR t: this is a zip file and no spreadsheet; unpack it first");
    EXPECT_EQ(first(readZip({{"xl/workbook.bin", "x"}})), "ERROR t: this is an XLSB workbook; save it as XLSX");
    EXPECT_NE(refusal(openSheet("/dev/null")).find("no file that can be read"), std::string::npos);
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    EXPECT_NE(first(read(ole)).find("no readable XLS workbook"), std::string::npos);
}

TEST(SheetFile, RefusesDamagedAndHostileXml)
{
    const std::string damaged = "the file is damaged or incomplete";
    EXPECT_NE(first(readZip(bookOf("<row><c><v>1</v></row>"))).find(damaged), std::string::npos);
    auto parts = bookOf("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>");
    parts["xl/worksheets/sheet1.xml"].insert(0, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
    EXPECT_NE(first(readZip(parts)).find("document type declaration"), std::string::npos);
    const std::string tooLarge = "a piece that is too long or nested too deep";
    EXPECT_NE(first(readZip(bookOf("<row><c><v>" + std::string(2'000'000, '1') + "</v></c></row>"))).find(tooLarge),
              std::string::npos);
    std::string deep, wide = "<row ";
    for (int i = 0; i < 100'000; ++i) {
        deep += "<x>";
        wide += fmt::format("a{}='' ", i % 20'000 == 0 ? i : i % 20'000);
    }
    EXPECT_NE(first(readZip(bookOf(deep))).find(tooLarge), std::string::npos);
    EXPECT_TRUE(first(readZip(bookOf(wide + "/>"))).starts_with("ERROR "));
    EXPECT_NE(first(readZip(bookOf("<row><c r=\"ZZZ1\"><v>1</v></c></row>"))).find("more columns than the limit of 500"),
              std::string::npos);
}

TEST(SheetFile, RefusesAZipBomb)
{
    auto parts = bookOf("");
    parts["_rels/.rels"] = std::string(50'000'001, ' ');
    EXPECT_EQ(first(readZip(parts)), "ERROR t: the part _rels/.rels unpacks to more than the limit of 50 MB; split the file");
    parts = bookOf("");
    parts["xl/worksheets/sheet1.xml"] = std::string(20'000'001, ' ');
    EXPECT_EQ(first(readZip(parts)),
              "ERROR t: the part xl/worksheets/sheet1.xml unpacks to so many times its size that it is no "
              "spreadsheet; it is not read");
}

TEST(SheetFile, SurvivesEveryTruncationAndFlippedBytes)
{
    const Folder &folder = officeFiles();
    for (const char *name : {"t.xlsx", "t.ods", "t.xls"}) {
        const std::string whole = folder.content(name);
        for (std::size_t i = 0; i < 100; ++i) {
            const std::size_t at = whole.size() * i / 100;
            folder.put("cut", whole.substr(0, at));
            EXPECT_NE(refusal(openSheet(folder.path("cut"))), "") << name << at;
            std::string flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
            flipped[(at * 7 + 13) % whole.size()] = '\xFF';
            folder.put("flipped", flipped);
            EXPECT_FALSE(rowsOf(openSheet(folder.path("flipped"))).size() > 100'000) << name << at;
        }
    }
}

} // namespace
} // namespace rd
