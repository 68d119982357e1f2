#include "ui/charts/chartkind.h"

#include "core/ticks.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle nameStyle{Type::Body, Token::Text};
const TextStyle labelStyle{Type::Body, Token::Text, true};
const TextStyle quietStyle{Type::Caption, Token::Quiet};
const TextStyle gapStyle{Type::Body, Token::Quiet};

/// Where things stand in one panel of bars, in pixels.
struct BarsPlot {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    qreal width = 0;
    qreal names = 0; ///< width of the column of names
    qreal zero = 0;  ///< x of the axis's `from` …
    qreal end = 0;   ///< … and of its `to`
    qreal row = 0;   ///< height of every row: what the highest needs
    qreal stretch = 1;
    std::size_t number = 0; ///< of the panel

    [[nodiscard]] bool hasAxis() const { return !panel.value.ticks.empty(); }
    [[nodiscard]] qreal x(double value) const { return zero + positionOn(panel.value, value) * (end - zero); }
    [[nodiscard]] qreal band() const { return row * stretch; }
    [[nodiscard]] qreal thickness() const { return std::min(theme.barWidth(), band() * 0.6); }
    [[nodiscard]] qreal gap() const { return theme.step(2); }
};

const TextStyle &styleOf(const Mark &mark) { return mark.quantity ? labelStyle : gapStyle; }
QString labelOf(const Mark &mark) { return qs(mark.quantity ? mark.label : mark.gap); }

qreal nameHeight(const Mark &mark, qreal names, const Theme &theme)
{
    const auto lines = [&](const std::string &text, const TextStyle &style) {
        return theme.lineHeight(style.type) * static_cast<qreal>(breakText(qs(text), style, theme, names).size());
    };
    return lines(mark.name, nameStyle) + lines(mark.detail, quietStyle);
}

/// Room for names: as wide as the widest, at most two fifths, at least the widest word.
qreal nameColumn(const std::vector<Mark> &marks, qreal width, const Theme &theme)
{
    qreal widest = 0;
    qreal word = 0;
    for (const Mark &mark : marks) {
        widest = std::max({widest, textWidth(qs(mark.name), nameStyle, theme), textWidth(qs(mark.detail), quietStyle, theme)});
        word = std::max(word, widestWord(qs(mark.name), nameStyle, theme));
    }
    return std::min(widest, std::max(width * 0.38, std::min(word, width * 0.5)));
}

/// The scale ends where the longest bar and its label together just fit.
void placeScale(BarsPlot &plot)
{
    const qreal left = plot.names + plot.gap();
    const Axis &axis = plot.panel.value;
    const qreal lastTick = axis.tickLabels.empty() ? 0 : textWidth(qs(axis.tickLabels.back()), quietStyle, plot.theme) / 2;
    plot.zero = left;
    plot.end = plot.width - lastTick;
    for (std::size_t i = 0; i < plot.panel.marks.size(); ++i) {
        const Mark &mark = plot.panel.marks[i];
        if (!mark.quantity) {
            continue;
        }
        const double upper = mark.quantity->qualifier == Qualifier::Between ? mark.quantity->valueHi : mark.quantity->value;
        const double part = std::max(positionOn(axis, std::max(upper, 0.0)), 0.02);
        const qreal room = plot.width - left - overhang(*mark.quantity, plot.theme.barWidth(), plot.theme) - plot.gap()
                           - textWidth(qs(mark.label), labelStyle, plot.theme);
        plot.end = std::min(plot.end, left + room / part);
    }
    plot.end = std::max(plot.end, left + plot.theme.step(12));
}

BarsPlot plotOf(const ChartModel &model, const Panel &panel, qreal width, const Theme &theme)
{
    BarsPlot plot{model, panel, theme};
    plot.width = width;
    plot.names = nameColumn(panel.marks, width, theme);
    placeScale(plot);
    plot.row = theme.step(7);
    for (const Mark &mark : panel.marks) {
        plot.row = std::max(plot.row, nameHeight(mark, plot.names, theme) + theme.step(2));
    }
    return plot;
}

bool showsAverage(const BarsPlot &plot)
{
    const auto &average = plot.model.average;
    return average && plot.hasAxis() && std::ranges::any_of(plot.panel.marks, [&](const Mark &m) {
               return m.quantity && m.quantity->unit == average->unit;
           });
}

void addName(Scene &scene, const BarsPlot &plot, const Mark &mark, qreal y, qreal band, int index)
{
    qreal top = y + (band - nameHeight(mark, plot.names, plot.theme)) / 2;
    top = addText(scene, qs(mark.name), nameStyle, plot.theme, {0, top}, plot.names, Qt::AlignRight, index);
    addText(scene, qs(mark.detail), quietStyle, plot.theme, {0, top}, plot.names, Qt::AlignRight, index);
}

/// One bar with its name and label, y being the top of its band.
void addRow(Scene &scene, const BarsPlot &plot, std::size_t row, qreal y)
{
    const Mark &mark = plot.panel.marks[row];
    const qreal band = plot.band();
    const int index = scene.addMark(mark, QRectF(0, y, plot.width, band));
    addName(scene, plot, mark, y, band, index);
    const qreal middle = y + band / 2;
    qreal x = plot.names + plot.gap();
    if (mark.quantity && plot.hasAxis()) {
        const Quantity &quantity = *mark.quantity;
        const qreal thick = plot.thickness();
        const qreal from = plot.x(0);
        const qreal to = plot.x(quantity.value);
        const qreal upper = quantity.qualifier == Qualifier::Between ? plot.x(quantity.valueHi) - to : 0;
        addValueBar(scene, quantity,
                    QRectF(QPointF(std::min(from, to), middle - thick / 2), QPointF(std::max(from, to), middle + thick / 2)),
                    inkOf(plot.model, mark), false, index, plot.theme, upper);
        x = std::max(from, to) + upper + overhang(quantity, thick, plot.theme) + plot.gap();
    } else if (!mark.quantity && !mark.gap.empty()) {
        x = plot.hasAxis() ? plot.x(0) : x;
        addMissing(scene, {x, middle}, index, plot.theme);
        x += plot.theme.step(5);
    }
    const QString label = labelOf(mark);
    const TextStyle &style = styleOf(mark);
    if (showsAverage(plot)) {
        const qreal line = plot.x(plot.model.average->value);
        const bool crossed =
            x - plot.theme.step(1) < line && line < x + textWidth(label, style, plot.theme) + plot.theme.step(1);
        x = crossed ? line + plot.gap() : x;
    }
    const qreal room = plot.width - x;
    const QStringList lines = breakText(label, style, plot.theme, room);
    const qreal height = plot.theme.lineHeight(style.type) * static_cast<qreal>(lines.size());
    addText(scene, label, style, plot.theme, {x, middle - height / 2}, std::min(room, textWidth(label, style, plot.theme)),
            Qt::AlignLeft, index);
}

/// Grid, tick labels and unit; gives the y below them.
qreal addAxis(Scene &scene, const BarsPlot &plot, qreal top, qreal bottom, const std::vector<QRectF> &texts)
{
    const Axis &axis = plot.panel.value;
    const Theme &theme = plot.theme;
    const qreal y = bottom + theme.step(1);
    qreal taken = -1;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const qreal x = plot.x(axis.ticks[i] * axis.factor);
        const qreal half = textWidth(qs(axis.tickLabels[i]), quietStyle, theme) / 2;
        if (x - half > taken && x + half <= plot.width + 0.5) {
            addText(scene, qs(axis.tickLabels[i]), quietStyle, theme, {x - half, y}, half * 2);
            taken = x + half + theme.step(1);
        }
    }
    for (const double tick : axis.ticks) {
        const qreal x = plot.x(tick * axis.factor);
        addRuleAround(scene, {x, top}, {x, bottom}, tick == 0 ? Token::Quiet : Token::Rule, theme.thin(), texts);
    }
    return std::max(addAxisTitle(scene, axis, plot.zero, y, plot.names, theme), y + theme.lineHeight(Type::Caption));
}

/// The label stands above the bars, the line runs through them.
qreal addAverageLabel(Scene &scene, const BarsPlot &plot, qreal y)
{
    const QString text = qs(plot.model.averageLabel);
    const qreal width = std::min(textWidth(text, {Type::Caption, Token::Text}, plot.theme), plot.width);
    const qreal x = std::clamp(plot.x(plot.model.average->value) - width / 2, 0.0, plot.width - width);
    return addText(scene, text, {Type::Caption, Token::Text}, plot.theme, {x, y}, width);
}

qreal addPanel(Scene &scene, const BarsPlot &plot, qreal y)
{
    const Theme &theme = plot.theme;
    y = addText(scene, qs(plot.panel.title), {Type::Heading, Token::Text, true}, theme, {0, y}, plot.width);
    if (showsAverage(plot)) {
        y = addAverageLabel(scene, plot, y) + theme.step(1);
    }
    const qreal top = y;
    Scene bars; // drawn after the grid, which has to know where the texts are
    for (std::size_t row = 0; row < plot.panel.marks.size(); ++row) {
        addRow(bars, plot, row, y);
        y += plot.band();
    }
    if (!plot.hasAxis()) {
        scene.append(bars, {});
        return y;
    }
    scene.plots.push_back({QRectF(QPointF(plot.zero, top), QPointF(plot.end, y)), plot.number});
    const std::vector<QRectF> texts = textBoxes(bars, theme);
    const qreal below = addAxis(scene, plot, top, y, texts);
    scene.append(bars, {});
    if (showsAverage(plot)) {
        const qreal x = plot.x(plot.model.average->value);
        addRuleAround(scene, {x, top}, {x, y}, Token::Text, theme.thin() * 1.5, texts);
    }
    return below;
}

} // namespace

Scene layoutBars(const ChartModel &model, QSizeF size, const Theme &theme, Language)
{
    std::vector<BarsPlot> plots;
    qreal rows = 0;
    qreal tallest = 0;
    for (const Panel &panel : model.panels) {
        plots.push_back(plotOf(model, panel, size.width(), theme));
        plots.back().number = plots.size() - 1;
        rows += plots.back().row * static_cast<qreal>(panel.marks.size());
        tallest = std::max(tallest, plots.back().row);
    }
    const auto draw = [&](qreal stretch) {
        Scene scene;
        qreal y = 0;
        for (BarsPlot &plot : plots) {
            plot.stretch = stretch;
            y = addPanel(scene, plot, y + (y > 0 ? theme.step(4) : 0));
        }
        scene.size = {size.width(), y};
        return scene;
    };
    Scene scene = draw(1);
    if (size.height() > scene.size.height() && rows > 0) {
        // Bands grow until their bars are as thick as bars get.
        const qreal most = std::max(1.0, theme.barWidth() / 0.6 / tallest);
        const qreal stretch = std::min(1 + (size.height() - scene.size.height()) / rows, most);
        scene = draw(stretch);
    }
    return scene;
}

} // namespace rd
