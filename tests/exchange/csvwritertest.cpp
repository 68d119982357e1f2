#include "exchange/csv/csvwriter.h"

#include "support.h"

namespace rd {
namespace {

using test::FailingDevice;
using test::writeAll;

const std::string bom = "\xEF\xBB\xBF";

TEST(CsvWriter, ExcelHasBomAndCrlfAndDataHasNeither)
{
    EXPECT_EQ(writeAll({{"A", "B"}, {"轴承", "x"}}, CsvProfile::Excel), bom + "A,B\r\n轴承,x\r\n");
    EXPECT_EQ(writeAll({{"A", "B"}, {"轴承", "x"}}, CsvProfile::Data), "A,B\n轴承,x\n");
}

TEST(CsvWriter, QuotesOnlyWhereNeeded)
{
    EXPECT_EQ(
        writeAll({{"h"}, {"a,b"}, {"a\"b"}, {"a\rb"}, {"a\nb"}, {" a"}, {"a "}, {"a b"}, {"a;b"}, {"\ta"}}, CsvProfile::Data),
        "h\n\"a,b\"\n\"a\"\"b\"\n\"a\rb\"\n\"a\nb\"\n\" a\"\n\"a \"\na b\na;b\n\"\ta\"\n");
}

TEST(CsvWriter, GuardsTextsThatLookLikeFormulas)
{
    EXPECT_EQ(writeAll({{"=1+1", "+1", "-1", "@a", "\tx", "\rx", "＝1", "＋1", "－1", "＠a", "'=1", "'a", "a=1", "5-1"}},
                       CsvProfile::Excel),
              bom + "'=1+1,'+1,'-1,'@a,\"'\tx\",\"'\rx\",'＝1,'＋1,'－1,'＠a,''=1,'a,a=1,5-1\r\n");
    EXPECT_EQ(writeAll({{"h"}, {"=1+1"}, {"－1"}}, CsvProfile::Data), "h\n=1+1\n－1\n");
}

TEST(CsvWriter, NeverGuardsNumbers)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvProfile::Excel);
    writer.number("-0.3");
    writer.empty();
    writer.text("-0.3");
    ASSERT_TRUE(writer.endRow());
    EXPECT_EQ(buffer.data().toStdString(), bom + "-0.3,,'-0.3\r\n");
    EXPECT_EQ(writer.rows(), 1);
}

TEST(CsvWriter, ASingleEmptyFieldIsNoEmptyLine)
{
    EXPECT_EQ(writeAll({{"h"}, {""}, {"", ""}}, CsvProfile::Data), "h\n\"\"\n,\n");
}

TEST(CsvWriter, RefusesWhatIsNoText)
{
    EXPECT_EQ(writeAll({{"h", "i"}, {"ok", "\xff"}}, CsvProfile::Data),
              "ERROR CSV:2:2: is not valid text (UTF-8 without NUL) and cannot stand in a file; correct it in the data");
    EXPECT_EQ(writeAll({{std::string("a\0b", 3)}}, CsvProfile::Data).substr(0, 14), "ERROR CSV:1:1:");
}

TEST(CsvWriter, ReportsAFailedWrite)
{
    FailingDevice device(3);
    CsvWriter writer(device, CsvProfile::Data, "out.csv");
    writer.text("abcdef");
    const auto ended = writer.endRow();
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().sentence.en.find("out.csv: cannot be written"), 0U);
}

} // namespace
} // namespace rd
