#include "core/report/building.h"

#include "charttable.h"
#include "core/report/engine.h"
#include "core/report/measureguard.h"
#include "corebuilders.h"
#include "support/memoryfacts.h"

#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using test::observed;

/// Revenue of the counties and the city over two years, a rate of it, and a part of it.
test::MemoryFacts builtRegion()
{
    test::MemoryFacts facts;
    facts.book = test::chartBook();
    Indicator growth = test::indicator("growth", MeasureType::Ratio, "percent");
    growth.growthOf = "revenue";
    facts.book.indicators.add(growth);
    facts.book.indicators.add(test::indicator("taxes", MeasureType::Flow));
    facts.book.relations.add(test::relation(RelationType::PartOf, Dim::Indicator, "taxes", "revenue"));
    for (const char *area : {"city", "north", "south"}) {
        for (const char *year : {"2023", "2024"}) {
            facts.held.push_back(observed("revenue", area, year, 100));
            facts.held.push_back(observed("growth", area, year, 5));
        }
    }
    facts.held.push_back(observed("taxes", "east", "2020", 7));
    return facts;
}

Table heldOf(const std::string &indicator, test::MemoryFacts &facts) { return *answer(holdingsQuestion(indicator), facts); }

TEST(Building, ANewReportOfAnIndicatorShowsEachAreaOverTime)
{
    test::MemoryFacts facts = builtRegion();
    ReportSpec spec = newReport();
    EXPECT_FALSE(asksForSomething(spec));
    spec.measures = {{"revenue", Operation::None, {}}};
    spec = fitted(spec, heldOf("revenue", facts), facts.book);
    EXPECT_EQ(breakdownOf(spec, facts.book), Breakdown::Parts);
    EXPECT_EQ(spec.chart, "lines");
    const Table table = *answer(spec, facts);
    ASSERT_EQ(table.rows.size(), 4u);
    for (const ReportRow &row : table.rows) {
        EXPECT_NE(row.key.code(Dim::Area), "city");
    }
}

TEST(Building, BreakdownsAreReadBackAndLeaveNothingBehind)
{
    const CodeBook book = builtRegion().book;
    const ReportSpec plain = brokenDown(newReport(), Breakdown::Everything, book);
    const auto all = breakdownsOf(book);
    ASSERT_GT(all.size(), 1U);
    for (const Breakdown by : all) {
        const ReportSpec broken = brokenDown(plain, by, book);
        EXPECT_EQ(breakdownOf(broken, book), by) << breakdownName(by).en;
        EXPECT_EQ(brokenDown(broken, Breakdown::Everything, book), plain) << breakdownName(by).en;
    }
}

TEST(Building, NamedAreasTakeThePlaceOfABreakdownByArea)
{
    const CodeBook book = builtRegion().book;
    const ReportSpec spec = filteredBy(newReport(), Dim::Area, {"city", "north"}, false, book);
    EXPECT_EQ(breakdownOf(spec, book), Breakdown::Everything);
    EXPECT_EQ(filteredCodes(spec, Dim::Area, book), (std::vector<std::string>{"city", "north"}));
    const ReportSpec region = brokenDown(spec, Breakdown::Region, book);
    EXPECT_TRUE(filteredCodes(region, Dim::Area, book).empty());
}

TEST(Building, AStepKeepsAChosenChartAndForgetsWhatWasFound)
{
    ReportSpec before = newReport();
    before.question = before.finding = {"问", "Q"};
    ReportSpec after = before;
    after.periods.latest = 1;
    EXPECT_EQ(stepped(before, after).chart, "bars");
    EXPECT_TRUE(stepped(before, after).finding.empty());
    before.chart = after.chart = "dotplot";
    EXPECT_EQ(stepped(before, after).chart, "dotplot");
    after = before;
    after.chart = "list";
    EXPECT_EQ(stepped(before, after).question, before.question);
}

TEST(Building, WhatIsComputedHasAColumnThatSaysSo)
{
    const ReportSpec before = newReport();
    ReportSpec after = before;
    after.measures = {{"revenue", Operation::Growth, {}}};
    const ReportSpec computed = stepped(before, after);
    EXPECT_NE(std::ranges::find(computed.fields, "OPERATION"), computed.fields.end());
    after = computed;
    after.measures.front().operation = Operation::None;
    EXPECT_TRUE(stepped(computed, after).fields.empty());
}

TEST(MeasureGuard, NamesTwoValuesAndWhatMayBeDoneInstead)
{
    test::MemoryFacts facts = builtRegion();
    const auto refused = [&](Operation operation, const std::string &indicator, const std::string &operand = {}) {
        const auto refusal = refusalOf({indicator, operation, operand}, facts);
        EXPECT_TRUE(refusal.ok());
        return *refusal;
    };
    const auto share = refused(Operation::Share, "growth");
    ASSERT_TRUE(share);
    EXPECT_EQ(share->code, RefusalCode::RatiosDoNotAdd);
    EXPECT_NE(share->a, share->b);
    EXPECT_NE(share->sentence.en.find(share->a), std::string::npos);
    EXPECT_NE(share->sentence.en.find(share->instead.en), std::string::npos);
    EXPECT_EQ(refused(Operation::Index, "growth")->code, RefusalCode::RateOfRate);
    EXPECT_EQ(refused(Operation::CompoundGrowth, "growth")->code, RefusalCode::RateOfRate);
    EXPECT_EQ(refused(Operation::Share, "revenue", "taxes")->code, RefusalCode::NotDeclaredPart);
    EXPECT_EQ(refused(Operation::Ratio, "revenue", "taxes")->code, RefusalCode::NothingInCommon);
    EXPECT_FALSE(refused(Operation::Share, "taxes", "revenue"));
    EXPECT_FALSE(refused(Operation::Ratio, "revenue", "growth"));
    EXPECT_FALSE(refused(Operation::Growth, "growth"));
    EXPECT_FALSE(refused(Operation::Index, "revenue"));
}

TEST(MeasureGuard, WhatMisleadsIsNotComputedAnywhere)
{
    test::MemoryFacts facts = builtRegion();
    ReportSpec spec;
    spec.measures = {{"growth", Operation::Index, {}}};
    const Table table = *answer(spec, facts);
    ASSERT_EQ(table.rows.size(), 6u);
    for (const ReportRow &row : table.rows) {
        EXPECT_EQ(table.quantity(row), nullptr);
    }
}

} // namespace
} // namespace rd
