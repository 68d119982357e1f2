#include "core/report/measures.h"

#include "corebuilders.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

/// A statement about a true value, and the true value: any that the statement's bounds allow.
struct Stated {
    Quantity quantity;
    double truth = 0;
};

Stated statedWith(double truth, double slack, int kind, const std::string &unit)
{
    switch (kind % 5) {
    case 0: return {Quantity::stated(Qualifier::Exact, truth, 0, unit), truth};
    case 1: return {Quantity::stated(Qualifier::AtLeast, truth - slack, 0, unit), truth};
    case 2: return {Quantity::stated(Qualifier::AtMost, truth + slack, 0, unit), truth};
    case 3: return {Quantity::stated(Qualifier::Between, truth - slack / 2, truth + slack, unit), truth};
    default: return {Quantity::stated(Qualifier::MoreThan, truth - slack - 1, 0, unit), truth};
    }
}

Stated anyStated(const std::string &unit = "CNY")
{
    const auto truth = *rc::gen::inRange(50, 100000);
    return statedWith(truth, *rc::gen::inRange(0, 40), *rc::gen::inRange(0, 5), unit);
}

/// Computed in floating point, the truth itself is off by a few units in the last place.
void holds(const std::optional<Quantity> &derived, double truth)
{
    if (derived) {
        const double dust = std::max(1.0, std::abs(truth)) * 1e-11;
        RC_ASSERT(derived->bounds.lo - dust <= truth);
        RC_ASSERT(truth <= derived->bounds.hi + dust);
    }
}

Quantity exactly(double value, std::string unit = "CNY")
{
    return Quantity::stated(Qualifier::Exact, value, 0, std::move(unit));
}
Quantity more(double value, std::string unit = "CNY")
{
    return Quantity::stated(Qualifier::MoreThan, value, 0, std::move(unit));
}

void expectSays(const std::optional<Quantity> &got, Qualifier qualifier, double value, std::string_view unit)
{
    ASSERT_TRUE(got);
    EXPECT_EQ(name(got->qualifier), name(qualifier));
    EXPECT_NEAR(got->value, value, 1e-9);
    EXPECT_EQ(got->unit, unit);
}

RC_GTEST_PROP(Measures, HoldTheTruthForAnyInputsWithinTheirBounds, ())
{
    const Stated a = anyStated(), b = anyStated(), c = anyStated();
    holds(nominalGrowth(a.quantity, b.quantity), (a.truth / b.truth - 1) * 100);
    holds(indexOn(a.quantity, b.quantity), a.truth / b.truth * 100);
    holds(quotient(a.quantity, b.quantity), a.truth / b.truth);
    const int years = *rc::gen::inRange(1, 12);
    holds(compoundGrowth(a.quantity, b.quantity, years), (std::pow(a.truth / b.truth, 1.0 / years) - 1) * 100);
    const std::vector<const Quantity *> all{&a.quantity, &b.quantity, &c.quantity};
    holds(meanOf(all), (a.truth + b.truth + c.truth) / 3);
    holds(addedSince(a.quantity, b.quantity, true), a.truth - b.truth);
    if (a.truth >= b.truth) {
        holds(addedSince(a.quantity, b.quantity, false), a.truth - b.truth);
        holds(shareOf(b.quantity, a.quantity), b.truth / a.truth * 100);
    }
    holds(pointsBetween(a.quantity, b.quantity), a.truth - b.truth);
}

RC_GTEST_PROP(Places, HoldTheTruePlaceForAnyValuesWithinTheirBounds, (bool lowerIsBetter))
{
    std::vector<Stated> stated;
    for (int i = 0, n = *rc::gen::inRange(1, 8); i < n; ++i) {
        // Few different numbers, so that ties come up.
        const double truth = *rc::gen::inRange(50, 58);
        stated.push_back(statedWith(truth, *rc::gen::inRange(0, 4), *rc::gen::inRange(0, 5), "CNY"));
    }
    std::vector<const Quantity *> values;
    for (const Stated &one : stated) {
        values.push_back(&one.quantity);
    }
    const std::vector<Places> places = placesOf(values, lowerIsBetter);
    for (std::size_t i = 0; i < stated.size(); ++i) {
        int place = 1;
        for (const Stated &other : stated) {
            place += lowerIsBetter ? other.truth < stated[i].truth : other.truth > stated[i].truth;
        }
        RC_ASSERT(places[i].best <= place);
        RC_ASSERT(place <= places[i].worst);
    }
}

TEST(Places, AreSharedByEqualsAndLeftOpenByBounds)
{
    const Quantity nine = exactly(9), eight = exactly(8), again = exactly(8), seven = exactly(7), over = more(7.5);
    const std::vector<const Quantity *> plain{&seven, &nine, &eight, &again};
    EXPECT_EQ(placesOf(plain, false), (std::vector<Places>{{4, 4}, {1, 1}, {2, 2}, {2, 2}}));
    EXPECT_EQ(placesOf(plain, true), (std::vector<Places>{{1, 1}, {4, 4}, {2, 2}, {2, 2}}));
    const std::vector<const Quantity *> open{&nine, &over, &seven};
    EXPECT_EQ(placesOf(open, false), (std::vector<Places>{{1, 2}, {1, 2}, {3, 3}})) << "more than 7.5 may be above 9";
    const Quantity touching = more(9);
    const std::vector<const Quantity *> touch{&nine, &touching};
    EXPECT_EQ(placesOf(touch, false), (std::vector<Places>{{2, 2}, {1, 1}})) << "more than 9 is above 9";
    const Quantity about = Quantity::stated(Qualifier::About, 20, 0, "CNY");
    const std::vector<const Quantity *> rough{&nine, &about};
    EXPECT_EQ(placesOf(rough, false), (std::vector<Places>{{1, 2}, {1, 2}})) << "about says no limit";
    expectSays(rankQuantity({2, 3}, plain), Qualifier::Between, 2, "rank");
}

TEST(Measures, AreWhatAHandComputes)
{
    expectSays(compoundGrowth(exactly(121), exactly(100), 2), Qualifier::Exact, 10, "percent");
    expectSays(compoundGrowth(more(121), exactly(100), 2), Qualifier::MoreThan, 10, "percent");
    expectSays(indexOn(exactly(150), exactly(120)), Qualifier::Exact, 125, "index");
    expectSays(quotient(exactly(300), exactly(4, "persons")), Qualifier::Exact, 75, "CNY/persons");
    expectSays(quotient(exactly(300), exactly(4)), Qualifier::Exact, 75, "ratio");
    expectSays(pointsBetween(exactly(3.1, "percent"), exactly(4.5, "percent")), Qualifier::Exact, -1.4, "pp");
    const Quantity a = exactly(1), b = exactly(2), c = more(6);
    const std::vector<const Quantity *> two{&a, &b}, three{&a, &b, &c};
    expectSays(meanOf(two), Qualifier::Exact, 1.5, "CNY");
    expectSays(meanOf(three), Qualifier::MoreThan, 3, "CNY");
    EXPECT_FALSE(meanOf({}));
}

TEST(Measures, SayWhatIsLeftToBeSaidOrNothing)
{
    expectSays(addedSince(exactly(10), more(4), false), Qualifier::LessThan, 6, "CNY");
    expectSays(addedSince(exactly(3), more(1), false), Qualifier::LessThan, 2, "CNY");
    EXPECT_FALSE(addedSince(exactly(3), exactly(5), false)) << "what piles up cannot shrink: one of the two was revised";
    EXPECT_FALSE(addedSince(more(10), more(4), false)) << "anything from nothing on";
    EXPECT_FALSE(compoundGrowth(exactly(5), exactly(0), 2));
    EXPECT_FALSE(compoundGrowth(exactly(5), exactly(4), 0));
    EXPECT_FALSE(indexOn(exactly(5), exactly(4, "USD")));
    EXPECT_FALSE(quotient(exactly(5), Quantity::stated(Qualifier::AtMost, 4, 0, "persons"))) << "there may be none";
}

TEST(Measures, NameTheirInputs)
{
    Quantity a = exactly(1), b = exactly(2), c = exactly(3);
    a.lineage.figures = {"F-1"};
    b.lineage.figures = {"F-2"};
    c.lineage.figures = {"F-3"};
    const std::vector<const Quantity *> all{&a, &b, &c};
    EXPECT_EQ(meanOf(all)->lineage.figures, (std::vector<std::string>{"F-1", "F-2", "F-3"}));
    EXPECT_EQ(rankQuantity({1, 1}, all).lineage.figures, (std::vector<std::string>{"F-1", "F-2", "F-3"}));
    EXPECT_EQ(compoundGrowth(b, a, 3)->lineage.figures, (std::vector<std::string>{"F-1", "F-2"}));
}

} // namespace
} // namespace rd
