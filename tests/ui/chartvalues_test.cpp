#include "support/scenecheck.h"
#include "ui/charts/barshape.h"
#include "valuecase.h"

namespace rd {
namespace {

using test::barOf;
using test::chartTable;
using test::gap;
using test::itemsOf;
using test::laid;
using test::observed;
using test::ofKind;
using test::valueBook;

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

TEST(BarsLayout, AUnitWithoutRoomBesideTheTicksStandsBelowThem)
{
    CodeBook book = valueBook();
    book.units.add(test::unit("eur-per-head", "EUR_HAB", "EUR_HAB", "other", true));
    std::vector<Observation> rows = {observed("revenue", "south", "2024", 48'084), observed("revenue", "north", "2024", 31'500),
                                     observed("revenue", "east", "2024", 40'100)};
    for (Observation &row : rows) {
        row.quantity->unit = row.series.unit = "eur-per-head";
    }
    const ChartModel model = chartModel(chartTable("bars", rows, book), book, Language::Zh);
    const Scene scene = layoutOf(model.kind)(model, {600, 300}, Theme::page(ThemeName::Light), Language::Zh);
    const std::vector<TextItem> texts = itemsOf<TextItem>(scene);
    const auto isTitle = [](const TextItem &text) {
        return text.lines.join(QString()).contains(QStringLiteral("EUR_HAB")) && text.style.type == Type::Caption;
    };
    const auto title = std::ranges::find_if(texts, isTitle);
    ASSERT_NE(title, texts.end());
    EXPECT_EQ(title->lines.size(), 1) << title->lines.join(QLatin1Char('|')).toStdString();
}

TEST(BarsLayout, BarsAreNoThickerThanTheTheme)
{
    const auto bars = itemsOf<BarItem>(laid(threeAreas(), {800, 2000}));
    EXPECT_EQ(bars.size(), 3U);
    for (const BarItem &bar : bars) {
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

TEST(BarsLayout, PanelsOfOneScaleLieBelowEachOther)
{
    std::vector<Observation> many;
    for (int i = 0; i < 120; ++i) {
        many.push_back(observed("firms", "area" + std::to_string(i), "2024", 100 + i));
    }
    const Scene scene = laid(chartTable("bars", many, valueBook()));
    ASSERT_EQ(scene.plots.size(), 2u) << "the first and the last, whose names are shorter";
    EXPECT_EQ(scene.plots[0].rect.left(), scene.plots[1].rect.left());
    EXPECT_EQ(scene.plots[0].rect.right(), scene.plots[1].rect.right());
}

/// The city's average is 50.
Table besideAverage(double north, double south, double east)
{
    Table table = chartTable("bars",
                             {observed("rate", "city", "2024", 50), observed("rate", "north", "2024", north),
                              observed("rate", "south", "2024", south), observed("rate", "east", "2024", east)},
                             valueBook());
    table.spec.options = {{"average", "city"}};
    return table;
}

TEST(BarsLayout, TheAverageLineStandsAtItsValue)
{
    const Scene scene = laid(besideAverage(50, 60, 55));
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    const qreal end = barOf(bars, scene, Dim::Area, "north")->rect.right();
    const std::vector<LineItem> lines = itemsOf<LineItem>(scene);
    EXPECT_TRUE(std::ranges::any_of(lines, [end](const LineItem &line) {
        return line.color == Token::Text && std::abs(line.points.front().x() - end) < 0.01
               && std::abs(line.points.back().x() - end) < 0.01;
    }));
    EXPECT_EQ(bars.size(), 3u);
}

TEST(BarsLayout, NoValueBreaksTheAverageLineThatHasRoomInItsBar)
{
    for (const ThemeName name : allThemes) {
        const Theme theme = Theme::page(name);
        const Scene scene = laid(besideAverage(49, 60, 48), {800, 0}, theme);
        const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
        std::vector<LineItem> lines = itemsOf<LineItem>(scene);
        std::erase_if(lines, [](const LineItem &line) { return line.color != Token::Text; });
        ASSERT_EQ(lines.size(), 1u) << "the line of the average is whole";
        EXPECT_LT(lines.front().points.front().y(), barOf(bars, scene, Dim::Area, "south")->rect.top());
        int inside = 0;
        for (const TextItem &text : itemsOf<TextItem>(scene)) {
            for (const BarItem &bar : bars) {
                if (text.mark == bar.mark && bar.rect.contains(text.box.center())) {
                    EXPECT_GE(contrast(theme.ink(text.style), theme.color(bar.color)), 4.5);
                    ++inside;
                }
            }
        }
        EXPECT_EQ(inside, 2) << "those just below the average";
        EXPECT_EQ(test::faultsIn(scene, theme), "");
    }
}

TEST(BarsLayout, AValueStandsAtItsBarAndNotBeyondTheAverageLine)
{
    const Table table = besideAverage(47, 90, 44);
    const qreal nearest = Theme::page(ThemeName::Light).step(6);
    for (int width = 200; width < 800; width += 7) {
        const Scene scene = laid(table, {qreal(width), 0});
        const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
        const BarItem *bar = barOf(bars, scene, Dim::Area, "east");
        ASSERT_NE(bar, nullptr);
        for (const TextItem &text : itemsOf<TextItem>(scene)) {
            if (text.mark == bar->mark && text.box.left() >= bar->rect.right()) {
                EXPECT_LT(text.box.left() - bar->rect.right(), nearest) << width;
            }
        }
    }
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

TEST(NestedLayout, NoLeaderRunsThroughALabel)
{
    Table table =
        chartTable("nested", {observed("rate", "north", "2024", 40), observed("rate", "city", "2024", 85)}, valueBook());
    table.spec.options = {{"whole", "100"}};
    for (const qreal width : {220.0, 300.0, 450.0, 600.0, 900.0}) {
        const Scene scene = laid(table, {width, 0}, Theme::page(ThemeName::Light), Language::En);
        std::vector<qreal> leaders;
        for (const LineItem &line : itemsOf<LineItem>(scene)) {
            if (line.color == Token::Text && line.points.front().x() == line.points.back().x()) {
                leaders.push_back(line.points.front().x());
            }
        }
        EXPECT_EQ(leaders.size(), 2u) << "one a bar, in one piece, at a width of " << width;
    }
}

Table investment(Observation first)
{
    return chartTable("nested", {std::move(first), observed("revenue", "city", "2024", 30e6, Qualifier::MoreThan)},
                      valueBook());
}

TEST(NestedLayout, AKeyLooksLikeItsBarAndSaysItsKind)
{
    for (const auto &[kind, fill, said] :
         {std::tuple(Kind::Plan, Fill::Dotted, "（计划）"), std::tuple(Kind::Target, Fill::Hollow, "（目标）"),
          std::tuple(Kind::Actual, Fill::Solid, "")}) {
        const Scene scene = laid(investment(ofKind(kind, observed("revenue", "north", "2024", 5e6))));
        const BarItem bar = *barOf(itemsOf<BarItem>(scene), scene, Dim::Area, "north");
        EXPECT_EQ(bar.fill, fill);
        const std::vector<RectItem> rects = itemsOf<RectItem>(scene);
        const auto key = std::ranges::find(rects, bar.mark, &RectItem::mark);
        ASSERT_NE(key, rects.end());
        EXPECT_EQ(key->fill, bar.fill);
        EXPECT_EQ(key->color, bar.color);
        const auto texts = itemsOf<TextItem>(scene);
        EXPECT_EQ(std::ranges::any_of(texts, [](const TextItem &text) { return text.lines.join(u' ').contains(u'（'); }),
                  kind != Kind::Actual);
        EXPECT_TRUE(std::ranges::any_of(texts, [&](const TextItem &text) {
            return text.mark == bar.mark && text.lines.join(u' ').endsWith(QString::fromUtf8(said));
        })) << said;
    }
}

TEST(NestedLayout, NoLeaderEndsUnderAnothersLabel)
{
    Table table =
        chartTable("nested", {observed("rate", "north", "2024", 45), observed("rate", "city", "2024", 80)}, valueBook());
    table.spec.options = {{"whole", "100"}};
    ChartModel model = chartModel(table, valueBook(), Language::En);
    model.panels.front().marks[0].name = "In-province sourcing rate";
    model.panels.front().marks[1].name = "Local sourcing rate";
    const Theme theme = Theme::slide(ThemeName::Light, 768);
    std::size_t withLeaders = 0;
    for (qreal width = 260; width < 1300; width += 20) {
        const Scene scene = layoutOf("nested")(model, {width, 0}, theme, Language::En);
        for (const LineItem &line : itemsOf<LineItem>(scene)) {
            if (line.color != Token::Text) {
                continue;
            }
            ++withLeaders;
            const qreal x = line.points.front().x();
            const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
            const bool isOuter = std::abs(bars[0].rect.right() - x) < std::abs(bars[1].rect.right() - x);
            for (const TextItem &text : itemsOf<TextItem>(scene)) {
                const bool isInners = text.mark == bars[1].mark; // those stand below the outer bar's
                EXPECT_FALSE(isOuter && isInners && text.box.left() < x && text.box.right() > x)
                    << text.lines.join(u' ').toStdString() << " at " << width;
            }
        }
    }
    EXPECT_GT(withLeaders, 20u);
}

TEST(NestedLayout, APaleBarIsOutlinedToItsTornEnd)
{
    for (const ThemeName name : allThemes) {
        const Theme theme = Theme::page(name);
        const Scene scene = laid(investment(observed("revenue", "north", "2024", 5e6)), {800, 0}, theme);
        const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
        const BarItem &pale = *barOf(bars, scene, Dim::Area, "city"), &inner = *barOf(bars, scene, Dim::Area, "north");
        ASSERT_EQ(pale.end, BarEnd::Torn);
        EXPECT_GE(contrast(theme.color(pale.color), theme.color(inner.color)), 2) << "a part is told from its whole";
        qreal furthest = 0;
        for (const LineItem &line : itemsOf<LineItem>(scene)) {
            EXPECT_GE(contrast(theme.color(line.color), theme.color(Token::Card)), 4.5);
            for (const QPointF &point : line.points) {
                furthest = std::max(furthest, point.x() + line.width / 2);
            }
        }
        const QRectF torn = barShape(pale, theme).loose.boundingRect();
        EXPECT_NEAR(furthest, torn.right(), 0.01) << "the torn end has an outline";
    }
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

TEST(BulletsLayout, TargetsOfOneKindEachStandOnScalesOfTheirOwn)
{
    Table table = chartTable(
        "bullets",
        {ofKind(Kind::Target, observed("firms", "north", "2025", 900)), observed("firms", "north", "2025-01-01/P6M", 450),
         ofKind(Kind::Target, observed("revenue", "north", "2025", 4e6)), observed("revenue", "north", "2025-01-01/P6M", 1e6)},
        valueBook());
    table.spec.options = {{"today", "2025-06-30"}};
    const Scene scene = laid(table);
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    ASSERT_EQ(bars.size(), 4u);
    EXPECT_NEAR(bars[1].rect.right(), bars[3].rect.right(), 0.01) << "both targets end below each other";
    EXPECT_NEAR(bars[0].rect.width(), bars[1].rect.width() / 2, 0.01);
    EXPECT_NEAR(bars[2].rect.width(), bars[3].rect.width() / 4, 0.01);
}

TEST(BulletsLayout, TargetsOfOneIndicatorShareAnAxis)
{
    const Scene scene = laid(chartTable("bullets",
                                        {ofKind(Kind::Target, observed("firms", "north", "2025", 900)),
                                         ofKind(Kind::Target, observed("firms", "south", "2025", 300)),
                                         ofKind(Kind::Target, observed("revenue", "north", "2025", 4e6))},
                                        valueBook()));
    const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
    ASSERT_EQ(bars.size(), 3u);
    EXPECT_NEAR(bars[0].rect.width(), 3 * bars[1].rect.width(), 0.01);
}

} // namespace
} // namespace rd
