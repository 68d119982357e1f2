#include "core/report/rolling.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

std::string moved(const char *period, const RollStep &step)
{
    const auto on = rolled(*Period::parse(period), step);
    return on ? on->sdmx() : "";
}

TEST(Rolling, MovesWhatIsOfTheStepAndWhatPilesUpInIt)
{
    EXPECT_EQ(moved("2024-12", {1, 1}), "2025-01");
    EXPECT_EQ(moved("2024-Q4", {3, 3}), "2025-Q1");
    EXPECT_EQ(moved("2024", {12, 12}), "2025");
    EXPECT_EQ(moved("2024-01-01/P8M", {1, 1}), "2024-01-01/P9M");
    EXPECT_EQ(moved("2024-Q1", {1, 1}), "2024-01-01/P4M") << "to a month a quarter from January on has piled up";
    EXPECT_EQ(moved("2024-01-01/P11M", {3, 1}), "2025-01-01/P2M");
    EXPECT_EQ(moved("2024-Q2", {1, 1}), "") << "three months do not go on by one";
    EXPECT_EQ(moved("2024", {1, 1}), "");
    EXPECT_EQ(moved("2024-07-31", {1, 1}), "");
}

TEST(Rolling, TakesJanuaryAndFebruaryForOneMonth)
{
    EXPECT_EQ(moved("2024-12", {2, 1, true, false}), "2025-01-01/P2M");
    EXPECT_EQ(moved("2023-12", {2, 1, true, false}), "2024-01-01/P2M");
    EXPECT_EQ(moved("2025-01-01/P2M", {1, 1, false, false}), "2025-03");
    EXPECT_EQ(moved("2025-01-01/P2M", {1, 1, false, true}), "2025-Q1") << "of what piles up";
    EXPECT_EQ(moved("2025-01", {1, 1, false, true}), "2025-01-01/P2M");
    EXPECT_TRUE(goesOn(*Period::parse("2024-12"), *Period::parse("2025-01-01/P2M")));
    EXPECT_TRUE(goesOn(*Period::parse("2025-01-01/P2M"), *Period::parse("2025-03")));
    EXPECT_FALSE(goesOn(*Period::parse("2024"), *Period::parse("2025-03")));
    EXPECT_FALSE(goesOn(*Period::parse("2025-03"), *Period::parse("2025-03")));
}

ReportSpec range(const char *from, const char *to)
{
    ReportSpec spec;
    spec.periods = {Period::parse(from), Period::parse(to), 0};
    return spec;
}

TEST(Rolling, MovesAQuestionToEndWithThePeriod)
{
    const auto on = rolled(range("2023-01", "2024-12"), *Period::parse("2025-02"), CodeBook());
    ASSERT_TRUE(on);
    EXPECT_EQ(on->spec.periods, range("2023-03", "2025-02").periods);
    EXPECT_EQ(on->from.sdmx(), "2024-12");
    EXPECT_EQ(rolled(range("2024-01", "2024-08"), *Period::parse("2024-09"), CodeBook())->spec.periods,
              range("2024-01", "2024-09").periods)
        << "since January stays since January";
    EXPECT_EQ(rolled(range("2024-01", "2024-12"), *Period::parse("2025-01"), CodeBook())->spec.periods,
              range("2024-02", "2025-01").periods)
        << "twelve months stay twelve";
    ReportSpec alone;
    alone.filters = {{Dim::Period, {"2023-08", "2024-08"}, false}, {Dim::Area, {"1"}, true}};
    EXPECT_EQ(rolled(alone, *Period::parse("2024-09"), CodeBook())->spec.filters.front().codes,
              (std::vector<std::string>{"2023-09", "2024-09"}));
}

TEST(Rolling, LeavesWhatStandsElsewhere)
{
    EXPECT_FALSE(rolled(range("2024-01", "2024-12"), *Period::parse("2024-12"), CodeBook())) << "it is there already";
    EXPECT_FALSE(rolled(range("2024-01", "2024-12"), *Period::parse("2024-11"), CodeBook()));
    EXPECT_FALSE(rolled(range("2020", "2024"), *Period::parse("2025-01"), CodeBook()));
    ReportSpec latest;
    latest.periods.latest = 1;
    EXPECT_FALSE(rolled(latest, *Period::parse("2025-01"), CodeBook())) << "the latest goes on by itself";
}

} // namespace
} // namespace rd
