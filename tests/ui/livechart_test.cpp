#include "ui/charts/livechart.h"

#include "core/charttable.h"
#include "ui/charts/chartkind.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::chartBook;
using test::chartTable;
using test::gap;
using test::observed;

/// A scene on a widget with the live chart over it, as on a page.
class LiveCharts : public testing::Test {
protected:
    void lay(const Table &table, const Theme &theme = Theme::page(ThemeName::Light))
    {
        model = chartModel(table, book, Language::Zh);
        ASSERT_EQ(model.kind, table.spec.chart);
        whole = layoutOf(model.kind)(model, {700, 0}, theme, Language::Zh);
        taken = whole;
        below.resize(whole.size.toSize());
        live.take(model, taken, theme);
        below.show();
        QApplication::processEvents();
    }

    CodeBook book = chartBook();
    ChartModel model;
    Scene whole, taken;
    QWidget below;
    LiveChart live{&below};
};

Table lines()
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south"}) {
        for (int month = 1; month <= 12; ++month) {
            const std::string period = std::string("2024-") + (month < 10 ? "0" : "") + std::to_string(month);
            rows.push_back(observed("rate", area, period, month * 3.7 - (area[0] == 'n' ? 10 : 0), Qualifier::Exact, true));
        }
    }
    rows[5] = gap("rate", "north", "2024-06");
    return chartTable("lines", rows, chartBook());
}

Table bars()
{
    std::vector<Observation> rows;
    double value = -12;
    for (const char *year : {"2021", "2022", "2023", "2024"}) {
        for (const char *area : {"north", "south", "east"}) {
            rows.push_back(observed("rate", area, year, value += 7.3, Qualifier::Exact, true));
        }
    }
    rows[4] = observed("rate", "south", "2022", 20, Qualifier::MoreThan);
    return chartTable("bars", rows, chartBook());
}

/// How many points Qt Charts has; each of them to a pixel where the scene has it.
int comparedPoints(const Scene &whole, const LiveChart &live)
{
    int compared = 0;
    for (int i = 0; i < static_cast<int>(whole.marks.size()); ++i) {
        const QRectF there = live.markRect(i);
        if (there.isNull() && there.topLeft().isNull()) {
            continue;
        }
        const QPointF here = whole.marks[static_cast<std::size_t>(i)].rect.center();
        EXPECT_NEAR(there.x(), here.x(), 1) << i;
        EXPECT_NEAR(there.y(), here.y(), 1) << i;
        ++compared;
    }
    return compared;
}

TEST_F(LiveCharts, PointsOfLinesStandWhereTheSceneHasThem)
{
    lay(lines());
    ASSERT_TRUE(live.isVisible());
    EXPECT_EQ(comparedPoints(whole, live), 23) << "all but the gap";
}

TEST_F(LiveCharts, PointsOfALogScaleStandThereToo)
{
    Table table = lines();
    std::erase_if(table.rows, [&](const ReportRow &row) {
        const Quantity *value = table.quantity(row);
        return value == nullptr || value->value <= 0;
    });
    table.spec.options = {{"scale", "log"}};
    lay(table);
    ASSERT_TRUE(live.isVisible());
    EXPECT_EQ(comparedPoints(whole, live), static_cast<int>(table.rows.size()));
}

TEST_F(LiveCharts, BarsStandWhereTheSceneHasThem)
{
    for (const ThemeName name : allThemes) {
        lay(bars(), Theme::page(name));
        ASSERT_TRUE(live.isVisible());
        int compared = 0;
        for (const Item &item : whole.items) {
            const auto *bar = std::get_if<BarItem>(&item);
            if (bar == nullptr || bar->end != BarEnd::Plain) {
                continue;
            }
            const QRectF there = live.markRect(bar->mark);
            EXPECT_NEAR(there.left(), bar->rect.left(), 1);
            EXPECT_NEAR(there.right(), bar->rect.right(), 1);
            EXPECT_NEAR(there.top(), bar->rect.top(), 1);
            EXPECT_NEAR(there.bottom(), bar->rect.bottom(), 1);
            ++compared;
        }
        EXPECT_EQ(compared, 11);
    }
}

TEST_F(LiveCharts, LeavesWhatQtChartsCannotDraw)
{
    lay(bars());
    std::vector<BarItem> left;
    for (const Item &item : taken.items) {
        if (const auto *bar = std::get_if<BarItem>(&item)) {
            left.push_back(*bar);
        }
    }
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left.front().end, BarEnd::Torn);
    EXPECT_EQ(taken.marks.size(), whole.marks.size());
}

TEST_F(LiveCharts, LeavesBarsWithWordsInsideWhichItWouldHide)
{
    std::vector<Observation> rows = {observed("rate", "city", "2024", 50)};
    for (int year = 2016; year < 2025; ++year) {
        rows.push_back(observed("rate", "north", std::to_string(year), 40 + year - 2016));
    }
    Table table = chartTable("bars", rows, book);
    table.spec.options = {{"average", "city"}};
    lay(table);
    ASSERT_TRUE(live.isVisible());
    int inside = 0;
    for (const Item &item : whole.items) {
        const auto *bar = std::get_if<BarItem>(&item);
        const bool hasWords = bar != nullptr && std::ranges::any_of(whole.items, [bar](const Item &other) {
                                  const auto *text = std::get_if<TextItem>(&other);
                                  return text != nullptr && bar->rect.contains(text->box.center());
                              });
        if (hasWords) {
            EXPECT_TRUE(live.markRect(bar->mark).isNull());
            ++inside;
        }
    }
    EXPECT_GT(inside, 0);
    EXPECT_EQ(std::ranges::count_if(taken.items, [](const Item &item) { return std::holds_alternative<BarItem>(item); }),
              inside);
}

TEST_F(LiveCharts, DrawsNothingTwiceAndNothingElse)
{
    lay(lines());
    EXPECT_EQ(whole.items.size() - taken.items.size(), 3u) << "north in two stretches, south in one";
    const Table three = chartTable(
        "bars",
        {observed("rate", "north", "2024", 1), observed("rate", "south", "2024", 2), observed("rate", "east", "2024", 3)},
        book);
    lay(three);
    EXPECT_FALSE(live.isVisible()) << "three bars need no help";
    EXPECT_EQ(taken.items.size(), whole.items.size());
}

TEST_F(LiveCharts, DrawnTimeIsAskedFor)
{
    lay(lines());
    const QRectF plot = whole.plots.front().rect;
    QSignalSpy spy(&live, &LiveChart::zoomWanted);
    const auto at = [&](double part) {
        return QPoint(static_cast<int>(plot.left() + plot.width() * part), static_cast<int>(plot.center().y()));
    };
    QWidget *view = live.childAt(at(0.25));
    ASSERT_NE(view, nullptr);
    const auto in = [&](double part) { return view->mapFrom(&live, at(part)); };
    QTest::mousePress(view, Qt::LeftButton, {}, in(0.25));
    QMouseEvent move(QEvent::MouseMove, in(0.75), view->mapToGlobal(in(0.75)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view, &move);
    QTest::mouseRelease(view, Qt::LeftButton, {}, in(0.75));
    ASSERT_EQ(spy.count(), 1);
    const Axis &time = model.panels.front().category;
    EXPECT_NEAR(spy.front().at(0).toDouble(), time.from + (time.to - time.from) * 0.25, 0.1);
    EXPECT_NEAR(spy.front().at(1).toDouble(), time.from + (time.to - time.from) * 0.75, 0.1);
}

TEST_F(LiveCharts, ZoomedTimeKeepsOnlyWhatLiesInIt)
{
    lay(lines());
    ChartModel part = model;
    part.panels.front().category.from += 3;
    part.panels.front().category.to -= 3;
    const Scene scene = layoutOf("lines")(part, {700, 0}, Theme::page(ThemeName::Light), Language::Zh);
    EXPECT_EQ(scene.marks.size(), 12u) << "April to September of two areas";
    const QRectF plot = scene.plots.front().rect.adjusted(-0.5, -0.5, 0.5, 0.5);
    for (const SceneMark &mark : scene.marks) {
        EXPECT_TRUE(plot.contains(mark.rect.center()));
    }
}

} // namespace
} // namespace rd
