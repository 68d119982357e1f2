#include "core/charttable.h"
#include "support/scenecheck.h"
#include "ui/charts/barshape.h"
#include "ui/charts/chartkind.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::chartTable;
using test::gap;
using test::observed;
using test::ofKind;
using test::tiledBook;

const CodeBook &valueBook()
{
    static const CodeBook made = tiledBook();
    return made;
}

Scene laid(const Table &table, QSizeF size = {800, 0}, const Theme &theme = Theme::page(ThemeName::Light),
           Language language = Language::Zh)
{
    const ChartModel model = chartModel(table, valueBook(), language);
    EXPECT_EQ(model.kind, table.spec.chart);
    return layoutOf(model.kind)(model, size, theme, language);
}

template <typename T> std::vector<T> itemsOf(const Scene &scene)
{
    std::vector<T> found;
    for (const Item &item : scene.items) {
        if (const T *one = std::get_if<T>(&item)) {
            found.push_back(*one);
        }
    }
    return found;
}

const BarItem *barOf(const std::vector<BarItem> &bars, const Scene &scene, Dim dim, std::string_view code)
{
    const auto it = std::ranges::find_if(bars, [&](const BarItem &bar) {
        return bar.mark >= 0 && scene.marks[static_cast<std::size_t>(bar.mark)].key.code(dim) == code;
    });
    return it == bars.end() ? nullptr : &*it;
}

Table threeAreas()
{
    return chartTable("bars",
                      {observed("revenue", "south", "2024", 260e6, Qualifier::MoreThan),
                       observed("revenue", "east", "2024", 130e6), observed("revenue", "north", "2024", 65e6, Qualifier::About),
                       gap("revenue", "zone", "2024")},
                      valueBook());
}

TEST(BarsLayout, LengthsAreInProportion)
{
    const Scene scene = laid(threeAreas());
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    ASSERT_EQ(bars.size(), 3u) << "a gap has no bar";
    const BarItem *south = barOf(bars, scene, Dim::Area, "south");
    const BarItem *east = barOf(bars, scene, Dim::Area, "east");
    const BarItem *north = barOf(bars, scene, Dim::Area, "north");
    EXPECT_NEAR(south->rect.width(), 2 * east->rect.width(), 0.01);
    EXPECT_EQ(south->rect.left(), east->rect.left());
    const Theme theme = Theme::page(ThemeName::Light);
    const qreal half = barEndLength(BarEnd::Steps, north->rect.height(), theme) / 2;
    EXPECT_NEAR(north->rect.width() + half, east->rect.width() / 2, 0.01) << "its steps surround the value";
}

TEST(BarsLayout, EndsSayWhatIsKnown)
{
    const Scene scene = laid(threeAreas());
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "south")->end, BarEnd::Torn);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "east")->end, BarEnd::Plain);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "north")->end, BarEnd::Steps);
}

TEST(BarsLayout, FillsSayTheKind)
{
    Observation estimate = observed("revenue", "north", "2024", 3);
    estimate.quantity->status = "E";
    const Table table =
        chartTable("bars",
                   {ofKind(Kind::Target, observed("revenue", "south", "2024", 5)), estimate,
                    ofKind(Kind::Plan, observed("revenue", "east", "2024", 4)), observed("revenue", "zone", "2024", 2)},
                   valueBook());
    const Scene scene = laid(table);
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "south")->fill, Fill::Hollow);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "east")->fill, Fill::Dotted);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "north")->fill, Fill::Hatched);
    EXPECT_EQ(barOf(bars, scene, Dim::Area, "zone")->fill, Fill::Solid);
}

TEST(BarsLayout, BarsAreNoThickerThanTheTheme)
{
    for (const BarItem &bar : itemsOf<BarItem>(laid(threeAreas(), {800, 2000}))) {
        EXPECT_LE(bar.rect.height(), 28);
        EXPECT_GT(bar.rect.height(), 20) << "height that is there is used";
    }
}

TEST(BarsLayout, ValuesBelowZeroGoTheOtherWay)
{
    const Table table =
        chartTable("bars",
                   {observed("rate", "south", "2024", 6), observed("rate", "east", "2024", -3, Qualifier::Exact, true),
                    observed("rate", "north", "2024", 3)},
                   valueBook());
    const Scene scene = laid(table);
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    const BarItem *up = barOf(bars, scene, Dim::Area, "north");
    const BarItem *down = barOf(bars, scene, Dim::Area, "east");
    EXPECT_NEAR(up->rect.left(), down->rect.right(), 0.01);
    EXPECT_NEAR(up->rect.width(), down->rect.width(), 0.01);
}

TEST(BarsLayout, TheAverageLineStandsAtItsValue)
{
    Table table = chartTable("bars",
                             {observed("rate", "city", "2024", 50), observed("rate", "north", "2024", 50),
                              observed("rate", "south", "2024", 60), observed("rate", "east", "2024", 55)},
                             valueBook());
    table.spec.options = {{"average", "city"}};
    const Scene scene = laid(table);
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    const qreal end = barOf(bars, scene, Dim::Area, "north")->rect.right();
    const std::vector<LineItem> lines = itemsOf<LineItem>(scene);
    EXPECT_TRUE(std::ranges::any_of(lines, [end](const LineItem &line) {
        return line.color == Token::Text && std::abs(line.points.front().x() - end) < 0.01
               && std::abs(line.points.back().x() - end) < 0.01;
    }));
    EXPECT_EQ(bars.size(), 3u);
}

Table months(std::vector<Observation> observations) { return chartTable("lines", observations, valueBook()); }

TEST(LinesLayout, BreaksAndGapsInterrupt)
{
    const auto drawn = [](const Table &table) {
        std::size_t lines = 0;
        for (const LineItem &line : itemsOf<LineItem>(laid(table))) {
            lines += line.color == Token::Map6 && !line.dashed && line.points.size() > 1
                             && line.points.front().x() < line.points.back().x()
                         ? 1
                         : 0;
        }
        return lines;
    };
    const auto value = [](const char *month, double number, const char *status = "A") {
        Observation one = observed("rate", "north", month, number);
        one.quantity->status = status;
        return one;
    };
    const std::size_t whole =
        drawn(months({value("2024-01", 1), value("2024-02", 2), value("2024-03", 3), value("2024-04", 4)}));
    EXPECT_EQ(drawn(months({value("2024-01", 1), value("2024-02", 2), value("2024-03", 3, "B"), value("2024-04", 4)})),
              whole + 1);
    EXPECT_EQ(drawn(months({value("2024-01", 1), value("2024-02", 2), gap("rate", "north", "2024-03"), value("2024-04", 4),
                            value("2024-05", 5)})),
              whole + 1);
    EXPECT_EQ(drawn(months({value("2024-01", 1), value("2024-02", 2), value("2024-04", 4), value("2024-05", 5)})), whole + 1)
        << "a month that is not in the table is a gap, too";
}

TEST(LinesLayout, CumulativeValuesBeginAnewEachYear)
{
    std::vector<Observation> rows;
    for (const char *period : {"2023-01-01/P10M", "2023-01-01/P11M", "2023", "2024-01-01/P2M", "2024-01-01/P3M"}) {
        rows.push_back(observed("revenue", "north", period, 1e8 * static_cast<double>(rows.size() + 1)));
    }
    std::vector<LineItem> runs;
    for (const LineItem &line : itemsOf<LineItem>(laid(months(rows)))) {
        if (line.color == Token::Map6 && line.points.size() > 1 && line.width > 1.5) {
            runs.push_back(line);
        }
    }
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].points.size(), 3u);
    EXPECT_EQ(runs[1].points.size(), 2u);
}

TEST(LinesLayout, EstimatesAreDashedAndTargetsHollow)
{
    Observation estimate = observed("rate", "north", "2024-03", 3);
    estimate.quantity->status = "E";
    const Scene scene = laid(months({observed("rate", "north", "2024-01", 1), observed("rate", "north", "2024-02", 2), estimate,
                                     ofKind(Kind::Target, observed("rate", "north", "2024-06", 8))}));
    EXPECT_TRUE(std::ranges::any_of(itemsOf<LineItem>(scene), [](const LineItem &line) { return line.dashed; }));
    const std::vector<PathItem> points = itemsOf<PathItem>(scene);
    EXPECT_EQ(std::ranges::count(points, Fill::Hollow, &PathItem::fill), 1);
}

TEST(ColumnsLayout, StandInProportionAndOpenUpwards)
{
    const Table table = chartTable("columns",
                                   {observed("revenue", "north", "2022", 30e6), observed("revenue", "north", "2023", 110e6),
                                    observed("revenue", "north", "2024", 260e6, Qualifier::MoreThan)},
                                   valueBook());
    const Scene scene = laid(table);
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    ASSERT_EQ(bars.size(), 3u);
    EXPECT_NEAR(bars[1].rect.height() / bars[0].rect.height(), 110.0 / 30, 1e-6);
    EXPECT_NEAR(bars[2].rect.height() / bars[0].rect.height(), 260.0 / 30, 1e-6);
    EXPECT_TRUE(bars[2].upward);
    EXPECT_EQ(bars[2].end, BarEnd::Torn);
    EXPECT_EQ(bars[0].rect.bottom(), bars[2].rect.bottom());
}

TEST(NestedLayout, PartsLieInsideOnOneScale)
{
    Table table =
        chartTable("nested", {observed("rate", "north", "2024", 40), observed("rate", "city", "2024", 85)}, valueBook());
    table.spec.options = {{"whole", "100"}};
    const std::vector<BarItem> bars = itemsOf<BarItem>(laid(table));
    ASSERT_EQ(bars.size(), 2u);
    EXPECT_TRUE(bars[0].rect.contains(bars[1].rect));
    EXPECT_NEAR(bars[1].rect.width() / bars[0].rect.width(), 40.0 / 85, 1e-9);
    EXPECT_GT(bars[0].rect.height(), bars[1].rect.height());
}

TEST(SquaresLayout, CountsAreRight)
{
    Table table = chartTable("squares", {observed("firms", "north", "2024", 43)}, valueBook());
    table.spec.options = {{"filled", "1"}};
    const Scene scene = laid(table);
    EXPECT_EQ(itemsOf<RectItem>(scene).size(), 1u);
    EXPECT_EQ(itemsOf<LineItem>(scene).size(), 42u);
    EXPECT_EQ(scene.marks.size(), 1u);
}

TEST(DotsLayout, OneDotAThing)
{
    const Scene scene =
        laid(chartTable("dots", {observed("firms", "north", "2024", 7), observed("firms", "south", "2024", 77)}, valueBook()));
    EXPECT_EQ(itemsOf<PathItem>(scene).size(), 84u);
    EXPECT_EQ(scene.marks.size(), 2u);
}

TEST(BulletsLayout, TheActualLiesInsideAHollowTarget)
{
    Table table = chartTable("bullets",
                             {ofKind(Kind::Target, observed("firms", "north", "2025", 90, Qualifier::AtLeast)),
                              observed("firms", "north", "2025-01-01/P6M", 45),
                              ofKind(Kind::Target, observed("firms", "south", "2025", 30))},
                             valueBook());
    table.spec.options = {{"today", "2025-06-30"}};
    const Scene scene = laid(table);
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    ASSERT_EQ(bars.size(), 3u);
    EXPECT_EQ(bars[0].fill, Fill::Solid);
    EXPECT_EQ(bars[1].fill, Fill::Hollow);
    EXPECT_EQ(bars[1].end, BarEnd::Torn);
    EXPECT_NEAR(bars[0].rect.width(), bars[1].rect.width() / 2, 0.01);
    EXPECT_LT(bars[0].rect.height(), bars[1].rect.height());
    // Half of the year has passed: the calendar's tick stands at half of the target, here at the end of the bar.
    const qreal end = bars[0].rect.right();
    EXPECT_TRUE(std::ranges::any_of(itemsOf<LineItem>(scene), [end](const LineItem &line) {
        return line.color == Token::Text && std::abs(line.points.front().x() - end) < 0.01;
    }));
}

/// Every kind with long names and all that a label can carry.
std::vector<Table> everyKind()
{
    std::vector<Observation> areas = {observed("revenue", "south", "2024", 260e6, Qualifier::MoreThan),
                                      observed("revenue", "east", "2024", 1234567.89, Qualifier::Nearly),
                                      observed("revenue", "north", "2024", 65e6, Qualifier::About),
                                      gap("revenue", "zone", "2024"),
                                      observed("firms", "south", "2024", 5),
                                      observed("firms", "east", "2024", 8, Qualifier::AtMost),
                                      observed("firms", "north", "2024", 77)};
    Observation range = observed("firms", "zone", "2024", 5);
    range.quantity = Quantity::stated(Qualifier::Between, 5, 8, "enterprises");
    areas.push_back(range);
    std::vector<Observation> years, goals, counts = {areas[4], areas[6]}, few = {areas[0], areas[1], areas[2]};
    for (const char *area : {"north", "south", "east", "zone", "town", "city"}) {
        for (const char *year : {"2019", "2020", "2021", "2022", "2024"}) {
            years.push_back(observed("rate", area, year, static_cast<double>(years.size() * 7 % 31)));
        }
        goals.push_back(ofKind(Kind::Target, observed("firms", area, "2025", 90, Qualifier::AtLeast)));
        goals.push_back(observed("firms", area, "2025-01-01/P6M", static_cast<double>(goals.size()) * 20));
    }
    years.push_back(gap("rate", "city", "2023"));
    std::vector<Observation> periods = {observed("revenue", "north", "2022", 30e6), observed("revenue", "north", "2023", 110e6),
                                        observed("revenue", "north", "2024", 260e6, Qualifier::MoreThan)};
    std::vector<Table> tables;
    for (const auto &[kind, rows] : {std::pair{"bars", areas},
                                     {"lines", years},
                                     {"multiples", years},
                                     {"bullets", goals},
                                     {"ledger", goals},
                                     {"columns", periods},
                                     {"chain", few},
                                     {"dots", counts},
                                     {"nested", few},
                                     {"pairs", few}}) {
        tables.push_back(chartTable(kind, rows, valueBook()));
    }
    tables.push_back(chartTable("squares", {areas[6]}, valueBook()));
    tables.push_back(chartTable("tilemap", {years[0], years[5], years[10], gap("rate", "zone", "2024")}, valueBook()));
    tables.push_back(chartTable("slope", years, valueBook()));
    tables.push_back(chartTable("dotplot", areas, valueBook()));
    std::vector<Observation> sides = {observed("rate", "city", "2024", 5.6), gap("rate", "zone", "2024")};
    for (const auto &[area, value] : {std::pair{"north", -12.4}, {"south", 7.1}, {"east", 5.6}, {"town", 0.02}}) {
        sides.push_back(observed("rate", area, "2024", value, Qualifier::Exact, true));
    }
    tables.push_back(chartTable("diverging", sides, valueBook()));
    tables.push_back(tables.back());
    tables.back().spec.options = {{"average", "city"}};
    tables[1].spec.options = {{"by", "area"}};
    tables[2].spec.options = {{"by", "area"}};
    tables[6].spec.options = {{"join_zh", "带动就业|创造营业收入"}, {"join_en", "give work to|and make every year"}};
    return tables;
}

CodeBook longNames()
{
    CodeBook named = tiledBook();
    CodeBook renamed;
    renamed.industries = named.industries;
    renamed.indicators = named.indicators;
    renamed.units = named.units;
    for (Area area : named.areas) {
        area.name = {"某某省级高新技术产业开发区" + area.code, "Provincial High-technology Development Zone of " + area.code};
        renamed.areas.add(area);
    }
    return renamed;
}

struct Size {
    QSizeF size;
    Theme theme;
};

std::vector<Size> sizes()
{
    std::vector<Size> all;
    for (const qreal width : {300.0, 480.0, 640.0, 1024.0, 1366.0, 1920.0, 3840.0}) {
        all.push_back({{width, 0}, Theme::page(ThemeName::Light)});
    }
    all.push_back({{640, 0}, Theme::page(ThemeName::Projector)});
    all.push_back({{1000, 700}, Theme::page(ThemeName::Dark)});
    for (const qreal width : {1920.0, 1440.0}) {
        all.push_back({{width - 160, 700}, Theme::slide(ThemeName::Light, 1080)});
        all.push_back({{width - 160, 700}, Theme::slide(ThemeName::Projector, 1080)});
    }
    return all;
}

TEST(ValueCharts, NothingOverlapsOrIsCut)
{
    const CodeBook named = longNames();
    for (const Table &table : everyKind()) {
        for (const Language language : {Language::Zh, Language::En}) {
            for (const CodeBook *codes : {&valueBook(), &named}) {
                const ChartModel model = chartModel(table, *codes, language);
                ASSERT_EQ(model.kind, table.spec.chart);
                for (const Size &size : sizes()) {
                    const Scene scene = layoutOf(model.kind)(model, size.size, size.theme, language);
                    EXPECT_EQ(test::faultsIn(scene, size.theme), "")
                        << model.kind << (language == Language::Zh ? " zh " : " en ") << size.size.width() << "×"
                        << size.size.height() << (codes == &named ? " long names" : "");
                    EXPECT_LE(scene.size.width(), size.size.width() + 0.5) << model.kind;
                }
            }
        }
    }
}

TEST(ValueCharts, EveryMarkOfTheModelCanBePointedAt)
{
    for (const Table &table : everyKind()) {
        const ChartModel model = chartModel(table, valueBook(), Language::En);
        const Scene scene = layoutOf(model.kind)(model, {900, 0}, Theme::page(ThemeName::Light), Language::En);
        for (const Panel &panel : model.panels) {
            for (const Mark &mark : panel.marks) {
                const bool found = std::ranges::any_of(
                    scene.marks, [&](const SceneMark &one) { return one.key == mark.key && one.rect.isValid(); });
                EXPECT_TRUE(found || model.kind == "ledger") << model.kind << " " << mark.name << " " << mark.label;
            }
        }
    }
}

TEST(ValueCharts, TheSameModelGivesTheSameScene)
{
    for (const Table &table : everyKind()) {
        const Scene one = laid(table);
        const Scene two = laid(table);
        ASSERT_EQ(one.items.size(), two.items.size());
        EXPECT_EQ(one.size, two.size);
    }
}

} // namespace
} // namespace rd
