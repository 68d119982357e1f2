#include "core/period.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

Period period(std::string_view text) { return Period::parse(text).value(); }

struct Form {
    const char *sdmx, *first, *last, *frequency, *zh, *en, *axisZh, *axisEn;
};

class PeriodForms : public testing::TestWithParam<Form> {};

TEST_P(PeriodForms, ReadAndWriteTheSame)
{
    const Form &form = GetParam();
    const auto read = Period::parse(form.sdmx);
    ASSERT_TRUE(read) << form.sdmx;
    EXPECT_EQ(read->first(), sys_days(*parseDay(form.first)));
    EXPECT_EQ(read->last(), sys_days(*parseDay(form.last)));
    EXPECT_EQ(read->frequency(), form.frequency);
    EXPECT_EQ(read->sdmx(), form.sdmx);
    EXPECT_EQ(read->text(Language::Zh), form.zh);
    EXPECT_EQ(read->text(Language::En), form.en);
    EXPECT_EQ(read->axisText(Language::Zh), form.axisZh);
    EXPECT_EQ(read->axisText(Language::En), form.axisEn);
    EXPECT_EQ(Period::fromStored(read->storedStart(), read->storedLength()), read);
}

INSTANTIATE_TEST_SUITE_P(
    All, PeriodForms,
    testing::Values(
        Form{"2024", "2024-01-01", "2024-12-31", "A", "2024年", "2024", "2024", "2024"},
        Form{"2024-S1", "2024-01-01", "2024-06-30", "S", "2024年上半年", "H1 2024", "2024H1", "2024H1"},
        Form{"2024-S2", "2024-07-01", "2024-12-31", "S", "2024年下半年", "H2 2024", "2024H2", "2024H2"},
        Form{"2024-Q3", "2024-07-01", "2024-09-30", "Q", "2024年第三季度", "Q3 2024", "2024Q3", "2024Q3"},
        Form{"2024-09", "2024-09-01", "2024-09-30", "M", "2024年9月", "Sep 2024", "24年9月", "Sep 24"},
        Form{"2024-02", "2024-02-01", "2024-02-29", "M", "2024年2月", "Feb 2024", "24年2月", "Feb 24"},
        Form{"2024-07-31", "2024-07-31", "2024-07-31", "D", "2024年7月31日", "31 Jul 2024", "24-07-31", "31 Jul 24"},
        Form{"2025-01-01/P9M", "2025-01-01", "2025-09-30", "C", "2025年1—9月", "Jan–Sep 2025", "25年1—9月", "Jan–Sep 25"},
        Form{"2025-01-01/P2M", "2025-01-01", "2025-02-28", "C", "2025年1—2月", "Jan–Feb 2025", "25年1—2月", "Jan–Feb 25"},
        Form{"2021-01-01/P60M", "2021-01-01", "2025-12-31", "C", "2021—2025年", "2021–2025", "2021—2025", "2021–2025"},
        Form{"2024-11-01/P4M", "2024-11-01", "2025-02-28", "C", "2024年11月—2025年2月", "Nov 2024 – Feb 2025",
             "2024年11月—2025年2月", "Nov 2024 – Feb 2025"},
        Form{"2025-02-03/P7D", "2025-02-03", "2025-02-09", "C", "2025年2月3日—2025年2月9日", "3 Feb 2025 – 9 Feb 2025",
             "2025年2月3日—2025年2月9日", "3 Feb 2025 – 9 Feb 2025"}));

TEST(Period, TakesTwelveMonthsFromJanuaryForAYear)
{
    EXPECT_EQ(period("2024-01-01/P12M"), period("2024"));
    EXPECT_EQ(period("2024-01-01/P1Y"), period("2024"));
    EXPECT_EQ(period("2024-07-01/P3M").sdmx(), "2024-Q3");
    EXPECT_EQ(Period::fromStored("2024-01-01", "P1Y"), period("2024"));
    EXPECT_EQ(period("2024-04-01/P1Y").frequency(), "C");
    EXPECT_FALSE(period("2024-04-01/P1Y").isYear());
    EXPECT_EQ(period("2024-04-01/P3M").frequency(), "Q");
    EXPECT_EQ(period("2024-04-01/P6M").frequency(), "C");
    EXPECT_EQ(period("2024-07-01/P6M").frequency(), "S");
    EXPECT_EQ(period("2024-02-01/P3M").frequency(), "C") << "three months are not always a quarter";
}

TEST(Period, RefusesEveryOtherText)
{
    for (const char *text : {"",
                             "24",
                             "2024年",
                             "2024-",
                             "2024-13",
                             "2024-00",
                             "2024-Q0",
                             "2024-Q5",
                             "2024-S3",
                             "2024-q1",
                             "2024-1",
                             "2024-9",
                             "2024-02-30",
                             "2023-02-29",
                             "2024-07-32",
                             "2024-07-31T",
                             "2024/07/31",
                             "0000",
                             "2025-01-01/",
                             "2025-01-01/P",
                             "2025-01-01/P0M",
                             "2025-01-01/P09M",
                             "2025-01-01/P9",
                             "2025-01-01/9M",
                             "2025-01-01/P9W",
                             "2025-13-01/P9M",
                             "2025-01-01/P9M ",
                             "2025-01/P9M",
                             "2025-01-31/P1M",
                             "2025-01-01/P99999M",
                             "2025-01-01/P1Y2M",
                             "9999-12-01/P2M",
                             " 2024",
                             "２０２４",
                             "2024-Ｑ1",
                             "+024"}) {
        EXPECT_FALSE(Period::parse(text)) << text;
    }
    EXPECT_FALSE(Period::fromStored("2024-01-01", ""));
    EXPECT_FALSE(Period::fromStored("", "P1Y"));
    EXPECT_FALSE(Period::of(year(2024) / month(1) / day(1), 1, 1));
    EXPECT_FALSE(Period::of(year(2024) / month(1) / day(1), 0, 0));
}

TEST(Period, NineMonthsAndAQuarterOverlap)
{
    EXPECT_TRUE(period("2025-01-01/P9M").overlaps(period("2025-Q3")));
    EXPECT_TRUE(period("2025-01-01/P9M").contains(period("2025-Q3")));
    EXPECT_FALSE(period("2025-01-01/P9M").overlaps(period("2025-Q4")));
    EXPECT_FALSE(period("2025-Q3").contains(period("2025-01-01/P9M")));
}

TEST(Period, MovesByYearsAndByItsOwnLength)
{
    EXPECT_EQ(period("2025-01-01/P9M").shiftedYears(-1), period("2024-01-01/P9M"));
    EXPECT_EQ(period("2024-02-29").shiftedYears(1), period("2025-02-28"));
    EXPECT_EQ(period("2024-Q1").previous(), period("2023-Q4"));
    EXPECT_EQ(period("2024-03").previous(), period("2024-02"));
    EXPECT_EQ(period("2024-03-01").previous(), period("2024-02-29"));
    EXPECT_EQ(period("2024").previous(), period("2023"));
}

TEST(Period, SortsByStartThenByEnd)
{
    EXPECT_LT(period("2024-12"), period("2025"));
    EXPECT_LT(period("2025-01"), period("2025-Q1"));
    EXPECT_LT(period("2025-01-01/P9M"), period("2025"));
}

rc::Gen<Period> anyPeriod()
{
    return rc::gen::suchThat(
        rc::gen::map(rc::gen::tuple(rc::gen::inRange(1900, 2100), rc::gen::inRange(1U, 13U), rc::gen::inRange(1U, 29U),
                                    rc::gen::inRange(-40, 61)),
                     [](const auto &parts) {
                         const auto [y, m, d, length] = parts;
                         const auto start = year(y) / month(m) / day(d);
                         return Period::of(start, length > 0 ? length : 0, length > 0 ? 0 : 1 - length).value();
                     }),
        [](const Period &) { return true; });
}

RC_GTEST_PROP(Period, TextsReadBack, ())
{
    const Period any = *anyPeriod();
    RC_ASSERT(Period::parse(any.sdmx()) == any);
    RC_ASSERT(Period::fromStored(any.storedStart(), any.storedLength()) == any);
    RC_ASSERT(any.first() <= any.last());
    RC_ASSERT(any.contains(any));
}

RC_GTEST_PROP(Period, PreviousEndsJustBefore, ())
{
    const Period any = *anyPeriod();
    RC_ASSERT(any.previous().last() == any.first() - std::chrono::days(1));
}

RC_GTEST_PROP(Period, OverlapHasACommonDay, ())
{
    const Period a = *anyPeriod(), b = *anyPeriod();
    RC_ASSERT(a.overlaps(b) == (std::max(a.first(), b.first()) <= std::min(a.last(), b.last())));
    RC_ASSERT((!a.contains(b) || a.overlaps(b)));
}

} // namespace
} // namespace rd
