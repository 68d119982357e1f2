#include "ui/state/viewstate.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

ViewState page(const char *code)
{
    ViewState state;
    state.page = code;
    return state;
}

Choice county(const char *code, const char *card)
{
    Choice choice;
    choice.selection.keys = {Key{{Dim::Area, code}}};
    choice.card = card;
    return choice;
}

TEST(History, GoesBackAndForward)
{
    History history(page("a"));
    history.go(page("b"));
    history.go(page("c"));
    history.back();
    history.back();
    EXPECT_EQ(history.current().page, "a");
    EXPECT_FALSE(history.canGoBack());
    history.back();
    EXPECT_EQ(history.current().page, "a");
    history.forward();
    EXPECT_EQ(history.current().page, "b");
    EXPECT_TRUE(history.canGoForward());
}

TEST(History, ForgetsWhatLayAheadAndWhatIsTheSame)
{
    History history(page("a"));
    history.go(page("b"));
    history.back();
    history.go(page("a"));
    EXPECT_TRUE(history.canGoForward()); // going where one is changes nothing
    history.go(page("c"));
    EXPECT_FALSE(history.canGoForward());
    history.back();
    EXPECT_EQ(history.current().page, "a");
}

TEST(History, KeepsTheLatestTwoHundred)
{
    History history(page("first"));
    for (int i = 0; i < 500; ++i) {
        history.go(page(std::to_string(i).c_str()));
    }
    for (int i = 0; i < 500; ++i) {
        history.back();
    }
    EXPECT_EQ(history.current().page, "300");
}

TEST(Narrowed, AddsTheFiltersOfThePage)
{
    ReportSpec card;
    card.filters = {{Dim::Figure, {"LC-0001"}, true}};
    PageFilters filters;
    filters.area = "371581";
    filters.kind = "target";
    filters.period = "2025";
    const ReportSpec asked = narrowed(card, filters, {});
    ASSERT_EQ(asked.filters.size(), 3U);
    EXPECT_EQ(asked.filters[0], card.filters[0]);
    EXPECT_EQ(asked.filters[1], (Filter{Dim::Area, {"371581"}, true}));
    EXPECT_EQ(asked.filters[2], (Filter{Dim::Kind, {"target"}, true}));
    EXPECT_EQ(asked.periods.from, Period::parse("2025"));
    EXPECT_EQ(asked.periods.to, Period::parse("2025"));
    EXPECT_EQ(narrowed(card, {}, {}), card);
}

TEST(Ordered, ChangesOnlyWhatIsInOrderOfAreas)
{
    ReportSpec card;
    card.sort = {{"OBS_VALUE", true}};
    EXPECT_EQ(ordered(card, "pinyin", {}), card);
    card.sort = {{"REF_AREA", false}, {"TIME_PERIOD", true}};
    EXPECT_EQ(ordered(card, {}, "b a"), card);
    const ReportSpec own = ordered(card, "own", "b a");
    EXPECT_EQ(own.sort, (std::vector<Sort>{{"REF_AREA:own", false}, {"TIME_PERIOD", true}}));
    EXPECT_EQ(own.option("own_order"), "b a");
    card.options["own_order"] = "c";
    EXPECT_EQ(ordered(card, "own", "b a").option("own_order"), "c") << "a card's own stays";
    EXPECT_EQ(ownOrder({ReportSpec(), card}), "c");
}

TEST(Narrowed, NeverWidensTheCardsOwnPeriod)
{
    ReportSpec card;
    card.periods.from = Period::parse("2024-07");
    PageFilters filters;
    filters.period = "2024";
    EXPECT_EQ(narrowed(card, filters, {}).periods.from, Period::parse("2024-07"));
}

TEST(Narrowed, FollowsOnlyWhatTheCardNames)
{
    ReportSpec card;
    card.id = "list";
    EXPECT_EQ(narrowed(card, {}, county("371581", "map")), card);
    card.follows = {Dim::Industry, Dim::Area};
    const ReportSpec asked = narrowed(card, {}, county("371581", "map"));
    ASSERT_EQ(asked.filters.size(), 1U);
    EXPECT_EQ(asked.filters.front(), (Filter{Dim::Area, {"371581"}, true}));
    EXPECT_EQ(narrowed(card, {}, county("371581", "list")), card); // not what was chosen in itself
}

TEST(OneLevelUp, LeavesTheDrillThenTheSelectionThenTheFilters)
{
    ViewState state = page("counties");
    state.filters.area = "371581";
    state.choice = county("371581", "map");
    state.drilled.resize(1);
    const auto first = oneLevelUp(state);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->drilled.empty());
    state.drilled.clear();
    const auto second = oneLevelUp(state);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->choice.empty());
    EXPECT_EQ(second->filters.area, "371581");
    const auto third = oneLevelUp(*second);
    ASSERT_TRUE(third);
    EXPECT_TRUE(third->filters.empty());
    EXPECT_FALSE(oneLevelUp(*third));
}

} // namespace
} // namespace rd
