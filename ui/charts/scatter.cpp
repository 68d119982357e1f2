#include "ui/charts/chartkind.h"

#include "core/chart/ticks.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

const TextStyle scatterTickStyle{Type::Caption, Token::Quiet};
const TextStyle scatterNameStyle{Type::Caption, Token::Text};

struct ScatterPlot {
    const Panel &panel;
    const Theme &theme;
    QRectF area = {};

    [[nodiscard]] qreal x(double value) const { return area.left() + positionOn(panel.category, value) * area.width(); }
    [[nodiscard]] qreal y(double value) const { return area.bottom() - positionOn(panel.value, value) * area.height(); }
    [[nodiscard]] QPointF at(const Mark &mark) const { return {x(mark.across->value), y(mark.quantity->value)}; }
    [[nodiscard]] qreal radius() const { return theme.step(1) * 1.25; }
};

qreal tickWidth(const Axis &axis, const Theme &theme)
{
    qreal width = 0;
    for (const std::string &text : axis.tickLabels) {
        width = std::max(width, textWidth(qs(text), scatterTickStyle, theme));
    }
    return width;
}

void addUprightAxis(Scene &scene, const ScatterPlot &plot, const std::vector<QRectF> &names)
{
    const Axis &axis = plot.panel.value;
    const qreal line = plot.theme.lineHeight(scatterTickStyle.type);
    qreal taken = plot.area.bottom() + line;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const qreal y = plot.y(axis.ticks[i] * axis.factor);
        const bool zero = axis.ticks[i] == 0;
        addRuleAround(scene, {plot.area.left(), y}, {plot.area.right(), y}, zero ? Token::Quiet : Token::Rule,
                      plot.theme.thin(), names);
        if (y + line / 2 <= taken) {
            const qreal width = plot.area.left() - plot.theme.step(2);
            addText(scene, qs(axis.tickLabels[i]), scatterTickStyle, plot.theme, {0, y - line / 2}, width, Qt::AlignRight);
            taken = y - line / 2;
        }
    }
}

qreal addLyingAxis(Scene &scene, const ScatterPlot &plot, const std::vector<QRectF> &names)
{
    const Axis &axis = plot.panel.category;
    const qreal y = plot.area.bottom() + plot.theme.step(1);
    qreal taken = -1;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const qreal x = plot.x(axis.ticks[i] * axis.factor);
        const bool zero = axis.ticks[i] == 0;
        addRuleAround(scene, {x, plot.area.top()}, {x, plot.area.bottom()}, zero ? Token::Quiet : Token::Rule,
                      plot.theme.thin(), names);
        const qreal half = textWidth(qs(axis.tickLabels[i]), scatterTickStyle, plot.theme) / 2;
        if (x - half > taken && x + half <= scene.size.width() + 0.5) {
            addText(scene, qs(axis.tickLabels[i]), scatterTickStyle, plot.theme, {x - half, y}, half * 2);
            taken = x + half + plot.theme.step(1);
        }
    }
    const qreal below = y + plot.theme.lineHeight(scatterTickStyle.type);
    return addText(scene, qs(axis.title), scatterTickStyle, plot.theme, {0, below}, scene.size.width(), Qt::AlignRight);
}

/// Where the truth may lie along one axis: to the end of a range, or open. `ahead` points from less to more.
void addWhisker(Scene &scene, const ScatterPlot &plot, const Quantity &quantity, QPointF at, QPointF ahead, QPointF upper,
                int index)
{
    const Theme &theme = plot.theme;
    const qreal open = theme.step(4);
    if (quantity.qualifier == Qualifier::Between) {
        scene.items.emplace_back(LineItem{{at, upper}, Token::Map6, theme.outline(), false, index});
    } else if (endOf(quantity) == BarEnd::Torn || hasWall(quantity)) {
        const QPointF tip = at + ahead * (hasWall(quantity) ? -open : open);
        scene.items.emplace_back(LineItem{{at, tip}, Token::Map6, theme.outline(), true, index});
    } else if (endOf(quantity) == BarEnd::Steps) {
        scene.items.emplace_back(
            LineItem{{at - ahead * (open * 0.6), at + ahead * (open * 0.6)}, Token::Map6, theme.outline(), true, index});
    }
}

void addDot(Scene &scene, const ScatterPlot &plot, const Mark &mark, int index)
{
    const QPointF at = plot.at(mark);
    addWhisker(scene, plot, *mark.across, at, {1, 0}, {plot.x(mark.across->valueHi), at.y()}, index);
    addWhisker(scene, plot, *mark.quantity, at, {0, -1}, {at.x(), plot.y(mark.quantity->valueHi)}, index);
    QPainterPath dot;
    dot.addEllipse(at, plot.radius(), plot.radius());
    scene.items.emplace_back(PathItem{dot, Token::Map6, fillOf(*mark.quantity), index});
}

/// A name beside its dot where it covers nothing; else the dot is named when it is pointed at.
void addNames(Scene &scene, const ScatterPlot &plot, const std::vector<int> &indexes)
{
    const std::vector<Mark> &marks = plot.panel.marks;
    const Theme &theme = plot.theme;
    std::vector<QRectF> taken;
    for (const Mark &mark : marks) {
        const qreal reach = plot.radius() + theme.thin();
        taken.emplace_back(plot.at(mark) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    }
    const qreal high = theme.lineHeight(scatterNameStyle.type);
    const QRectF inside(plot.area.left(), plot.area.top(), scene.size.width() - plot.area.left(), plot.area.height());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QString name = qs(marks[i].name);
        const qreal wide = textWidth(name, scatterNameStyle, theme);
        const QPointF at = plot.at(marks[i]);
        const qreal away = plot.radius() + theme.step(1);
        const std::array places = {at + QPointF(away, -high / 2), at + QPointF(-away - wide, -high / 2),
                                   at + QPointF(-wide / 2, -away - high), at + QPointF(-wide / 2, away)};
        for (const QPointF &place : places) {
            const QRectF box(place, QSizeF(wide, high));
            const bool free =
                inside.contains(box) && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
            if (free) {
                addText(scene, name, scatterNameStyle, theme, place, wide, Qt::AlignLeft, indexes[i]);
                taken.push_back(box);
                break;
            }
        }
    }
}

} // namespace

Scene layoutScatter(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    scene.size = {size.width(), 0};
    if (model.panels.empty()) {
        return scene;
    }
    ScatterPlot plot{model.panels.front(), theme};
    const qreal line = theme.lineHeight(scatterTickStyle.type);
    const qreal when = textWidth(qs(plot.panel.title), scatterTickStyle, theme);
    addText(scene, qs(plot.panel.title), scatterTickStyle, theme, {size.width() - when, 0}, when);
    const qreal titleRoom = size.width() - when - (when > 0 ? theme.step(3) : 0);
    qreal y = addText(scene, qs(plot.panel.value.title), scatterTickStyle, theme, {0, 0}, titleRoom);
    const qreal left = tickWidth(plot.panel.value, theme) + theme.step(2);
    const qreal right = theme.step(4);
    const qreal below = theme.step(1) + 2 * line + (model.texts.at("scale").empty() ? 0 : line);
    const qreal natural = std::clamp(size.width() * 0.5, theme.step(50), theme.step(110));
    const qreal room = size.height() > 0 ? size.height() - y - line / 2 - below : natural;
    plot.area =
        QRectF(left, y + line / 2, std::max(size.width() - left - right, theme.step(20)), std::max(room, theme.step(40)));
    Scene dots; // drawn after the grid, which has to know where the names are
    dots.size = scene.size;
    std::vector<int> indexes;
    for (const Mark &mark : plot.panel.marks) {
        const qreal reach = theme.step(2);
        indexes.push_back(dots.addMark(mark, QRectF(plot.at(mark) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))));
        dots.marks.back().second = mark.acrossRow;
        addDot(dots, plot, mark, indexes.back());
    }
    addNames(dots, plot, indexes);
    const std::vector<QRectF> names = textBoxes(dots, theme);
    addUprightAxis(scene, plot, names);
    y = addLyingAxis(scene, plot, names);
    scene.append(dots, {});
    y = addText(scene, qs(model.texts.at("scale").in(language)), scatterTickStyle, theme, {0, y}, size.width());
    scene.size.setHeight(y);
    return scene;
}

} // namespace rd
