#include "core/charttable.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/valuemark.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::chartTable;
using test::observed;
using test::ofKind;

const CodeBook &tickBook()
{
    static const CodeBook made = test::tiledBook();
    return made;
}

/// What is written at ticks of the last axis: short numbers in small type, left to right.
std::vector<double> labelledTicks(const Scene &scene)
{
    std::vector<double> ticks;
    for (const Item &item : scene.items) {
        const auto *text = std::get_if<TextItem>(&item);
        bool isNumber = false;
        const double number = text && text->lines.size() == 1 ? text->lines.front().toDouble(&isNumber) : 0;
        if (isNumber && text->style.type == Type::Caption && text->mark < 0) {
            ticks.push_back(number);
        }
    }
    return ticks;
}

TEST(AxisTicks, OfTargetsHaveTheirLabelsInEqualSteps)
{
    Table table = chartTable("bullets",
                             {ofKind(Kind::Target, observed("firms", "north", "2025", 48)),
                              observed("firms", "north", "2025-01-01/P6M", 45),
                              ofKind(Kind::Target, observed("firms", "south", "2025", 30))},
                             tickBook());
    table.spec.options = {{"today", "2025-06-30"}};
    const ChartModel model = chartModel(table, tickBook(), Language::En);
    std::size_t fewest = 99;
    for (int width = 240; width <= 900; width += 30) {
        const Scene scene = layoutBullets(model, QSizeF(width, 0), Theme::page(ThemeName::Light), Language::En);
        const std::vector<double> ticks = labelledTicks(scene);
        ASSERT_GE(ticks.size(), 2U) << width << " " << model.kind << " " << model.panels.size();
        for (std::size_t i = 2; i < ticks.size(); ++i) {
            EXPECT_EQ(ticks[i] - ticks[i - 1], ticks[1] - ticks[0]) << "at " << width;
        }
        fewest = std::min(fewest, ticks.size());
    }
    EXPECT_LT(fewest, 5U) << "no width was too narrow for all of them";
}

TEST(AxisTitle, StandsBelowTheTicksWhereItsWordsWouldBreak)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const auto titled = [&](const char *title, qreal room) {
        Axis axis;
        axis.title = title;
        axis.tickLabels = {"0"};
        Scene scene;
        addAxisTitle(scene, axis, room, 0, room, 400, theme);
        const auto &text = std::get<TextItem>(scene.items.at(0));
        return std::pair(text.lines, text.box.top() > 0);
    };
    const QString figures = QStringLiteral("数据条数");
    EXPECT_EQ(titled("数据条数", 100), std::pair(QStringList{figures}, false));
    EXPECT_EQ(titled("数据条数", 50), std::pair(QStringList{figures}, true)) << "not 数据 and 条数";
    EXPECT_EQ(titled("Figures held", 70), std::pair(QStringList{QStringLiteral("Figures"), QStringLiteral("held")}, false))
        << "between words it may";
}

} // namespace
} // namespace rd
