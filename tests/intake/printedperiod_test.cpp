#include "intake/flaggedperiod.h"
#include "intake/printedperiod.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

std::string period(std::string_view text, int year = 0)
{
    const auto found = printedPeriod(text, year);
    return found ? found->sdmx() : "none";
}

TEST(PrintedPeriod, AsTablesWriteThem)
{
    const std::pair<const char *, const char *> cases[] = {
        {"2024", "2024"},
        {"2024年", "2024"},
        {"2024年度", "2024"},
        {"2024年末", "2024"},
        {"2024年9月", "2024-09"},
        {"2024年1-9月", "2024-01-01/P9M"},
        {"2024年1—2月", "2024-01-01/P2M"},
        {"2024年三季度", "2024-Q3"},
        {"2024年第1季度", "2024-Q1"},
        {"2024年上半年", "2024-S1"},
        {"2024年前三季度", "2024-01-01/P9M"},
        {"2024Q3", "2024-Q3"},
        {"2024/9", "2024-09"},
        {"2024.9", "2024-09"},
        {"202409", "2024-09"},
        {"2024-07-31", "2024-07-31"},
        {"2024/7/31", "2024-07-31"},
        {"2024.7.5", "2024-07-05"},
        {"2025-01-01/P9M", "2025-01-01/P9M"},
        {"Jan-Sep 2024", "2024-01-01/P9M"},
        {"Sep 2024", "2024-09"},
        {"September 2024", "2024-09"},
        {"Q3 2024", "2024-Q3"},
        {"H1 2024", "2024-S1"},
        {"2024 Q3", "2024-Q3"},
        {"2023 NOV", "2023-11"},
        {"2024年1月-9月", "2024-01-01/P9M"},
        {"2024年1至9月", "2024-01-01/P9M"},
        {"2023年9月30日", "2023-09-30"},
        {"2023年9月5号", "2023-09-05"},
        {"2023年Q3", "2023-Q3"},
        {"2023Q3季度", "2023-Q3"},
        {"2023年3季度", "2023-Q3"},
        {"2023年H1", "2023-S1"},
        {"Sep-24", "2024-09"},
        {"Sep-2024", "2024-09"},
        {"Sep'24", "2024-09"},
        {"September-99", "1999-09"},
        {"2024-Sep", "2024-09"},
        {"Sep, 2024", "2024-09"},
    };
    for (const auto &[text, sdmx] : cases) {
        EXPECT_EQ(period(text), sdmx) << text;
    }
}

TEST(PrintedPeriod, NeedsAYear)
{
    EXPECT_EQ(period("1-9月"), "none");
    EXPECT_EQ(period("1-9月", 2025), "2025-01-01/P9M");
    EXPECT_EQ(period("三季度", 2025), "2025-Q3");
    EXPECT_EQ(period("全年", 2025), "2025");
    EXPECT_EQ(period("Q3", 2025), "2025-Q3");
    EXPECT_FALSE(leadingPeriod("H1N1病例数", 2025).period.has_value());
}

TEST(PrintedPeriod, RefusesEverythingElse)
{
    for (const char *text :
         {"", "1850", "2024年13月", "2024年9-3月", "临清市", "12", "2024年GDP", "371581", "202413", "2024/2/30", "2024/7/",
          "31/7/2024", "Sept-ish 2024", "24-Sep", "Sep 24", "2023年9月31日", "2023年Q5", "Sep-024"}) {
        EXPECT_EQ(period(text), "none") << text;
    }
}

TEST(PrintedPeriod, AtTheFrontOfAHead)
{
    const auto leading = leadingPeriod("2024年1-9月固定资产投资");
    ASSERT_TRUE(leading.period.has_value());
    EXPECT_EQ(leading.period->sdmx(), "2024-01-01/P9M");
    EXPECT_EQ(leading.rest, "固定资产投资");
    EXPECT_FALSE(leadingPeriod("2024产值").period.has_value());
}

TEST(PrintedPeriod, YearOfATitle)
{
    EXPECT_EQ(yearNamed("2024年各县（市、区）主要经济指标"), 2024);
    EXPECT_EQ(yearNamed("2023年和2024年"), 0);
    EXPECT_EQ(yearNamed("主要指标"), 0);
}

TEST(PrintedPeriod, StandsAtTheEndOfALongerText)
{
    for (const auto &[text, period, rest] : {std::tuple("地区生产总值(亿元)2023年", "2023", "地区生产总值(亿元)"),
                                             {"投资2024年1-9月", "2024-01-01/P9M", "投资"},
                                             {"GDP 2021", "2021", "GDP"}}) {
        const auto found = trailingPeriod(text);
        ASSERT_TRUE(found.said.period) << text;
        EXPECT_EQ(found.said.period->sdmx(), period);
        EXPECT_EQ(found.rest, rest);
    }
    for (const char *text : {"GB/T 4754-2017", "2023年", "4K2021", "A1", "产值"}) {
        EXPECT_FALSE(trailingPeriod(text).said.period) << text;
    }
}

TEST(FlaggedPeriod, KeepsWhatStandsBehindIt)
{
    struct Flagged {
        const char *text, *period, *status, *marks;
    };
    for (const auto &[text, period, status, marks] : {Flagged{"2024(p)", "2024", "P", ""},
                                                      {"2024 p", "2024", "P", ""},
                                                      {"2024e", "2024", "E", ""},
                                                      {"2025E", "2025", "E", ""},
                                                      {"2024A", "2024", "A", ""},
                                                      {"2024年预计", "2024", "E", ""},
                                                      {"2024年(初步核算)", "2024", "P", ""},
                                                      {"2026 forecast", "2026", "F", ""},
                                                      {"2024 (Prov.)", "2024", "P", ""},
                                                      {"2024 est.", "2024", "E", ""},
                                                      {"2024*", "2024", "", "*"},
                                                      {"2024[1]", "2024", "", "[1]"},
                                                      {"2024 1)", "2024", "", "1)"},
                                                      {"2024r", "2024", "", "(r)"},
                                                      {"2024年修订", "2024", "", "(修订)"},
                                                      {"2024(p)*", "2024", "P", "*"},
                                                      {"2024(p)(e)", "2024", "E", "(p)"},
                                                      {"2024 [YR2024]", "2024", "", ""},
                                                      {"2024年1-9月(快报)", "2024-01-01/P9M", "P", ""},
                                                      {"2024Q3p", "2024-Q3", "P", ""},
                                                      {"2024年 (口径变动)", "2024", "B", ""},
                                                      {"2024 (Low reliability)", "2024", "U", ""},
                                                      {"Sep 2024 (f)", "2024-09", "F", ""},
                                                      {"2024", "2024", "", ""},
                                                      {"2024年9月", "2024-09", "", ""}}) {
        const FlaggedPeriod said = flaggedPeriod(text);
        ASSERT_TRUE(said.period) << text;
        EXPECT_EQ(said.period->sdmx(), period) << text;
        EXPECT_EQ(std::string(said.status == '\0' ? 0 : 1, said.status), status) << text;
        EXPECT_EQ(said.marks, marks) << text;
    }
    for (const char *text : {"1990s", "2024Q", "2024H", "2024(亿元)", "2024x", "p", "(p)", "*", "", "2024 goal", "12(p)"}) {
        EXPECT_FALSE(flaggedPeriod(text).period) << text;
    }
}

TEST(PrintedPeriod, YearsInChineseFiguresAndTrimesters)
{
    for (const auto &[text, period] : {std::pair("二〇二三年", "2023"),
                                       {"二〇二三年一季度", "2023-Q1"},
                                       {"二零二三年十月", ""},
                                       {"一九九八年9月", "1998-09"},
                                       {"二〇二三", ""},
                                       {"Trim 2 2023", "2023-Q2"},
                                       {"Trim. 4 2023", "2023-Q4"},
                                       {"T2 2023", "2023-Q2"},
                                       {"Trim 5 2023", ""},
                                       {"2023年1—2月", "2023-01-01/P2M"}}) {
        const auto said = printedPeriod(text);
        EXPECT_EQ(said ? said->sdmx() : "", period) << text;
    }
}

} // namespace
} // namespace rd
