// What an old lamp in a bright room shows: pale fills are seen by their edges, one width everywhere, and only data is strong.
#include "support/scenecheck.h"
#include "ui/charts/scenepainter.h"
#include "valuecase.h"

namespace rd {
namespace {

using test::chartTable;
using test::itemsOf;
using test::laid;
using test::observed;
using test::ofKind;
using test::valueBook;

const Theme weakLamp = Theme::page(ThemeName::Projector);

QRectF painted(const LineItem &line)
{
    const QRectF box = QPolygonF(QList<QPointF>(line.points.begin(), line.points.end())).boundingRect();
    const qreal half = line.width / 2;
    return box.adjusted(-half, -half, half, half);
}

/// Lines that close: what is drawn around something.
std::vector<LineItem> edgesIn(const Scene &scene)
{
    std::vector<LineItem> edges = itemsOf<LineItem>(scene);
    std::erase_if(edges,
                  [](const LineItem &line) { return line.points.size() < 4 || line.points.front() != line.points.back(); });
    return edges;
}

Mark partOf(const char *name, double value)
{
    Mark mark;
    mark.name = mark.label = name;
    mark.quantity = Quantity::stated(Qualifier::Exact, value, 0, "%");
    return mark;
}

ChartModel partsOfParts()
{
    ChartModel model;
    model.kind = "nested";
    Panel &panel = model.panels.emplace_back();
    panel.group = "whole";
    panel.value.to = 100;
    panel.marks = {partOf("85%", 85), partOf("40%", 40)};
    return model;
}

ChartModel partsOfOne()
{
    ChartModel model;
    model.kind = "squares";
    Mark &mark = model.panels.emplace_back().marks.emplace_back(partOf("43 parts", 43));
    mark.count = 43;
    mark.x = 1;
    return model;
}

TEST(WeakLamp, PaleFillsHaveEdgesOfTheWidthOfOutlinesWithinTheirBoxes)
{
    for (const ChartModel &model : {partsOfParts(), partsOfOne()}) {
        const Scene scene = layoutOf(model.kind)(model, {600, 0}, weakLamp, Language::En);
        const std::vector<LineItem> edges = edgesIn(scene);
        ASSERT_FALSE(edges.empty()) << model.kind;
        for (const LineItem &edge : edges) {
            EXPECT_EQ(edge.width, weakLamp.outline()) << model.kind;
            EXPECT_TRUE(QRectF(QPointF(), scene.size).adjusted(-0.1, -0.1, 0.1, 0.1).contains(painted(edge))) << model.kind;
        }
        const Theme bright = Theme::page(ThemeName::Light);
        for (const LineItem &edge : edgesIn(layoutOf(model.kind)(model, {600, 0}, bright, Language::En))) {
            EXPECT_EQ(edge.width, bright.thin()) << model.kind;
        }
    }
}

TEST(WeakLamp, EveryTileOfAMapHasAnEdge)
{
    const Table table = chartTable(
        "tilemap",
        {observed("rate", "north", "2024", 1), observed("rate", "south", "2024", 5), observed("rate", "east", "2024", 9)},
        valueBook());
    const Scene scene = laid(table, {800, 0}, weakLamp);
    const std::vector<LineItem> edges = edgesIn(scene);
    for (const SceneMark &mark : scene.marks) {
        EXPECT_TRUE(std::ranges::any_of(edges, [&](const LineItem &edge) {
            return edge.width == weakLamp.outline() && mark.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(painted(edge))
                   && painted(edge).width() > mark.rect.width() - 1;
        })) << mark.name.toStdString();
    }
}

TEST(WeakLamp, PartsOfAStripAreAsHighAsEachOtherAndOutlinedAsBarsAre)
{
    ChartModel model;
    model.kind = "strip";
    Panel &panel = model.panels.emplace_back();
    for (const Kind kind : {Kind::Actual, Kind::Target, Kind::Plan}) {
        Mark &mark = panel.marks.emplace_back();
        mark.kind = kind;
        mark.count = 10;
        mark.name = mark.label = "10";
    }
    std::vector<QRectF> boxes;
    for (const RectItem &part : itemsOf<RectItem>(layoutOf("strip")(model, {600, 0}, weakLamp, Language::En))) {
        QPainterPath path;
        path.addRect(part.rect);
        const qreal width = part.fill == Fill::Solid ? 0 : outlineWidth(path, weakLamp);
        EXPECT_EQ(width, part.fill == Fill::Solid ? 0 : weakLamp.outline());
        boxes.push_back(part.rect.adjusted(-width / 2, -width / 2, width / 2, width / 2));
    }
    ASSERT_EQ(boxes.size(), 3u);
    for (const QRectF &box : boxes) {
        EXPECT_NEAR(box.top(), boxes.front().top(), 0.01);
        EXPECT_NEAR(box.height(), boxes.front().height(), 0.01);
    }
}

TEST(WeakLamp, CardsHaveAnEdgeWhereTheyAreOfTheColourOfThePage)
{
    for (const ThemeName name : allThemes) {
        const Theme theme = Theme::page(name);
        const Scene card = layoutCard(partsOfOne(), {400, 500}, theme, Language::En);
        const std::vector<LineItem> edges = edgesIn(card);
        const bool hasEdge = std::ranges::any_of(edges, [&](const LineItem &edge) {
            return edge.color == Token::Rule && painted(edge) == QRectF(QPointF(), card.size);
        });
        EXPECT_EQ(hasEdge, theme.color(Token::Card) == theme.color(Token::Ground)) << rd::name(name);
    }
}

TEST(WeakLamp, ATrackOfTheLedgerStandsBackBehindWhatIsDone)
{
    Table table = chartTable(
        "ledger",
        {ofKind(Kind::Target, observed("firms", "north", "2025", 90)), observed("firms", "north", "2025-01-01/P6M", 45)},
        valueBook());
    table.spec.options = {{"today", "2025-06-30"}};
    const Scene scene = laid(table, {900, 0}, weakLamp);
    qreal track = 0, done = 0;
    for (const LineItem &line : itemsOf<LineItem>(scene)) {
        track = line.color == Token::Rule ? std::max(track, line.width) : track;
    }
    for (const RectItem &bar : itemsOf<RectItem>(scene)) {
        done = std::max(done, bar.rect.height());
    }
    EXPECT_GT(track, 0);
    EXPECT_LE(track * 8, done);
}

TEST(UpperLimits, EndInTheColourOfTheirBarsAndAreExplained)
{
    Table table = chartTable("bullets",
                             {ofKind(Kind::Target, observed("firms", "north", "2025", 40, Qualifier::AtMost)),
                              observed("firms", "north", "2025-01-01/P6M", 10),
                              ofKind(Kind::Target, observed("firms", "south", "2025", 30, Qualifier::AtMost))},
                             valueBook());
    table.spec.options = {{"today", "2025-06-30"}};
    for (const ThemeName name : allThemes) {
        const Theme theme = Theme::page(name);
        const Scene scene = laid(table, {800, 0}, theme, Language::En);
        const std::vector<BarItem> bars = itemsOf<BarItem>(scene);
        const auto target = std::ranges::find(bars, Fill::Hollow, &BarItem::fill);
        ASSERT_NE(target, bars.end());
        for (const LineItem &line : itemsOf<LineItem>(scene)) {
            const bool standsAtTheEnd = std::abs(line.points.front().x() - target->rect.right()) < theme.outline();
            EXPECT_FALSE(standsAtTheEnd && line.color == Token::Text) << "that would be the time that has passed";
        }
        const auto closed = [&](const RectItem &end) {
            return end.mark == target->mark && end.color == target->color && end.rect.top() < target->rect.top()
                   && std::abs(end.rect.right() - target->rect.right()) < theme.outline();
        };
        EXPECT_TRUE(std::ranges::any_of(itemsOf<RectItem>(scene), closed));
        EXPECT_EQ(test::faultsIn(scene, theme), "");
        EXPECT_TRUE(std::ranges::any_of(itemsOf<TextItem>(scene), [](const TextItem &text) {
            return text.lines.join(u' ') == QStringLiteral("A closed end: no more than that");
        }));
    }
}

} // namespace
} // namespace rd
