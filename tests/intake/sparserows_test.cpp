// What a table leaves out because the eye completes it: merged cells, the 0 of October, the codes of a form's lines.
#include "intake/tablegrid.h"

namespace rd {
namespace {

TEST(SparseRows, MergedCellsHoldForTheRowsBelow)
{
    EXPECT_EQ(read(Grid({"甲市2024年主要指标", "地区|指标|2023年|2024年", "乙县|地区生产总值(亿元)|1|2", "|常住人口(万人)|3|4",
                         "丙丁区|地区生产总值(亿元)|5|6"},
                        {{3, 4, 1, 1}})),
              (Lines{"900001 gdp actual 2023 1000000000 CNY", "900001 gdp actual 2024 2000000000 CNY",
                     "900001 people actual 2023 300000 persons", "900001 people actual 2024 400000 persons",
                     "900002 gdp actual 2023 5000000000 CNY", "900002 gdp actual 2024 6000000000 CNY"}));
}

TEST(SparseRows, AYearMergedDownwardsIsTheYearOfEachRow)
{
    EXPECT_EQ(read(Grid({"年份|地区|地区生产总值(亿元)", "2023|乙县|1", "|丙丁区|2", "2024|乙县|3", "|丙丁区|4"},
                        {{2, 3, 1, 1}, {4, 5, 1, 1}})),
              (Lines{"900001 gdp actual 2023 1000000000 CNY", "900002 gdp actual 2023 2000000000 CNY",
                     "900001 gdp actual 2024 3000000000 CNY", "900002 gdp actual 2024 4000000000 CNY"}));
}

TEST(SparseRows, ARowWithoutAnAreaIsOfTheOneAboveAndNeverOfTheWholeTable)
{
    Grid grid({"甲市2024年主要指标", "地区|指标|2024年", "乙县|地区生产总值(亿元)|2", "|常住人口(万人)|4"});
    Reading reading(grid);
    std::vector<std::string> areas;
    for (auto found = reading.reader.next(); found.ok() && *found != nullptr; found = reading.reader.next()) {
        areas.push_back(reading.reader.draftOf(**found).series.area);
    }
    EXPECT_EQ(areas, (Lines{"900001", "900001"}));
    const FromAbove &above = reading.reader.fromAbove();
    EXPECT_EQ(above.place, "t:4:1");
    EXPECT_EQ(above.area, "乙县");
    EXPECT_EQ(above.rows, 1);
}

TEST(SparseRows, RowsBelowATotalAreOfTheTotal)
{
    EXPECT_EQ(read(Grid({"地区|指标|2024年", "乙县|地区生产总值(亿元)|2", "合计|地区生产总值(亿元)|9", "|常住人口(万人)|4"})),
              (Lines{"900001 gdp actual 2024 2000000000 CNY"}));
}

TEST(SparseRows, OctoberAcrossKeepsItsName)
{
    EXPECT_EQ(read(Grid({"地区生产总值", "单位:元", "地区|2024.8|2024.9|2024.1|2024.11", "乙县|1|2|3|4"})),
              (Lines{"900001 gdp actual 2024-08 10 CNY", "900001 gdp actual 2024-09 20 CNY", "900001 gdp actual 2024-10 30 CNY",
                     "900001 gdp actual 2024-11 40 CNY"}));
}

TEST(SparseRows, JanuaryAcrossStaysJanuary)
{
    EXPECT_EQ(
        read(Grid({"地区生产总值", "单位:元", "地区|2023.12|2024.1|2024.2", "乙县|1|2|3"})),
        (Lines{"900001 gdp actual 2023-12 10 CNY", "900001 gdp actual 2024-01 20 CNY", "900001 gdp actual 2024-02 30 CNY"}));
}

TEST(SparseRows, OctoberDownwardsIsAskedFor)
{
    for (const Lines &rows : {Lines{"地区|时期|地区生产总值(元)", "乙县|2024.9|1", "乙县|2024.1|2", "乙县|2024.11|3"},
                              Lines{"地区|时期|地区生产总值(元)", "乙县|2024.11|3", "乙县|2024.1|2", "乙县|2024.9|1"}}) {
        const Lines all = read(Grid(rows));
        ASSERT_FALSE(all.empty());
        EXPECT_TRUE(all.back().starts_with("t:3:2: \"2024.1\" beside \"2024.")) << all.back();
    }
}

TEST(SparseRows, LinesOfAReportFormAreCountedNotTaken)
{
    EXPECT_EQ(
        read(Grid({"甲市2024年主要指标", "指标|代码|2024年", "甲|乙|1", "地区生产总值(亿元)|01|5", "常住人口(万人)|02|6"})),
        (Lines{"900000 gdp actual 2024 5000000000 CNY", "900000 people actual 2024 600000 persons"}));
    EXPECT_EQ(read(Grid({"甲市2024年9月主要指标", "指标|行次|本月|累计", "甲|乙|1|2", "地区生产总值(亿元)|1|5|6",
                         "常住人口(万人)|2|7|8"})),
              (Lines{"900000 gdp actual 2024-09 5000000000 CNY", "900000 gdp actual 2024-01-01/P9M 6000000000 CNY",
                     "900000 people actual 2024-09 700000 persons", "900000 people actual 2024-01-01/P9M 800000 persons"}));
}

TEST(SparseRows, AColumnOfValuesIsNeverLeftOutForItsWords)
{
    const Lines all =
        read(Grid({"指标|地区|单位|2024年|比上年增长(%)", "地区生产总值|乙县|亿元|2|5.7", "常住人口|乙县|万人|3|多一些"}));
    ASSERT_FALSE(all.empty());
    EXPECT_TRUE(all.back().starts_with("t:3:5: \"多一些\" is no number")) << all.back();
}

TEST(SparseRows, ASignBehindGrowthIsStillGrowth)
{
    EXPECT_EQ(read(Grid({"2024年", "单位:亿元", "地区|地区生产总值|同比±", "乙县|2|5.7"})),
              (Lines{"900001 gdp actual 2024 2000000000 CNY", "900001 gdp-growth actual 2024 57 percent"}));
}

TEST(SparseRows, GrowthBehindTheYearBeforeIsOfTheLaterYear)
{
    EXPECT_EQ(read(Grid({"甲市2024年9月", "单位:亿元", "指标|1-9月|去年同期|增速%", "地区生产总值|3|2|5"})),
              (Lines{"900000 gdp actual 2024-01-01/P9M 3000000000 CNY", "900000 gdp actual 2023-01-01/P9M 2000000000 CNY",
                     "900000 gdp-growth actual 2024-01-01/P9M 50 percent"}));
    EXPECT_EQ(read(Grid({"地区|2024年地区生产总值(亿元)|2023年地区生产总值(亿元)|增长(%)", "乙县|3|2|5"})),
              (Lines{"900001 gdp actual 2024 3000000000 CNY", "900001 gdp actual 2023 2000000000 CNY",
                     "900001 gdp-growth actual 2024 50 percent"}));
    EXPECT_EQ(read(Grid({"地区|2023年地区生产总值(亿元)|2024年地区生产总值(亿元)|增长(%)", "乙县|2|3|5"})),
              (Lines{"900001 gdp actual 2023 2000000000 CNY", "900001 gdp actual 2024 3000000000 CNY",
                     "900001 gdp-growth actual 2024 50 percent"}));
}

TEST(SparseRows, AFirstRowWithoutItsValueIsNoHead)
{
    EXPECT_EQ(read(Grid({"REF_AREA|INDICATOR|TIME_PERIOD|OBS_VALUE|UNIT_MEASURE|OBS_STATUS", "900001|gdp|2024||CNY|Q",
                         "900002|gdp|2024|5|CNY|A"})),
              (Lines{"900001 gdp actual 2024 none CNY", "900002 gdp actual 2024 50 CNY"}));
}

TEST(SparseRows, ARowOfOneValueThatIsMissingIsKept)
{
    EXPECT_EQ(read(Grid({"地区|指标|单位|时期|数值|状态", "乙县|地区生产总值|元|2023|5|A", "乙县|地区生产总值|元|2024||Q",
                         "丙丁区|地区生产总值|元|2024||A"})),
              (Lines{"900001 gdp actual 2023 50 CNY", "900001 gdp actual 2024 none CNY"}));
}

} // namespace
} // namespace rd
