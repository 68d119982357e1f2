#include "core/chart/besides.h"

#include "charttable.h"
#include "core/report/engine.h"
#include "core/words/words.h"
#include "support/memoryfacts.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::observed;

/// Three counties over two years; one of them only in the second.
test::MemoryFacts threeCounties()
{
    test::MemoryFacts facts;
    facts.book = test::chartBook();
    facts.held = {observed("revenue", "north", "2023", 1e8), observed("revenue", "north", "2024", 1.2e8),
                  observed("revenue", "south", "2023", 2e8), observed("revenue", "south", "2024", 3e8),
                  observed("revenue", "east", "2024", 5e7)};
    return facts;
}

Table shownOf(test::MemoryFacts &facts, const std::string &area)
{
    ReportSpec spec;
    spec.filters = {{Dim::Area, {area}, false}};
    spec.periods.latest = 1;
    return *answer(spec, facts);
}

TEST(Besides, EachValueStandsBesideThatOfAYearBefore)
{
    test::MemoryFacts facts = threeCounties();
    const Table table = shownOf(facts, "north");
    const auto question = yearBeforeQuestion({&table});
    ASSERT_TRUE(question.has_value());
    const Table asked = *answer(*question, facts);
    const std::vector<YearBefore> years = yearsBefore({&table}, &asked, facts.book, Language::En);
    ASSERT_EQ(years.size(), 1u);
    EXPECT_TRUE(years[0].isKnown);
    EXPECT_EQ(years[0].then, "CNY 100M · 2023");
    EXPECT_EQ(years[0].change, "nominal growth 20%");
}

TEST(Besides, APercentageChangesByPoints)
{
    test::MemoryFacts facts = threeCounties();
    facts.held = {observed("rate", "north", "2023", 5.2), observed("rate", "north", "2024", 11.8)};
    const Table table = shownOf(facts, "north");
    const Table asked = *answer(*yearBeforeQuestion({&table}), facts);
    const std::vector<YearBefore> years = yearsBefore({&table}, &asked, facts.book, Language::En);
    ASSERT_EQ(years.size(), 1u);
    EXPECT_EQ(years[0].change, "change 6.6 percentage points");
}

TEST(Besides, WhatWasNotPublishedIsSaid)
{
    test::MemoryFacts facts = threeCounties();
    const Table table = shownOf(facts, "east");
    const Table asked = *answer(*yearBeforeQuestion({&table}), facts);
    const std::vector<YearBefore> years = yearsBefore({&table}, &asked, facts.book, Language::Zh);
    ASSERT_EQ(years.size(), 1u);
    EXPECT_FALSE(years[0].isKnown);
    EXPECT_EQ(years[0].then, word("layer.unpublished", Language::Zh));
    EXPECT_TRUE(years[0].change.empty());
}

TEST(Besides, TargetsAndUndatedValuesAreNotCompared)
{
    const CodeBook book = test::chartBook();
    const Table table = test::chartTable(
        "list", {test::ofKind(Kind::Target, observed("revenue", "north", "2025", 2e8)), observed("revenue", "north", "", 9)},
        book);
    EXPECT_FALSE(yearBeforeQuestion({&table}).has_value());
    EXPECT_FALSE(placesQuestion({&table}).has_value());
    const std::vector<YearBefore> years = yearsBefore({&table}, nullptr, book, Language::En);
    ASSERT_EQ(years.size(), 2u);
    EXPECT_EQ(years[0].then, word("layer.target", Language::En));
    EXPECT_EQ(years[1].then, word("gap.undated", Language::En));
}

TEST(Besides, PlacesNameTheLastOneAndThoseThatAreShown)
{
    test::MemoryFacts facts = threeCounties();
    const Table table = shownOf(facts, "north");
    const Table asked = *answer(*placesQuestion({&table}), facts);
    const std::vector<PlaceList> lists = areaPlaces({&table}, asked, facts.book, Language::En);
    ASSERT_EQ(lists.size(), 1u);
    ASSERT_EQ(lists[0].places.size(), 3u);
    EXPECT_EQ(lists[0].places[0].value, "CNY 300M");
    EXPECT_FALSE(lists[0].places[0].isLast);
    EXPECT_TRUE(lists[0].places[1].isShown);
    EXPECT_TRUE(lists[0].places[2].isLast);
}

TEST(Besides, IndicatorsOfOneNameHavePlacesOfTheirOwn)
{
    test::MemoryFacts facts = threeCounties();
    for (const char *county : {"north", "south"}) {
        facts.held.push_back(observed("balance", county, "2024", 7));
    }
    test::rename(facts.book.indicators, "balance", facts.book.indicators.find("revenue")->name);
    const Table table = shownOf(facts, "north");
    const Table asked = *answer(*placesQuestion({&table}), facts);
    const auto lists = areaPlaces({&table}, asked, facts.book, Language::En);
    ASSERT_EQ(lists.size(), 2U);
    EXPECT_EQ(lists[0].places.size() + lists[1].places.size(), 5U);
}

TEST(Besides, PlacesAreOfTheIndustryThatIsShown)
{
    test::MemoryFacts facts = threeCounties();
    for (Observation &held : facts.held) {
        held.series.industry = "steel";
    }
    for (const char *county : {"north", "south"}) {
        facts.held.push_back(observed("revenue", county, "2024", 7));
        facts.held.back().series.industry = "food"; // before it in every list
    }
    Table table = shownOf(facts, "north");
    std::erase_if(table.rows, [](const ReportRow &row) { return row.key.code(Dim::Industry) != "steel"; });
    ASSERT_FALSE(table.rows.empty());
    const Table asked = *answer(*placesQuestion({&table}), facts);
    const auto lists = areaPlaces({&table}, asked, facts.book, Language::En);
    ASSERT_EQ(lists.size(), 1U) << lists.front().title;
    EXPECT_NE(lists[0].title.find("Industry steel"), std::string::npos) << lists[0].title;
    EXPECT_EQ(lists[0].places.size(), 3U);
}

TEST(Besides, NoPlaceIsSurelyTheLastWhereBoundsOverlap)
{
    test::MemoryFacts facts = threeCounties();
    facts.held.back() = observed("revenue", "east", "2024", 5e7, Qualifier::MoreThan); // may be any place
    const Table table = shownOf(facts, "north");
    const Table asked = *answer(*placesQuestion({&table}), facts);
    const auto lists = areaPlaces({&table}, asked, facts.book, Language::En);
    ASSERT_EQ(lists.size(), 1U);
    EXPECT_EQ(lists[0].places.size(), 3U);
    for (const AreaPlace &place : lists[0].places) {
        EXPECT_FALSE(place.isLast) << place.name;
    }
}

} // namespace
} // namespace rd
