#include "ui/charts/chartkind.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle whenStyle{Type::ChartTitle, Token::Text, true};
const TextStyle textStyle{Type::Body, Token::Text};
const TextStyle quietStyle{Type::Caption, Token::Quiet};

struct Strip {
    const ChartModel &model;
    const Theme &theme;
    qreal column = 0, gap = 0;
    Scene scene = {};
};

/// Left edges of the columns: as far apart as the dates are where the texts allow it, else in equal steps.
std::vector<qreal> placesOf(const std::vector<Mark> &marks, std::size_t from, std::size_t count, qreal width, const Strip &strip)
{
    std::vector<qreal> even, dated;
    const double first = marks[from].x, last = marks[from + count - 1].x;
    bool fits = last > first;
    for (std::size_t i = 0; i < count; ++i) {
        even.push_back(static_cast<double>(i) * (strip.column + strip.gap));
        dated.push_back(fits ? (marks[from + i].x - first) / (last - first) * (width - strip.column) : 0);
        fits = fits && (i == 0 || dated[i] - dated[i - 1] >= strip.column + strip.gap);
    }
    return fits ? dated : even;
}

qreal addMilestone(Strip &strip, const Mark &mark, QPointF at)
{
    Scene &scene = strip.scene;
    const Theme &theme = strip.theme;
    const int index = scene.addMark(mark, QRectF());
    addKindMark(scene, mark.kind.value_or(Kind::Actual), tierColor(strip.model, mark.tier), Type::ChartTitle, at, theme, index);
    qreal y = at.y() + theme.lineHeight(Type::ChartTitle);
    y = addText(scene, qs(mark.when), whenStyle, theme, {at.x(), y}, strip.column, Qt::AlignLeft, index);
    y = addText(scene, qs(mark.name), textStyle, theme, {at.x(), y}, strip.column, Qt::AlignLeft, index);
    y = addText(scene, qs(mark.detail), quietStyle, theme, {at.x(), y}, strip.column, Qt::AlignLeft, index);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + strip.column, y));
    return y;
}

qreal addDated(Strip &strip, const std::vector<Mark> &marks, qreal width)
{
    const Theme &theme = strip.theme;
    strip.gap = theme.step(6);
    qreal narrowest = theme.step(40);
    for (const Mark &mark : marks) {
        narrowest = std::max(narrowest, textWidth(qs(mark.when), whenStyle, theme));
    }
    const auto fits = std::max<std::size_t>(1, static_cast<std::size_t>((width + strip.gap) / (narrowest + strip.gap)));
    const std::size_t rows = (marks.size() + fits - 1) / fits;
    const std::size_t perRow = rows == 0 ? 1 : (marks.size() + rows - 1) / rows;
    strip.column = std::min(std::floor((width + strip.gap) / static_cast<double>(perRow) - strip.gap), theme.step(70));
    qreal y = 0;
    for (std::size_t from = 0; from < marks.size(); from += perRow) {
        const std::size_t count = std::min(perRow, marks.size() - from);
        const std::vector<qreal> places = placesOf(marks, from, count, width, strip);
        const qreal middle = y + theme.lineHeight(Type::ChartTitle) / 2;
        strip.scene.items.emplace_back(LineItem{{{0, middle}, {width, middle}}, Token::Rule, 2 * theme.thin()});
        qreal below = y;
        for (std::size_t i = 0; i < count; ++i) {
            below = std::max(below, addMilestone(strip, marks[from + i], {places[i], y}));
        }
        y = below + theme.step(4);
    }
    return marks.empty() ? 0 : y - theme.step(4);
}

} // namespace

Scene layoutMilestones(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Strip strip{model, theme};
    qreal y = model.panels.empty() ? 0 : addDated(strip, model.panels.front().marks, size.width());
    if (model.panels.size() > 1 && !model.panels[1].marks.empty()) {
        ChartModel rest;
        rest.tierOrder = model.tierOrder;
        rest.panels = {model.panels[1]};
        const Scene lines = layoutEvents(rest, size, theme, language);
        y += y > 0 ? theme.step(4) : 0;
        strip.scene.append(lines, {0, y});
        y += lines.size.height();
    }
    strip.scene.size = {size.width(), y};
    return strip.scene;
}

} // namespace rd
