#include "ui/charts/chartkind.h"

#include "ui/charts/rowplot.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

/// Room for the labels of one side: beyond the bars that go there, and of the gaps, which stand right of zero.
qreal labelRoom(const RowPlot &plot, bool below)
{
    qreal widest = 0;
    for (const Mark &mark : plot.panel.marks) {
        const bool isBelow = mark.quantity && mark.quantity->value < 0;
        if (mark.quantity && isBelow == below) {
            widest = std::max(widest, textWidth(rowLabel(mark), rowLabelStyle(mark), plot.theme)
                                          + overhang(*mark.quantity, plot.theme.barWidth(), plot.theme));
        }
    }
    return std::min(widest + plot.gap(), (plot.width - plot.left()) * 0.35);
}

void placeDiverging(RowPlot &plot)
{
    plot.zero = plot.left() + labelRoom(plot, true);
    plot.end = plot.width - std::max(labelRoom(plot, false), lastTickRoom(plot));
    plot.end = std::max(plot.end, plot.zero + plot.theme.step(12));
}

/// Above zero to the right, below to the left; direction says it, colour repeats it.
void addDiverging(Scene &scene, const RowPlot &plot, const Mark &mark, qreal middle, int index)
{
    const qreal zero = plot.hasAxis() ? plot.x(0) : plot.left();
    if (!mark.quantity || !plot.hasAxis()) {
        addMissing(scene, {zero, middle}, index, plot.theme);
        return addRowLabel(scene, plot, mark, zero + plot.theme.step(5), middle, index);
    }
    const Quantity &quantity = *mark.quantity;
    const qreal thick = plot.thickness();
    const qreal to = plot.x(quantity.value);
    const QRectF bar(QPointF(std::min(zero, to), middle - thick / 2), QPointF(std::max(zero, to), middle + thick / 2));
    const bool below = quantity.value < 0;
    addValueBar(scene, quantity, bar, below ? Token::Advantage : Token::Map6, false, index, plot.theme);
    if (!below) {
        return addRowLabel(scene, plot, mark, bar.right() + overhang(quantity, thick, plot.theme) + plot.gap(), middle, index);
    }
    const TextStyle &style = rowLabelStyle(mark);
    const qreal right = bar.left() - plot.gap();
    const qreal room = std::max(right - plot.left(), plot.theme.step(8));
    const qreal height =
        plot.theme.lineHeight(style.type) * static_cast<qreal>(breakText(rowLabel(mark), style, plot.theme, room).size());
    addText(scene, rowLabel(mark), style, plot.theme, {right - room, middle - height / 2}, room, Qt::AlignRight, index);
}

} // namespace

Scene layoutDiverging(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    return layoutRows(model, size, theme, language, {placeDiverging, addDiverging});
}

} // namespace rd
