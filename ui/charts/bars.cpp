#include "ui/charts/chartkind.h"

#include "ui/charts/rowplot.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

/// The scale ends where the longest bar and its label together just fit.
void placeBars(RowPlot &plot)
{
    plot.zero = plot.left();
    plot.end = plot.width - lastTickRoom(plot);
    for (const Mark &mark : plot.panel.marks) {
        if (!mark.quantity) {
            continue;
        }
        const double upper = mark.quantity->qualifier == Qualifier::Between ? mark.quantity->valueHi : mark.quantity->value;
        const double part = std::max(positionOn(plot.panel.value, std::max(upper, 0.0)), 0.02);
        const qreal room = plot.width - plot.left() - overhang(*mark.quantity, plot.theme.barWidth(), plot.theme) - plot.gap()
                           - textWidth(rowLabel(mark), rowLabelStyle(mark), plot.theme);
        plot.end = std::min(plot.end, plot.left() + room / part);
    }
    plot.end = std::max(plot.end, plot.left() + plot.theme.step(12));
}

/// A label that would break the line of the average stands inside its bar, at the end of it, where that has room.
bool addLabelInside(Scene &scene, const RowPlot &plot, const Mark &mark, const QRectF &bar, qreal outside, int index)
{
    const Theme &theme = plot.theme;
    TextStyle style = rowLabelStyle(mark);
    const qreal width = textWidth(rowLabel(mark), style, theme), right = bar.right() - plot.gap();
    const bool isPlain = fillOf(*mark.quantity) == Fill::Solid && endOf(*mark.quantity) == BarEnd::Plain;
    if (!isPlain || right - width - plot.gap() < bar.left() || !crossesAverage(plot, mark, outside)) {
        return false;
    }
    style.color = theme.inkOn(inkOf(plot.model, mark));
    const qreal height = theme.lineHeight(style.type);
    addText(scene, rowLabel(mark), style, theme, {right - width, bar.center().y() - height / 2}, width, Qt::AlignLeft, index);
    return true;
}

/// One bar with its label.
void addBars(Scene &scene, const RowPlot &plot, const Mark &mark, qreal middle, int index)
{
    qreal x = plot.left();
    if (mark.quantity && plot.hasAxis()) {
        const Quantity &quantity = *mark.quantity;
        const qreal thick = plot.thickness();
        const qreal from = plot.x(0);
        const qreal to = plot.x(quantity.value);
        const qreal upper = quantity.qualifier == Qualifier::Between ? plot.x(quantity.valueHi) - to : 0;
        const QRectF bar(QPointF(std::min(from, to), middle - thick / 2), QPointF(std::max(from, to), middle + thick / 2));
        addValueBar(scene, quantity, bar, inkOf(plot.model, mark), false, index, plot.theme, upper);
        x = std::max(from, to) + upper + overhang(quantity, thick, plot.theme) + plot.gap();
        if (addLabelInside(scene, plot, mark, bar, x, index)) {
            return;
        }
    } else if (!mark.quantity && !mark.gap.empty()) {
        x = plot.hasAxis() ? plot.x(0) : x;
        addMissing(scene, {x, middle}, index, plot.theme);
        x += plot.theme.step(5);
    }
    addRowLabel(scene, plot, mark, x, middle, index);
}

} // namespace

Scene layoutBars(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    return layoutRows(model, size, theme, language, {placeBars, addBars});
}

} // namespace rd
