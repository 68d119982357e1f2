#include "intake/tablegrid.h"

namespace rd {
namespace {

TEST(Table, LongWithTheProgramsOwnHeads)
{
    EXPECT_EQ(read(Grid({"REF_AREA|INDICATOR|TIME_PERIOD|OBS_VALUE|UNIT_MEASURE|OBS_STATUS", "900001|gdp|2024-09|12.5|CNY|P",
                         "CN900002|people|2024|3|persons|A"})),
              (Lines{"900001 gdp actual 2024-09 125 CNY", "900002 people actual 2024 30 persons"}));
}

std::vector<Field> fieldsOf(const TableMapping &mapping)
{
    std::vector<Field> fields;
    for (const ColumnUse &use : mapping.columns) {
        fields.push_back(use.field);
    }
    return fields;
}

TEST(Table, FindsPlacesAndTheirCodesUnderHeadsThatNobodyKnows)
{
    using enum Field;
    TableMapping mapping;
    read(Grid({"Código|Município|Ano|地区生产总值(元)|常住人口", "3550308|São Paulo|2020|748|123",
               "3550308|São Paulo|2021|828|124", "3304557|Rio de Janeiro|2021|331|67"}),
         &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Area, AreaName, Period, ObsValue, ObsValue}));
}

TEST(Table, TakesNoLineNumberForAValueAndNoWiderRegionForThePlace)
{
    using enum Field;
    TableMapping mapping;
    read(
        Grid({"GeoFIPS|GeoName|Region|TableName|LineCode|Description|Unit|2019|2020",
              "01000|Alabama|5|SAGDP1|1|Real GDP|CNY|216.5|213.3", "01000|Alabama|5|SAGDP1|3|GDP in current prices|CNY|226|222",
              "02000|Alaska|8|SAGDP1|1|Real GDP|CNY|53|50", "02000|Alaska|8|SAGDP1|3|GDP in current prices|CNY|54|(NA)",
              "06000|California|8|SAGDP1|1|Real GDP|CNY|2800|2700"}),
        &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Area, AreaName, None, None, None, Indicator, Unit, ObsValue, ObsValue}));
}

TEST(Table, DoesNotTakeValuesBesideNamesForTheirCodes)
{
    using enum Field;
    TableMapping mapping;
    read(Grid({"地区生产总值(元)|地方名|常住人口", "1512|Alabama|16", "2533|Alaska|25"}), &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{ObsValue, Area, ObsValue}));
    read(Grid({"Ort|地区生产总值(元)", "Aalen|1512", "Bern|2533"}), &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Area, ObsValue}));
}

// The Office for National Statistics and 万得 give out series side by side below rows that say what they are.
TEST(Table, ReadsSeriesBelowLabelledRows)
{
    TableMapping mapping;
    EXPECT_EQ(read(Grid({"Title|地区生产总值|常住人口", "CDID|ABMI|ABML", "Source dataset ID|UKEA|UKEA", "PreUnit|CNY|",
                         "Unit|m|万人", "Release date|12-02-2025|12-02-2025", "Next release||", "2022|2|1.5", "2023 Q1|3|",
                         "2023 NOV|4|2"}),
                   &mapping)
                  .size(),
              5u);
    using enum Field;
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Period, ObsValue, ObsValue}));
    EXPECT_EQ(mapping.firstLine, 8);
    EXPECT_EQ(mapping.columns[1].fixed, (Fixed{{Indicator, "gdp"}, {Unit, "CNY"}, {Multiplier, "6"}}));
    EXPECT_EQ(mapping.columns[2].fixed, (Fixed{{Indicator, "people"}, {Unit, "persons"}, {Multiplier, "4"}}));
    read(Grid({"指标名称|地区生产总值|常住人口", "频率|年|年", "单位|亿元|人", "指标ID|M001|M002", "来源|统计局|统计局",
               "2022|2|1.5", "2023|3|2"}),
         &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Period, ObsValue, ObsValue}));
    EXPECT_EQ(mapping.columns[1].fixed, (Fixed{{Indicator, "gdp"}, {Unit, "CNY"}, {Multiplier, "8"}}));
}

TEST(Table, AYearBehindIndicatorAndUnit)
{
    EXPECT_EQ(read(Grid({"地区|地区生产总值(亿元)2023年|常住人口(万人)2024年|地区生产总值(2022年)|Gross domestic product 2021",
                         "乙县|1|2|3|4"})),
              (Lines{"900001 gdp actual 2023 1000000000 CNY", "900001 people actual 2024 200000 persons",
                     "900001 gdp actual 2022 30 CNY", "900001 gdp actual 2021 40 CNY"}));
}

TEST(Table, AnOfficeSheet)
{
    // Title, corner, heads of two levels that a file has lost the merges of, indents, a total, a note below.
    EXPECT_EQ(read(Grid({"2024年各县（市、区）主要指标", "单位:亿元||||", "地区|地区生产总值||常住人口(万人)|比上年增长(%)",
                         "|2023年|2024年||", "甲市|10|11.5|20|", "  其中:乙县|4|4.5|8|", "  丙　丁　区|6|7|—|",
                         "合计|20|23|28|", "注:初步数"})),
              (Lines{"900000 gdp actual 2023 10000000000 CNY", "900000 gdp actual 2024 11500000000 CNY",
                     "900000 people actual 2024 2000000 persons", "900001 gdp actual 2023 4000000000 CNY",
                     "900001 gdp actual 2024 4500000000 CNY", "900001 people actual 2024 800000 persons",
                     "900002 gdp actual 2023 6000000000 CNY", "900002 gdp actual 2024 7000000000 CNY",
                     "900002 people actual 2024 none persons"}));
}

TEST(Table, MergedHeadsOfASpreadsheet)
{
    EXPECT_EQ(
        read(Grid({"地区|地区生产总值(亿元)||", "|2023年|2024年|增速(%)", "乙县|4|4.5|5.1"}, {{1, 1, 2, 4}, {1, 2, 1, 1}})),
        (Lines{"900001 gdp actual 2023 4000000000 CNY", "900001 gdp actual 2024 4500000000 CNY",
               "900001 gdp-growth actual 2024 51 percent"}));
}

TEST(Table, YearsAcross)
{
    EXPECT_EQ(read(Grid({"指标|地区|2022|2023|2024", "地区生产总值|乙县|1|2|3", "常住人口|丙丁区|1|2|3"})),
              (Lines{"900001 gdp actual 2022 10 CNY", "900001 gdp actual 2023 20 CNY", "900001 gdp actual 2024 30 CNY",
                     "900002 people actual 2022 10 persons", "900002 people actual 2023 20 persons",
                     "900002 people actual 2024 30 persons"}));
}

TEST(Table, AYearbooksHeads)
{
    TableMapping mapping;
    std::vector<UnknownCode> unknown;
    const Lines values =
        read(Grid({"22-13 各县主要指标(2023年)||||||", "|||||单位:万元", "代码|县名|常住人口|地区生产总值|||某税增长速度",
                   "||(万人)|(亿元)|第一产业|增长速度(%)|", "甲市|||||", "900001|乙县|3|8|70000|5|6"}),
             &mapping, &unknown);
    EXPECT_EQ(mapping.columns[4].head, "地区生产总值 / 第一产业");
    EXPECT_EQ(mapping.columns[5].fixed.at(Field::Indicator), "gdp-growth");
    EXPECT_EQ(mapping.columns[6].fixed.at(Field::Unit), "percent") << "the corner's 万元 does not speak of a rate";
    ASSERT_FALSE(values.empty());
    EXPECT_EQ(values[0], "900001 people actual 2023 300000 persons") << "a level of heads with units alone";
    EXPECT_EQ(values[1], "900001 gdp actual 2023 8000000000 CNY");
    ASSERT_EQ(unknown.size(), 2u);
    EXPECT_EQ(unknown[1].unit, "percent");
}

TEST(Table, HeadsAboveALineThatNamesAProvince)
{
    TableMapping mapping;
    EXPECT_EQ(read(Grid({"2-7 各县(市、区)地区生产总值(2022-2023年)", "单位:亿元、%", "地 区|2022|2023", "某省||", "乙县|8|9"}),
                   &mapping),
              (Lines{"900001 gdp actual 2022 8000000000 CNY", "900001 gdp actual 2023 9000000000 CNY"}));
    EXPECT_EQ(mapping.firstLine, 4);
    EXPECT_EQ(read(Grid({"各县地区生产总值", "单位:亿元、%", "地 区|指标|2022|2023", "某省|||", "乙县|地区生产总值|8|9"})),
              (Lines{"900001 gdp actual 2022 8000000000 CNY", "900001 gdp actual 2023 9000000000 CNY"}));
}

TEST(Table, ATitleThatNamesAnUnknownIndicator)
{
    std::vector<UnknownCode> unknown;
    for (const char *title : {"表2-7 各县(市、区)粮食产量(2022-2023年)", "2022年粮食产量",
                              "戊市2022年各县(市、区)粮食产量完成情况", "附表:戊县2022年粮食产量统计表"}) {
        read(Grid({title, "单位:万吨", "地 区|2022|2023", "乙县|8|9"}), nullptr, &unknown);
        ASSERT_FALSE(unknown.empty());
        EXPECT_EQ(unknown.front().text, "粮食产量") << title;
    }
}

TEST(Table, MainIndicatorsInATitleAreNone)
{
    TableMapping mapping;
    for (const char *head : {"指标名称|乙县|丙丁区", "地区|2023年|2024年"}) {
        read(Grid({"2024年一季度主要指标", "单位:亿元", head, "乙县|1|2"}), &mapping);
        EXPECT_FALSE(mapping.fixed.contains(Field::Indicator)) << head;
    }
}

TEST(Table, AreasAcross)
{
    EXPECT_EQ(read(Grid({"2024年主要指标", "指标|单位|乙县|丙丁区", "地区生产总值|亿元|1|2", "常住人口|万人|3|4"})),
              (Lines{"900001 gdp actual 2024 1000000000 CNY", "900002 gdp actual 2024 2000000000 CNY",
                     "900001 people actual 2024 300000 persons", "900002 people actual 2024 400000 persons"}));
}

TEST(Table, OldCodesNamesBesideCodesAndKinds)
{
    EXPECT_EQ(read(Grid({"行政区划代码|地区名称|2025年1-9月地区生产总值(亿元)|2025年目标", "900022|丙丁区|9.5|20",
                         "900001000000|乙县|2|3"}))
                  .front(),
              "900002 gdp actual 2025-01-01/P9M 9500000000 CNY");
}

TEST(Table, APrefaceAboveABlankLineIsNoHead)
{
    TableMapping mapping;
    Grid grid({"Data Source|World figures|", "", "Updated|2025|", "", "Region|Indicator|2023|2024", "乙县|地区生产总值|1|2"});
    EXPECT_EQ(read(grid, &mapping), (Lines{"900001 gdp actual 2023 10 CNY", "900001 gdp actual 2024 20 CNY"}));
    EXPECT_EQ(mapping.columns[0].head, "Region");
}

TEST(Table, AHeadThatIsBrokenToFitItsCell)
{
    TableMapping mapping;
    EXPECT_EQ(read(Grid({"地区|2024年地区\n生产总值\n(亿元)|Gross domestic\nproduct 2023|2024年地区生产总值\n比上年±%",
                         "乙县|1|2|5.5"}),
                   &mapping),
              (Lines{"900001 gdp actual 2024 1000000000 CNY", "900001 gdp actual 2023 20 CNY",
                     "900001 gdp-growth actual 2024 55 percent"}));
    EXPECT_EQ(mapping.columns[2].head, "Gross domestic product 2023");
}

TEST(Table, OfWhichBeforeAHead)
{
    EXPECT_EQ(read(Grid({"地区|#2024年地区生产总值(亿元)", "乙县|1"})), (Lines{"900001 gdp actual 2024 1000000000 CNY"}));
}

} // namespace
} // namespace rd
