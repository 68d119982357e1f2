#include "exchange/forms/formfile.h"

#include "sheetsupport.h"

namespace rd {
namespace {

using namespace test;

/// A monthly form as an office sends it: a merged title, the unit in a corner, cells with borders and nothing in them, a
/// sum, and the line to sign.
const std::string monthlyForm =
    "<row r=\"1\" ht=\"30\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>主要经济指标月报</t></is></c><c r=\"B1\" s=\"1\"/><c "
    "r=\"C1\" s=\"1\"/></row>"
    "<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>单位：亿元</t></is></c></row>"
    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>工业</t></is></c><c r=\"B3\" s=\"2\"/><c r=\"C3\" "
    "s=\"2\"><v>7</v></c></row>"
    "<!-- <c r=\"B4\"/> --><row r=\"4\" s=\"2\" customFormat=\"1\"><c r=\"A4\" t=\"inlineStr\"><is><t>服务业</t></is></c></row>"
    "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>合计</t></is></c><c r=\"B5\" s=\"2\"><f>SUM(B3:B4)</f><v>0</v></c></row>"
    "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>填报人：　　复核人：</t></is></c></row>";
const std::string itsMerges = "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>";

/// With what other programs ask for: the kinds of its parts, and cell styles.
std::map<std::string, std::string> officeBook()
{
    auto parts = bookOf(monthlyForm, itsMerges);
    const std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    const auto part = [&](const std::string &name, const std::string &type) {
        return "<Override PartName=\"/xl/" + name + "\" ContentType=\"" + kind + type + "+xml\"/>";
    };
    parts["[Content_Types].xml"] =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        "ContentType=\"application/xml\"/>"
        + part("workbook.xml", "sheet.main") + part("worksheets/sheet1.xml", "worksheet") + part("styles.xml", "styles")
        + "</Types>";
    std::string &links = parts["xl/_rels/workbook.xml.rels"];
    links.insert(links.find("</Relationships>"),
                 "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                 "2006/relationships/styles\" Target=\"styles.xml\"/>");
    parts["xl/styles.xml"] =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts "
        "count=\"2\"><font/><font><b/><sz "
        "val=\"18\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellXfs "
        "count=\"3\"><xf/><xf fontId=\"1\"/><xf numFmtId=\"0\"/></cellXfs></styleSheet>";
    return parts;
}

class FormFileTest : public testing::Test {
protected:
    FormFileTest() { zipInto(folder.path("form.xlsx"), officeBook()); }

    [[nodiscard]] Result<QByteArray> filled(const std::map<std::string, CellContent> &cells,
                                            const std::string &sheet = "S") const
    {
        auto form = FormFile::open(folder.path("form.xlsx"));
        FormContent content;
        for (const auto &[name, cell] : cells) {
            content[sheet][*cellPlace(name)] = cell;
        }
        return form ? form->filled(content) : Result<QByteArray>(form.error());
    }
    [[nodiscard]] std::string refused(const std::map<std::string, CellContent> &cells, const std::string &sheet = "S") const
    {
        const auto bytes = filled(cells, sheet);
        return bytes ? "(none)" : bytes.error().sentence.en;
    }
    [[nodiscard]] std::string part(const std::string &file, const std::string &name) const
    {
        auto archive = ZipArchive::open(folder.path(file), file);
        auto bytes = archive ? (*archive)->bytes(name, 1'000'000) : Result<QByteArray>(archive.error());
        return bytes ? bytes->toStdString() : "(none)";
    }
    void fill(const std::map<std::string, CellContent> &cells) const
    {
        const auto bytes = filled(cells);
        ASSERT_TRUE(bytes.ok()) << bytes.error().sentence.en;
        folder.put("filled.xlsx", bytes->toStdString());
    }

    Folder folder;
};

TEST_F(FormFileTest, ChangesNothingButTheElementsOfTheFilledCells)
{
    fill({{"B3", {"12.50", true}}, {"B4", {"3", true}}, {"C3", {}}, {"B6", {"注：<&>", false}}});
    std::string expected = part("form.xlsx", "xl/worksheets/sheet1.xml");
    const auto replace = [&](const std::string &before, const std::string &after) {
        ASSERT_NE(expected.find(before), std::string::npos) << before;
        expected.replace(expected.find(before), before.size(), after);
    };
    replace("<c r=\"B3\" s=\"2\"/>", "<c r=\"B3\" s=\"2\"><v>12.50</v></c>");
    replace("<c r=\"C3\" s=\"2\"><v>7</v></c>", "<c r=\"C3\" s=\"2\"/>");
    replace("服务业</t></is></c>", "服务业</t></is></c><c r=\"B4\" s=\"2\"><v>3</v></c>");
    replace("</f><v>0</v>", "</f>"); // the sum of before
    replace("<row r=\"7\">",
            "<row r=\"6\"><c r=\"B6\" t=\"inlineStr\"><is><t xml:space=\"preserve\">注：&lt;&amp;&gt;</t></is></c></row>"
            "<row r=\"7\">");
    EXPECT_EQ(part("filled.xlsx", "xl/worksheets/sheet1.xml"), expected);
    EXPECT_NE(part("filled.xlsx", "xl/workbook.xml").find("</sheets><calcPr fullCalcOnLoad=\"1\"/>"), std::string::npos);
}

/// The packed bytes of a part, with what stands before and behind them up to the next one.
std::string stretchOf(const std::string &zip, const std::string &name)
{
    const std::string head = "PK\x03\x04";
    for (std::size_t at = zip.find(head); at != std::string::npos; at = zip.find(head, at + 4)) {
        if (zip.compare(at + 30, name.size(), name) == 0) {
            return zip.substr(at, std::min(zip.find(head, at + 4), zip.find("PK\x01\x02", at)) - at);
        }
    }
    return "(none)";
}

TEST_F(FormFileTest, CopiesEveryOtherPartPackedAsItIs)
{
    fill({{"B3", {"12.5", true}}});
    const std::string before = folder.content("form.xlsx"), after = folder.content("filled.xlsx");
    for (const char *name : {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}) {
        EXPECT_NE(stretchOf(before, name), "(none)") << name;
        EXPECT_EQ(stretchOf(before, name), stretchOf(after, name)) << name;
    }
    EXPECT_NE(stretchOf(before, "xl/worksheets/sheet1.xml"), stretchOf(after, "xl/worksheets/sheet1.xml"));
    const auto untouched = filled({});
    ASSERT_TRUE(untouched.ok());
    EXPECT_EQ(untouched->toStdString(), before);
}

TEST_F(FormFileTest, AnotherProgramReadsTheValuesAndWorksTheSumOut)
{
    fill({{"B3", {"12.5", true}}, {"B4", {"3", true}}});
    ASSERT_TRUE(convert(folder, "filled.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"));
    EXPECT_EQ(folder.content("filled.csv"),
              "主要经济指标月报,,\n,,单位：亿元\n工业,12.5,7\n服务业,3,\n合计,15.5,\n,,\n填报人：　　复核人：,,\n");
}

TEST_F(FormFileTest, ListsItsCells)
{
    auto form = FormFile::open(folder.path("form.xlsx"));
    ASSERT_TRUE(form.ok());
    const auto cells = form->cells();
    ASSERT_TRUE(cells.ok());
    const auto sum = std::ranges::find(*cells, CellPlace{5, 2}, &FormCell::place);
    ASSERT_NE(sum, cells->end());
    EXPECT_TRUE(sum->hasFormula);
    EXPECT_EQ(cells->front().text, "主要经济指标月报");
}

TEST_F(FormFileTest, RefusesCellsThatCannotBeFilled)
{
    const CellContent one{"1", true};
    EXPECT_EQ(refused({{"B1", one}}), "form.xlsx!S!B1: is inside a merged cell; use its first cell, A1");
    EXPECT_EQ(refused({{"A1", one}}), "(none)");
    EXPECT_EQ(refused({{"D3", one}}), "form.xlsx!S!D3: is outside the sheet, which ends at C7");
    EXPECT_EQ(refused({{"A8", one}}), "form.xlsx!S!A8: is outside the sheet, which ends at C7");
    EXPECT_EQ(refused({{"B5", one}}), "form.xlsx!S!B5: the cell holds a formula, which filling would destroy");
    EXPECT_EQ(refused({{"B3", one}}, "T"), "form.xlsx: there is no sheet \"T\"");
    for (const char *name : {"", "B", "3", "B0", "3B", "B3:C4", "XFE1", "A1048577"}) {
        EXPECT_FALSE(cellPlace(name)) << name;
    }
}

TEST_F(FormFileTest, RefusesFilesThatAreNoForm)
{
    const auto refusedFile = [&](const std::string &content) {
        folder.put("form.xlsx", content);
        return refused({});
    };
    const std::string whole = folder.content("form.xlsx");
    EXPECT_EQ(refusedFile("a,b\n"), "form.xlsx: this is no XLSX workbook; open it in WPS or Excel and save it as XLSX");
    EXPECT_EQ(refusedFile(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(512, '\0')),
              "form.xlsx: this is a workbook with a password or an old XLS; save it as XLSX without one");
    EXPECT_NE(refusedFile(whole.substr(0, whole.size() / 2)), "(none)");
    zipInto(folder.path("form.xlsx"), odsOf(""));
    EXPECT_EQ(refused({}), "form.xlsx: this is no XLSX workbook; open it in WPS or Excel and save it as XLSX");
    zipInto(folder.path("form.xlsx"), bookOf("<row><c></row>"));
    EXPECT_NE(refused({}), "(none)");
}

} // namespace
} // namespace rd
