#include "core/chart/ticks.h"
#include "core/chart/timeaxis.h"

#include "corebuilders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace rd {
namespace {

using Numbers = std::vector<double>;

TEST(Ticks, AreMultiplesOfOneTwoFive)
{
    EXPECT_EQ(niceTicks(0, 82, true).at, (Numbers{0, 20, 40, 60, 80, 100}));
    EXPECT_EQ(niceTicks(12, 18, false).at, (Numbers{12, 14, 16, 18}));
    EXPECT_EQ(niceTicks(12, 18, true).at, (Numbers{0, 5, 10, 15, 20}));
    EXPECT_EQ(niceTicks(-3, 7, true).at, (Numbers{-4, -2, 0, 2, 4, 6, 8}));
    EXPECT_EQ(niceTicks(0, 100, true).to, 100) << "a value on a tick needs no further one";
}

TEST(Ticks, LastEvenForOddEnds)
{
    EXPECT_EQ(niceTicks(5, 5, true).from, 0);
    EXPECT_GE(niceTicks(5, 5, true).to, 5);
    EXPECT_EQ(niceTicks(0, 0, true).at.front(), 0);
    EXPECT_GT(niceTicks(0, 0, true).to, 0);
    EXPECT_EQ(niceTicks(9, 2, false).at, niceTicks(2, 9, false).at);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_LT(niceTicks(0, infinity, true).to, 10);
    EXPECT_LT(niceTicks(-5, -5, true).from, -4.9);
    EXPECT_EQ(niceTicks(-5, -5, true).to, 0);
}

RC_GTEST_PROP(Ticks, EncloseTheirValues, (int a, int b, bool fromZero))
{
    const double lo = std::min(a, b) / 7.0;
    const double hi = std::max(a, b) / 7.0;
    const Ticks ticks = niceTicks(lo, hi, fromZero);
    const double slack = ticks.step * 1e-6;
    RC_ASSERT(ticks.from <= lo + slack);
    RC_ASSERT(ticks.to >= hi - slack);
    RC_ASSERT(!fromZero || (ticks.from <= 0 && ticks.to >= 0));
    RC_ASSERT(ticks.at.size() >= 2 && ticks.at.size() <= 12);
    const double digit = ticks.step / std::pow(10.0, std::floor(std::log10(ticks.step) + 1e-9));
    RC_ASSERT(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 5) < 1e-6);
}

TEST(Ticks, AreWrittenWithTheDecimalsOfTheirStep)
{
    EXPECT_EQ(tickText(1200, 200), "1,200");
    EXPECT_EQ(tickText(1234567, 1), "1,234,567");
    EXPECT_EQ(tickText(1, 0.5), "1.0");
    EXPECT_EQ(tickText(-0.5, 0.5), "−0.5");
    EXPECT_EQ(tickText(-0.0, 0.5), "0.0");
    EXPECT_EQ(tickText(999, 1), "999");
}

TEST(ValueAxis, ScalesByTheLanguagesOwnSteps)
{
    const Unit yuan = test::unit("CNY", "元", "", "currency", true);
    const Quantity large = Quantity::stated(Qualifier::MoreThan, 260'000'000, 0, "CNY");
    const Quantity small = Quantity::stated(Qualifier::Exact, 30'000'000, 0, "CNY");
    const std::vector<const Quantity *> both = {&large, &small};
    const Axis zh = valueAxis(both, &yuan, true, Language::Zh);
    EXPECT_EQ(zh.title, "亿元");
    EXPECT_EQ(zh.factor, 1e8);
    EXPECT_EQ(zh.ticks, (Numbers{0, 1, 2, 3}));
    EXPECT_EQ(zh.tickLabels.back(), "3");
    EXPECT_DOUBLE_EQ(positionOn(zh, 150'000'000), 0.5);
    const Axis en = valueAxis(both, &yuan, true, Language::En);
    EXPECT_EQ(en.title, "CNY million");
    EXPECT_EQ(en.ticks, (Numbers{0, 100, 200, 300}));
    EXPECT_DOUBLE_EQ(positionOn(en, 150'000'000), 0.5);
}

TEST(ValueAxis, CountsInWholeSteps)
{
    const Unit firms = test::unit("enterprises", "家", "", "count", true);
    const Quantity one = Quantity::stated(Qualifier::Exact, 1, 0, "enterprises");
    const std::vector<const Quantity *> all = {&one};
    EXPECT_EQ(valueAxis(all, &firms, true, Language::En).tickLabels, (std::vector<std::string>{"0", "1"}));
    const Quantity half = Quantity::stated(Qualifier::Exact, 0.5, 0, "enterprises");
    const std::vector<const Quantity *> mean = {&one, &half};
    EXPECT_GT(valueAxis(mean, &firms, true, Language::En).ticks.size(), 3u) << "a mean of counts is no count";
}

TEST(ValueAxis, ReachesTheUpperEndOfBetween)
{
    const Quantity range = Quantity::stated(Qualifier::Between, 5, 8, "enterprises");
    const std::vector<const Quantity *> one = {&range};
    EXPECT_GE(valueAxis(one, nullptr, true, Language::En).to, 8);
}

Period periodAt(const char *text) { return *Period::parse(text); }

TEST(TimeAxis, PutsAStretchWhereItEnds)
{
    EXPECT_EQ(timePosition(periodAt("2024")), timePosition(periodAt("2024-12")));
    EXPECT_EQ(timePosition(periodAt("2025-01-01/P9M")), timePosition(periodAt("2025-09")));
    EXPECT_EQ(timePosition(periodAt("2024-Q2")), timePosition(periodAt("2024-06")));
    EXPECT_EQ(timePosition(periodAt("2025-01")) - timePosition(periodAt("2024-12")), 1);
}

TEST(TimeAxis, HasOneTickAPeriod)
{
    const Axis axis = timeAxis({periodAt("2024-03"), periodAt("2024-01"), periodAt("2024-03")}, Language::En);
    ASSERT_EQ(axis.ticks.size(), 2u);
    EXPECT_EQ(axis.ticks[1] - axis.ticks[0], 2);
    EXPECT_EQ(axis.from, axis.ticks[0]);
    EXPECT_EQ(axis.tickLabels[0], periodAt("2024-01").axisText(Language::En));
}

TEST(TimeAxis, WritesAllItsPeriodsInOneWay)
{
    using Labels = std::vector<std::string>;
    const std::vector<Period> running = {periodAt("2023-01"), periodAt("2023-Q1"), periodAt("2023-S1"),
                                         periodAt("2023-01-01/P9M"), periodAt("2023")};
    EXPECT_EQ(timeAxis(running, Language::Zh).tickLabels,
              (Labels{"23年1月", "23年1—3月", "23年1—6月", "23年1—9月", "23年1—12月"}));
    EXPECT_EQ(timeAxis(running, Language::En).tickLabels,
              (Labels{"Jan 23", "Jan–Mar 23", "Jan–Jun 23", "Jan–Sep 23", "Jan–Dec 23"}));
    EXPECT_EQ(timeAxis({periodAt("2023-Q1"), periodAt("2023-Q2")}, Language::Zh).tickLabels, (Labels{"2023Q1", "2023Q2"}));
}

TEST(TimePassed, CountsMonthsAndDaysOfTheLastOne)
{
    using namespace std::chrono;
    EXPECT_NEAR(timePassed(periodAt("2025"), 2025y / February / 28), 2.0 / 12, 1e-12);
    EXPECT_NEAR(timePassed(periodAt("2025"), 2025y / February / 7), (1 + 0.25) / 12, 1e-12);
    EXPECT_EQ(timePassed(periodAt("2025"), 2024y / June / 1), 0);
    EXPECT_EQ(timePassed(periodAt("2025"), 2026y / June / 1), 1);
    EXPECT_NEAR(timePassed(periodAt("2025-Q1"), 2025y / January / 31), 1.0 / 3, 1e-12);
}

} // namespace
} // namespace rd
