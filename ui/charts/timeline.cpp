#include "ui/charts/chartkind.h"

#include "ui/charts/gridline.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle laneStyle{Type::Body, Token::Text, true};

struct TimePlot {
    const ChartModel &model;
    const Theme &theme;
    const Axis &time;
    qreal width = 0;

    [[nodiscard]] qreal half() const { return theme.lineHeight(Type::Body) / 4; } ///< of a fact's height
    [[nodiscard]] qreal x(double day) const
    {
        const qreal inset = half() + theme.step(1);
        return inset + (day - time.from) / (time.to - time.from) * (width - 2 * inset);
    }
};

QPainterPath shapeOf(const TimePlot &plot, const Mark &mark, qreal middle)
{
    // A day is a disc; a year in which something happened is as long as the year.
    const qreal from = plot.x(mark.x), to = std::max(plot.x(mark.y), from + 2 * plot.half());
    QPainterPath path;
    path.addRoundedRect(QRectF(from, middle - plot.half(), to - from, 2 * plot.half()), plot.half(), plot.half());
    return path;
}

/// A fact at its time, its words on the side that has more room; gives the y below them.
qreal addFact(Scene &scene, const TimePlot &plot, const Mark &mark, qreal y)
{
    const Theme &theme = plot.theme;
    const qreal line = theme.lineHeight(textStyle.type);
    const QPainterPath shape = shapeOf(plot, mark, y + line / 2);
    const QRectF box = shape.boundingRect();
    const int index = scene.addMark(mark, QRectF());
    scene.items.emplace_back(PathItem{shape, inkOf(plot.model, mark), fillOf(mark.kind.value_or(Kind::Actual)), index});
    const QString words = qs(mark.when) + QStringLiteral(" · ") + qs(mark.name);
    const qreal right = plot.width - box.right() - theme.step(2);
    const qreal left = box.left() - theme.step(2);
    const qreal wanted = textWidth(words, textStyle, theme);
    const bool after = right >= std::min(wanted, left);
    const qreal room = after ? right : left;
    qreal below = y;
    if (room >= std::min(wanted, theme.step(40))) {
        below = addText(scene, words, textStyle, theme, {after ? box.right() + theme.step(2) : 0, y}, room,
                        after ? Qt::AlignLeft : Qt::AlignRight, index);
    } else { // a long stretch leaves no room beside it: its words stand below
        below = addText(scene, words, textStyle, theme, {0, y + line}, plot.width, Qt::AlignLeft, index);
    }
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, y, plot.width, std::max(below - y, line));
    return std::max(below, y + line) + theme.step(1);
}

qreal addLane(Scene &scene, const TimePlot &plot, const Panel &lane, qreal y)
{
    y = addText(scene, qs(lane.title), laneStyle, plot.theme, {0, y}, plot.width);
    for (const Mark &mark : lane.marks) {
        y = addFact(scene, plot, mark, y);
    }
    return y + plot.theme.step(2);
}

/// Years above the lanes; gives the y below them.
qreal addYears(Scene &scene, const TimePlot &plot)
{
    qreal taken = -1;
    for (std::size_t i = 0; i < plot.time.ticks.size(); ++i) {
        const QString text = qs(plot.time.tickLabels[i]);
        const qreal width = textWidth(text, quietStyle, plot.theme);
        const qreal x = std::clamp(plot.x(plot.time.ticks[i]) - width / 2, 0.0, plot.width - width);
        if (x > taken) {
            addText(scene, text, quietStyle, plot.theme, {x, 0}, width);
            taken = x + width + plot.theme.step(2);
        }
    }
    return plot.theme.lineHeight(quietStyle.type) + plot.theme.step(2);
}

/// What has no date is named apart, and is on no axis.
qreal addUndated(Scene &scene, const TimePlot &plot, const Panel &undated, qreal y)
{
    y = addText(scene, qs(undated.title), {Type::Body, Token::Quiet, true}, plot.theme, {0, y + plot.theme.step(2)},
                plot.width);
    for (const Mark &mark : undated.marks) {
        const qreal from = y;
        const int index = scene.addMark(mark, QRectF());
        y = addText(scene, qs(mark.name + (mark.detail.empty() ? "" : " · " + mark.detail)), textStyle, plot.theme, {0, y},
                    plot.width, Qt::AlignLeft, index);
        scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, from, plot.width, y - from);
    }
    return y;
}

} // namespace

Scene layoutTimeline(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    if (model.panels.empty()) {
        return scene;
    }
    const TimePlot plot{model, theme, model.panels.front().category, size.width()};
    Scene lanes;
    const qreal top = addYears(scene, plot);
    qreal y = top;
    for (const Panel &panel : model.panels) {
        if (panel.group != "undated") {
            y = addLane(lanes, plot, panel, y);
        }
    }
    const std::vector<QRectF> texts = textBoxes(lanes, theme);
    for (const double tick : plot.time.ticks) {
        addRuleAround(scene, {plot.x(tick), top}, {plot.x(tick), y}, Token::Rule, gridWidth(theme), texts);
    }
    scene.append(lanes, {});
    if (model.panels.back().group == "undated") {
        y = addUndated(scene, plot, model.panels.back(), y);
    }
    y = addKindKey(scene, model, {0, y}, size.width(), theme, language);
    scene.size = {size.width(), y};
    return scene;
}

} // namespace rd
