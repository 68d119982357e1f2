#include "windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

namespace rd {
namespace {

using WindowCards = WindowTest;

TEST_F(WindowCards, LaysCardsOutWithoutOverlapOrCutAtEverySize)
{
    for (const QSize size : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
        window->resize(size);
        for (const std::string_view page : pageCodes()) {
            open(std::string(page));
            for (const CardWidget *card : cards()) {
                const QSizeF scene = card->sceneView()->scene().size;
                EXPECT_LE(scene.width(), card->width() + 0.5) << card->card().id << " at " << size.width();
                EXPECT_LE(scene.height(), card->height() + 0.5) << card->card().id << " at " << size.width();
                for (const CardWidget *other : cards()) {
                    EXPECT_TRUE(other == card || !other->geometry().intersects(card->geometry()));
                }
            }
        }
    }
}

TEST_F(WindowCards, AClickChoosesAMarkAndSaysWhereItComesFrom)
{
    CardWidget *card = cardWithMarks();
    ASSERT_NE(card, nullptr);
    click(card, 0);
    ASSERT_FALSE(state().choice.empty());
    EXPECT_EQ(state().choice.selection.keys.front(), card->sceneView()->scene().marks.front().key);
    EXPECT_TRUE(card->sceneView()->isChosen(0));
    if (!state().choice.lineage.figures.empty()) {
        fill();
        EXPECT_TRUE(window->panel()->plainText().contains(QStringLiteral("原文数字")))
            << window->panel()->plainText().toStdString();
    }
    press(card->sceneView(), Qt::Key_Escape);
    settle();
    EXPECT_TRUE(state().choice.empty());
}

TEST_F(WindowCards, ArrowKeysMoveThroughMarksAsOneStepOfTheHistory)
{
    CardWidget *card = cardWithMarks();
    ASSERT_GT(card->sceneView()->scene().marks.size(), 2U);
    card->sceneView()->setFocus();
    press(card->sceneView(), Qt::Key_Right);
    press(card->sceneView(), Qt::Key_Right);
    const Key second = state().choice.selection.keys.front();
    press(card->sceneView(), Qt::Key_Left);
    EXPECT_NE(state().choice.selection.keys.front(), second);
    act("action.back");
    EXPECT_TRUE(state().choice.empty());
}

TEST_F(WindowCards, EnterOpensAMarkAndBackspaceReturns)
{
    bool drilled = false;
    for (const std::string_view page : pageCodes()) {
        open(std::string(page));
        for (CardWidget *card : cards()) {
            if (card->card().drill.empty() || card->sceneView()->scene().marks.empty() || drilled) {
                continue;
            }
            card->sceneView()->setFocus();
            press(card->sceneView(), Qt::Key_Down);
            press(card->sceneView(), Qt::Key_Return);
            settle();
            if (state().drilled.empty()) {
                EXPECT_FALSE(state().choice.empty()) << card->card().id; // a single figure: only its source is left to see
                continue;
            }
            EXPECT_EQ(cards().size(), 1U);
            EXPECT_GT(pages().currentView()->rowCount(), 0U);
            press(pages().currentView(), Qt::Key_Backspace);
            settle();
            EXPECT_TRUE(state().drilled.empty());
            EXPECT_EQ(state().page, page);
            drilled = true;
            break;
        }
    }
    EXPECT_TRUE(drilled) << "no card of the bundled region can be drilled";
}

TEST_F(WindowCards, FlipsACardToItsTableAndCopiesItsRows)
{
    CardWidget *card = cardWithMarks();
    card->sceneView()->setFocus();
    press(card->sceneView(), Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(card->showsTable());
    auto *table = card->findChild<QTableView *>();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->model()->rowCount(), int(card->table()->rows.size()));
    EXPECT_TRUE(table->hasFocus());
    table->clearSelection();
    press(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), int(card->table()->rows.size()) + 1);
    EXPECT_EQ(lines.front().count(u'\t'), table->model()->columnCount() - 1);
    const QString html = QGuiApplication::clipboard()->mimeData()->html(); // what a spreadsheet takes first
    EXPECT_EQ(html.count(QStringLiteral("<tr>")), lines.size());
    EXPECT_EQ(html.count(QStringLiteral("<td")), (lines.size() - 1) * table->model()->columnCount());
    press(table, Qt::Key_T, Qt::ControlModifier);
    EXPECT_FALSE(card->showsTable());
    EXPECT_TRUE(card->sceneView()->hasFocus());
    press(card->sceneView(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), card->size() * card->devicePixelRatioF());
}

TEST_F(WindowCards, MarksAreChildrenOfTheirChart)
{
    const CardWidget *card = cardWithMarks();
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(card->sceneView());
    ASSERT_NE(chart, nullptr);
    ASSERT_EQ(chart->childCount(), int(card->sceneView()->scene().marks.size()));
    EXPECT_EQ(chart->child(0)->text(QAccessible::Name), card->sceneView()->scene().marks.front().name);
    chart->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    settle();
    EXPECT_TRUE(chart->child(1)->state().selected);
}

TEST_F(WindowCards, APageIsReadableOnceWhatIsInSightHasItsAnswers)
{
    for (const std::string_view page : pageCodes()) {
        pages().openPage(std::string(page));
        const PageView *view = pages().currentView();
        while (!view->isReadable()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        for (const CardWidget *card : cards()) {
            EXPECT_TRUE(card->visibleRegion().isEmpty() || card->table()) << page << ' ' << card->card().id;
        }
        settle();
    }
}

TEST_F(WindowCards, APageThatCameWhileTheWindowWasHiddenIsLaidOutWhenItIsShown)
{
    window->hide();
    open("industries");
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    for (const CardWidget *card : cards()) {
        EXPECT_EQ(card->sceneView()->scene().size.toSize(), card->size()) << card->card().id;
    }
}

TEST_F(WindowCards, ACardsMenuHasWhatTheKeysDoToIt)
{
    open("targets");
    Q_EMIT cards().front()->menuWanted({});
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    for (const char *action : {"action.save.view", "show.here", "action.print", "action.keep.slide", "action.export"}) {
        EXPECT_TRUE(menu->actions().contains(window->actions()[action])) << action;
    }
    menu->close();
}

/// On a small screen the panel is folded; with one figure on a card nothing else would answer to a click on it.
TEST_F(WindowCards, AClickOnTheOnlyFigureOfACardOpensThePanel)
{
    window->resize(1024, 768);
    open("axle-project");
    const auto only = std::ranges::find_if(
        cards(), [](CardWidget *card) { return card->isVisible() && card->sceneView()->scene().marks.size() == 1; });
    ASSERT_NE(only, cards().end());
    ASSERT_FALSE(window->panel()->isVisible());
    click(*only, 0);
    EXPECT_TRUE(window->panel()->isVisible());
    EXPECT_EQ(state().choice.card, (*only)->card().id);
}

TEST_F(WindowCards, WhatOnlySpeaksOfOtherMarksShowsNoHand)
{
    const auto strip = std::ranges::find(cards(), "overview-strip", [](const CardWidget *card) { return card->card().id; });
    ASSERT_NE(strip, cards().end());
    SceneView *view = (*strip)->sceneView();
    pages().currentView()->ensureWidgetVisible(view);
    const auto over = [view](std::size_t mark) {
        QTest::mouseMove(view, view->scene().marks[mark].rect.center().toPoint());
        QCoreApplication::processEvents();
        return view->cursor().shape();
    };
    ASSERT_EQ(view->scene().marks.size(), 4u);
    EXPECT_EQ(over(0), Qt::PointingHandCursor);
    EXPECT_EQ(over(3), Qt::ArrowCursor) << "how many have no period";
    click(*strip, 3);
    EXPECT_TRUE(state().choice.empty());
}

} // namespace
} // namespace rd
