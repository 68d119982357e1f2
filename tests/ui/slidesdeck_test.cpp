#include "ui/slides/slidedeck.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

/// A book with two decks, slides out of order, and one report that cannot be read.
CodeBook bookWithDecks()
{
    CodeBook book;
    book.decks.add({"later", {"后", "Later"}, 2});
    book.decks.add({"first", {"先", "First"}, 1});
    SavedReport good{"good", "", "", R"({"version": 1, "view": "observations", "chart": "list"})", {"问", "Asked?"}, 1};
    SavedReport broken{"broken", "", "", "{", {"坏", "Broken"}, 2};
    book.reports.add(good);
    book.reports.add(broken);
    book.slides.add({"b", "first", "two", 2, {"二", "Two"}, {"备注", "Notes"}, {"good", "broken"}});
    book.slides.add({"a", "first", "title", 1, {"一", "One"}, {}, {}});
    book.slides.add({"c", "first", "one", 3, {}, {}, {"good", "broken"}});
    book.slides.add({"x", "later", "one", 1, {}, {}, {"absent"}});
    return book;
}

TEST(SlideDeck, AnEmptyCodeIsTheFirstDeck)
{
    const auto deck = deckOf(bookWithDecks(), {});
    ASSERT_TRUE(deck);
    EXPECT_EQ(deck->code, "first");
    ASSERT_EQ(deck->slides.size(), 3u);
    EXPECT_EQ(deck->slides[0].title.en, "One");
    EXPECT_EQ(deck->slides[0].layout, SlideLayout::Title);
    EXPECT_EQ(deck->slides[1].layout, SlideLayout::Two);
    EXPECT_EQ(deck->slides[1].notes.zh, "备注");
    EXPECT_EQ(deck->slides[2].layout, SlideLayout::One);
}

TEST(SlideDeck, ASlideHasTheReportsOfItsLayout)
{
    const auto deck = deckOf(bookWithDecks(), "first");
    ASSERT_TRUE(deck);
    ASSERT_EQ(deck->slides[0].reports.size(), 1u) << "a title without a report speaks of all figures";
    EXPECT_EQ(deck->slides[0].reports[0].id, "all-figures");
    ASSERT_EQ(deck->slides[1].reports.size(), 2u);
    EXPECT_EQ(deck->slides[1].reports[0].question.en, "Asked?");
    EXPECT_EQ(deck->slides[2].reports.size(), 1u);
}

TEST(SlideDeck, AReportThatCannotBeReadSaysSo)
{
    const auto deck = deckOf(bookWithDecks(), "first");
    ASSERT_TRUE(deck);
    EXPECT_NE(deck->slides[1].reports[1].question.en.find("report broken"), std::string::npos);
    const auto later = deckOf(bookWithDecks(), "later");
    ASSERT_TRUE(later);
    EXPECT_NE(later->slides[0].reports[0].question.en.find("“absent” is no longer"), std::string::npos);
}

TEST(SlideDeck, AnUnknownDeckIsNamed)
{
    const auto deck = deckOf(bookWithDecks(), "nope");
    ASSERT_FALSE(deck);
    EXPECT_EQ(deck.error().code, ErrorCode::Failed);
    EXPECT_NE(deck.error().sentence.en.find("\"nope\""), std::string::npos);
    EXPECT_NE(deck.error().sentence.zh.find("nope"), std::string::npos);
}

TEST(SlideDeck, AStoreWithoutDecksShowsItsPages)
{
    CodeBook book;
    EXPECT_EQ(deckOf(book, {})->slides.size(), 1u) << "of nothing there is only a title";
    Area area;
    area.code = "1";
    book.areas.add(area);
    const auto deck = deckOf(book, {});
    ASSERT_TRUE(deck);
    ASSERT_GT(deck->slides.size(), 3u);
    EXPECT_EQ(deck->slides.front().layout, SlideLayout::Title);
    for (const DeckSlide &slide : deck->slides) {
        EXPECT_EQ(slide.reports.size(), 1u);
    }
    EXPECT_FALSE(deckOf(book, "any"));
}

TEST(SlideDeck, FromHereIsTheFirstSlideWithTheReport)
{
    const auto deck = deckOf(bookWithDecks(), "first");
    ASSERT_TRUE(deck);
    ReportSpec good, other;
    good.id = "good";
    other.id = "other";
    EXPECT_EQ(slideShowing(*deck, std::vector{other, good}), 1u);
    EXPECT_EQ(slideShowing(*deck, std::vector{other}), 0u);
    EXPECT_EQ(slideShowing(*deck, {}), 0u);
}

} // namespace
} // namespace rd
