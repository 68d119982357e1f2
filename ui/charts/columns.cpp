#include "ui/charts/chartkind.h"

#include "core/chart/ticks.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle columnLabelStyle{Type::Heading, Token::Text, true};
const TextStyle columnNameStyle{Type::Body, Token::Quiet};
const TextStyle growthStyle{Type::Body, Token::Text};

struct ColumnsPlot {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    Language language;
    qreal width = 0, band = 0, height = 0;
    qreal arrows = 0, labels = 0; ///< heights of what stands above the tallest column

    /// Some head-room stays for open ends.
    [[nodiscard]] qreal y(double value, qreal foot) const
    {
        return foot - positionOn(panel.value, value) * (height - theme.step(3));
    }
    [[nodiscard]] qreal middle(std::size_t i) const { return band * (static_cast<qreal>(i) + 0.5); }
    [[nodiscard]] qreal thickness() const { return std::min(2 * theme.barWidth(), band * 0.6); }
};

bool hasGrowth(const Panel &panel)
{
    return std::ranges::any_of(panel.marks, [](const Mark &mark) { return !mark.detail.empty(); });
}

QString labelOf(const Mark &mark) { return qs(mark.quantity ? mark.label : mark.gap); }

qreal textHeight(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    return theme.lineHeight(style.type) * static_cast<qreal>(breakText(text, style, theme, width).size());
}

ColumnsPlot plotOf(const ChartModel &model, const Panel &panel, QSizeF size, const Theme &theme, Language language)
{
    ColumnsPlot plot{model, panel, theme, language};
    plot.width = size.width();
    const auto count = static_cast<qreal>(std::max<std::size_t>(panel.marks.size(), 1));
    plot.band = std::min(size.width() / count, theme.step(90));
    for (const Mark &mark : panel.marks) {
        plot.labels = std::max(plot.labels, textHeight(labelOf(mark), columnLabelStyle, theme, plot.band - theme.step(2)));
        plot.arrows = std::max(plot.arrows, textHeight(qs(mark.detail), growthStyle, theme, plot.band - theme.step(6)));
    }
    plot.arrows += hasGrowth(panel) ? theme.step(4) : 0;
    return plot;
}

/// From the middle of one column to the next, with the growth above it.
void addGrowth(Scene &scene, const ColumnsPlot &plot, std::size_t i, qreal y)
{
    const Mark &mark = plot.panel.marks[i];
    if (mark.detail.empty() || i == 0) {
        return;
    }
    const Theme &theme = plot.theme;
    const qreal from = plot.middle(i - 1) + theme.step(3);
    const qreal to = plot.middle(i) - theme.step(3);
    const qreal height = textHeight(qs(mark.detail), growthStyle, theme, to - from);
    const qreal line = y + plot.arrows - theme.step(3);
    addText(scene, qs(mark.detail), growthStyle, theme, {from, line - theme.step(1) - height}, to - from, Qt::AlignHCenter);
    const qreal head = theme.step(1);
    scene.items.emplace_back(LineItem{{{from, line}, {to, line}}, Token::Quiet, theme.thin()});
    scene.items.emplace_back(
        LineItem{{{to - head, line - head}, {to, line}, {to - head, line + head}}, Token::Quiet, theme.thin()});
}

void addColumn(Scene &scene, const ColumnsPlot &plot, std::size_t i, qreal top, qreal foot)
{
    const Mark &mark = plot.panel.marks[i];
    const Theme &theme = plot.theme;
    const qreal middle = plot.middle(i);
    const qreal textWidth = plot.band - theme.step(2);
    const int index = scene.addMark(mark, QRectF(middle - plot.band / 2, top, plot.band, foot - top));
    qreal labelFoot = foot - theme.step(2);
    if (mark.quantity) {
        const auto y = [&](double value) { return plot.y(value, foot); };
        const qreal zero = y(0);
        const qreal end = y(mark.quantity->value);
        const qreal upper = mark.quantity->qualifier == Qualifier::Between ? end - y(mark.quantity->valueHi) : 0;
        const QRectF bar(middle - plot.thickness() / 2, std::min(zero, end), plot.thickness(), std::abs(zero - end));
        addValueBar(scene, *mark.quantity, bar, inkOf(plot.model, mark), true, index, theme, upper);
        labelFoot = bar.top() - upper - overhang(*mark.quantity, plot.thickness(), theme) - theme.step(1);
    } else {
        addMissing(scene, {middle - theme.step(3) / 2, foot - theme.step(1)}, index, theme);
    }
    const TextStyle style = mark.quantity ? columnLabelStyle : columnNameStyle;
    const qreal height = textHeight(labelOf(mark), style, theme, textWidth);
    addText(scene, labelOf(mark), style, theme, {middle - textWidth / 2, labelFoot - height}, textWidth, Qt::AlignHCenter,
            index);
}

qreal addPanel(Scene &scene, const ColumnsPlot &plot, qreal y)
{
    const Theme &theme = plot.theme;
    y = addText(scene, qs(plot.panel.title), {Type::Heading, Token::Text, true}, theme, {0, y}, plot.width);
    for (std::size_t i = 0; i < plot.panel.marks.size(); ++i) {
        addGrowth(scene, plot, i, y);
    }
    const qreal top = y + plot.arrows;
    const qreal foot = top + plot.labels + theme.step(2) + plot.height;
    for (std::size_t i = 0; i < plot.panel.marks.size(); ++i) {
        addColumn(scene, plot, i, top, foot);
    }
    const qreal right = plot.band * static_cast<qreal>(plot.panel.marks.size());
    const qreal zero = plot.y(0, foot);
    scene.items.emplace_back(LineItem{{{0, zero}, {right, zero}}, Token::Quiet, theme.thin()});
    qreal below = foot;
    for (std::size_t i = 0; i < plot.panel.marks.size(); ++i) {
        below = std::max(below, addText(scene, qs(plot.panel.marks[i].name), columnNameStyle, theme,
                                        {plot.middle(i) - plot.band / 2 + theme.step(1), foot + theme.step(1)},
                                        plot.band - theme.step(2), Qt::AlignHCenter));
    }
    const auto note = plot.model.texts.find("growth");
    if (hasGrowth(plot.panel) && note != plot.model.texts.end()) {
        below = addText(scene, qs(note->second.in(plot.language)), quietStyle, theme, {0, below + theme.step(1)}, plot.width);
    }
    return below;
}

} // namespace

Scene layoutColumns(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    const auto draw = [&](qreal height) {
        Scene scene;
        qreal y = 0;
        for (const Panel &panel : model.panels) {
            ColumnsPlot plot = plotOf(model, panel, size, theme, language);
            plot.height = height;
            y = addPanel(scene, plot, y + (y > 0 ? theme.step(5) : 0));
        }
        scene.size = {size.width(), y};
        return scene;
    };
    const qreal natural = theme.step(40);
    Scene scene = draw(natural);
    if (size.height() > 0 && !model.panels.empty()) {
        const qreal more = (size.height() - scene.size.height()) / static_cast<qreal>(model.panels.size());
        scene = draw(std::max(theme.step(24), natural + more));
    }
    return scene;
}

} // namespace rd
