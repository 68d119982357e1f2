#include "core/report/findtext.h"
#include "intake/tablegrid.h"

#include <fmt/format.h>

namespace rd {
namespace {

/// Every value as "area indicator period value status|as printed".
Lines stated(Grid grid)
{
    Reading reading(grid);
    TableReader &reader = reading.reader;
    Lines all;
    for (auto found = reader.next(); found.ok() && *found != nullptr; found = reader.next()) {
        const Draft value = reader.draftOf(**found);
        all.push_back(fmt::format("{} {} {} {} {}|{}", value.series.area, value.series.indicator,
                                  value.period ? value.period->sdmx() : "-",
                                  value.value ? fmt::format("{}", *value.value) : "none", value.status, value.asPublished));
    }
    for (const Problem &problem : reader.problems()) {
        all.push_back(problem.sentence.en);
    }
    return all;
}

TEST(TableRows, KeepsTheMarksOfNotesInThePrintedForm)
{
    EXPECT_EQ(
        stated(Grid({"地区|地区生产总值(元)2023年|地区生产总值(元)2024年", "甲市|2.5※|3 (p)", "乙县|…[1]|4", "丙丁区|6|7[2]"})),
        (Lines{"900000 gdp 2023 2.5 A|2.5※", "900000 gdp 2024 3 P|", "900001 gdp 2023 none O|…[1]", "900001 gdp 2024 4 A|",
               "900002 gdp 2023 6 A|", "900002 gdp 2024 7 A|7[2]"}));
}

TEST(TableRows, TellsOnceThatTheWholeTableLacksASource)
{
    const CodeBook codes = book();
    const CodeFinder finder(codes);
    Grid grid({"地区|地区生产总值(亿元)2023年|地区生产总值(亿元)2024年", "甲市|1|2", "乙县|3|4"});
    const TableMapping mapping = guessMapping(grid.start(), finder);
    const NewCodes none;
    TableReader reader(grid, mapping, finder, none);
    for (auto found = reader.next(); found.ok() && *found != nullptr; found = reader.next()) {
        ADD_FAILURE() << "nothing of it can be taken";
    }
    ASSERT_EQ(reader.problems().size(), 1u);
    EXPECT_EQ(reader.problems().front().sentence.en,
              "t:2:2: has no source; say which column it is, or name one for the whole table");
}

TEST(TableRows, QualifiersAreKept)
{
    EXPECT_EQ(
        read(Grid({"地区|2024年常住人口(人)", "乙县|5100余人", "丙丁区|超过2万"})),
        (Lines{"900001 people actual 2024 51000 persons more_than", "900002 people actual 2024 200000 persons more_than"}));
}

TEST(TableRows, UnknownTextsAreListedNotGuessed)
{
    std::vector<UnknownCode> unknown;
    EXPECT_EQ(read(Grid({"地区|2024年地区生产总值(亿元)|粮食产量(吨)", "乙县|1|7", "戊县|2|8"}), nullptr, &unknown),
              (Lines{"900001 gdp actual 2024 1000000000 CNY"}));
    ASSERT_EQ(unknown.size(), 3U);
    for (const UnknownCode &code : unknown) {
        const bool isArea = code.field == Field::Area, isUnit = code.field == Field::Unit;
        EXPECT_EQ(code.text, isArea ? "戊县" : isUnit ? "吨" : "粮食产量");
        EXPECT_EQ(code.unit, isArea || isUnit ? "" : "吨");
    }
}

TEST(TableRows, EveryProblemIsToldWithItsPlace)
{
    const Lines told = read(Grid({"地区|2024年地区生产总值(亿元)", "乙县|1.234,56", "丙丁区|#DIV/0!", "甲市|5"}));
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told[0], "900000 gdp actual 2024 5000000000 CNY");
    EXPECT_TRUE(told[1].starts_with("t:2:2: \"1.234,56\" ")) << told[1];
    EXPECT_TRUE(told[2].starts_with("t:3:2: \"#DIV/0!\" ")) << told[2];
}

TEST(TableRows, ACornerOfSeveralUnitsIsNobodysUnit)
{
    // Each known indicator is in its own of them; of one that no list has, nobody knows.
    std::vector<UnknownCode> unknown;
    EXPECT_EQ(read(Grid({"2024年主要指标", "单位:亿元、万人", "地区|地区生产总值|常住人口", "乙县|7|8"}), nullptr, &unknown),
              (Lines{"900001 gdp actual 2024 7000000000 CNY", "900001 people actual 2024 800000 persons"}));
    EXPECT_TRUE(unknown.empty());
    const Lines told = read(Grid({"2024年主要指标", "单位:吨、万头", "地区|地区生产总值", "乙县|7"}), nullptr, &unknown);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].starts_with("t:4:2: may be in any of several units (吨、万头)")) << told[0];
    EXPECT_TRUE(unknown.empty()) << "no unit is called 吨、万头";
}

TEST(TableRows, AUnitBehindTheIndicatorOfARow)
{
    EXPECT_EQ(read(Grid({"指标|地区|2023年|2024年", "地区生产总值(亿元)|乙县|1|2", "其中:常住人口(万人)|乙县|3|4"})),
              (Lines{"900001 gdp actual 2023 1000000000 CNY", "900001 gdp actual 2024 2000000000 CNY",
                     "900001 people actual 2023 300000 persons", "900001 people actual 2024 400000 persons"}));
}

TEST(TableRows, GrowthBesideAnIndicatorOfTheRow)
{
    EXPECT_EQ(read(Grid({"地区|指标|单位|2022年|2023年|2023年比2022年增长(%)", "乙县|地区生产总值|亿元|1|2|5.5"})),
              (Lines{"900001 gdp actual 2022 1000000000 CNY", "900001 gdp actual 2023 2000000000 CNY",
                     "900001 gdp-growth actual 2023 55 percent"}));
    // Against another year than the last it is no growth on the year before.
    std::vector<UnknownCode> unknown;
    EXPECT_EQ(read(Grid({"地区|地区生产总值(亿元)2023年|2023年比2020年增长(%)", "乙县|2|5.5"}), nullptr, &unknown),
              (Lines{"900001 gdp actual 2023 2000000000 CNY"}));
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_EQ(unknown[0].text, "比2020年增长");
}

TEST(TableRows, NumbersWithADecimalCommaAreRefusedAtTheirPlace)
{
    const Lines told = read(Grid({"地区|地区生产总值(亿元)|2024年常住人口(万人)", "乙县|5,3|1", "丙丁区|6,4|2"}));
    ASSERT_EQ(told.size(), 4U);
    EXPECT_TRUE(told[2].starts_with("t:2:2: \"5,3\" has a comma")) << told[2];
}

TEST(TableRows, ADecimalShiftIsExact)
{
    EXPECT_EQ(read(Grid({"地区|2024年地区生产总值(亿元)", "乙县|1.1"})).front(), "900001 gdp actual 2024 1100000000 CNY");
}

TEST(TableRows, AFlagInTheHeadIsTheStatusOfItsColumn)
{
    EXPECT_EQ(stated(Grid({"2024年地区生产总值", "单位:元", "地区|2022|2023*|2024(p)", "乙县|1|2|3", "丙丁区|—|—|4(e)",
                           "甲市|5|6※|7"})),
              (Lines{"900001 gdp 2022 1 A|", "900001 gdp 2023 2 A|2*", "900001 gdp 2024 3 P|", "900002 gdp 2022 none O|",
                     "900002 gdp 2023 none O|—*", "900002 gdp 2024 4 E|4(e)(P)", "900000 gdp 2022 5 A|",
                     "900000 gdp 2023 6 A|6※*", "900000 gdp 2024 7 P|"}));
    EXPECT_EQ(
        stated(Grid(
            {"地区|地区生产总值(元)2024年(初步)|2025年预计地区生产总值(元)|Gross domestic product 2023 p|常住人口(修订)2024年",
             "乙县|1|2|3|4"})),
        (Lines{"900001 gdp 2024 1 P|", "900001 gdp 2025 2 E|", "900001 gdp 2023 3 P|", "900001 people 2024 4 A|4(修订)"}));
    EXPECT_EQ(stated(Grid({"地区|地区生产总值(元)||常住人口(人)", "|2024年实际|2025年预计|2024年", "乙县|1|2|3"})),
              (Lines{"900001 gdp 2024 1 A|", "900001 gdp 2025 2 E|", "900001 people 2024 3 A|"}));
    EXPECT_EQ(stated(Grid({"地区|GDP2023|GDP2024e|GDP2025f", "乙县|1|2|3"})),
              (Lines{"900001 gdp 2023 1 A|", "900001 gdp 2024 2 E|", "900001 gdp 2025 3 F|"}));
}

TEST(TableRows, AMarkBehindAHeadsUnitHidesNoUnit)
{
    EXPECT_EQ(stated(Grid({"年份|地区|地区生产总值(亿元)*|常住人口(万人)[1]|2023年排名", "2023|乙县|1|2|3"})),
              (Lines{"900001 gdp 2023 100000000 A|1*", "900001 people 2023 20000 A|2[1]"}));
}

TEST(TableRows, GrowthOfSeveralYearsBesideEachOther)
{
    std::vector<UnknownCode> unknown;
    read(Grid({"地区|粮食产量(吨)||增速(%)|", "|2023年|2024年|2023年|2024年", "乙县|10|11|5|6"}), nullptr, &unknown);
    std::vector<std::string> names;
    for (const UnknownCode &code : unknown) {
        if (code.field == Field::Indicator) {
            names.push_back(code.text);
        }
    }
    EXPECT_EQ(names, (Lines{"粮食产量", "粮食产量 增速"}));
}

TEST(TableRows, AFlagBesideAPeriodOfTheRowIsTheRowsStatus)
{
    EXPECT_EQ(stated(Grid({"年份|地区|地区生产总值(元)|常住人口(人)", "2023|乙县|1|2", "2024(p)|乙县|3|4", "2025*|乙县|5|—",
                           "2026年预测|乙县|约6|7"})),
              (Lines{"900001 gdp 2023 1 A|", "900001 people 2023 2 A|", "900001 gdp 2024 3 P|", "900001 people 2024 4 P|",
                     "900001 gdp 2025 5 A|5*", "900001 people 2025 none O|—*", "900001 gdp 2026 6 F|约6",
                     "900001 people 2026 7 F|"}));
    EXPECT_EQ(stated(Grid({"area|indicator|period|value|obs_status", "900001|gdp|2023|1|", "900001|gdp|2024 p|2|",
                           "900001|gdp|2025 p|3|E", "900001|gdp|2026p|4|P"})),
              (Lines{"900001 gdp 2023 1 A|", "900001 gdp 2024 2 P|", "900001 gdp 2025 3 E|3(P)", "900001 gdp 2026 4 P|"}));
}

TEST(TableRows, APartOfAYearIsOfTheYearAboveOrBelowItWhateverTheTitleSays)
{
    const Lines held = {"900001 gdp actual 2030-S1 10 CNY", "900001 gdp actual 2029-S1 20 CNY"};
    EXPECT_EQ(
        read(Grid({"2030年各县主要指标", "单位:元", "地区|地区生产总值|", "|2030年|2029年", "|上半年|上半年", "乙县|1|2"})),
        held);
    EXPECT_EQ(
        read(Grid({"2030年各县主要指标", "单位:元", "地区|地区生产总值|", "|上半年|上半年", "|2030年|2029年", "乙县|1|2"})),
        held);
}

TEST(TableRows, YearsThatEndInTheNextOneAreNoMonths)
{
    const auto said = [](const Lines &told) {
        return !told.empty() && told.front().find("may be a month or a year") != std::string::npos;
    };
    EXPECT_TRUE(said(read(Grid({"地区|指标|单位|2009/10|2010/11", "乙县|地区生产总值|元|1|2"}))));
    EXPECT_TRUE(said(read(Grid({"地区|年份|地区生产总值(元)", "乙县|2009/10|1", "乙县|2010/11|2"}))));
    EXPECT_EQ(read(Grid({"地区|年份|地区生产总值(元)", "乙县|2009/10|1", "乙县|2009/11|2"})),
              (Lines{"900001 gdp actual 2009-10 10 CNY", "900001 gdp actual 2009-11 20 CNY"}));
}

TEST(TableRows, AUnitSaidBelowTheFiguresIsNotPassedOver)
{
    const Lines told = read(Grid({"地区|2030年地区生产总值|2030年常住人口(人)", "乙县|1|2", "单位:万元"}));
    ASSERT_EQ(told.size(), 3U);
    EXPECT_TRUE(told.back().starts_with("t:3:1: says the unit \"万元\" below the figures")) << told.back();
    EXPECT_EQ(read(Grid({"地区|2030年地区生产总值(亿元)", "乙县|1", "单位:亿元"})).size(), 1U);
}

} // namespace
} // namespace rd
