#include "ui/charts/chartkind.h"

#include "ui/charts/gridline.h"
#include "ui/charts/rowplot.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

qreal radius(const RowPlot &plot) { return plot.theme.step(1) * 1.5; }
qreal arrowLength(const RowPlot &plot) { return plot.theme.step(5); }

bool opensUp(const Quantity &quantity) { return endOf(quantity) == BarEnd::Torn; }

/// How far a dot and what says its limits reach to the right of the stated value.
qreal reach(const RowPlot &plot, const Quantity &quantity)
{
    return opensUp(quantity) ? arrowLength(plot) + plot.theme.step(1) : radius(plot) + plot.theme.outline() / 2;
}

double upperOf(const Quantity &quantity)
{
    return quantity.qualifier == Qualifier::Between ? quantity.valueHi : quantity.value;
}

/// The scale ends where each dot and its label together just fit; it begins where its least value is, not at zero.
void placeDotPlot(RowPlot &plot)
{
    plot.zero = plot.left() + radius(plot) + plot.theme.step(1);
    plot.end = plot.width - std::max(lastTickRoom(plot), radius(plot));
    for (const Mark &mark : plot.panel.marks) {
        if (mark.quantity) {
            const double part = std::max(positionOn(plot.panel.value, upperOf(*mark.quantity)), 0.02);
            const qreal room = plot.width - plot.zero - reach(plot, *mark.quantity) - plot.gap()
                               - textWidth(rowLabel(mark), rowLabelStyle(mark), plot.theme);
            plot.end = std::min(plot.end, plot.zero + room / part);
        }
    }
    plot.end = std::max(plot.end, plot.zero + plot.theme.step(12));
}

void addArrow(Scene &scene, QPointF from, qreal length, Token ink, int index, const Theme &theme)
{
    const QPointF tip = from + QPointF(length, 0);
    const qreal head = length > 0 ? -theme.step(1) : theme.step(1);
    scene.items.emplace_back(LineItem{{from, tip}, ink, theme.outline(), false, index});
    scene.items.emplace_back(LineItem{
        {tip + QPointF(head, -theme.step(1)), tip, tip + QPointF(head, theme.step(1))}, ink, theme.outline(), false, index});
}

/// Where the label begins: behind the dot, before it where the line of the average would cross it.
qreal labelX(const RowPlot &plot, const Mark &mark, qreal at, qreal upper)
{
    const qreal after = upper + reach(plot, *mark.quantity) + plot.gap();
    const qreal width = textWidth(rowLabel(mark), rowLabelStyle(mark), plot.theme);
    const qreal line = plot.showsAverage() ? plot.averageX() : -1;
    const bool crossed = after - plot.theme.step(1) < line && line < after + width + plot.theme.step(1);
    const qreal before = at - radius(plot) - plot.gap() - width;
    return crossed && before > plot.left() && !hasWall(*mark.quantity) ? before : after;
}

/// A thin line leads the eye from the name; the dot stands at the stated value, an arrow goes where the truth may lie.
void addDotPlot(Scene &scene, const RowPlot &plot, const Mark &mark, qreal middle, int index)
{
    if (!mark.quantity || !plot.hasAxis()) {
        addMissing(scene, {plot.zero, middle}, index, plot.theme);
        return addRowLabel(scene, plot, mark, plot.zero + plot.theme.step(5), middle, index);
    }
    const Quantity &quantity = *mark.quantity;
    const Token ink = inkOf(plot.model, mark);
    const QPointF at(plot.x(quantity.value), middle);
    const QPointF upper(plot.x(upperOf(quantity)), middle);
    const qreal label = labelX(plot, mark, at.x(), upper.x());
    const QPointF lead(label < at.x() ? label - plot.theme.step(1) : at.x(), middle);
    scene.items.emplace_back(LineItem{{{plot.left(), middle}, lead}, Token::Rule, gridWidth(plot.theme), false, index});
    if (upper.x() > at.x()) {
        scene.items.emplace_back(LineItem{{at, upper}, ink, plot.theme.outline(), false, index});
    }
    if (opensUp(quantity)) {
        addArrow(scene, at, arrowLength(plot), ink, index, plot.theme);
    } else if (hasWall(quantity)) {
        addArrow(scene, at, -arrowLength(plot), ink, index, plot.theme);
    }
    for (const QPointF &point : {at, upper}) {
        QPainterPath dot;
        dot.addEllipse(point, radius(plot), radius(plot));
        if (fillOf(quantity) != Fill::Solid) { // what is hollow is not crossed by its leader
            scene.items.emplace_back(PathItem{dot, plot.theme.isSlide() ? Token::Ground : Token::Card, Fill::Solid, index});
        }
        scene.items.emplace_back(PathItem{dot, ink, fillOf(quantity), index});
        if (upper == at) {
            break;
        }
    }
    addRowLabel(scene, plot, mark, label, middle, index);
}

} // namespace

Scene layoutDotPlot(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    return layoutRows(model, size, theme, language, {placeDotPlot, addDotPlot});
}

} // namespace rd
