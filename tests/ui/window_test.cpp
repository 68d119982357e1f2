#include "windowfixture.h"

#include "app/bundled.h"
#include "app/reports/reports.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QStatusBar>

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

} // namespace
} // namespace rd
