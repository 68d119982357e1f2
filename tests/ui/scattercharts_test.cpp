#include "valuecase.h"

#include <cmath>

namespace rd {
namespace {

using test::chartTable;
using test::itemsOf;
using test::observed;
using test::valueBook;

/// A value of each indicator in areas of their own: how far along and how high.
std::pair<Table, CodeBook> scattered(const std::vector<QPointF> &points)
{
    CodeBook many = test::chartBook();
    std::vector<Observation> rows;
    for (std::size_t i = 0; i < points.size(); ++i) {
        Area area = *valueBook().areas.find("north");
        area.code = "area" + std::to_string(i);
        many.areas.add(area);
        rows.push_back(observed("revenue", area.code, "2024", 1e8 * points[i].x()));
        rows.push_back(observed("rate", area.code, "2024", points[i].y()));
    }
    Table table = chartTable("scatter", rows, many);
    return {std::move(table), std::move(many)};
}

TEST(ScatterLayout, NamesInALineStandApart)
{
    std::vector<QPointF> points;
    for (int i = 0; i < 40; ++i) {
        points.emplace_back(1 + i * 7 % 40, 1 + i % 4);
    }
    const auto [table, many] = scattered(points);
    const Theme theme = Theme::page(ThemeName::Light);
    const ChartModel model = chartModel(table, many, Language::En);
    ASSERT_EQ(model.kind, "scatter");
    std::size_t beside = 0;
    for (int width = 400; width < 1000; width += 10) {
        const Scene scene = layoutOf(model.kind)(model, QSizeF(width, 300), theme, Language::En);
        std::vector<QRectF> names;
        for (const TextItem &text : itemsOf<TextItem>(scene)) {
            if (text.mark >= 0) {
                names.push_back(text.box);
            }
        }
        for (const QRectF &name : names) {
            for (const QRectF &other : names) {
                const qreal apart = other.left() - name.right();
                const bool follows = apart >= 0 && other.top() < name.bottom() && other.bottom() > name.top();
                beside += follows ? 1 : 0;
                EXPECT_FALSE(follows && apart < theme.step(2) - 0.01) << "at a width of " << width;
            }
        }
    }
    EXPECT_GT(beside, 0u);
}

TEST(ScatterLayout, ADotWithoutRoomForItsNameIsCounted)
{
    const auto [table, many] = scattered({{1, 1}, {1.02, 1.01}, {1.04, 1.02}, {1.06, 1.03}, {9, 9}, {5, 2}});
    const ChartModel model = chartModel(table, many, Language::En);
    for (const int width : {300, 900}) {
        const Scene scene = layoutOf(model.kind)(model, {qreal(width), 300}, Theme::page(ThemeName::Light), Language::En);
        int named = 0;
        QString said;
        for (const TextItem &text : itemsOf<TextItem>(scene)) {
            const QString words = text.lines.join(u' ');
            named += text.mark >= 0 ? 1 : 0;
            said = words.contains(QStringLiteral(" no room for ")) ? words : said;
        }
        ASSERT_LT(named, 6) << "the case needs dots that hide each other";
        EXPECT_TRUE(said.contains(QStringLiteral("%1 dot").arg(6 - named))) << said.toStdString() << " at " << width;
    }
}

TEST(ScatterLayout, ANameStandsNearestToItsOwnDot)
{
    const auto [table, many] = scattered({{1, 1}, {1.6, 1.05}, {2.1, 1.3}, {2.3, 2}, {4, 4}, {4.4, 3.9}, {3, 2.2}, {3.2, 2.9}});
    const ChartModel model = chartModel(table, many, Language::En);
    ASSERT_EQ(model.kind, "scatter");
    int named = 0;
    for (int width = 200; width < 900; ++width) {
        const Scene scene = layoutOf(model.kind)(model, {qreal(width), 260}, Theme::page(ThemeName::Light), Language::En);
        for (const TextItem &text : itemsOf<TextItem>(scene)) {
            if (text.mark < 0) {
                continue;
            }
            ++named;
            const auto distance = [&](const QRectF &dot) {
                const QPointF at = dot.center();
                return std::hypot(std::max({text.box.left() - at.x(), 0.0, at.x() - text.box.right()}),
                                  std::max({text.box.top() - at.y(), 0.0, at.y() - text.box.bottom()}));
            };
            std::vector<std::pair<qreal, int>> dots;
            for (const PathItem &dot : itemsOf<PathItem>(scene)) {
                dots.emplace_back(distance(dot.path.boundingRect()), dot.mark);
            }
            EXPECT_EQ(std::ranges::min(dots).second, text.mark) << width;
        }
    }
    EXPECT_GT(named, 1000);
}

} // namespace
} // namespace rd
