#include "windowfixture.h"

#include "ui/finding/quickfindbox.h"
#include "ui/pages/findtarget.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>

namespace rd {
namespace {

class QuickFindWindow : public WindowTest {
protected:
    /// Opens quick find by its key and types; waits until the figures can be found, too.
    void find(const QString &text)
    {
        QSignalSpy known(box(), &QuickFindBox::figuresKnown);
        press(window.get(), Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(box()->isVisible());
        ASSERT_TRUE(box()->field()->hasFocus());
        box()->field()->clear();
        QInputMethodEvent typed; // as an input method gives Chinese words
        typed.setCommitString(text);
        QApplication::sendEvent(box()->field(), &typed);
        ASSERT_TRUE(known.wait(20000));
    }
    void findAndGo(const QString &text)
    {
        find(text);
        press(box()->field(), Qt::Key_Return);
        EXPECT_FALSE(box()->isVisible());
        settle();
    }
    [[nodiscard]] QuickFindBox *box() { return window->quickFind(); }
    /// Keys of the marks that are shown as chosen.
    [[nodiscard]] std::vector<Key> chosenMarks()
    {
        std::vector<Key> keys;
        for (CardWidget *card : cards()) {
            const Scene &scene = card->sceneView()->scene();
            for (std::size_t i = 0; i < scene.marks.size(); ++i) {
                if (card->sceneView()->isChosen(int(i))) {
                    keys.push_back(scene.marks[i].key);
                }
            }
        }
        return keys;
    }
    /// Of the marks that are shown as chosen, but for sentences, which speak of much: whether there are any, and one is in sight.
    [[nodiscard]] std::pair<bool, bool> chosenIsThereAndInSight()
    {
        const QWidget *sheet = pages().currentView()->viewport();
        bool isThere = false, isInSight = false;
        for (CardWidget *card : cards()) {
            const SceneView *view = card->sceneView();
            for (std::size_t i = 0; card->shownChart() != "sentence" && i < view->scene().marks.size(); ++i) {
                if (view->isChosen(int(i))) {
                    const QRect place = view->scene().marks[i].rect.toAlignedRect();
                    isThere = true;
                    isInSight = isInSight || sheet->rect().intersects({view->mapTo(sheet, place.topLeft()), place.size()});
                }
            }
        }
        return {isThere, isInSight};
    }
    [[nodiscard]] bool isShownAsChosen(Dim dim, const std::string &code)
    {
        return std::ranges::any_of(chosenMarks(), [&](const Key &key) { return key.code(dim) == code; });
    }
};

TEST_F(QuickFindWindow, GoesToACountyByItsInitialsAndHighlightsIt)
{
    findAndGo(QStringLiteral("lqs"));
    EXPECT_EQ(state().page, "counties");
    EXPECT_EQ(state().choice.selection.keys, std::vector<Key>{Key({{Dim::Area, "371581"}})});
    EXPECT_TRUE(isShownAsChosen(Dim::Area, "371581"));
    act("action.back");
    EXPECT_EQ(state().page, "overview");
}

TEST_F(QuickFindWindow, ShowsWhateverIsFoundAsChosen)
{
    struct Case {
        const char *typed;
        Dim dim;
        const char *code;
    };
    for (const auto &[typed, dim, code] :
         {Case{"高端轴承", Dim::Industry, "bearings"}, Case{"LC-0023", Dim::Figure, "LC-0023"},
          Case{"5100余", Dim::Figure, nullptr}, Case{"bearing-makers", Dim::Indicator, "bearing-makers"},
          Case{"xinpeng-upgrade", Dim::Subject, "xinpeng-upgrade"}, Case{"371524", Dim::Area, "371524"}}) {
        findAndGo(QString::fromUtf8(typed));
        ASSERT_FALSE(state().choice.empty()) << typed;
        const Key chosen = state().choice.selection.keys.front();
        EXPECT_TRUE(chosen.has(dim)) << typed;
        EXPECT_TRUE(isShownAsChosen(dim, code ? std::string(code) : std::string(chosen.code(dim)))) << typed;
    }
}

TEST_F(QuickFindWindow, EveryCodeOfTheStoreLeadsToAPageThatShowsIt)
{
    find(QStringLiteral("x"));
    const QuickFind everything = quickFindIn(window->codes(), {}, nullptr);
    int seen = 0;
    for (const FindSort sort : {FindSort::Area, FindSort::Industry, FindSort::Subject, FindSort::Indicator}) {
        for (const std::string &code : window->codes().codesOf(*dimOf(sort))) {
            FindEntry entry;
            entry.sort = sort;
            entry.code = code;
            pages().goTo(stateFound(entry, window->codes(), state()));
            settle();
            EXPECT_FALSE(cards().empty()) << code;
            EXPECT_FALSE(chosenMarks().empty()) << code << " on " << state().page;
            const auto [isThere, isInSight] = chosenIsThereAndInSight();
            EXPECT_EQ(isThere, isInSight) << code << " on " << state().page;
            ++seen;
        }
    }
    EXPECT_GT(seen, 50);
}

TEST_F(QuickFindWindow, GoesToThePageWhereAThingIsAtHome)
{
    struct Case {
        const char *typed, *page;
    };
    for (const auto &[typed, page] :
         {Case{"bearing-makers", "cluster"}, Case{"linqing-bearings", "cluster"}, Case{"zhongli-axles", "axle-project"},
          Case{"xinpeng-upgrade", "projects"}, Case{"371524", "counties"}, Case{"bearings", "industries"},
          Case{"county-figures", "counties"}, Case{"cluster-honours", "cluster"},
          Case{"jqlynxryqy", "cluster"}}) { // 集群里有哪些荣誉企业：no list gives the pinyin of a question
        open("sources");
        findAndGo(QString::fromUtf8(typed));
        EXPECT_EQ(state().page, page) << typed;
    }
}

TEST_F(QuickFindWindow, AProgrammeWithoutNumbersShowsItsFactsAndTheirSource)
{
    const CodeBook &codes = window->codes();
    const auto event = std::ranges::find_if(codes.events, [&](const Event &candidate) {
        const Subject *subject = codes.subjects.find(candidate.subject);
        const bool isParent = std::ranges::find(codes.subjects, candidate.subject, &Subject::parent) != codes.subjects.end();
        return subject && subject->type == "programme" && !isParent
               && std::ranges::count(codes.events, candidate.subject, &Event::subject) == 1;
    });
    ASSERT_NE(event, codes.events.end());
    open("sources");
    findAndGo(QString::fromStdString(event->subject));
    EXPECT_EQ(state().page, "projects");
    QTest::qWait(0);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window->panel()->plainText().contains(QString::fromStdString(event->text.zh)); }, 20000))
        << window->panel()->plainText().toStdString();
    EXPECT_TRUE(window->panel()->plainText().contains(QStringLiteral("标题与段落")));
}

TEST_F(QuickFindWindow, OpensAReportAsAPageOfOneCard)
{
    findAndGo(QStringLiteral("all-figures"));
    ASSERT_EQ(cards().size(), 1U);
    EXPECT_EQ(cards().front()->card().id, "all-figures");
    EXPECT_GT(pages().currentView()->rowCount(), 40U);
    press(pages().currentView(), Qt::Key_Backspace);
    settle();
    EXPECT_GT(cards().size(), 1U);
}

TEST_F(QuickFindWindow, ADeckIsPresented)
{
    QSignalSpy wanted(window.get(), &MainWindow::deckWanted);
    findAndGo(QStringLiteral("page-in-ten"));
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<std::string>(), "page-in-ten");
}

TEST_F(QuickFindWindow, GroupsWhatItFindsAndMovesByArrows)
{
    find(QStringLiteral("lin"));
    ASSERT_GT(box()->hits().size(), 1U);
    EXPECT_EQ(box()->results()->count(), int(box()->hits().size()));
    EXPECT_EQ(box()->results()->currentRow(), 0);
    press(box()->field(), Qt::Key_Down);
    EXPECT_EQ(box()->results()->currentRow(), 1);
    EXPECT_FALSE(box()->field()->accessibleDescription().isEmpty());
    press(box()->field(), Qt::Key_Up);
    press(box()->field(), Qt::Key_Up);
    EXPECT_EQ(box()->results()->currentRow(), 0);
}

TEST_F(QuickFindWindow, AClickTakesAResultToo)
{
    find(QStringLiteral("linqing"));
    const QRect row = box()->results()->visualItemRect(box()->results()->item(0));
    QTest::mouseClick(box()->results()->viewport(), Qt::LeftButton, {}, row.center());
    settle();
    EXPECT_FALSE(box()->isVisible());
    EXPECT_EQ(state().choice.selection.keys, std::vector<Key>{Key({{Dim::Area, "371581"}})});
}

TEST_F(QuickFindWindow, EscGivesTheFocusBackAndChangesNothing)
{
    cardWithMarks()->sceneView()->setFocus();
    const ViewState before = state();
    find(QStringLiteral("no such thing"));
    EXPECT_TRUE(box()->hits().empty());
    press(box()->field(), Qt::Key_Return);
    EXPECT_TRUE(box()->isVisible()) << "nothing to go to";
    press(box()->field(), Qt::Key_Escape);
    EXPECT_FALSE(box()->isVisible());
    EXPECT_TRUE(cardWithMarks()->sceneView()->hasFocus());
    EXPECT_EQ(state(), before);
}

} // namespace
} // namespace rd
