#include "sheetsupport.h"

#include "exchange/reports/sdmxfile.h"
#include "exchange/textencoder.h"

namespace rd {
namespace {

using namespace test;

struct Read {
    std::string format;
    Fields rows;
};
Read readText(const std::string &bytes)
{
    const Folder folder;
    folder.put("t.csv", bytes);
    auto file = openSheet(folder.path("t.csv"));
    return file ? Read{file->format, rowsOf(*file->source)} : Read{"", {"ERROR " + file.error().sentence.en}};
}

TEST(SdmxSheet, ReadsBothVersions)
{
    const Read one = readText("DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nX:Y(1.0),A,CN371500,2024,5.5,8\n");
    EXPECT_EQ(one.format, "SDMX-CSV 1.0");
    EXPECT_EQ(one.rows, (Fields{"1|REF_AREA|TIME_PERIOD|OBS_VALUE|UNIT_MULT", "2|371500|2024|5.5|8"}));
    const Read two =
        readText("OBS_VALUE,STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,ACTIVITY,NOTE[;]\nNaN,dataflow,X,R,FR,_Z,a;b\n");
    EXPECT_EQ(two.format, "SDMX-CSV 2.0");
    EXPECT_EQ(two.rows, (Fields{"1|OBS_VALUE|REF_AREA|ACTIVITY|NOTE", "2|—|FR||a;b"}));
}

TEST(SdmxSheet, ReadsLabels)
{
    EXPECT_EQ(readText("DATAFLOW,REF_AREA: Reference area,OBS_VALUE: Value\nX,\"CN371500: Liaocheng, the city\",5\n").rows,
              (Fields{"1|REF_AREA|AREA_NAME|OBS_VALUE", "2|371500|Liaocheng, the city|5"}));
    EXPECT_EQ(readText("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,OBS_VALUE,Observation value\n"
                       "dataflow,X,Name,I,FR,France,5,\n")
                  .rows,
              (Fields{"1|REF_AREA|AREA_NAME|OBS_VALUE", "2|FR|France|5"}));
    EXPECT_EQ(
        readText("DATAFLOW,SEX: Sex,TIME_PERIOD: Time,UNIT: Unit,OBS_VALUE: Value,OBS_FLAG: Flag\n"
                 "X,F: Women,2024: 2024,PC: Percentage,5,p: provisional\n")
            .rows,
        (Fields{"1|SEX|SEX_NAME|TIME_PERIOD|UNIT_MEASURE|UNIT_NAME|OBS_VALUE|OBS_STATUS", "2|F|Women|2024|PC|Percentage|5|P"}));
}

TEST(SdmxSheet, ReadsEurostat)
{
    const Read found = readText("DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                                "ESTAT:X(1.0),01/01/25 11:00:00,A,PC,FR,2024,:,bp\nESTAT:X(1.0),,A,PC,DE,2024,1.5,p\n");
    EXPECT_EQ(found.format, "SDMX-CSV (Eurostat)");
    EXPECT_EQ(found.rows,
              (Fields{"1|UNIT_MEASURE|REF_AREA|TIME_PERIOD|OBS_VALUE|OBS_STATUS", "2|PC|FR|2024|—|B", "3|PC|DE|2024|1.5|P"}));
}

TEST(SdmxSheet, ReadsADecimalComma)
{
    EXPECT_EQ(readText("DATAFLOW;REF_AREA;OBS_VALUE\nX;FR;1,5\nX;DE;#N/A\nX;IT;2,25\n").rows,
              (Fields{"1|REF_AREA|OBS_VALUE", "2|FR|1.5", "3|DE|—", "4|IT|2.25"}));
}

TEST(SdmxSheet, SaysWhatIsConfidential)
{
    EXPECT_EQ(
        readText("DATAFLOW,REF_AREA,OBS_VALUE,OBS_STATUS,CONF_STATUS\nX,FR,5,A,F\nX,DE,,M,C\nX,IT,6,A,N\nX,ES,7,P,\n").rows,
        (Fields{"1|REF_AREA|OBS_VALUE|OBS_STATUS|ANNOTATION", "2|FR|5|A", "3|DE||Q", "4|IT|6|A|(CONF_STATUS N)", "5|ES|7|P"}));
    EXPECT_EQ(readText("DATAFLOW,REF_AREA,OBS_VALUE,CONF_STATUS\nX,DE,,C\n").rows.back(), "2|DE|— (confidential)");
}

TEST(SdmxSheet, RefusesDeletions)
{
    EXPECT_EQ(readText("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,OBS_VALUE\ndataflow,X,D,FR,5\n").rows.back(),
              "ERROR t.csv:2:3: this row asks to delete (ACTION D); nothing is deleted through a file, take the row out");
}

TEST(SdmxSheet, LeavesOtherTablesAlone) { EXPECT_EQ(readText("dataflow,x\n1,2\n").format, "CSV"); }

TEST(SdmxFile, LeavesOutRowsWithoutAPeriod)
{
    Table table;
    for (const std::string &id : sdmxFields()) {
        table.columns.push_back({id, {}});
    }
    const auto row = [&](const Cell &period, const Cell &value) {
        ReportRow made;
        for (const ReportColumn &column : table.columns) {
            made.cells.push_back(column.id == "TIME_PERIOD" ? period
                                 : column.id == "OBS_VALUE" ? value
                                 : column.id == "REF_AREA"  ? Cell(std::string("371581"))
                                                            : Cell(std::string()));
        }
        table.rows.push_back(std::move(made));
    };
    row(*Period::parse("2025-01-01/P9M"), Quantity::stated(Qualifier::Exact, 12.25, 0, "CNY"));
    row(Gap{"undated"}, Quantity::stated(Qualifier::Exact, 1, 0, "CNY"));
    row(*Period::parse("2024"), Gap{"na"});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeSdmx(feederOf(table), table.columns, SdmxVersion::One, buffer);
    ASSERT_TRUE(written.ok());
    EXPECT_EQ(written->rows, 2);
    EXPECT_EQ(written->undated, 1);
    EXPECT_TRUE(buffer.data().contains("RD:OBSERVATIONS(1.0),C,CN371581,_Z,_Z,_Z,_Z,_Z,_Z,2025-01-01/P9M,12.25,0,2,,,,,,,Y\n"))
        << buffer.data().constData();
    EXPECT_EQ(readAll(buffer.data().toStdString())[2][10], "NaN");
}

TEST(TextEncoder, NamesWhatAnEncodingLacks)
{
    EXPECT_FALSE(TextEncoder("gb18030").unmappable("𠮷野家 ①€ ẞ").has_value());
    const auto lacking = TextEncoder("gbk").unmappable("中𠮷国");
    ASSERT_TRUE(lacking.has_value());
    EXPECT_EQ(lacking->at, 3U);
    EXPECT_EQ(lacking->character, "𠮷");
    EXPECT_EQ(TextEncoder("gbk").encoded("中").toStdString(), "\xD6\xD0");
}

TEST(CsvWriter, RefusesACharacterThatTheEncodingLacks)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer, CsvProfile::Excel, "t.csv");
    csv.setEncoding("gbk");
    csv.text("中");
    EXPECT_TRUE(csv.endRow().ok());
    csv.text("a");
    csv.text("𠮷");
    const auto refused = csv.endRow();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence.en, "t.csv:2:2: GBK has no character \"𠮷\"; write UTF-8 instead");
    EXPECT_EQ(buffer.data().toStdString(), "\xD6\xD0\r\n");
}

} // namespace
} // namespace rd
