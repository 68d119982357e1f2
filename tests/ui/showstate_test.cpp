#include "ui/show/showkeys.h"
#include "ui/show/showstate.h"

#include <gtest/gtest.h>

#include <random>

namespace rd {
namespace {

ShowState showOf(std::size_t count, std::size_t slide = 0)
{
    ShowState state;
    state.flow = DeckFlow(count);
    state.slide = slide;
    return state;
}

TEST(ShowState, WalksAndStopsAtBothEnds)
{
    ShowState state = showOf(3);
    state.act(ShowAct::Previous);
    EXPECT_EQ(state.slide, 0u);
    for (const std::size_t expected : {1u, 2u, 2u}) {
        state.act(ShowAct::Next);
        EXPECT_EQ(state.slide, expected);
    }
    state.act(ShowAct::First);
    EXPECT_EQ(state.slide, 0u);
    state.act(ShowAct::Last);
    EXPECT_EQ(state.slide, 2u);
    EXPECT_FALSE(state.ended) << "the end of the deck does not end the show";
}

TEST(ShowState, DigitsGoToASlideWithEnterOnly)
{
    ShowState state = showOf(12);
    state.type(u'1');
    state.type(u'2');
    EXPECT_EQ(state.slide, 0u);
    state.act(ShowAct::Confirm);
    EXPECT_EQ(state.slide, 11u);
    EXPECT_TRUE(state.digits.isEmpty());
    state.act(ShowAct::First);
    state.act(ShowAct::Confirm);
    EXPECT_EQ(state.slide, 1u) << "Enter without a number is next";
}

TEST(ShowState, ANumberWithoutASlideChangesNothing)
{
    for (const char *digits : {"0", "13", "9999"}) {
        ShowState state = showOf(12, 4);
        for (const char *digit = digits; *digit != '\0'; ++digit) {
            state.type(QLatin1Char(*digit));
        }
        state.act(ShowAct::Confirm);
        EXPECT_EQ(state.slide, 4u) << digits;
        EXPECT_TRUE(state.digits.isEmpty());
        EXPECT_EQ(state.missing, QLatin1String(digits)) << "and it is said so";
        state.act(ShowAct::Escape);
        EXPECT_TRUE(state.missing.isEmpty());
        EXPECT_FALSE(state.ended) << "Esc takes the word away before it ends the show";
    }
}

TEST(ShowState, ABackupSlideIsReachedByItsNumberAndLeadsBack)
{
    SlideDeck deck;
    for (const auto &[number, backup] :
         {std::pair(1u, false), std::pair(2u, false), std::pair(2u, false), std::pair(3u, true)}) {
        DeckSlide slide;
        slide.number = number;
        slide.backup = backup;
        deck.slides.push_back(slide);
    }
    for (const ShowAct back : {ShowAct::Next, ShowAct::Previous}) {
        ShowState state;
        state.flow = DeckFlow(deck);
        state.act(ShowAct::Next);
        state.act(ShowAct::Next);
        state.act(ShowAct::Next);
        EXPECT_EQ(state.slide, 2u) << "the second step of the last slide";
        state.type(u'3');
        state.act(ShowAct::Confirm);
        EXPECT_EQ(state.slide, 3u);
        state.act(back);
        EXPECT_EQ(state.slide, 2u) << "on with what was shown before the question";
    }
}

TEST(ShowState, ANumberBrokenOffIsForgotten)
{
    ShowState state = showOf(12, 4);
    state.type(u'9');
    state.act(ShowAct::Next);
    EXPECT_EQ(state.slide, 5u);
    state.act(ShowAct::Confirm);
    EXPECT_EQ(state.slide, 6u);
}

TEST(ShowState, TheSameKeyOrNextBringsTheSlideBack)
{
    for (const auto &[act, cover] :
         {std::pair(ShowAct::Black, ShowCover::Black), std::pair(ShowAct::White, ShowCover::White)}) {
        ShowState state = showOf(5, 2);
        state.act(act);
        EXPECT_EQ(state.cover, cover);
        state.act(act);
        EXPECT_EQ(state.cover, ShowCover::None);
        state.act(act);
        state.act(ShowAct::Next);
        EXPECT_EQ(state.cover, ShowCover::None);
        EXPECT_EQ(state.slide, 2u) << "the room sees what it saw before";
    }
    ShowState state = showOf(5, 2);
    state.act(ShowAct::Black);
    state.act(ShowAct::White);
    EXPECT_EQ(state.cover, ShowCover::White);
}

TEST(ShowState, EscapeBacksOutOfOneThingAtATime)
{
    ShowState state = showOf(5, 2);
    state.act(ShowAct::Black);
    state.act(ShowAct::Sources);
    state.act(ShowAct::Overview);
    state.type(u'3');
    state.act(ShowAct::Escape);
    EXPECT_TRUE(state.digits.isEmpty());
    EXPECT_EQ(state.overlay, ShowOverlay::Overview);
    state.act(ShowAct::Escape);
    EXPECT_EQ(state.overlay, ShowOverlay::None);
    EXPECT_EQ(state.cover, ShowCover::Black);
    state.act(ShowAct::Escape);
    EXPECT_EQ(state.cover, ShowCover::None);
    EXPECT_TRUE(state.sources);
    state.act(ShowAct::Escape);
    EXPECT_FALSE(state.sources);
    EXPECT_FALSE(state.ended);
    state.act(ShowAct::Escape);
    EXPECT_TRUE(state.ended);
    EXPECT_EQ(state.slide, 2u);
}

TEST(ShowState, TheStripOfSourcesStaysFromSlideToSlide)
{
    ShowState state = showOf(5);
    state.act(ShowAct::Sources);
    state.act(ShowAct::Next);
    EXPECT_TRUE(state.sources);
    EXPECT_EQ(state.slide, 1u);
    state.act(ShowAct::Keys);
    EXPECT_EQ(state.overlay, ShowOverlay::Keys);
    EXPECT_TRUE(state.sources) << "what the presenter looks up changes nothing in the room";
    state.act(ShowAct::Next);
    EXPECT_EQ(state.overlay, ShowOverlay::None);
}

TEST(ShowState, KeysAreThoseOfTheList)
{
    const auto meant = [](int key, const char *text = "", Qt::KeyboardModifiers modifiers = {}) {
        return showAct(key, modifiers, QString::fromLatin1(text));
    };
    for (const int key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_N}) {
        EXPECT_EQ(meant(key), ShowAct::Next) << key;
    }
    for (const int key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace, Qt::Key_P}) {
        EXPECT_EQ(meant(key), ShowAct::Previous) << key;
    }
    EXPECT_EQ(meant(Qt::Key_Period, "."), ShowAct::Black);
    EXPECT_EQ(meant(Qt::Key_Comma, ","), ShowAct::White);
    EXPECT_EQ(meant(Qt::Key_Less, "?", Qt::ShiftModifier), ShowAct::Keys) << "wherever the keyboard has it";
    EXPECT_EQ(meant(Qt::Key_Tab), ShowAct::Overview);
    EXPECT_EQ(meant(Qt::Key_Escape), ShowAct::Escape);
    for (const int key : {Qt::Key_F5, Qt::Key_A, Qt::Key_Q, Qt::Key_Delete, Qt::Key_F11, Qt::Key_5}) {
        EXPECT_EQ(meant(key), std::nullopt) << key;
    }
    EXPECT_EQ(meant(Qt::Key_P), ShowAct::Previous);
    EXPECT_EQ(meant(Qt::Key_P, "", Qt::ControlModifier), ShowAct::Pen);
    EXPECT_EQ(meant(Qt::Key_L), ShowAct::LastYear);
    EXPECT_EQ(meant(Qt::Key_L, "", Qt::ControlModifier), ShowAct::Pointer);
    EXPECT_EQ(meant(Qt::Key_T, "", Qt::ControlModifier | Qt::ShiftModifier), ShowAct::ResetTimer);
    EXPECT_EQ(meant(Qt::Key_L, "", Qt::ControlModifier | Qt::ShiftModifier), ShowAct::Spotlight);
    EXPECT_EQ(meant(Qt::Key_8, "["), ShowAct::SmallerPointer) << "wherever the keyboard has it";
    EXPECT_EQ(meant(Qt::Key_BracketRight, "]"), ShowAct::LargerPointer);
    EXPECT_EQ(meant(Qt::Key_F10, "", Qt::ShiftModifier), ShowAct::Menu);
    EXPECT_EQ(meant(Qt::Key_F10), std::nullopt);
    EXPECT_EQ(meant(Qt::Key_Plus, "+", Qt::ShiftModifier), ShowAct::LargerNotes);
    EXPECT_EQ(meant(Qt::Key_B, "b", Qt::ControlModifier), std::nullopt);
    EXPECT_EQ(meant(Qt::Key_Left, "", Qt::AltModifier), std::nullopt);
}

TEST(ShowState, TheLayersStandUntilTheyArePressedAgain)
{
    ShowState state = showOf(5);
    state.act(ShowAct::LastYear);
    state.act(ShowAct::Next);
    state.act(ShowAct::Black);
    state.act(ShowAct::Escape);
    EXPECT_TRUE(state.lastYear);
    state.act(ShowAct::LastYear);
    EXPECT_FALSE(state.lastYear);
}

TEST(ShowState, TheNextKeyTakesBackWhatWasPutOnTheScreen)
{
    ShowState state = showOf(5, 2);
    state.inserted = true;
    state.act(ShowAct::Next);
    EXPECT_FALSE(state.inserted);
    EXPECT_EQ(state.slide, 2u) << "the slide that was interrupted";
    EXPECT_EQ(nextOf(state).slide, 3u);
}

TEST(ShowState, NoOrderOfKeysLeavesTheDeck)
{
    std::mt19937 random(5);
    constexpr ShowAct all[] = {ShowAct::Next,    ShowAct::Previous, ShowAct::First,    ShowAct::Last,     ShowAct::Confirm,
                               ShowAct::Black,   ShowAct::White,    ShowAct::Overview, ShowAct::Sources,  ShowAct::Keys,
                               ShowAct::Escape,  ShowAct::Freeze,   ShowAct::Search,   ShowAct::LastYear, ShowAct::Pen,
                               ShowAct::Pointer, ShowAct::Spotlight};
    for (int run = 0; run < 200; ++run) {
        ShowState state = showOf(1 + random() % 6);
        for (int key = 0; key < 100; ++key) {
            random() % 3 == 0 ? state.type(QChar(static_cast<char16_t>(u'0' + random() % 10)))
                              : state.act(all[random() % std::size(all)]);
            ASSERT_LT(state.slide, state.flow.size());
            ASSERT_LE(state.digits.size(), 4);
        }
        // From anywhere the way out is a few times Esc.
        for (int key = 0; key < 7; ++key) {
            state.act(ShowAct::Escape);
        }
        EXPECT_TRUE(state.ended);
    }
}

} // namespace
} // namespace rd
