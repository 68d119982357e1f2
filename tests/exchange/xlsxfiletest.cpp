#include "exchange/reports/xlsxfile.h"

#include "sheetsupport.h"

namespace rd {
namespace {

using namespace test;

CodeBook someUnits()
{
    CodeBook codes;
    Unit yuan;
    yuan.code = "CNY";
    yuan.name = yuan.symbol = {"元", "CNY"};
    yuan.type = "currency";
    yuan.scales = true;
    codes.units.add(yuan);
    return codes;
}

/// A table of one column for each cell of the first row.
Table tableOf(std::vector<std::vector<Cell>> rows)
{
    Table table;
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
        table.columns.push_back(
            {i == 1 ? "UNIT_MEASURE" : fmt::format("C{}", i), {fmt::format("列{}", i), fmt::format("c{}", i)}});
    }
    for (auto &cells : rows) {
        table.rows.push_back({std::move(cells), {}, {}});
    }
    return table;
}

Result<std::int64_t> write(const Table &table, const std::string &path, XlsxOptions options = {})
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    const CodeBook codes = someUnits();
    return writeXlsx(
        feederOf(table), table.columns, codes, options,
        [](std::int64_t rows) -> Result<FileFacts> {
            return FileFacts{"问题", {{{"行数", "Rows"}, {{std::to_string(rows)}}}}};
        },
        file);
}

TEST(XlsxFile, KeepsTextsNumbersAndGaps)
{
    const Folder folder;
    const Table table =
        tableOf({{std::string("=1+1"), std::string("CNY"), Quantity::stated(Qualifier::MoreThan, 5100, 0, "CNY")},
                 {std::string("007"), std::string("_x0041_"), Gap{"unpublished"}},
                 {Text{"中", "en"}, CodeCell{Dim::Area, "371500"}, std::int64_t{3}}});
    const auto rows = write(table, folder.path("t.xlsx"));
    ASSERT_TRUE(rows.ok()) << rows.error().sentence.en;
    EXPECT_EQ(*rows, 3);
    EXPECT_EQ(rowsOf(openSheet(folder.path("t.xlsx"))),
              (Fields{"1|列0|列1|列2", "2|=1+1|CNY|5100", "3|007|_x0041_", "4|中|371500|3"}));
    EXPECT_EQ(rowsOf(openSheet(folder.path("t.xlsx"), {"说明", Encoding::Unknown, 0})), (Fields{"1|问题", "3|行数", "4|3"}));
}

TEST(XlsxFile, ScalesInDecimal)
{
    const Folder folder;
    const Table table =
        tableOf({{std::string("a"), std::string("CNY"), Quantity::stated(Qualifier::Exact, 110000001, 0, "CNY")},
                 {std::string("b"), std::string("percent"), Quantity::stated(Qualifier::Exact, 5, 0, "percent")}});
    ASSERT_TRUE(write(table, folder.path("t.xlsx"), {Language::En, 8}).ok());
    EXPECT_EQ(rowsOf(openSheet(folder.path("t.xlsx"))),
              (Fields{"1|c0|c1|Power of ten of the unit|c2", "2|a|CNY|8|1.10000001", "3|b|percent|0|5"}));
}

TEST(XlsxFile, GivesTheSameBytesAgain)
{
    const Folder folder;
    const Table table = tableOf({{std::string("a"), std::string("b")}});
    ASSERT_TRUE(write(table, folder.path("1")).ok() && write(table, folder.path("2")).ok());
    EXPECT_EQ(folder.content("1"), folder.content("2"));
}

TEST(XlsxFile, RefusesWhatDoesNotFit)
{
    const Folder folder;
    const auto longText = write(tableOf({{std::string(32'768, 'x')}}), folder.path("t.xlsx"));
    ASSERT_FALSE(longText.ok());
    EXPECT_EQ(longText.error().sentence.en,
              "XLSX:A2: is longer than the 32,767 letters of a cell, or no valid text; write CSV");
    Table many = tableOf({{std::int64_t{1}}});
    many.rows.resize(static_cast<std::size_t>(mostXlsxRows) + 1, many.rows.front());
    const auto refused = write(many, folder.path("t.xlsx"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence.en, "XLSX: a sheet holds 1048575 rows of data at most; narrow the report, or write CSV");
    EXPECT_EQ(folder.content("t.xlsx"), "") << "nothing was begun";
}

} // namespace
} // namespace rd
