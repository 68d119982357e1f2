// Working inside a slide, its layers, the pen, the clock: on two screens, with real keys and a real mouse.
#include "app/decks/decks.h"
#include "app/person.h"
#include "support/scenecheck.h"
#include "ui/editing/editsession.h"
#include "ui/show/layeredslide.h"
#include "ui/show/layersheet.h"
#include "ui/show/presenterhead.h"
#include "ui/show/slidemarks.h"
#include "ui/show/slidenotes.h"
#include "ui/show/slidethumb.h"
#include "ui/twoscreens.h"

#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace rd {
namespace {

class TwoScreensInside : public TwoScreens {
protected:
    void goTo(char number)
    {
        type(number);
        key(Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([this] { return seen() == picture(slide()); }, 20000));
    }
    void mouse(QEvent::Type what, QPoint at)
    {
        const bool isMove = what == QEvent::MouseMove;
        QMouseEvent event(what, at, room().mapToGlobal(QPointF(at)), isMove ? Qt::NoButton : Qt::LeftButton,
                          what == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&room(), &event);
    }
    void click(QPoint at)
    {
        mouse(QEvent::MouseMove, at);
        mouse(QEvent::MouseButtonPress, at);
        mouse(QEvent::MouseButtonRelease, at);
    }
    /// The middle of the first mark with a figure behind it, in the room.
    [[nodiscard]] QPoint mark()
    {
        const auto painted = show().images().picture(slide());
        const QRectF place = slidePlace(*painted, room().size());
        for (const SlideLayer &layer : painted->layers) {
            for (const SceneMark &one : layer.scene.marks) {
                if (!one.lineage.figures.empty()) {
                    return (place.topLeft() + one.rect.center() * place.width() / painted->size.width()).toPoint();
                }
            }
        }
        ADD_FAILURE() << "no mark";
        return {};
    }
    [[nodiscard]] bool opens(std::size_t levels)
    {
        return QTest::qWaitFor([&] { return show().state().inserted == levels; }, 20000);
    }
};

TEST_F(TwoScreensInside, TheMouseSaysNothingUntilThePresenterWantsIt)
{
    beginOnBoth();
    goTo('4');
    mouse(QEvent::MouseMove, mark());
    EXPECT_EQ(seen(), picture(3));
    press(Qt::Key_M);
    mouse(QEvent::MouseMove, mark());
    EXPECT_NE(seen(), picture(3)) << "the mark, its value and its source";
    mouse(QEvent::MouseMove, {2, 2});
    EXPECT_EQ(seen(), picture(3));
    click({2, 2});
    EXPECT_EQ(slide(), 3u) << "a click beside the marks turns no page";
    press(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 4u) << "the keys go on";
    press(Qt::Key_M);
    click({2, 2});
    EXPECT_EQ(slide(), 5u);
}

TEST_F(TwoScreensInside, AClickOpensWhatStandsThereAndBackspaceLeadsBack)
{
    beginOnBoth();
    goTo('2');
    press(Qt::Key_M);
    for (const Qt::Key back : {Qt::Key_Backspace, Qt::Key_Escape, Qt::Key_PageDown}) {
        click(mark());
        ASSERT_TRUE(opens(1));
        ASSERT_EQ(show().shownTables().size(), 1u);
        EXPECT_EQ(show().shownTables().front()->spec.id, "drill");
        mouse(QEvent::MouseMove, {2, 2});
        ASSERT_TRUE(QTest::qWaitFor([this] { return seen() != picture(1); }, 20000));
        press(back);
        EXPECT_EQ(show().state().inserted, 0u) << back;
        EXPECT_EQ(show().state().tool, ShowTool::Inside);
        EXPECT_EQ(slide(), 1u);
        EXPECT_EQ(seen(), picture(1));
    }
    ASSERT_NE(launcher->running(), nullptr);
}

TEST_F(TwoScreensInside, AMarkNamesItsFigureAndWhereItIsPrinted)
{
    beginOnBoth();
    goTo('4');
    ASSERT_TRUE(QTest::qWaitFor([this] { return show().figures() != nullptr; }, 20000));
    const SceneMark *found = nullptr;
    const auto painted = show().images().picture(3);
    for (const SlideLayer &layer : painted->layers) {
        for (const SceneMark &one : layer.scene.marks) {
            found = one.lineage.figures.empty() ? found : &one;
        }
    }
    ASSERT_NE(found, nullptr);
    const auto lines = sourcesBehind(*found, show().figures(), "the slide's", *window->desk().codes, Language::Zh);
    ASSERT_EQ(lines.size(), found->lineage.figures.size());
    EXPECT_TRUE(lines.front().starts_with(found->lineage.figures.front()));
    EXPECT_NE(lines.front().find("第"), std::string::npos) << lines.front();
    EXPECT_EQ(sourcesBehind(*found, nullptr, "the slide's", *window->desk().codes, Language::Zh).front(), "the slide's")
        << "until the figures come";
}

TEST(LayerSheet, SaysHowManyRankingsHaveNoRoomWithinItsEdge)
{
    std::vector<PlaceList> lists(15, {"Output of the industry · Equipment manufacturing · 2024", {}});
    for (PlaceList &list : lists) {
        for (int place = 1; place <= 8; ++place) {
            list.places.push_back({std::to_string(place), "Shijin City", "CNY 15B", double(place), false, place == 8, false});
        }
    }
    const std::vector<YearBefore> years(15,
                                        {"Output of the industry · Sample City", "CNY 61B · 2024", "CNY 58B", "4.8%", true});
    for (const QSize room : {QSize(1024, 768), QSize(1366, 768), QSize(1280, 1024), QSize(1920, 1080), QSize(3840, 2160)}) {
        const Theme theme = Theme::slide(ThemeName::Light, room.height());
        for (const bool withYears : {true, false}) {
            const QSizeF size = layerPlaces(room).sheet.size();
            EXPECT_EQ(test::faultsIn(layerSheet({withYears, true, &years, &lists}, size, theme, Language::En), theme), "")
                << room.width() << "x" << room.height();
        }
    }
}

TEST(MarkSheet, NamesTheMarksOwnFigureFirstAndEachOnALine)
{
    const CodeBook codes;
    Table figures;
    SceneMark mark;
    mark.name = QStringLiteral("Shijin City: 7.9%");
    mark.key.set(Dim::Area, "C");
    for (const char *area : {"A", "B", "C", "D"}) { // a rank comes from all that are ranked
        const std::string figure = std::string("SC-") + area;
        ReportRow row;
        row.key.set(Dim::Area, area);
        row.key.set(Dim::Figure, figure);
        figures.rows.push_back(std::move(row));
        mark.lineage.figures.push_back(figure);
    }
    const auto sources = sourcesBehind(mark, &figures, {}, codes, Language::En);
    ASSERT_EQ(sources.size(), 4u);
    EXPECT_TRUE(sources[0].starts_with("SC-C")) << sources[0];
    EXPECT_TRUE(sources[1].starts_with("SC-A")) << sources[1];

    const std::vector<std::string> printed(3, "SC-0021 · \"Industry recovers month by month\", paragraph 2 · Jan–Feb 2025");
    const Theme theme = Theme::slide(ThemeName::Light, 720);
    const Scene sheet = markSheet(mark, {100, 100, 300, 40}, printed, {1280, 720}, theme);
    int lines = 0;
    for (const Item &item : sheet.items) {
        const auto *text = std::get_if<TextItem>(&item);
        lines += text == nullptr ? 0 : int(text->lines.size());
    }
    EXPECT_EQ(lines, 4) << "the name and three sources";
}

TEST_F(TwoScreensInside, TheNextSlideWithItsLayersIsThereWhenThePageIsTurned)
{
    beginOnBoth();
    goTo('4');
    press(Qt::Key_L);
    const auto areReady = [this] { return show().layeredSlide() != nullptr && show().areLayersReady(); };
    ASSERT_TRUE(QTest::qWaitFor(areReady, 60000));
    const QImage fourth = seen();
    EXPECT_NE(fourth, picture(3));
    const QRect place = slideRect(layerPlaces(room().size()).slide);
    EXPECT_EQ(show().layeredSlide()->picture()->size, layoutSize(QSizeF(place.size()))) << "laid out anew, not made smaller";
    press(Qt::Key_PageDown);
    const QImage fifth = seen(); // at once: nothing was waited for
    EXPECT_NE(fifth, picture(4)) << "without its layer";
    ASSERT_TRUE(QTest::qWaitFor(areReady, 60000));
    EXPECT_EQ(seen(), fifth) << "it was whole";
    press(Qt::Key_PageUp);
    EXPECT_EQ(seen(), fourth);
    press(Qt::Key_R);
    ASSERT_TRUE(QTest::qWaitFor(areReady, 60000));
    EXPECT_NE(seen(), fourth) << "the ranking stands there, too";
    press(Qt::Key_R);
    press(Qt::Key_L);
    EXPECT_EQ(seen(), picture(3));
}

TEST_F(TwoScreensInside, ASlideFadesIntoTheNextWhereThatIsWanted)
{
    beginOnBoth();
    goTo('4');
    ASSERT_TRUE(QTest::qWaitFor([this] { return show().images().isReady(4); }, 20000));
    press(Qt::Key_PageDown);
    EXPECT_FALSE(show().fade().isRunning()) << "only where it is wanted";
    press(Qt::Key_PageUp);
    show().fade().setWanted(true);
    const QImage before = seen();
    press(Qt::Key_PageDown);
    ASSERT_TRUE(show().fade().isRunning());
    EXPECT_TRUE(QTest::qWaitFor([&] { return seen() != before; }, 20000));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !show().fade().isRunning(); }, 20000));
    EXPECT_EQ(seen(), picture(4));
    press(Qt::Key_B);
    press(Qt::Key_PageDown);
    EXPECT_FALSE(show().fade().isRunning()) << "black is no slide";
}

TEST_F(TwoScreensInside, LongNotesAreScrolledAndSizedByKeys)
{
    beginOnBoth();
    SlideNotes *notes = presenter().notes();
    notes->setPlainText(QStringLiteral("line\n").repeated(200));
    QScrollBar *bar = notes->verticalScrollBar();
    ASSERT_GT(bar->maximum(), 0);
    const QImage before = seen();
    press(Qt::Key_Down, Qt::ControlModifier);
    const int half = bar->value();
    EXPECT_GT(half, 0);
    QTest::keyClick(&room(), Qt::Key_Down, Qt::ControlModifier);
    EXPECT_GT(bar->value(), half) << "in whichever window the key is pressed";
    press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(bar->value(), half);
    EXPECT_EQ(slide(), 0u) << "no page is turned";
    EXPECT_EQ(seen(), before);
    const int size = notes->font().pixelSize();
    press(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_GT(notes->font().pixelSize(), size);
    press(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(notes->font().pixelSize(), size);
}

TEST_F(TwoScreensInside, TheNextSlideIsSeenUntilItIsDrawnInOtherColours)
{
    beginOnBoth();
    goTo('4');
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return show().images().isReady(4) && !show().images().thumbnail(7).isNull(); }, 30000));
    const QImage next = show().images().thumbnail(4), far = show().images().thumbnail(7);
    show().setLook({ThemeName::Dark, Language::En});
    EXPECT_EQ(show().images().soFar(4), next);
    EXPECT_TRUE(QTest::qWaitFor([&] { return show().images().isReady(4); }, 30000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return show().images().thumbnail(7) != far; }, 30000)) << "and the rest follows";
}

TEST_F(TwoScreensInside, ThePenHasThreeColoursThenIsPutAway)
{
    beginOnBoth();
    std::vector<QImage> drawn;
    for (int color = 0; color < penColors; ++color) {
        press(Qt::Key_D);
        click({300, 300});
        drawn.push_back(seen());
        press(Qt::Key_E);
    }
    EXPECT_NE(drawn[0], drawn[1]);
    EXPECT_NE(drawn[1], drawn[2]);
    EXPECT_NE(drawn[0], drawn[2]);
    press(Qt::Key_D);
    EXPECT_EQ(show().state().tool, ShowTool::None);
    EXPECT_EQ(slide(), 0u);
}

TEST_F(TwoScreensInside, TheClockWaitsForTheFirstPageOrForS)
{
    beginOnBoth();
    EXPECT_FALSE(show().clock().running);
    press(Qt::Key_B);
    EXPECT_FALSE(show().clock().running) << "black is no beginning";
    press(Qt::Key_B);
    press(Qt::Key_PageDown);
    EXPECT_TRUE(show().clock().running);
    press(Qt::Key_S);
    EXPECT_FALSE(show().clock().running);
    press(Qt::Key_PageDown);
    EXPECT_FALSE(show().clock().running) << "who stopped it wants it to stand";
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_S);
    EXPECT_TRUE(show().clock().running);
}

TEST_F(TwoScreensInside, TheNextStepIsPreviewedWhereOneFollows)
{
    setPersonName("张三");
    WorkspaceOptions own = region();
    own.store = folder()->filePath(QStringLiteral("steps.rdstore")).toStdString();
    ASSERT_TRUE(window->openStore(own));
    settle();
    QSignalSpy read(window.get(), &MainWindow::codesChanged);
    window->session()->run(
        [](Store &store) {
            const SlideEdit edit = [](std::vector<Slide> &slides) -> Result<void> {
                slides[3].reports.push_back(slides[1].reports.front());
                slides[3].build = true;
                return {};
            };
            return editSlides(store, store.codes().decks.begin()->code, edit, "steps");
        },
        QStringLiteral("test"));
    ASSERT_TRUE(read.wait(20000));
    setPersonName({});
    beginOnBoth();
    goTo('4');
    ASSERT_EQ(show().deck().slides[4].step, 1u);
    ASSERT_TRUE(QTest::qWaitFor([this] { return show().images().isReady(4); }, 20000));
    const auto says = [this](const char *key) {
        const auto labels = presenter().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == saidWord(key, Language::Zh); });
    };
    EXPECT_EQ(presenter().findChild<SlideThumb *>()->picture(), show().images().soFar(4));
    EXPECT_TRUE(says("show.nextstep"));
    press(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 4u);
    EXPECT_FALSE(says("show.nextstep")) << "a slide follows";
}

} // namespace
} // namespace rd
