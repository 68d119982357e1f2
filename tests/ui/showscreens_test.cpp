// The show on two screens, one of which may be pulled out: what the presenter does, and what the room sees of it.
#include "ui/show/presenterhead.h"
#include "ui/show/slidenotes.h"
#include "ui/show/spokenlist.h"
#include "ui/twoscreens.h"

#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <random>

namespace rd {
namespace {

TEST_F(TwoScreens, TheRoomsScreenIsAskedOnceAndRemembered)
{
    beginOnBoth();
    EXPECT_EQ(screenOf(room()), QStringLiteral("room"));
    EXPECT_EQ(room().geometry(), room().screen()->geometry());
    EXPECT_EQ(screenOf(presenter()), QStringLiteral("own"));
    press(Qt::Key_Escape);
    ASSERT_EQ(launcher->running(), nullptr);
    EXPECT_TRUE(window->isVisible());
    beginAgain();
    EXPECT_EQ(stage().screens().chooser(), nullptr) << "asked again though the screens are the same";
    EXPECT_EQ(screenOf(room()), QStringLiteral("room"));
    press(Qt::Key_X);
    EXPECT_EQ(screenOf(room()), QStringLiteral("own"));
    EXPECT_EQ(screenOf(presenter()), QStringLiteral("room"));
}

TEST_F(TwoScreens, AKeyMeansTheSameInBothWindows)
{
    beginOnBoth();
    press(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 1u);
    key(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 2u);
    key(Qt::Key_Tab);
    OverviewGrid *grid = stage().sheets().grid();
    ASSERT_TRUE(grid->isVisible());
    EXPECT_EQ(grid->window(), &presenter()) << "the presenter's, though the room's window had the focus";
    key(Qt::Key_9);
    EXPECT_EQ(grid->filter()->text(), QStringLiteral("9")) << "a digit belongs to the text field, in whichever window";
    key(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 3u) << "a clicker knows no text fields";
    key(Qt::Key_Escape);
    EXPECT_FALSE(grid->isVisible());
    EXPECT_NE(launcher->running(), nullptr);
}

TEST_F(TwoScreens, WhatIsTypedGoesAlongWhenScreensChange)
{
    beginOnBoth();
    const ShowSheets &sheets = stage().sheets();
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(sheets.search()->field(), QStringLiteral("LC-00"));
    show().act(ShowAct::Swap);
    EXPECT_TRUE(sheets.search()->isVisible()) << "the same window on another screen";
    EXPECT_EQ(sheets.search()->field()->text(), QStringLiteral("LC-00"));
    stage().sheets().setHost(&room()); // as where the presenter's screen is gone
    EXPECT_EQ(sheets.search()->window(), &room());
    EXPECT_TRUE(sheets.search()->isVisible());
    EXPECT_EQ(sheets.search()->field()->text(), QStringLiteral("LC-00"));
    key(Qt::Key_Escape);
    EXPECT_FALSE(sheets.search()->isVisible());
    ASSERT_NE(launcher->running(), nullptr) << "Esc is for what is open";
    key(Qt::Key_Tab);
    key(Qt::Key_9);
    stage().sheets().setHost(&presenter());
    EXPECT_EQ(sheets.grid()->window(), &presenter());
    EXPECT_TRUE(sheets.grid()->isVisible());
    EXPECT_EQ(sheets.grid()->filter()->text(), QStringLiteral("9"));
    press(Qt::Key_Return);
    EXPECT_FALSE(sheets.grid()->isVisible());
    EXPECT_EQ(slide(), 8u);
    ASSERT_NE(launcher->running(), nullptr);
}

TEST_F(TwoScreens, BlackIsForTheRoomOnly)
{
    beginOnBoth();
    const QImage stageSeen = presenter().stage()->grab().toImage();
    QTest::keyClick(&presenter(), '.');
    EXPECT_TRUE(allOf(Qt::black));
    EXPECT_EQ(presenter().stage()->grab().toImage(), stageSeen);
    EXPECT_EQ(presenter().head()->badges(), saidWord("show.black", Language::Zh));
    press(Qt::Key_PageDown);
    EXPECT_EQ(seen(), picture(0));
    EXPECT_TRUE(presenter().head()->badges().isEmpty());
}

TEST_F(TwoScreens, AFrozenRoomSeesNothingOfWhatThePresenterDoes)
{
    beginOnBoth();
    const QImage before = seen();
    press(Qt::Key_F);
    EXPECT_EQ(presenter().head()->badges(), saidWord("show.frozen", Language::Zh));
    for (const Qt::Key one : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_L, Qt::Key_I, Qt::Key_R}) {
        press(one);
        EXPECT_EQ(seen(), before) << one;
    }
    EXPECT_EQ(slide(), 2u);
    for (const Qt::Key one : {Qt::Key_L, Qt::Key_I, Qt::Key_R, Qt::Key_F}) {
        press(one);
    }
    EXPECT_EQ(seen(), picture(2));
}

TEST_F(TwoScreens, FiguresAreSaidWithTheirSources)
{
    beginOnBoth();
    for (const Qt::Key one : {Qt::Key_4, Qt::Key_Return}) {
        press(one);
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return presenter().figures()->figures().size() == 3; }, 20000));
    for (const SpokenFigure &figure : presenter().figures()->figures()) {
        EXPECT_FALSE(figure.words.contains(QRegularExpression(QStringLiteral("[0-9]")))) << figure.words.toStdString();
        const QString id = figure.where.section(QLatin1Char(' '), 0, 0);
        EXPECT_TRUE(figure.where.contains(QStringLiteral("第"))) << "no paragraph: " << figure.where.toStdString();
        EXPECT_FALSE(id.isEmpty());
    }
    const QString notes = said(show().deck().slides[3].notes, Language::Zh);
    EXPECT_EQ(presenter().notes()->toPlainText(), notes);
    const int size = presenter().notes()->font().pixelSize();
    QTest::keyClick(&presenter(), '+');
    EXPECT_GT(presenter().notes()->font().pixelSize(), size);
}

TEST_F(TwoScreens, WhatIsFoundGoesOnTheRoomsScreenAndIsTakenBack)
{
    beginOnBoth();
    const QImage before = seen();
    find(QStringLiteral("LC-0014"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen() != before; }, 20000));
    ASSERT_EQ(show().shownTables().size(), 1u);
    ASSERT_EQ(show().shownTables().front()->rows.size(), 1u);
    EXPECT_EQ(show().shownTables().front()->rows.front().key.code(Dim::Figure), "LC-0014");
    EXPECT_EQ(presenter().head()->badges(), saidWord("show.insert", Language::Zh));
    press(Qt::Key_Escape);
    EXPECT_EQ(seen(), before);
    ASSERT_NE(launcher->running(), nullptr);
    EXPECT_EQ(slide(), 0u);
}

TEST_F(TwoScreens, ALayerStandsBesideEverySlideUntilItIsTakenAway)
{
    beginOnBoth();
    for (const Qt::Key one : {Qt::Key_4, Qt::Key_Return}) {
        press(one);
    }
    const QImage before = seen();
    press(Qt::Key_L);
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen() != before; }, 60000));
    press(Qt::Key_PageDown);
    ASSERT_TRUE(QTest::qWaitFor([this] { return seen() != picture(4); }, 60000)) << "it stands beside the next slide, too";
    press(Qt::Key_Escape);
    EXPECT_EQ(launcher->running(), nullptr) << "it stands until its key is pressed again";
    beginAgain();
    press(Qt::Key_L);
    press(Qt::Key_L);
    EXPECT_EQ(seen(), picture(0));
}

TEST_F(TwoScreens, ThePenDrawsOnBothAndIsErased)
{
    beginOnBoth();
    const QImage before = seen(), mine = presenter().stage()->grab().toImage();
    press(Qt::Key_D);
    const QRect place = presenter().stage()->place().toRect();
    QTest::mousePress(presenter().stage(), Qt::LeftButton, {}, place.center());
    QTest::mouseMove(presenter().stage(), place.center() + QPoint(80, 40));
    QTest::mouseRelease(presenter().stage(), Qt::LeftButton, {}, place.center() + QPoint(80, 40));
    EXPECT_NE(seen(), before);
    EXPECT_NE(presenter().stage()->grab().toImage(), mine);
    EXPECT_EQ(slide(), 0u) << "a pen turns no page";
    press(Qt::Key_PageDown);
    EXPECT_EQ(seen(), picture(1)) << "a line stays on its slide";
    press(Qt::Key_PageUp);
    EXPECT_NE(seen(), before);
    press(Qt::Key_E);
    EXPECT_EQ(seen(), before);
}

TEST_F(TwoScreens, ButtonsTakeNoFocusAndSayWhatIsOn)
{
    beginOnBoth();
    QToolButton *black = presenter().button(ShowAct::Black);
    QTest::mouseClick(black, Qt::LeftButton);
    EXPECT_TRUE(allOf(Qt::black));
    EXPECT_TRUE(black->isChecked());
    EXPECT_FALSE(black->hasFocus());
    press(Qt::Key_B);
    EXPECT_FALSE(black->isChecked());
    EXPECT_FALSE(presenter().testAttribute(Qt::WA_InputMethodEnabled));
}

TEST_F(TwoScreens, RandomKeysShowTheRoomNoMenuAndNoList)
{
    beginOnBoth();
    std::mt19937 random(17);
    constexpr Qt::Key keys[] = {Qt::Key_Right,
                                Qt::Key_Left,
                                Qt::Key_Tab,
                                Qt::Key_O,
                                Qt::Key_F1,
                                Qt::Key_F5,
                                Qt::Key_3,
                                Qt::Key_Home,
                                Qt::Key_End,
                                Qt::Key_X,
                                Qt::Key_Return,
                                Qt::Key_Menu,
                                Qt::Key_F10,
                                Qt::Key_B,
                                Qt::Key_Space,
                                Qt::Key_D,
                                Qt::Key_S,
                                Qt::Key_Z,
                                Qt::Key_K,
                                Qt::Key_PageDown,
                                Qt::Key_PageUp,
                                Qt::Key_Period,
                                Qt::Key_W,
                                Qt::Key_F,
                                Qt::Key_L,
                                Qt::Key_R,
                                Qt::Key_I,
                                Qt::Key_M,
                                Qt::Key_T,
                                Qt::Key_BracketLeft,
                                Qt::Key_BracketRight,
                                Qt::Key_Backspace,
                                Qt::Key_E,
                                Qt::Key_Plus};
    for (int i = 0; i < 500; ++i) {
        const Qt::Key one = keys[random() % std::size(keys)];
        const Qt::KeyboardModifiers lights[] = {Qt::NoModifier, Qt::ControlModifier, Qt::ControlModifier | Qt::ShiftModifier};
        const Qt::KeyboardModifiers with = one == Qt::Key_F10                     ? Qt::ShiftModifier
                                           : one == Qt::Key_K                     ? Qt::ControlModifier
                                           : one == Qt::Key_L || one == Qt::Key_T ? lights[random() % 3]
                                                                                  : Qt::NoModifier;
        QWidget *popup = QApplication::activePopupWidget();
        QWidget &to = random() % 2 == 0 ? static_cast<QWidget &>(presenter()) : room();
        QTest::keyClick(popup != nullptr ? popup : &to, one, with);
        ASSERT_NE(launcher->running(), nullptr);
        for (const QWidget *top : QApplication::topLevelWidgets()) {
            const bool isOther = top->isVisible() && top != &room();
            ASSERT_FALSE(isOther && top->screen() == room().screen() && top->geometry().intersects(room().geometry()))
                << top->metaObject()->className() << " lies over the room's screen";
        }
        for (const QObject *child : room().children()) {
            ASSERT_FALSE(child->isWidgetType()) << "something lies over the slide";
        }
    }
}

} // namespace
} // namespace rd
