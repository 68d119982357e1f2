#include "ui/charts/chartkind.h"

#include "ui/charts/balance.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rd {
namespace {

const TextStyle whenStyle{Type::ChartTitle, Token::Text, true};

struct Strip {
    const ChartModel &model;
    const Theme &theme;
    qreal column = 0, gap = 0;
    Scene scene = {};
};

/// Left edges of the columns: as far apart as the dates are where columns of at least `narrowest` allow it, else in
/// equal steps. Sets the width of the columns.
std::vector<qreal> placeColumns(Strip &strip, std::span<const Mark> marks, qreal width, qreal narrowest)
{
    const auto count = static_cast<double>(marks.size());
    const double range = marks.back().x - marks.front().x;
    double closest = 1; // as a part of the range
    for (std::size_t i = 1; i < marks.size() && range > 0; ++i) {
        closest = std::min(closest, (marks[i].x - marks[i - 1].x) / range);
    }
    const qreal byDate = (closest * width - strip.gap) / (1 + closest);
    const bool dated = range > 0 && byDate >= narrowest;
    const qreal most = strip.theme.step(70);
    strip.column = std::floor(std::min(most, dated ? byDate : (width + strip.gap) / count - strip.gap));
    std::vector<qreal> places;
    for (const Mark &mark : marks) {
        const auto n = static_cast<double>(places.size());
        places.push_back(dated ? (mark.x - marks.front().x) / range * (width - strip.column) : n * (strip.column + strip.gap));
    }
    return places;
}

qreal addMilestone(Strip &strip, const Mark &mark, QPointF at)
{
    Scene &scene = strip.scene;
    const Theme &theme = strip.theme;
    const int index = scene.addMark(mark, QRectF());
    // The strip does not show through a hollow mark.
    QPainterPath below;
    const qreal size = kindMarkWidth(Type::ChartTitle, theme) - theme.step(2);
    below.addEllipse(QRectF(at.x(), at.y() + (theme.lineHeight(Type::ChartTitle) - size) / 2, size, size));
    scene.items.emplace_back(PathItem{below, theme.isSlide() ? Token::Ground : Token::Card, Fill::Solid, -1});
    addKindMark(scene, mark.kind.value_or(Kind::Actual), tierColor(strip.model, mark.tier), Type::ChartTitle, at, theme, index);
    qreal y = at.y() + theme.lineHeight(Type::ChartTitle);
    y = addText(scene, qs(mark.when), whenStyle, theme, {at.x(), y}, strip.column, Qt::AlignLeft, index);
    y = addText(scene, balanced(qs(mark.name), textStyle, theme, strip.column), textStyle, theme, {at.x(), y}, strip.column,
                Qt::AlignLeft, index);
    y = addText(scene, qs(mark.detail), quietStyle, theme, {at.x(), y}, strip.column, Qt::AlignLeft, index);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + strip.column, y));
    return y;
}

qreal addDated(Strip &strip, const Panel &panel, qreal width)
{
    const std::vector<Mark> &marks = panel.marks;
    const Theme &theme = strip.theme;
    strip.gap = theme.step(6);
    qreal narrowest = theme.step(40);
    for (const Mark &mark : marks) {
        narrowest = std::max(narrowest, textWidth(qs(mark.when), whenStyle, theme));
    }
    const auto fits = std::max<std::size_t>(1, static_cast<std::size_t>((width + strip.gap) / (narrowest + strip.gap)));
    const std::size_t rows = (marks.size() + fits - 1) / fits;
    const std::size_t perRow = rows == 0 ? 1 : (marks.size() + rows - 1) / rows;
    qreal y = addText(strip.scene, qs(panel.title), {Type::Body, Token::Quiet, true}, theme, {0, 0}, width);
    for (std::size_t from = 0; from < marks.size(); from += perRow) {
        const std::size_t count = std::min(perRow, marks.size() - from);
        const std::vector<qreal> places = placeColumns(strip, std::span(marks).subspan(from, count), width, narrowest);
        const qreal middle = y + theme.lineHeight(Type::ChartTitle) / 2;
        strip.scene.items.emplace_back(LineItem{{{0, middle}, {width, middle}}, Token::Quiet, 2 * theme.thin()});
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
    qreal y = model.panels.empty() ? 0 : addDated(strip, model.panels.front(), size.width());
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
