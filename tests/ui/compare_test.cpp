#include "windowfixture.h"

#include "ui/pages/pagepane.h"
#include "ui/widgets/filterbar.h"

#include <QApplication>

namespace rd {
namespace {

class Compare : public WindowTest {
protected:
    void pin()
    {
        act("action.pin");
        ASSERT_TRUE(pages().isPinned());
        QTest::qWait(0);
        settleBoth();
    }
    void settleBoth()
    {
        QSignalSpy settled(&pages(), &PageStack::settled);
        while (pages().mainPane()->currentView()->isWaiting() || pages().pinnedPane()->currentView()->isWaiting()) {
            ASSERT_TRUE(settled.wait(20000));
        }
    }
    static void filterByArea(PagePane *pane, const std::string &area)
    {
        PageFilters filters;
        filters.area = area;
        Q_EMIT pane->filterBar()->filtersChanged(filters);
    }
};

TEST_F(Compare, PinsTheViewBesideOneThatMovesOn)
{
    open("counties");
    pin();
    EXPECT_TRUE(pages().pinnedPane()->isVisible());
    EXPECT_LT(pages().pinnedPane()->x(), pages().mainPane()->x());
    EXPECT_EQ(pages().pinnedPane()->state(), pages().mainPane()->state());
    open("targets");
    EXPECT_EQ(pages().pinnedPane()->state().page, "counties");
    EXPECT_EQ(pages().mainPane()->state().page, "targets");
}

TEST_F(Compare, TheOtherViewMovesOnWhereverTheFocusWas)
{
    open("counties");
    click(cardWithMarks(), 0);
    window->panel()->setFocusPolicy(Qt::StrongFocus);
    window->panel()->setFocus(); // the panel folds, and its focus goes elsewhere
    pin();
    open("targets");
    EXPECT_EQ(pages().mainPane()->state().page, "targets");
    EXPECT_EQ(pages().pinnedPane()->state().page, "counties");
}

TEST_F(Compare, EachViewHasItsOwnFiltersAndTheActiveOneIsSpokenOf)
{
    open("counties");
    pin();
    filterByArea(pages().pinnedPane(), "371524");
    filterByArea(pages().mainPane(), "371581");
    settleBoth();
    EXPECT_EQ(pages().pinnedPane()->state().filters.area, "371524");
    EXPECT_EQ(pages().mainPane()->state().filters.area, "371581");
    EXPECT_EQ(pages().state().filters.area, "371581");
    pages().pinnedPane()->currentView()->cards().front()->sceneView()->setFocus();
    EXPECT_EQ(pages().state().filters.area, "371524");
    open("overview");
    EXPECT_EQ(pages().pinnedPane()->state().page, "overview");
    EXPECT_EQ(pages().mainPane()->state().page, "counties");
}

TEST_F(Compare, WhoIsChosenInOneIsMarkedInTheOther)
{
    const auto marked = [](PagePane *pane) {
        std::set<std::string> areas;
        for (const CardWidget *card : pane->currentView()->cards()) {
            const std::vector<SceneMark> &marks = card->sceneView()->scene().marks;
            for (std::size_t i = 0; i < marks.size(); ++i) {
                if (card->sceneView()->isChosen(int(i))) {
                    areas.emplace(marks[i].key.code(Dim::Area));
                }
            }
        }
        return areas;
    };
    open("counties");
    pin();
    open("overview");
    settleBoth();
    const std::string county = "371581";
    EXPECT_TRUE(marked(pages().pinnedPane()).empty());
    Choice choice; // one number: its year and indicator are not what the other view is about
    choice.selection.keys = {Key{{Dim::Area, county}, {Dim::Indicator, "bearing-makers"}, {Dim::Figure, "LC-0023"}}};
    pages().choose(choice);
    settleBoth();
    EXPECT_EQ(marked(pages().pinnedPane()), std::set<std::string>{county});
    EXPECT_TRUE(pages().pinnedPane()->state().choice.empty()) << "it has a choice of its own";
    pages().choose({});
    settleBoth();
    EXPECT_TRUE(marked(pages().pinnedPane()).empty());
    pages().choose(choice);
    act("action.pin");
    EXPECT_FALSE(marked(pages().mainPane()).empty());
    act("action.clear.selection");
    EXPECT_TRUE(marked(pages().mainPane()).empty());
}

TEST_F(Compare, IsPartOfBackAndForward)
{
    open("counties");
    pin();
    open("targets");
    act("action.back");
    act("action.back");
    EXPECT_FALSE(pages().isPinned());
    EXPECT_FALSE(pages().pinnedPane()->isVisible());
    act("action.forward");
    EXPECT_TRUE(pages().pinnedPane()->isVisible());
    act("action.forward");
    EXPECT_EQ(state().page, "targets");
    act("action.pin");
    EXPECT_FALSE(pages().isPinned());
    EXPECT_EQ(state().page, "targets");
}

TEST_F(Compare, F6ReachesBothViews)
{
    open("counties");
    pin();
    std::set<const QWidget *> reached;
    for (int i = 0; i < 8; ++i) {
        press(window.get(), Qt::Key_F6);
        for (const QWidget *pane : pages().focusPanes()) {
            if (pane == QApplication::focusWidget() || pane->isAncestorOf(QApplication::focusWidget())) {
                reached.insert(pane);
            }
        }
    }
    EXPECT_EQ(reached.size(), 4U);
}

TEST_F(Compare, HasRoomForBothAtEverySize)
{
    open("counties");
    pin();
    for (const QSize size : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
        window->resize(size);
        QTest::qWait(0);
        const QRect left = pages().pinnedPane()->geometry(), right = pages().mainPane()->geometry();
        EXPECT_FALSE(left.intersects(right));
        for (const PagePane *pane : {pages().pinnedPane(), pages().mainPane()}) {
            EXPECT_GE(pane->width(), 480) << size.width();
            for (const CardWidget *card : pane->currentView()->cards()) {
                EXPECT_LE(card->sceneView()->scene().size.width(), card->width() + 0.5) << card->card().id;
            }
        }
    }
}

} // namespace
} // namespace rd
