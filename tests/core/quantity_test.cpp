#include "core/quantity.h"
#include "core/rounding.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

Quantity quantity(Qualifier qualifier, double value, std::string unit = "CNY")
{
    return Quantity::stated(qualifier, value, 0, std::move(unit));
}
Quantity exact(double value) { return quantity(Qualifier::Exact, value); }

void expectSays(const std::optional<Quantity> &got, Qualifier qualifier, double value)
{
    ASSERT_TRUE(got);
    EXPECT_EQ(name(got->qualifier), name(qualifier));
    EXPECT_DOUBLE_EQ(got->value, value);
}

TEST(Names, ReadBack)
{
    for (int i = 0; i <= static_cast<int>(Qualifier::OrderOf); ++i) {
        EXPECT_EQ(qualifierNamed(name(static_cast<Qualifier>(i))), static_cast<Qualifier>(i));
    }
    EXPECT_EQ(name(Qualifier::MoreThan), "more_than");
    EXPECT_EQ(kindNamed("target"), Kind::Target);
    EXPECT_FALSE(qualifierNamed("More_than"));
    EXPECT_FALSE(kindNamed(""));
    EXPECT_TRUE(isObsStatus("A") && isObsStatus("E") && isObsStatus("P") && isObsStatus("F") && isObsStatus("B"));
    EXPECT_FALSE(isObsStatus("") || isObsStatus("a") || isObsStatus("AB") || isObsStatus("Z"));
}

TEST(Stated, SetsTheBoundsOfItsQualifier)
{
    EXPECT_EQ(exact(5).bounds, (Bounds{5, 5, false, false, false}));
    EXPECT_EQ(quantity(Qualifier::MoreThan, 5100).bounds, (Bounds{5100, infinity, true, false, false}));
    EXPECT_EQ(quantity(Qualifier::AtLeast, 40).bounds, (Bounds{40, infinity, false, false, false}));
    EXPECT_EQ(quantity(Qualifier::About, 30).bounds, (Bounds{30, 30, false, false, true}));
    EXPECT_EQ(quantity(Qualifier::Nearly, 90).bounds, (Bounds{0, 90, false, true, true}));
    EXPECT_EQ(quantity(Qualifier::AtMost, 5).bounds, (Bounds{0, 5, false, false, false}));
    EXPECT_EQ(quantity(Qualifier::LessThan, 5).bounds, (Bounds{0, 5, false, true, false}));
    EXPECT_EQ(quantity(Qualifier::OrderOf, 1e10).bounds, (Bounds{0, infinity, false, false, true}));
    EXPECT_EQ(Quantity::stated(Qualifier::AtMost, 5, 0, "CNY", true).bounds.lo, -infinity);
    const Quantity between = Quantity::stated(Qualifier::Between, 8, 5, "days");
    EXPECT_EQ(between.value, 5);
    EXPECT_EQ(between.valueHi, 8);
    EXPECT_EQ(between.bounds, (Bounds{5, 8, false, false, false}));
}

TEST(Bounds, KnowWhatTheyHold)
{
    const Bounds more{5, infinity, true, false, false};
    EXPECT_FALSE(more.contains(5));
    EXPECT_TRUE(more.contains(5.5));
    EXPECT_TRUE((Bounds{5, infinity, false, false, false}).contains(more));
    EXPECT_FALSE(more.contains(Bounds{5, infinity, false, false, false}));
    EXPECT_FALSE((Bounds{30, 30, false, false, false}).contains(Bounds{30, 30, false, false, true})) << "rough is wider";
    EXPECT_TRUE(Bounds{}.saysNothing());
    EXPECT_FALSE((Bounds{30, 30, false, false, true}).isExact());
}

TEST(Derived, ExactAndMoreThanIsMoreThan)
{
    const Quantity a = exact(10), b = quantity(Qualifier::MoreThan, 100);
    expectSays(derived(plus(a.bounds, b.bounds), 110, "CNY", {&a, &b}), Qualifier::MoreThan, 110);
}

TEST(Derived, MoreThanAndAtMostIsMoreThanWhereNothingIsBelowZero)
{
    const Quantity a = quantity(Qualifier::MoreThan, 100), b = quantity(Qualifier::AtMost, 20);
    expectSays(derived(plus(a.bounds, b.bounds), 120, "CNY", {&a, &b}), Qualifier::MoreThan, 100);
    const Quantity loss = Quantity::stated(Qualifier::AtMost, 20, 0, "CNY", true);
    EXPECT_FALSE(derived(plus(a.bounds, loss.bounds), 120, "CNY", {&a, &loss})) << "a loss may be of any size";
}

TEST(Derived, AboutStaysAbout)
{
    const Quantity a = quantity(Qualifier::About, 30), b = exact(12);
    expectSays(derived(plus(a.bounds, b.bounds), 42, "CNY", {&a, &b}), Qualifier::About, 42);
    expectSays(ratio(a, b), Qualifier::About, 2.5);
    expectSays(difference(a, b), Qualifier::About, 18);
}

TEST(Derived, RoughEndsAreNotNamedAsLimits)
{
    const Quantity about = quantity(Qualifier::About, 30), more = quantity(Qualifier::MoreThan, 100);
    EXPECT_FALSE(derived(plus(about.bounds, more.bounds), 130, "CNY", {&about, &more}));
    EXPECT_FALSE(ratio(about, more));
}

TEST(Derived, OneNearlyStaysNearly)
{
    const Quantity a = quantity(Qualifier::Nearly, 90), b = exact(10), c = quantity(Qualifier::About, 10);
    expectSays(derived(plus(a.bounds, b.bounds), 100, "CNY", {&a, &b}), Qualifier::Nearly, 100);
    EXPECT_FALSE(derived(plus(a.bounds, c.bounds), 100, "CNY", {&a, &c}));
    EXPECT_FALSE(ratio(c, quantity(Qualifier::MoreThan, 90)));
}

TEST(Derived, OrderOfSaysNoLimit)
{
    const Quantity a = quantity(Qualifier::OrderOf, 1e10), b = exact(5);
    EXPECT_FALSE(derived(plus(a.bounds, b.bounds), 1e10 + 5, "CNY", {&a, &b}));
}

TEST(Derived, CarriesLineageAndTheWeakerKindAndStatus)
{
    Quantity a = exact(1), b = exact(2);
    a.lineage.figures = {"X-0002"};
    b.lineage.figures = {"X-0001", "X-0002"};
    b.kind = Kind::Plan;
    a.status = "E";
    b.status = "P";
    const auto sum = derived(plus(a.bounds, b.bounds), 3, "CNY", {&a, &b});
    ASSERT_TRUE(sum);
    EXPECT_EQ(sum->lineage.figures, (std::vector<std::string>{"X-0001", "X-0002"}));
    EXPECT_EQ(sum->kind, Kind::Plan);
    EXPECT_EQ(sum->status, "E");
    EXPECT_EQ(sum->asPublished, "");
}

TEST(Plus, DecimalsAddAsAPersonAddsThem)
{
    const Bounds sum = plus(exact(0.1).bounds, exact(0.2).bounds);
    EXPECT_TRUE(sum.isExact());
    EXPECT_EQ(sum.lo, 0.3);
}

TEST(Plus, RoundsItsEndsOutward)
{
    const Bounds sum = plus(Bounds{1e16, infinity, true, false, false}, exact(1).bounds);
    EXPECT_EQ(sum.lo, 1e16) << "1e16 + 1 is no double; the next one above would promise too much";
    const Bounds below = plus(Bounds{-infinity, 1e16, false, true, false}, exact(1).bounds);
    EXPECT_EQ(below.hi, 1e16 + 2);
    const Bounds huge = plus(Bounds{1e308, infinity, false, false, false}, Bounds{1e308, 1e308, false, false, false});
    EXPECT_EQ(huge.lo, std::numeric_limits<double>::max());
}

TEST(Ratio, TakesTheBoundsOfItsInputs)
{
    const Quantity now = quantity(Qualifier::MoreThan, 2.6e8), before = exact(3e7);
    const auto times = ratio(now, before);
    expectSays(times, Qualifier::MoreThan, 26.0 / 3);
    EXPECT_EQ(times->unit, "ratio");
    EXPECT_LE(times->bounds.lo, 26.0 / 3);
    EXPECT_FALSE(ratio(before, exact(0)));
    EXPECT_FALSE(ratio(before, quantity(Qualifier::AtMost, 5))) << "it may be zero";
    EXPECT_FALSE(ratio(before, quantity(Qualifier::Exact, 5, "USD")));
    EXPECT_FALSE(ratio(now, quantity(Qualifier::MoreThan, 3))) << "anything above zero";
}

TEST(NominalGrowth, OfMoreThanIsMoreThan)
{
    const auto growth = nominalGrowth(quantity(Qualifier::MoreThan, 2.6e8), exact(1.1e8));
    ASSERT_TRUE(growth);
    EXPECT_EQ(growth->qualifier, Qualifier::MoreThan);
    EXPECT_NEAR(growth->value, 136.363636363636, 1e-9);
    EXPECT_EQ(growth->unit, "percent");
    expectSays(nominalGrowth(exact(125), exact(100)), Qualifier::Exact, 25);
    expectSays(nominalGrowth(exact(75), exact(100)), Qualifier::Exact, -25);
}

TEST(NominalGrowth, OverMoreThanSaysOnlyTheUpperEnd)
{
    const auto growth = nominalGrowth(exact(150), quantity(Qualifier::MoreThan, 100));
    expectSays(growth, Qualifier::LessThan, 50);
    EXPECT_EQ(growth->bounds.lo, -100);
    EXPECT_FALSE(nominalGrowth(quantity(Qualifier::MoreThan, 5), quantity(Qualifier::MoreThan, 4)));
    EXPECT_FALSE(nominalGrowth(exact(5), exact(-4))) << "growth over a loss has no meaning";
}

TEST(ShareOf, MoreThanAWholeIsLessThanTheShare)
{
    const auto share = shareOf(exact(82), quantity(Qualifier::MoreThan, 5100));
    ASSERT_TRUE(share);
    EXPECT_EQ(share->qualifier, Qualifier::LessThan);
    EXPECT_NEAR(share->value, 1.60784313725490, 1e-9);
    EXPECT_GE(share->value * 51, 82) << "rounded up, never down";
}

TEST(ShareOf, EndsAtAHundred)
{
    const auto share = shareOf(quantity(Qualifier::MoreThan, 40), exact(80));
    expectSays(share, Qualifier::MoreThan, 50);
    EXPECT_EQ(share->bounds.hi, 100);
    expectSays(shareOf(exact(40), exact(40)), Qualifier::Exact, 100);
    EXPECT_FALSE(shareOf(exact(41), exact(40)));
    EXPECT_FALSE(shareOf(quantity(Qualifier::AtMost, 90), exact(80))) << "anything from nothing to all";
    EXPECT_FALSE(shareOf(exact(-1), exact(40)));
}

TEST(Difference, OfTwoLowerLimitsIsUnknown)
{
    EXPECT_FALSE(difference(quantity(Qualifier::MoreThan, 9), quantity(Qualifier::MoreThan, 4)));
    expectSays(difference(quantity(Qualifier::MoreThan, 10), quantity(Qualifier::AtMost, 3)), Qualifier::MoreThan, 7);
    expectSays(difference(exact(3), exact(10)), Qualifier::Exact, -7);
    expectSays(difference(exact(10), quantity(Qualifier::MoreThan, 3)), Qualifier::LessThan, 7);
    expectSays(difference(exact(10), quantity(Qualifier::AtLeast, 3)), Qualifier::AtMost, 7);
}

TEST(Lineage, KeepsSixteenAndCountsTheRest)
{
    Lineage all;
    for (int i = 0; i < 20; ++i) {
        all.add({{"X-" + std::to_string(100 + i)}, 0});
    }
    EXPECT_EQ(all.figures.size(), 16U);
    EXPECT_EQ(all.more, 4U);
    all.add({{"X-100"}, 0});
    EXPECT_EQ(all.more, 4U) << "the same figure again";
}

// Quarters are held by a double exactly, so that every sum below is exact and associativity can be asked for.
rc::Gen<double> quarter()
{
    return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 4000000), [](std::int64_t n) { return static_cast<double>(n) / 4; });
}

rc::Gen<Bounds> anyBounds()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 9), quarter(), quarter(), rc::gen::arbitrary<bool>()),
                        [](const auto &parts) {
                            const auto [qualifier, a, b, isSigned] = parts;
                            return Quantity::stated(static_cast<Qualifier>(qualifier), a, b, "CNY", isSigned).bounds;
                        });
}

/// Some number that the bounds hold; nothing where they are empty (less than 0 of a count).
std::optional<double> memberOf(const Bounds &bounds, double along)
{
    const double lo = std::isfinite(bounds.lo) ? bounds.lo : std::min(bounds.hi, 0.0) - 1000;
    const double hi = std::isfinite(bounds.hi) ? bounds.hi : std::max(lo, 0.0) + 1000;
    const double member = lo + std::round((hi - lo) * along * 4) / 4;
    return bounds.contains(member) ? std::optional(member) : std::nullopt;
}

RC_GTEST_PROP(Plus, IsCommutativeAndAssociative, ())
{
    const Bounds a = *anyBounds(), b = *anyBounds(), c = *anyBounds();
    RC_ASSERT(plus(a, b) == plus(b, a));
    RC_ASSERT(plus(plus(a, b), c) == plus(a, plus(b, c)));
}

RC_GTEST_PROP(Arithmetic, HoldsEveryResultOfItsMembers, ())
{
    const Bounds a = *anyBounds(), b = *anyBounds();
    const auto x = memberOf(a, *rc::gen::inRange(0, 101) / 100.0), y = memberOf(b, *rc::gen::inRange(0, 101) / 100.0);
    RC_PRE(x && y);
    RC_ASSERT(plus(a, b).contains(*x + *y));
    RC_ASSERT(minus(a, b).contains(*x - *y));
    RC_ASSERT(times(a, -0.5).contains(*x * -0.5));
    if (const auto quotient = dividedBy(a, b)) {
        // A number by a number is a number, with the dust of binary fractions taken off as everywhere.
        RC_ASSERT(quotient->contains(*x / *y) || (quotient->lo == quotient->hi && quotient->lo == snapped(*x / *y)));
    }
}

RC_GTEST_PROP(Plus, IsNeverNarrowerThanItsInputs, ())
{
    const Bounds a = *anyBounds(), b = *anyBounds();
    const Bounds sum = plus(a, b);
    const auto width = [](const Bounds &bounds) { return bounds.hi - bounds.lo; };
    RC_ASSERT(width(sum) >= width(a));
    RC_ASSERT(width(sum) >= width(b));
    RC_ASSERT(sum.about == (a.about || b.about));
}

RC_GTEST_PROP(DividedBy, RefusesWhatMayBeZeroOrLess, ())
{
    const Bounds a = *anyBounds(), b = *anyBounds();
    RC_ASSERT(dividedBy(a, b).has_value() == (!b.contains(0) && b.lo >= 0));
}

RC_GTEST_PROP(ClaimOf, NeverSaysMoreThanTheBounds, ())
{
    Bounds bounds = *anyBounds();
    bounds.about = false;
    RC_PRE(bounds.lo < bounds.hi || bounds.isExact());
    const auto statement = statedOf(bounds, bounds.lo);
    RC_PRE(statement);
    const Quantity said = Quantity::stated(statement->qualifier, statement->value, statement->valueHi, "CNY", bounds.lo < 0);
    RC_ASSERT(said.bounds.contains(bounds));
}

} // namespace
} // namespace rd
