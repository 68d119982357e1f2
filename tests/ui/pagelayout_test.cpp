#include "ui/pages/pagelayout.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

CardSlot slot(int span, qreal height)
{
    return {span, [height](qreal) { return height; }};
}

// 1248 wide: 1200 inside the margins, a column step of (1200 + 16) / 12 = 101⅓. A card of three spans 304 less the gap.
TEST(PageLayout, FillsTwelveColumnsFromLeftToRight)
{
    const PageLayout layout = pageLayout(std::vector{slot(3, 100), slot(3, 100), slot(6, 100)}, 1248);
    ASSERT_EQ(layout.cards.size(), 3U);
    EXPECT_EQ(layout.cards[0], QRectF(24, 24, 288, 100));
    EXPECT_EQ(layout.cards[1], QRectF(24 + 304, 24, 288, 100));
    EXPECT_EQ(layout.cards[2], QRectF(24 + 608, 24, 592, 100));
    EXPECT_EQ(layout.cards[2].right(), 1248 - 24);
    EXPECT_EQ(layout.height, 24 + 100 + 24);
}

TEST(PageLayout, MakesARowAsHighAsItsHighestCard)
{
    const PageLayout layout = pageLayout(std::vector{slot(6, 80), slot(6, 120.2), slot(12, 50)}, 1248);
    EXPECT_EQ(layout.cards[0].height(), 121); // whole pixels
    EXPECT_EQ(layout.cards[1].height(), 121);
    EXPECT_EQ(layout.cards[2].top(), 24 + 121 + 16);
    EXPECT_EQ(layout.height, 24 + 121 + 16 + 50 + 24);
}

TEST(PageLayout, BeginsARowWhereACardHasNoRoom)
{
    const PageLayout layout = pageLayout(std::vector{slot(8, 10), slot(6, 20)}, 1248);
    EXPECT_EQ(layout.cards[0].width(), 795); // 8 × 101⅓ − 16 = 794⅔
    EXPECT_EQ(layout.cards[1].left(), 24);
    EXPECT_EQ(layout.cards[1].top(), 24 + 10 + 16);
}

TEST(PageLayout, GivesTheWholeRowToHalfACardThatStandsAlone)
{
    const PageLayout layout = pageLayout(std::vector{slot(12, 10), slot(6, 20), slot(12, 10)}, 1248);
    EXPECT_EQ(layout.cards[1].width(), layout.cards[0].width());
    EXPECT_EQ(layout.cards[2].top(), layout.cards[1].bottom() + 16);
}

TEST(PageLayout, SetsCardsThatShowNothingThreeToARowAndLeavesOneAloneInItsPlace)
{
    CardSlot quiet = slot(12, 40);
    quiet.isQuiet = true;
    const std::vector cards{slot(6, 10), quiet, quiet, quiet, quiet, slot(6, 10), slot(12, 10), quiet};
    const PageLayout layout = pageLayout(cards, 1248);
    EXPECT_EQ(layout.cards[0].width(), 1200); // no neighbour is left for it
    EXPECT_EQ(layout.cards[1].top(), layout.cards[0].bottom() + 16);
    EXPECT_EQ(layout.cards[3].top(), layout.cards[1].top());
    EXPECT_EQ(layout.cards[3].right(), 1248 - 24);
    EXPECT_EQ(layout.cards[4].top(), layout.cards[1].bottom() + 16);
    EXPECT_EQ(layout.cards[4].width(), 1200) << "one left over has the row";
    EXPECT_EQ(layout.cards[5].top(), layout.cards[4].bottom() + 16);
    EXPECT_EQ(layout.cards[7].width(), 1200);
    const PageLayout narrow = pageLayout(cards, 700);
    EXPECT_EQ(narrow.cards[2].top(), narrow.cards[1].top());
    EXPECT_EQ(narrow.cards[3].top(), narrow.cards[1].bottom() + 16);
}

TEST(PageLayout, SetsTwoCardsBelowEachOtherWhereOneWouldStayHalfEmptyForNothing)
{
    const auto events = [](qreal tallest) { // they stand in two columns where there is room
        return CardSlot{6, [tallest](qreal width) { return width > 800 ? tallest / 2 : tallest; }};
    };
    const PageLayout apart = pageLayout(std::vector{slot(6, 300), events(900)}, 1248);
    EXPECT_EQ(apart.cards[0].width(), 1200);
    EXPECT_EQ(apart.cards[1].top(), apart.cards[0].bottom() + 16);
    const PageLayout saves = pageLayout(std::vector{slot(6, 300), slot(6, 900)}, 1248);
    EXPECT_EQ(saves.cards[1].top(), saves.cards[0].top()) << "below each other they would take a third more";
    const PageLayout full = pageLayout(std::vector{slot(6, 700), events(900)}, 1248);
    EXPECT_EQ(full.cards[1].top(), full.cards[0].top()) << "there is little empty";
}

TEST(PageLayout, AsksForHeightAtTheWidthThatACardGets)
{
    std::vector<qreal> asked;
    const CardSlot card{4, [&asked](qreal width) {
                            asked.push_back(width);
                            return 10;
                        }};
    const PageLayout layout = pageLayout(std::vector{card}, 1248);
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked.front(), layout.cards.front().width());
}

// On a narrow page 4 becomes 8, which leaves no room for a second; both are widened to the whole page.
TEST(PageLayout, DoublesSpansOnANarrowPageAndLeavesNothingFree)
{
    const qreal narrow = narrowPage - 1;
    const PageLayout layout = pageLayout(std::vector{slot(4, 10), slot(4, 10), slot(3, 10), slot(3, 10)}, narrow);
    EXPECT_EQ(layout.cards[0].width(), narrow - 48);
    EXPECT_EQ(layout.cards[1].width(), narrow - 48);
    EXPECT_EQ(layout.cards[2].top(), layout.cards[3].top());
    EXPECT_EQ(layout.cards[3].right(), narrow - 24);
}

TEST(PageLayout, StaysSoundWithNothingAndWithAlmostNoWidth)
{
    EXPECT_EQ(pageLayout({}, 1000).height, 48);
    const PageLayout layout = pageLayout(std::vector{slot(99, 10), slot(-3, 10)}, 10);
    for (const QRectF &card : layout.cards) {
        EXPECT_GE(card.width(), 1);
    }
}

TEST(PageLayout, NeverLetsCardsOverlapAtAnyWidth)
{
    const std::vector cards = {slot(12, 30), slot(6, 40), slot(3, 50), slot(3, 20), slot(8, 10), slot(4, 60)};
    for (int width = 320; width <= 3840; width += 40) {
        const PageLayout layout = pageLayout(cards, width);
        for (std::size_t i = 0; i < cards.size(); ++i) {
            EXPECT_GE(layout.cards[i].left(), 24);
            EXPECT_LE(layout.cards[i].right(), width - 24);
            EXPECT_LE(layout.cards[i].bottom(), layout.height - 24);
            for (std::size_t j = i + 1; j < cards.size(); ++j) {
                EXPECT_FALSE(layout.cards[i].intersects(layout.cards[j])) << width << ": " << i << " and " << j;
            }
        }
    }
}

} // namespace
} // namespace rd
