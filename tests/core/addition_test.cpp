#include "core/addition.h"

#include "corebuilders.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using test::figure;
using test::observed;
using test::relation;
using test::smallBook;

class Addition : public testing::Test {
protected:
    Sum add(std::vector<Observation> parts) { return sum(parts, book); }

    void expectTotal(const Sum &got, Qualifier qualifier, double value)
    {
        const auto *total = std::get_if<Quantity>(&got);
        ASSERT_NE(total, nullptr) << std::get<Refusal>(got).sentence.en;
        EXPECT_EQ(name(total->qualifier), name(qualifier));
        EXPECT_EQ(total->value, value);
    }
    /// Both orders are refused, with the two given names and a sentence in both languages.
    void expectRefused(RefusalCode code, const Observation &a, const Observation &b)
    {
        const Observation first = figure("X-0001", a), second = figure("X-0002", b);
        for (const Sum &got : {add({first, second}), add({second, first})}) {
            const auto *refusal = std::get_if<Refusal>(&got);
            ASSERT_NE(refusal, nullptr);
            EXPECT_EQ(refusal->code, code) << refusal->sentence.en;
            EXPECT_EQ((std::set{refusal->a, refusal->b}), (std::set<std::string>{"X-0001", "X-0002"}));
            EXPECT_NE(refusal->sentence.zh.find("X-0001"), std::string::npos);
            EXPECT_NE(refusal->sentence.en.find("X-0002"), std::string::npos);
        }
    }
    Observation of(std::string industry, std::string subject = "_Z")
    {
        Observation observation = observed("revenue", "city", "2024", 10);
        observation.series.industry = std::move(industry);
        observation.series.subject = std::move(subject);
        return observation;
    }

    CodeBook book = smallBook();
};

TEST_F(Addition, SiblingAreasAdd)
{
    expectTotal(add({observed("firms", "north", "2024", 30), observed("firms", "south", "2024", 12)}), Qualifier::Exact, 42);
    expectTotal(add({observed("firms", "north", "2024", 30), observed("firms", "south", "2024", 5100, Qualifier::MoreThan)}),
                Qualifier::MoreThan, 5130);
}

TEST_F(Addition, PartsOfSiblingsAdd)
{
    expectTotal(add({observed("firms", "town", "2024", 3), observed("firms", "south", "2024", 4)}), Qualifier::Exact, 7);
}

TEST_F(Addition, OneFigureIsItsOwnTotal)
{
    Observation rate = figure("X-0001", observed("rate", "north", "2024", 40));
    rate.quantity->asPublished = "40%";
    const Sum total = add({rate});
    ASSERT_TRUE(std::holds_alternative<Quantity>(total));
    EXPECT_EQ(std::get<Quantity>(total), *rate.quantity);
}

TEST_F(Addition, NothingIsRefused)
{
    const Sum none = add({});
    ASSERT_TRUE(std::holds_alternative<Refusal>(none));
    EXPECT_EQ(std::get<Refusal>(none).code, RefusalCode::Nothing);
}

TEST_F(Addition, LineageOfATotalNamesItsFigures)
{
    const Sum total =
        add({figure("X-0002", observed("firms", "north", "2024", 1)), figure("X-0001", observed("firms", "south", "2024", 2))});
    EXPECT_EQ(std::get<Quantity>(total).lineage.figures, (std::vector<std::string>{"X-0001", "X-0002"}));
}

TEST_F(Addition, AnAreaAndItsPartAreRefused)
{
    expectRefused(RefusalCode::PartOfAnother, observed("firms", "city", "2024", 9), observed("firms", "north", "2024", 4));
    expectRefused(RefusalCode::PartOfAnother, observed("firms", "city", "2024", 9), observed("firms", "town", "2024", 4));
}

TEST_F(Addition, AZoneOfAnotherSchemeIsUndeclared)
{
    expectRefused(RefusalCode::NotDeclaredDisjoint, observed("firms", "zone", "2024", 9),
                  observed("firms", "north", "2024", 4));
    book.relations.add(relation(RelationType::Disjoint, Dim::Area, "zone", "north"));
    expectTotal(add({observed("firms", "zone", "2024", 9), observed("firms", "north", "2024", 4)}), Qualifier::Exact, 13);
}

TEST_F(Addition, SiblingsOfAnotherLevelOrSchemeAreUndeclared)
{
    book.areas.add(test::area("district", "city", "district"));
    Area own = test::area("own-county", "city", "county");
    own.scheme = "own";
    book.areas.add(own);
    expectRefused(RefusalCode::NotDeclaredDisjoint, observed("firms", "district", "2024", 9),
                  observed("firms", "north", "2024", 4));
    expectRefused(RefusalCode::NotDeclaredDisjoint, observed("firms", "own-county", "2024", 9),
                  observed("firms", "north", "2024", 4));
}

TEST_F(Addition, ACountyUnderItsOldCodeIsTheSameCounty)
{
    Area old = test::area("old-north", "city", "county");
    old.formerCode = "";
    book.areas.add(old);
    Area renamed = test::area("new-north", "city", "county");
    renamed.formerCode = "old-north";
    book.areas.add(renamed);
    expectRefused(RefusalCode::NotDeclaredDisjoint, observed("firms", "old-north", "2024", 9),
                  observed("firms", "new-north", "2024", 9));
}

TEST_F(Addition, UnitsMustAgree)
{
    Observation usd = observed("revenue", "south", "2024", 5);
    usd.series.unit = usd.quantity->unit = "USD";
    expectRefused(RefusalCode::DifferentUnits, observed("revenue", "north", "2024", 5), usd);
}

TEST_F(Addition, DifferentIndicatorsAreRefused)
{
    expectRefused(RefusalCode::DifferentIndicators, observed("revenue", "north", "2024", 5),
                  observed("balance", "south", "2024", 5));
    book.relations.add(relation(RelationType::PartOf, Dim::Indicator, "balance", "revenue"));
    expectRefused(RefusalCode::PartOfAnother, observed("revenue", "north", "2024", 5), observed("balance", "south", "2024", 5));
}

TEST_F(Addition, ATargetAndAnActualAreRefused)
{
    Observation target = observed("revenue", "south", "2024", 5);
    target.series.kind = Kind::Target;
    expectRefused(RefusalCode::KindsDiffer, observed("revenue", "north", "2024", 5), target);
}

TEST_F(Addition, RatiosDoNotAdd)
{
    expectRefused(RefusalCode::RatiosDoNotAdd, observed("rate", "north", "2024", 40), observed("rate", "south", "2024", 20));
}

TEST_F(Addition, AStockDoesNotAddOverTime)
{
    expectRefused(RefusalCode::StockOverTime, observed("firms", "north", "2023", 4), observed("firms", "north", "2024", 4));
}

TEST_F(Addition, AFlowAddsOverPeriodsThatDoNotOverlap)
{
    expectTotal(add({observed("revenue", "north", "2024-Q1", 4), observed("revenue", "north", "2024-Q2", 5)}), Qualifier::Exact,
                9);
    expectRefused(RefusalCode::PeriodsOverlap, observed("revenue", "north", "2025-01-01/P9M", 9),
                  observed("revenue", "north", "2025-Q3", 3));
    expectRefused(RefusalCode::PeriodsOverlap, observed("revenue", "north", "2025-01-01/P9M", 9),
                  observed("revenue", "south", "2025-Q3", 3));
}

TEST_F(Addition, APeriodThatIsNotStatedIsRefused)
{
    expectRefused(RefusalCode::PeriodUnknown, observed("revenue", "north", "", 9), observed("revenue", "south", "2024", 3));
}

TEST_F(Addition, WhatTheIndicatorDoesNotAddOverIsRefused)
{
    Indicator tight = test::indicator("tight", MeasureType::Flow);
    tight.addsArea = tight.addsPeriod = false;
    book.indicators.add(tight);
    expectRefused(RefusalCode::DoesNotAddOver, observed("tight", "north", "2024", 9), observed("tight", "south", "2024", 3));
    expectRefused(RefusalCode::DoesNotAddOver, observed("tight", "north", "2024", 9), observed("tight", "north", "2023", 3));
    expectRefused(RefusalCode::DoesNotAddOver, observed("unheard-of", "north", "2024", 9),
                  observed("unheard-of", "south", "2024", 3));
}

TEST_F(Addition, IndustriesAddOnlyWhereDeclaredDisjoint)
{
    expectTotal(add({of("steel"), of("food")}), Qualifier::Exact, 20);
    expectTotal(add({of("steel"), of("bread")}), Qualifier::Exact, 20);
    expectRefused(RefusalCode::Overlapping, of("cars"), of("parts"));
    expectRefused(RefusalCode::NotDeclaredDisjoint, of("steel"), of("cars"));
    expectRefused(RefusalCode::PartOfAnother, of("food"), of("bread"));
    expectRefused(RefusalCode::PartOfAnother, of("food"), of("_Z"));
}

TEST_F(Addition, OneOverlapAmongManyIsFound)
{
    for (const char *code : {"cars", "parts"}) {
        for (const char *other : {"steel", "food"}) {
            book.relations.add(relation(RelationType::Disjoint, Dim::Industry, code, other));
        }
    }
    const Sum got = add({figure("X-0001", of("steel")), figure("X-0002", of("cars")), figure("X-0003", of("food")),
                         figure("X-0004", of("parts"))});
    ASSERT_TRUE(std::holds_alternative<Refusal>(got));
    EXPECT_EQ(std::get<Refusal>(got).code, RefusalCode::Overlapping);
    EXPECT_EQ(std::get<Refusal>(got).a, "X-0002");
    EXPECT_EQ(std::get<Refusal>(got).b, "X-0004");
}

TEST_F(Addition, SubjectsNeedADeclaration)
{
    expectRefused(RefusalCode::NotDeclaredDisjoint, of("steel", "mill"), of("steel", "works"));
    book.relations.add(relation(RelationType::Disjoint, Dim::Subject, "mill", "works"));
    expectTotal(add({of("steel", "mill"), of("steel", "works")}), Qualifier::Exact, 20);
    expectRefused(RefusalCode::PartOfAnother, of("steel", "mill"), of("steel"));
}

TEST_F(Addition, RelationsBetweenFiguresAreHeard)
{
    const Observation a = observed("revenue", "north", "2024", 5), b = observed("revenue", "south", "2024", 6);
    Relation part = relation(RelationType::PartOf, Dim::Figure, "X-0001", "X-0002");
    part.why = {"首期包含在累计之中", "the first phase is within the total"};
    book.relations.add(part);
    expectRefused(RefusalCode::PartOfAnother, a, b);
    const Sum got = add({figure("X-0001", a), figure("X-0002", b)});
    EXPECT_NE(std::get<Refusal>(got).sentence.zh.find("首期包含在累计之中"), std::string::npos);
}

TEST_F(Addition, FiguresDeclaredDisjointAddThoughTheirSubjectsAreNot)
{
    book.relations.add(relation(RelationType::Disjoint, Dim::Figure, "X-0001", "X-0002"));
    expectTotal(add({figure("X-0001", of("steel", "mill")), figure("X-0002", of("steel", "works"))}), Qualifier::Exact, 20);
}

TEST_F(Addition, TheSameValueFromTwoSourcesIsRefused)
{
    Observation other = observed("revenue", "north", "2024", 5);
    other.series.source = "yearbook";
    expectRefused(RefusalCode::Overlapping, observed("revenue", "north", "2024", 5), other);
}

TEST_F(Addition, AMissingPartLeavesTheTotalOpen)
{
    Observation missing = observed("firms", "south", "2024", 0);
    missing.quantity.reset();
    missing.gapReason = "unpublished";
    expectTotal(add({observed("firms", "north", "2024", 30), missing}), Qualifier::AtLeast, 30);
    missing.gapReason = "na";
    expectTotal(add({observed("firms", "north", "2024", 30), missing}), Qualifier::Exact, 30);
}

TEST_F(Addition, WhatMayBeNegativeIsUnknown)
{
    const Observation gain = observed("balance", "north", "2024", 100, Qualifier::MoreThan, true);
    const Observation loss = observed("balance", "south", "2024", 20, Qualifier::AtMost, true);
    expectRefused(RefusalCode::NothingKnown, gain, loss);
}

TEST_F(Addition, BulkValuesAreNamedInWords)
{
    const Sum got = add({observed("firms", "north", "2023", 1), observed("firms", "north", "2024", 1)});
    ASSERT_TRUE(std::holds_alternative<Refusal>(got));
    EXPECT_EQ(std::get<Refusal>(got).a, "Area north · Indicator firms · 2023");
}

TEST_F(Addition, ManyMonthsAddAndAnOverlapAmongThemIsFound)
{
    std::vector<Observation> months;
    for (int year = 1900; year < 2000; ++year) {
        for (int month = 12; month >= 1; --month) {
            months.push_back(
                observed("revenue", "north", std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month), 2));
        }
    }
    expectTotal(add(months), Qualifier::Exact, 2400);
    months.push_back(observed("revenue", "north", "1950-Q2", 2));
    const Sum got = add(months);
    ASSERT_TRUE(std::holds_alternative<Refusal>(got));
    EXPECT_EQ(std::get<Refusal>(got).code, RefusalCode::PeriodsOverlap);
}

std::vector<Observation> anyFigures()
{
    auto parts = *rc::gen::container<std::vector<Observation>>(rc::gen::map(
        rc::gen::tuple(rc::gen::element<std::string>("north", "south", "east", "town", "city"),
                       rc::gen::element<std::string>("2024-Q1", "2024-Q2", "2024"), rc::gen::inRange(0, 1000),
                       rc::gen::element(Qualifier::Exact, Qualifier::MoreThan, Qualifier::AtMost, Qualifier::About)),
        [](const auto &part) {
            return observed("revenue", std::get<0>(part), std::get<1>(part), std::get<2>(part), std::get<3>(part));
        }));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = figure("X-" + std::to_string(1000 + i), parts[i]);
    }
    return parts;
}

RC_GTEST_PROP(AdditionProperty, OrderDoesNotMatter, ())
{
    static const CodeBook book = smallBook();
    auto parts = anyFigures();
    const Sum forward = sum(parts, book);
    std::ranges::reverse(parts);
    const Sum backward = sum(parts, book);
    RC_ASSERT(forward.index() == backward.index());
    if (const auto *total = std::get_if<Quantity>(&forward)) {
        RC_ASSERT(total->bounds == std::get<Quantity>(backward).bounds);
    }
}

RC_GTEST_PROP(AdditionProperty, ARefusalNamesTwoOfTheGiven, ())
{
    static const CodeBook book = smallBook();
    const auto parts = anyFigures();
    const Sum got = sum(parts, book);
    const auto *refusal = std::get_if<Refusal>(&got);
    const bool isRefused = refusal != nullptr; // a pointer would be shown, and read for it
    RC_PRE(isRefused);
    RC_PRE(parts.size() > 1U);
    const auto isGiven = [&](const std::string &code) {
        return std::ranges::any_of(parts, [&](const Observation &part) { return part.figure == code; });
    };
    RC_ASSERT(refusal->a != refusal->b);
    RC_ASSERT(isGiven(refusal->a));
    RC_ASSERT(isGiven(refusal->b));
    RC_ASSERT(!refusal->sentence.zh.empty());
}

} // namespace
} // namespace rd
