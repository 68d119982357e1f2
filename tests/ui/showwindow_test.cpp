// The show as a presenter meets it: keys in, pixels out.
#include "ui/showfixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>

#include <random>

namespace rd {
namespace {

TEST_F(Show, CoversTheScreenAndPaintsTheReadyImage)
{
    begin();
    EXPECT_EQ(room().geometry(), window->screen()->geometry());
    EXPECT_TRUE(room().isFullScreen());
    EXPECT_FALSE(window->isVisible());
    EXPECT_EQ(seen(), picture(0));
    key(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 1u);
    EXPECT_EQ(seen(), picture(1));
    EXPECT_NE(picture(1), picture(0));
}

TEST_F(Show, NeighboursAreMadeReadyAhead)
{
    begin();
    (void)seen();
    ASSERT_TRUE(QTest::qWaitFor([this] { return show().images().isReady(1); }, 20000));
    key(Qt::Key_Right);
    (void)seen();
    ASSERT_TRUE(QTest::qWaitFor([this] { return show().images().isReady(2); }, 20000));
    EXPECT_TRUE(show().images().isReady(0));
}

TEST_F(Show, EveryKeyOfTheListWalks)
{
    begin();
    for (const Qt::Key next : {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Enter, Qt::Key_N}) {
        key(Qt::Key_Home);
        key(next);
        EXPECT_EQ(slide(), 1u) << next;
    }
    for (const Qt::Key previous : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace, Qt::Key_P}) {
        key(Qt::Key_End);
        key(previous);
        EXPECT_EQ(slide(), show().state().flow.last() - 1) << previous;
    }
    key(Qt::Key_Home);
    QTest::mouseClick(&room(), Qt::LeftButton, {}, {10, 10});
    EXPECT_EQ(slide(), 1u);
    type('7');
    key(Qt::Key_Return);
    EXPECT_EQ(slide(), 6u);
}

TEST_F(Show, BlackIsBlackAndWhiteIsWhite)
{
    begin();
    type('b');
    EXPECT_TRUE(allOf(Qt::black));
    type('w');
    EXPECT_TRUE(allOf(Qt::white));
    type(',');
    EXPECT_EQ(seen(), picture(0));
    type('.');
    EXPECT_TRUE(allOf(Qt::black));
    key(Qt::Key_PageDown);
    EXPECT_EQ(seen(), picture(0)) << "next brings the same slide back";
}

TEST_F(Show, HeldKeysDoNotRace)
{
    begin();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(&room(), &held);
    EXPECT_EQ(slide(), 0u);
}

TEST_F(Show, KeysWithoutAMeaningDoNothing)
{
    begin();
    const ShowState before = show().state();
    for (const Qt::Key meaningless :
         {Qt::Key_F5, Qt::Key_A, Qt::Key_Z, Qt::Key_F11, Qt::Key_Delete, Qt::Key_Insert, Qt::Key_F12}) {
        key(meaningless);
        EXPECT_EQ(show().state(), before) << meaningless;
    }
    key(Qt::Key_Q, Qt::ControlModifier);
    key(Qt::Key_F5, Qt::ShiftModifier);
    EXPECT_EQ(show().state(), before);
    EXPECT_FALSE(room().testAttribute(Qt::WA_InputMethodEnabled));
}

TEST_F(Show, OverviewFiltersAndGoes)
{
    begin();
    key(Qt::Key_Tab);
    auto *grid = room().findChild<OverviewGrid *>();
    ASSERT_TRUE(grid->isVisible());
    EXPECT_EQ(grid->list()->count(), 11) << "the backup slide is offered as well";
    EXPECT_EQ(grid->list()->currentRow(), 0);
    EXPECT_TRUE(grid->filter()->testAttribute(Qt::WA_InputMethodEnabled)) << "titles are typed in Chinese";
    QTest::keyClicks(grid->filter(), QStringLiteral("10"));
    EXPECT_EQ(grid->list()->currentRow(), 9);
    QTest::keyClick(grid->filter(), Qt::Key_Return);
    EXPECT_FALSE(grid->isVisible());
    EXPECT_EQ(slide(), 9u);

    key(Qt::Key_O);
    EXPECT_TRUE(grid->isVisible());
    EXPECT_TRUE(grid->filter()->text().isEmpty()) << "the key that opens it is not typed into it";
    QTest::keyClick(grid->filter(), Qt::Key_Left);
    EXPECT_EQ(grid->list()->currentRow(), 8);
    QTest::keyClick(grid->filter(), Qt::Key_Escape);
    EXPECT_FALSE(grid->isVisible());
    EXPECT_EQ(slide(), 9u);
}

TEST_F(Show, AClickerTurnsThePageThroughAnOpenMenu)
{
    begin();
    key(Qt::Key_F10, Qt::ShiftModifier);
    QWidget *menu = QApplication::activePopupWidget();
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_PageDown);
    EXPECT_EQ(slide(), 1u);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

TEST_F(Show, ALobbysScreenGoesOnAndStartsOver)
{
    begin();
    key(Qt::Key_End);
    QSignalSpy turned(&show(), &RunningShow::changed);
    show().setPace(1, true);
    ASSERT_TRUE(turned.wait(20000));
    EXPECT_EQ(slide(), 0u);
    show().setPace(0, false);
}

TEST_F(Show, WhatLiesOverADarkSlideIsDark)
{
    begin();
    show().setLook({ThemeName::Dark, Language::En});
    const ShowSheets &sheets = launcher->running()->sheets();
    const auto isDark = [](const QWidget &part, QPalette::ColorRole role) {
        return part.palette().color(role).lightness() < 128;
    };
    EXPECT_TRUE(isDark(*sheets.search()->field(), QPalette::Base));
    EXPECT_TRUE(isDark(*sheets.grid()->list()->verticalScrollBar(), QPalette::Button));
}

TEST_F(Show, SmallPicturesOfADeckTakeLittleRoom)
{
    begin();
    qsizetype kept = 0, shown = 0;
    for (std::size_t one = 0; one < show().state().flow.size(); ++one) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !show().images().thumbnail(one).isNull(); }, 30000));
        const QImage small = show().images().thumbnail(one);
        EXPECT_EQ(small.width(), 480);
        kept += show().images().thumbnailFile(one).size();
        shown += small.sizeInBytes();
    }
    EXPECT_LT(kept * 8, shown);
}

TEST_F(Show, OverviewHasRoomForPicturesThatComeLater)
{
    begin();
    key(Qt::Key_O);
    auto *grid = room().findChild<OverviewGrid *>();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !show().images().thumbnail(9).isNull(); }, 30000));
    for (int row = 0; row < grid->list()->count(); ++row) {
        const QRect cell = grid->list()->visualItemRect(grid->list()->item(row));
        EXPECT_TRUE(cell.width() >= grid->list()->iconSize().width() && cell.height() > grid->list()->iconSize().height())
            << row;
    }
}

/// A deck may have hundreds of slides: the grid keeps no pictures of its own beside the small ones that there are.
TEST_F(Show, OverviewOutlinesWhatIsChosenAndKeepsNoSecondPicture)
{
    begin();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !show().images().thumbnail(9).isNull(); }, 30000));
    key(Qt::Key_O);
    const QListWidget &list = *room().findChild<OverviewGrid *>()->list();
    const auto inked = [&list](int row) {
        const QImage cell = list.viewport()->grab(list.visualItemRect(list.item(row))).toImage();
        const QColor ink = list.palette().color(QPalette::Highlight);
        int pixels = 0;
        for (int x = 0; x < cell.width(); ++x) {
            for (int y = 0; y < cell.height(); ++y) {
                pixels += cell.pixelColor(x, y) == ink ? 1 : 0;
            }
        }
        return pixels;
    };
    const int chosen = inked(0), plain = inked(1);
    key(Qt::Key_Right);
    EXPECT_GT(chosen, inked(0) + 2 * list.iconSize().width()) << "its outline";
    EXPECT_GT(inked(1), plain + 2 * list.iconSize().width());
    for (int row = 0; row < list.count(); ++row) {
        EXPECT_TRUE(list.item(row)->icon().isNull()) << row;
    }
}

TEST_F(Show, OverviewFindsATitle)
{
    begin();
    auto *grid = room().findChild<OverviewGrid *>();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !show().images().thumbnail(9).isNull(); }, 30000));
    key(Qt::Key_O);
    const QString title = show().images().title(9);
    ASSERT_FALSE(title.isEmpty());
    grid->filter()->setText(title.left(4));
    EXPECT_EQ(grid->list()->currentRow(), 9);
    grid->filter()->setText(QStringLiteral("no such title"));
    QTest::keyClick(grid->filter(), Qt::Key_Return);
    EXPECT_TRUE(grid->isVisible()) << "nothing found, nothing chosen";
    QTest::keyClick(&room(), Qt::Key_Escape);
    EXPECT_FALSE(grid->isVisible()) << "whichever part of the window has the focus";
}

TEST_F(Show, EscapeClosesTheOverlayFirstThenTheShow)
{
    begin();
    key(Qt::Key_Right);
    const QImage bare = seen();
    key(Qt::Key_F1);
    EXPECT_NE(seen(), bare);
    key(Qt::Key_Escape);
    EXPECT_EQ(seen(), bare);
    key(Qt::Key_Escape);
    EXPECT_EQ(launcher->running(), nullptr);
    EXPECT_TRUE(window->isVisible());
}

TEST_F(Show, AShowThatHasEndedAsksNothingMoreOfTheStore)
{
    begin();
    (void)seen();
    key(Qt::Key_Right);
    const QPointer<RunningShow> ended = &show();
    key(Qt::Key_Escape);
    launcher.reset();
    window.reset(); // and the store with it, before the show itself is gone
    QCoreApplication::processEvents();
    EXPECT_TRUE(QTest::qWaitFor([&] { return ended.isNull(); }, 20000));
}

TEST_F(Show, SourceStripListsTheFiguresOfTheSlide)
{
    begin();
    key(Qt::Key_4);
    key(Qt::Key_Return);
    key(Qt::Key_I);
    const ReportSpec question = figuresOnSlide(show().images().tables(3));
    EXPECT_EQ(question.filters.front().codes.size(), 3u) << "the cluster's three numbers";
    ASSERT_TRUE(QTest::qWaitFor([&] { return show().figures() != nullptr; }, 20000)) << "the figures come";
    EXPECT_EQ(show().figures()->rows.size(), 3u);
    EXPECT_NE(seen(), picture(3));
    key(Qt::Key_I);
    EXPECT_EQ(seen(), picture(3));
}

TEST_F(Show, TheWindowComesBackAsItWas)
{
    open("targets");
    const QRect place = window->geometry();
    const ViewState before = state();
    begin();
    key(Qt::Key_Escape);
    EXPECT_TRUE(window->isVisible());
    EXPECT_EQ(window->geometry(), place);
    EXPECT_EQ(state(), before);
    begin();
    room().close();
    EXPECT_EQ(launcher->running(), nullptr) << "closed from outside";
    EXPECT_TRUE(window->isVisible());
}

TEST_F(Show, FromHereBeginsAtTheSlideOfThePage)
{
    open("projects");
    begin("show.here");
    EXPECT_EQ(slide(), 8u) << "the stage board is the ninth slide";
    key(Qt::Key_Escape);
    open("sources");
    begin("show.here");
    EXPECT_EQ(slide(), 0u) << "no slide shows the plan of the newspaper";
}

TEST_F(Show, AnUnknownDeckIsSaidInTheWindow)
{
    EXPECT_FALSE(launcher->start("no-such-deck", false));
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("no-such-deck")));
}

TEST_F(Show, ARandomHundredKeysLeaveAShowThatWorks)
{
    begin();
    std::mt19937 random(11);
    constexpr Qt::Key keys[] = {Qt::Key_Right, Qt::Key_Left,   Qt::Key_B,     Qt::Key_W, Qt::Key_Tab,  Qt::Key_O,
                                Qt::Key_I,     Qt::Key_F1,     Qt::Key_F5,    Qt::Key_3, Qt::Key_9,    Qt::Key_Home,
                                Qt::Key_End,   Qt::Key_Return, Qt::Key_Space, Qt::Key_X, Qt::Key_Menu, Qt::Key_PageDown};
    for (int i = 0; i < 100; ++i) {
        QWidget *focus = room().focusWidget();
        QTest::keyClick(focus != nullptr && focus->isVisible() ? focus : &room(), keys[random() % std::size(keys)]);
        ASSERT_NE(launcher->running(), nullptr);
        ASSERT_LT(slide(), show().state().flow.size());
    }
    while (show().state().overlay != ShowOverlay::None || show().state().sources || show().state().cover != ShowCover::None) {
        key(Qt::Key_Escape);
    }
    key(Qt::Key_Home);
    EXPECT_EQ(seen(), picture(0));
}

} // namespace
} // namespace rd
