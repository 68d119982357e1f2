#include "windowfixture.h"

#include "app/bundled.h"
#include "app/reports/reports.h"
#include "ui/cards/cardtable.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/navigation.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QTableView>

#include <algorithm>

namespace rd {
namespace {

using Window = WindowTest;

TEST_F(Window, OpensOnTheOverviewWithItsCardsAnswered)
{
    EXPECT_EQ(state().page, "overview");
    ASSERT_FALSE(cards().empty());
    for (const CardWidget *card : cards()) {
        EXPECT_NE(card->table(), nullptr) << card->card().id;
        EXPECT_GT(card->height(), 0);
    }
    EXPECT_EQ(pages().head()->title(), QStringLiteral("总览"));
    EXPECT_EQ(window->messages()->text(), QString());
}

TEST_F(Window, GoesThroughEveryPageWithoutAComplaint)
{
    for (const std::string_view page : pageCodes()) {
        open(std::string(page));
        EXPECT_EQ(state().page, page);
        EXPECT_EQ(window->messages()->text(), QString()) << page;
        EXPECT_FALSE(cards().empty()) << page;
        EXPECT_NE(cardWithMarks(), nullptr) << page;
        for (const CardWidget *card : cards()) {
            EXPECT_FALSE(card->title().isEmpty()) << card->card().id;
        }
    }
}

TEST(WindowWithoutStore, SaysWhyAndSurvivesEveryKey)
{
    const QTemporaryDir folder;
    MainWindow window(Look{ThemeName::Light, Language::En});
    EXPECT_FALSE(window.openStore({.store = folder.filePath(QStringLiteral("no/such/folder/x.store")).toStdString()}));
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    EXPECT_NE(window.messages()->text(), QString());
    for (const std::string_view page : pageCodes()) {
        window.pages()->openPage(std::string(page));
    }
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Tab, Qt::Key_F6, Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Escape}) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key);
    }
    for (QAction *action : window.findChildren<QAction *>()) {
        const bool opensDialog = action->text().contains(QStringLiteral("…")) || action->objectName() == u"action.keys"
                                 || action->objectName() == u"action.about" || action->objectName() == u"action.open";
        if (action->isEnabled() && !opensDialog && action->objectName() != u"action.quit"
            && !action->objectName().startsWith(u"action.open.")) {
            action->trigger();
        }
    }
    EXPECT_NE(window.messages()->text(), QString());
}

TEST_F(Window, PutsAreasIntoTheOrderThatTheMenuSays)
{
    ViewState list = state();
    const auto report = reportNamed("county-figures", window->codes());
    ASSERT_TRUE(report);
    list.drilled = {*report};
    pages().goTo(list);
    settle();
    const auto areas = [this] {
        std::vector<std::string> codes;
        for (const ReportRow &row : cards().front()->table()->rows) {
            if (const std::string code(row.key.code(Dim::Area)); codes.empty() || codes.back() != code) {
                codes.push_back(code);
            }
        }
        return codes;
    };
    const std::vector<std::string> official = areas();
    ASSERT_GT(official.size(), 2U);
    act("order.pinyin");
    std::vector<std::string> expected = official;
    std::ranges::sort(expected, {}, [this](const std::string &code) { return window->codes().areas.find(code)->pinyin; });
    ASSERT_NE(expected, official) << "the region tells the orders apart";
    EXPECT_EQ(areas(), expected);
    EXPECT_FALSE(window->actions()["order.own"]->isVisible()) << "this store has no order of its own";
    act("action.back");
    EXPECT_EQ(areas(), official);
    EXPECT_TRUE(window->actions()["order.official"]->isChecked());
}

TEST_F(Window, LaysCardsOutWithoutOverlapOrCutAtEverySize)
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

TEST_F(Window, AClickChoosesAMarkAndSaysWhereItComesFrom)
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

TEST_F(Window, ArrowKeysMoveThroughMarksAsOneStepOfTheHistory)
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

TEST_F(Window, GoesBackAndForwardThroughPagesSelectionsAndFilters)
{
    open("counties");
    PageFilters filters;
    filters.kind = "target";
    Q_EMIT pages().filterBar()->filtersChanged(filters);
    settle();
    click(cardWithMarks() ? cardWithMarks() : cards().front(), 0);
    act("action.back");
    EXPECT_TRUE(state().choice.empty());
    EXPECT_EQ(state().filters.kind, "target");
    act("action.back");
    EXPECT_TRUE(state().filters.empty());
    act("action.back");
    EXPECT_EQ(state().page, "overview");
    act("action.forward");
    act("action.forward");
    EXPECT_EQ(state().page, "counties");
    EXPECT_EQ(state().filters.kind, "target");
}

TEST_F(Window, AFilterHoldsForEveryCard)
{
    open("targets");
    const std::size_t before = pages().currentView()->rowCount();
    PageFilters filters;
    filters.area = window->codes().regionParts().front()->code;
    Q_EMIT pages().filterBar()->filtersChanged(filters);
    settle();
    for (const CardWidget *card : cards()) {
        for (const ReportRow &row : card->table()->rows) {
            if (row.key.has(Dim::Area)) {
                EXPECT_TRUE(window->codes().isWithin(Dim::Area, row.key.code(Dim::Area), filters.area)) << card->card().id;
            }
        }
    }
    EXPECT_LT(pages().currentView()->rowCount(), before);
    EXPECT_TRUE(window->statusText().contains(QString::fromStdString(window->codes().areas.find(filters.area)->name.zh)));
}

TEST_F(Window, EnterOpensAMarkAndBackspaceReturns)
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

TEST_F(Window, FlipsACardToItsTableAndCopiesItsRows)
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

TEST_F(Window, SwitchesLanguageAndThemeAtOnce)
{
    for (const std::string_view page : pageCodes()) {
        open(std::string(page));
    }
    act("lang.en");
    EXPECT_EQ(window->look().language, Language::En);
    EXPECT_TRUE(window->windowTitle().endsWith(QStringLiteral("Regional Economic Dashboard")));
    open("overview");
    EXPECT_EQ(pages().head()->title(), QStringLiteral("Overview"));
    act("theme.dark");
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), Theme::page(ThemeName::Dark).color(Token::Ground));
    act("theme.light");
    act("lang.zh");
    EXPECT_EQ(pages().head()->title(), QStringLiteral("总览"));
}

TEST_F(Window, EveryControlHasANameForAScreenReader)
{
    for (const std::string_view page : pageCodes()) {
        open(std::string(page));
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) {
                continue;
            }
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            ASSERT_NE(face, nullptr);
            EXPECT_FALSE(face->text(QAccessible::Name).isEmpty()) << page << ": " << widget->metaObject()->className();
        }
    }
}

TEST_F(Window, MarksAreChildrenOfTheirChart)
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

TEST_F(Window, SaysInItsBarThatAStoreCannotBeOpened)
{
    WorkspaceOptions nowhere;
    nowhere.store = "/nowhere/at/all.rdstore";
    EXPECT_FALSE(window->openStore(nowhere));
    EXPECT_FALSE(window->messages()->text().isEmpty());
    EXPECT_FALSE(cards().empty()); // it goes on with the store that it has
}

TEST_F(Window, SaysThatANamedStoreWasMade)
{
    WorkspaceOptions mistyped;
    mistyped.store = folder()->filePath(QStringLiteral("mistyped.store")).toStdString();
    mistyped.makeMissing = true;
    ASSERT_TRUE(window->openStore(mistyped));
    settle();
    EXPECT_TRUE(window->messages()->text().contains(QString::fromStdString(mistyped.store)))
        << window->messages()->text().toStdString();
    ASSERT_TRUE(window->openStore(mistyped)) << "the second time it is there";
    settle();
    EXPECT_EQ(window->messages()->text(), QString());
}

TEST_F(Window, SaysThatASampleThatWasChangedStaysAsItIs)
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", folder()->path().toUtf8());
    const WorkspaceOptions sample{.store = {}, .sample = true};
    ASSERT_TRUE(window->openStore(sample));
    EXPECT_EQ(window->messages()->text(), QString());
    auto note = readBundleNote(sampleStorePath());
    ASSERT_TRUE(note);
    --note->newestChange; // somebody has changed it since
    note->digest = "earlier";
    writeBundleNote(sampleStorePath(), *note);
    ASSERT_TRUE(window->openStore(sample));
    EXPECT_TRUE(window->messages()->text().contains(QString::fromStdString(sampleStorePath())));
    settle();
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
}

TEST_F(Window, ALongWordInTheStatusBarKeepsItsBeginAndItsEnd)
{
    window->resize(1024, 768);
    click(cardWithMarks(), 0);
    fill();
    act("action.copy.sentence");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window->statusBar()->currentMessage().isEmpty(); }, 20000));
    const QString sentence = QGuiApplication::clipboard()->text();
    const QString shown = window->statusBar()->currentMessage();
    EXPECT_LT(window->statusBar()->fontMetrics().horizontalAdvance(shown), window->width());
    EXPECT_TRUE(window->statusBar()->toolTip().contains(sentence.toHtmlEscaped()))
        << window->statusBar()->toolTip().toStdString();
    EXPECT_EQ(shown.back(), sentence.back());
}

TEST_F(Window, FoldsThePanelOnASmallScreen)
{
    window->resize(1024, 768);
    EXPECT_FALSE(window->panel()->isVisible());
    act("action.provenance");
    EXPECT_TRUE(window->panel()->isVisible());
    window->resize(1366, 768);
    EXPECT_TRUE(window->panel()->isVisible());
}

TEST_F(Window, F5AsksForTheShow)
{
    QSignalSpy wanted(window.get(), &MainWindow::presentRequested);
    press(window.get(), Qt::Key_F5);
    press(window.get(), Qt::Key_F5, Qt::ShiftModifier);
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted[0][0].toBool(), false);
    EXPECT_EQ(wanted[1][0].toBool(), true);
}

TEST_F(Window, APageIsReadableOnceWhatIsInSightHasItsAnswers)
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

TEST_F(Window, APageThatCameWhileTheWindowWasHiddenIsLaidOutWhenItIsShown)
{
    window->hide();
    open("industries");
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    for (const CardWidget *card : cards()) {
        EXPECT_EQ(card->sceneView()->scene().size.toSize(), card->size()) << card->card().id;
    }
}

TEST_F(Window, ACardsMenuHasWhatTheKeysDoToIt)
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

} // namespace
} // namespace rd
