#include "ui/widgets/viewswitch.h"

#include "samplewindow.h"
#include "ui/pages/pagepane.h"
#include "ui/widgets/filterbar.h"

#include <set>

namespace rd {
namespace {

class CardSwitch : public SampleWindow {
protected:
    static ViewSwitch *switchOf(CardWidget *one) { return one->findChild<ViewSwitch *>(QStringLiteral("viewSwitch")); }
    static QRectF around(const CardWidget *one, const std::set<std::size_t> &marks)
    {
        QRectF box;
        for (const std::size_t mark : marks) {
            box = box.united(one->sceneView()->scene().marks[mark].rect);
        }
        return box.adjusted(1, 1, -1, -1);
    }
};

TEST_F(CardSwitch, ShowsTheTableAndTheChartAgainByMouseAndKey)
{
    CardWidget *growth = card("overview-growth");
    ViewSwitch *button = switchOf(growth);
    ASSERT_TRUE(button != nullptr && button->isVisible());
    EXPECT_EQ(button->accessibleName(), QStringLiteral("图 | 表: 图"));
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->width() - 4, 4));
    EXPECT_TRUE(growth->showsTable());
    EXPECT_TRUE(button->isVisible());
    EXPECT_EQ(button->accessibleName(), QStringLiteral("图 | 表: 表"));
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->width() - 4, 4));
    EXPECT_TRUE(growth->showsTable()) << "the half that is shown changes nothing";
    EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus);
    button->setFocus();
    press(button, Qt::Key_Space);
    EXPECT_FALSE(growth->showsTable());
    growth->showTable(true);
    EXPECT_TRUE(button->isChecked()) << "Ctrl+T says so too";
}

TEST_F(CardSwitch, NeverCoversATitle)
{
    for (const QSize size : {QSize(1024, 768), QSize(1920, 1080)}) {
        window->resize(size);
        QTest::qWait(0);
        for (CardWidget *one : cards()) {
            const QRectF corner = QRectF(switchOf(one)->parentWidget()->geometry()); // with all that stands there
            for (const Item &item : one->sceneView()->scene().items) {
                const auto *text = std::get_if<TextItem>(&item);
                EXPECT_FALSE(text != nullptr && text->box.intersects(corner) && switchOf(one)->isVisible()) << one->card().id;
            }
        }
    }
}

TEST_F(CardSwitch, ABoxChoosesTheMarksThatItTouches)
{
    CardWidget *growth = card("overview-growth");
    growth->sceneView()->chooseIn(around(growth, {1, 2, 3}));
    settle();
    EXPECT_EQ(state().choice.selection.keys.size(), 3u);
    growth->sceneView()->chooseIn(around(growth, {5}), Qt::ControlModifier);
    settle();
    EXPECT_EQ(state().choice.selection.keys.size(), 4u);
    fill();
    EXPECT_TRUE(window->panel()->isVisible());
}

TEST_F(CardSwitch, ADragDrawsTheBoxAndAClickBesideMarksTakesTheChoiceAway)
{
    CardWidget *growth = card("overview-growth");
    pages().currentView()->ensureWidgetVisible(growth);
    SceneView *scene = growth->sceneView();
    const QRectF box = around(growth, {0, 1});
    QTest::mousePress(scene, Qt::LeftButton, {}, box.topLeft().toPoint());
    QTest::mouseMove(scene, box.center().toPoint());
    QTest::mouseMove(scene, box.bottomRight().toPoint());
    QTest::mouseRelease(scene, Qt::LeftButton, {}, box.bottomRight().toPoint());
    settle();
    EXPECT_EQ(state().choice.selection.keys.size(), 2u);
    QTest::mouseClick(scene, Qt::LeftButton, {}, QPoint(4, 4));
    settle();
    EXPECT_TRUE(state().choice.empty());
}

TEST_F(CardSwitch, ADotOfAScatterStandsForBothItsValues)
{
    open("counties");
    CardWidget *scatter = card("counties-scatter");
    ASSERT_NE(scatter, nullptr);
    click(scatter, 0);
    ASSERT_EQ(state().choice.selection.keys.size(), 2u);
    EXPECT_NE(state().choice.selection.keys[0].code(Dim::Indicator), state().choice.selection.keys[1].code(Dim::Indicator));
    EXPECT_TRUE(scatter->sceneView()->isChosen(0));
}

TEST_F(CardSwitch, ViewsSideBySideShareOneScale)
{
    open("counties");
    const auto axisOf = [](PagePane *pane) {
        for (CardWidget *one : pane->currentView()->cards()) {
            if (one->card().id == "counties-budget") {
                return one->model()->panels.front().value;
            }
        }
        return Axis();
    };
    const double own = axisOf(pages().mainPane()).to;
    act("action.pin");
    PageFilters filters;
    filters.zones = "without";
    filters.period = "2023"; // smaller values
    Q_EMIT pages().mainPane()->filterBar()->filtersChanged(filters);
    settle();
    QTest::qWait(0);
    EXPECT_EQ(axisOf(pages().mainPane()).to, axisOf(pages().pinnedPane()).to);
    EXPECT_GE(axisOf(pages().mainPane()).to, own);
    act("action.pin");
}

} // namespace
} // namespace rd
