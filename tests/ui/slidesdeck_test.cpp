#include "support/slidecheck.h"
#include "ui/slides/deckflow.h"
#include "ui/slides/slidescene.h"

#include <gtest/gtest.h>

#include <tuple>

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

/// A store that was filled from a table holds no single figures.
TEST(SlideDeck, TheTitleOfABareStoreSpeaksOfBulkValuesToo)
{
    CodeBook book;
    Area area;
    area.code = "640900";
    area.name = {"港市", "Harbour City"};
    book.areas.add(area);
    const auto deck = deckOf(book, {});
    ASSERT_TRUE(deck);
    const DeckSlide &title = deck->slides.front();
    ASSERT_EQ(title.reports.size(), 1u);
    EXPECT_EQ(title.reports[0].view, View::Coverage);
    const SlidePicture slide = slideScene({title, {nullptr}, 1, 1}, book, {ThemeName::Light, slideSize(true), Language::En});
    EXPECT_EQ(test::wordsOf(slide).count(QStringLiteral("Harbour City")), 1) << "its name stands there once";
}

TEST(SlideDeck, AReportThatCannotBeReadSaysSo)
{
    const auto deck = deckOf(bookWithDecks(), "first");
    ASSERT_TRUE(deck);
    EXPECT_NE(deck->slides[1].reports[1].question.en.find("report broken"), std::string::npos);
    const auto later = deckOf(bookWithDecks(), "later");
    ASSERT_TRUE(later);
    EXPECT_NE(later->slides[0].reports[0].question.en.find("\"absent\" is no longer"), std::string::npos);
    EXPECT_FALSE(later->slides[0].reports[0].option(unreadableOption).empty()) << "no source stands below it";
}

TEST(SlideDeck, AnUnknownDeckIsNamed)
{
    const auto deck = deckOf(bookWithDecks(), "nope");
    ASSERT_FALSE(deck);
    EXPECT_EQ(deck.error().code, ErrorCode::Failed);
    EXPECT_NE(deck.error().sentence.en.find("\"nope\""), std::string::npos);
    EXPECT_NE(deck.error().sentence.zh.find("nope"), std::string::npos);
}

TEST(SlideDeck, AStoreWithoutDecksShowsItsIndicators)
{
    CodeBook book;
    EXPECT_EQ(deckOf(book, {})->slides.size(), 1u) << "of nothing there is only a title";
    Area area;
    area.code = "1";
    book.areas.add(area);
    for (const char *code : {"gdp", "people"}) {
        Indicator indicator;
        indicator.code = code;
        book.indicators.add(indicator);
    }
    const auto deck = deckOf(book, {});
    ASSERT_TRUE(deck);
    ASSERT_EQ(deck->slides.size(), 5u) << "a title, and of each indicator how the areas compare and how that changed";
    EXPECT_EQ(deck->slides.front().layout, SlideLayout::Title);
    for (const DeckSlide &slide : deck->slides) {
        EXPECT_EQ(slide.reports.size(), 1u);
    }
    EXPECT_FALSE(deckOf(book, "any"));
}

/// Three slides in the flow, the second of them in three steps, a hidden one, and a backup slide in their midst.
CodeBook bookWithSteps()
{
    CodeBook book = bookWithDecks();
    book.decks.add({"steps", {"步", "Steps"}, 3, "dark", "4:3", "2025-03-01#7"});
    const auto add = [&](const char *code, const char *layout, int ord, std::vector<std::string> reports) {
        Slide slide;
        slide.code = code;
        slide.deck = "steps";
        slide.layout = layout;
        slide.ord = ord;
        slide.reports = std::move(reports);
        return slide;
    };
    Slide section = add("1", "section", 1, {"good"});
    section.text = {"说明", "Said"};
    book.slides.add(section);
    Slide asked = add("2", "one", 2, {"good"});
    asked.backup = true;
    book.slides.add(asked);
    Slide hidden = add("3", "one", 3, {"good"});
    hidden.hidden = true;
    book.slides.add(hidden);
    Slide steps = add("4", "one", 4, {"good", "=2", "=9"});
    steps.build = true;
    steps.views =
        R"({"version":1,"views":[{"id":"a","question":{"zh":"","en":""},"spec":{"version":1,"chart":"bars"}},)"
        R"({"id":"b","question":{"zh":"甲","en":"A"},"spec":{"version":1,"chart":"lines","as_known":"2025-01-01"}}]})";
    book.slides.add(steps);
    Slide number = add("5", "number", 5, {"good", "good"});
    number.placing = "beside";
    book.slides.add(number);
    return book;
}

TEST(SlideDeck, EachStepIsShownByItself)
{
    const auto deck = deckOf(bookWithSteps(), "steps");
    ASSERT_TRUE(deck);
    ASSERT_EQ(deck->slides.size(), 6u) << "the hidden one is left out";
    EXPECT_EQ(deck->count, 3u);
    EXPECT_EQ(deck->slides[0].layout, SlideLayout::Section);
    EXPECT_TRUE(deck->slides[0].reports.empty());
    EXPECT_EQ(deck->slides[0].text.en, "Said");
    for (std::size_t step = 0; step < 3; ++step) {
        const DeckSlide &slide = deck->slides[1 + step];
        EXPECT_EQ(std::tuple(slide.number, slide.step, slide.steps, slide.reports.size()), std::tuple(2u, step, 3u, 1u));
    }
    EXPECT_EQ(deck->slides[2].reports[0].question.en, "A") << "a view of the slide's own";
    EXPECT_NE(deck->slides[3].reports[0].question.en.find("=9"), std::string::npos) << "a view that is not there is said";
    EXPECT_EQ(deck->slides[4].layout, SlideLayout::Number);
    EXPECT_EQ(deck->slides[4].placing, SlidePlacing::Beside);
    EXPECT_EQ(deck->slides[4].reports.size(), 1u);
    EXPECT_TRUE(deck->slides[5].backup);
    EXPECT_EQ(deck->slides[5].number, 4u);
}

TEST(SlideDeck, ALockedDeckAsksForWhatWasKnownThen)
{
    const auto deck = deckOf(bookWithSteps(), "steps");
    ASSERT_TRUE(deck);
    EXPECT_EQ(deck->slides[1].reports[0].asKnown, "2025-03-01#7");
    EXPECT_EQ(deck->slides[2].reports[0].asKnown, "2025-01-01") << "a view with a day of its own keeps it";
    EXPECT_EQ(std::tuple(deck->theme, deck->aspect), std::tuple("dark", "4:3"));
}

TEST(DeckFlow, WalksTheStepsAndLeavesOutBackupSlides)
{
    const DeckFlow flow(*deckOf(bookWithSteps(), "steps"));
    EXPECT_EQ(flow.size(), 6u);
    EXPECT_EQ(flow.count(), 3u);
    std::vector<std::size_t> walked{flow.first()};
    while (flow.next(walked.back()) != walked.back()) {
        walked.push_back(flow.next(walked.back()));
    }
    EXPECT_EQ(walked, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_EQ(flow.previous(3), 2u);
    EXPECT_EQ(flow.previous(0), 0u);
    EXPECT_EQ(flow.last(), 4u);
    EXPECT_EQ(flow.numbered(2), 1u) << "a slide's first step";
    EXPECT_EQ(flow.numbered(4), 5u) << "the backup slide";
    EXPECT_EQ(flow.numbered(5), std::nullopt);
    EXPECT_EQ(flow.numbered(0), std::nullopt);
    EXPECT_EQ(flow.next(5), 5u) << "nothing follows a backup slide";
    EXPECT_EQ(flow.highest(), 4u);
    EXPECT_EQ(DeckFlow(3).last(), 2u);
    EXPECT_EQ(DeckFlow().last(), 0u);
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
