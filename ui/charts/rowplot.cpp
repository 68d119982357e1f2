#include "ui/charts/rowplot.h"

#include "core/words/words.h"
#include "ui/charts/gridline.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle gapStyle{Type::Body, Token::Quiet};
const TextStyle averageStyle{Type::Caption, Token::Text};

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

/// A mark's rank and its change, where its kind has them.
QString rankText(const Mark &mark)
{
    QStringList parts;
    for (const std::string &cell : mark.cells) {
        parts << qs(cell);
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

qreal rankColumn(const Panel &panel, const Theme &theme)
{
    qreal widest = 0;
    for (const Mark &mark : panel.marks) {
        widest = std::max(widest, textWidth(rankText(mark), quietStyle, theme));
    }
    return widest > 0 ? widest + theme.step(2) : 0;
}

/// Panels below and beside each other have columns of ranks and of names of one width.
struct RowHeads {
    qreal ranks = 0, names = 0;
};

RowHeads rowHeadsOf(const ChartModel &model, qreal width, const Theme &theme)
{
    RowHeads heads;
    for (const auto *panels : {&model.panels, &model.beside}) {
        for (const Panel &panel : *panels) {
            heads.ranks = std::max(heads.ranks, rankColumn(panel, theme));
        }
    }
    for (const auto *panels : {&model.panels, &model.beside}) {
        for (const Panel &panel : *panels) {
            heads.names = std::max(heads.names, nameColumn(panel.marks, width - heads.ranks, theme));
        }
    }
    return heads;
}

/// What stands on one scale has it in one place: a bar below another is compared with it.
void alignScales(std::vector<RowPlot> &plots)
{
    const auto isSame = [](const Axis &a, const Axis &b) { return a.title == b.title && a.from == b.from && a.to == b.to; };
    for (RowPlot &plot : plots) {
        for (RowPlot &other : plots) {
            if (isSame(plot.panel.value, other.panel.value)) {
                plot.zero = other.zero = std::max(plot.zero, other.zero);
                plot.end = other.end = std::min(plot.end, other.end);
            }
        }
    }
}

qreal rowHeight(const RowPlot &plot, const Mark &mark)
{
    return std::max(plot.theme.step(7), nameHeight(mark, plot.names, plot.theme) + plot.theme.step(2));
}

RowPlot plotOf(const ChartModel &model, const Panel &panel, qreal width, const RowHeads &heads, const Theme &theme,
               const RowKind &kind)
{
    RowPlot plot{model, panel, theme};
    plot.width = width;
    plot.ranks = heads.ranks;
    plot.names = heads.names;
    kind.place(plot);
    for (const Mark &mark : panel.marks) {
        plot.row = std::max(plot.row, rowHeight(plot, mark));
    }
    return plot;
}

/// All panels of the model, where their scales stand. A scale stands as those in the other column do, which needs their plots too.
std::vector<RowPlot> plotsOf(const ChartModel &model, qreal width, const Theme &theme, const RowKind &kind)
{
    const RowHeads heads = rowHeadsOf(model, width, theme);
    std::vector<RowPlot> all;
    for (const auto *panels : {&model.panels, &model.beside}) {
        for (const Panel &panel : *panels) {
            all.push_back(plotOf(model, panel, width, heads, theme, kind));
            all.back().number = all.size() - 1;
        }
    }
    alignScales(all);
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(model.panels.size())};
}

/// The same rows, each as high as its own words.
RowPlot tightened(RowPlot plot)
{
    plot.isTight = true;
    for (const Mark &mark : plot.panel.marks) {
        plot.row = std::min(plot.row, rowHeight(plot, mark));
    }
    return plot;
}

void addRow(Scene &scene, const RowPlot &plot, const Mark &mark, qreal y, const RowKind &kind)
{
    const qreal band = plot.band();
    const int index = scene.addMark(mark, QRectF(0, y, plot.width, band));
    const qreal line = plot.theme.lineHeight(quietStyle.type);
    addText(scene, rankText(mark), quietStyle, plot.theme, {0, y + (band - line) / 2}, plot.ranks, Qt::AlignLeft, index);
    qreal top = y + (band - nameHeight(mark, plot.names, plot.theme)) / 2;
    top = addText(scene, qs(mark.name), nameStyle, plot.theme, {plot.ranks, top}, plot.names, Qt::AlignRight, index);
    addText(scene, qs(mark.detail), quietStyle, plot.theme, {plot.ranks, top}, plot.names, Qt::AlignRight, index);
    kind.add(scene, plot, mark, y + band / 2, index);
}

/// Grid, tick labels and unit; gives the y below them.
qreal addAxis(Scene &scene, const RowPlot &plot, qreal top, qreal bottom, const std::vector<QRectF> &texts)
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
        addRuleAround(scene, {x, top}, {x, bottom}, tick == 0 ? Token::Quiet : Token::Rule, gridWidth(theme, tick == 0), texts);
    }
    return std::max(addAxisTitle(scene, axis, plot.zero, y, plot.ranks + plot.names, plot.width, theme),
                    y + theme.lineHeight(Type::Caption));
}

/// The label stands above the rows, the line runs through them.
qreal addAverageLabel(Scene &scene, const RowPlot &plot, qreal y)
{
    const QString text = qs(plot.model.averageLabel);
    const qreal width = std::min(textWidth(text, averageStyle, plot.theme), plot.width);
    const qreal x = std::clamp(plot.averageX() - width / 2, 0.0, plot.width - width);
    return addText(scene, text, averageStyle, plot.theme, {x, y}, width);
}

qreal addPanel(Scene &scene, const RowPlot &plot, qreal y, const RowKind &kind)
{
    const Theme &theme = plot.theme;
    y = addText(scene, qs(plot.panel.title), {Type::Heading, Token::Text, true}, theme, {0, y}, plot.width);
    if (plot.showsAverage()) {
        y = addAverageLabel(scene, plot, y) + theme.step(1);
    }
    const qreal top = y;
    Scene rows; // drawn after the grid, which has to know where the texts are
    for (const Mark &mark : plot.panel.marks) {
        RowPlot row = plot;
        row.own = plot.isTight ? rowHeight(plot, mark) : plot.row;
        addRow(rows, row, mark, y, kind);
        y += row.band();
    }
    if (!plot.hasAxis()) {
        scene.append(rows, {});
        return y;
    }
    scene.plots.push_back({QRectF(QPointF(plot.zero, top), QPointF(plot.end, y)), plot.number});
    const std::vector<QRectF> texts = textBoxes(rows, theme);
    const qreal below = addAxis(scene, plot, top, y, texts);
    scene.append(rows, {});
    if (plot.showsAverage()) {
        const qreal x = plot.averageX();
        addRuleAround(scene, {x, top}, {x, y}, Token::Text, theme.thin() * 1.5, texts);
    }
    return below;
}

} // namespace

bool RowPlot::showsAverage() const
{
    const auto &average = model.average;
    return average && hasAxis() && std::ranges::any_of(panel.marks, [&](const Mark &mark) {
               return mark.quantity && mark.quantity->unit == average->unit;
           });
}

qreal RowPlot::averageX() const { return x(model.kind == "diverging" ? 0 : model.average->value); }

const TextStyle &rowLabelStyle(const Mark &mark) { return mark.quantity ? labelStyle : gapStyle; }

QString rowLabel(const Mark &mark) { return qs(mark.quantity ? mark.label : mark.gap); }

qreal lastTickRoom(const RowPlot &plot)
{
    const std::vector<std::string> &labels = plot.panel.value.tickLabels;
    return labels.empty() ? 0 : textWidth(qs(labels.back()), quietStyle, plot.theme) / 2;
}

bool crossesAverage(const RowPlot &plot, const Mark &mark, qreal x)
{
    const qreal air = plot.theme.step(1);
    return plot.showsAverage() && x - air < plot.averageX()
           && plot.averageX() < x + textWidth(rowLabel(mark), rowLabelStyle(mark), plot.theme) + air;
}

void addRowLabel(Scene &scene, const RowPlot &plot, const Mark &mark, qreal x, qreal middle, int index)
{
    const QString label = rowLabel(mark);
    const TextStyle &style = rowLabelStyle(mark);
    if (crossesAverage(plot, mark, x)) {
        const qreal line = plot.averageX();
        const qreal farthest = plot.theme.step(2); // beyond the line it would be read as above the average: the line gives way
        x = line - x <= farthest ? line + plot.gap() : x;
    }
    const qreal room = plot.width - x;
    const QStringList lines = breakText(label, style, plot.theme, room);
    const qreal height = plot.theme.lineHeight(style.type) * static_cast<qreal>(lines.size());
    addText(scene, label, style, plot.theme, {x, middle - height / 2}, std::min(room, textWidth(label, style, plot.theme)),
            Qt::AlignLeft, index);
}

Scene layoutRows(const ChartModel &model, QSizeF size, const Theme &theme, Language language, const RowKind &kind)
{
    std::vector<RowPlot> plots = plotsOf(model, size.width(), theme, kind);
    qreal rows = 0;
    qreal tallest = 0;
    for (const RowPlot &plot : plots) {
        rows += plot.row * static_cast<qreal>(plot.panel.marks.size());
        tallest = std::max(tallest, plot.row);
    }
    const auto draw = [&](qreal stretch) {
        Scene scene;
        qreal y = 0;
        for (RowPlot &plot : plots) {
            plot.stretch = stretch;
            y = addPanel(scene, plot, y + (y > 0 ? theme.step(4) : 0), kind);
        }
        y = addLeftOut(scene, model, {0, y}, size.width(), theme, language);
        const bool ranked = !model.keyless && std::ranges::any_of(plots, [](const RowPlot &plot) { return plot.ranks > 0; });
        if (ranked) {
            y = addText(scene, qs(word("chart.ranks", language)), quietStyle, theme, {0, y + theme.step(2)}, size.width());
        }
        if (const auto note = model.texts.find("rankbreak"); ranked && note != model.texts.end()) {
            y = addText(scene, qs(note->second.in(language)), quietStyle, theme, {0, y}, size.width());
        }
        scene.size = {size.width(), y};
        return scene;
    };
    Scene scene = draw(1);
    if (size.height() > scene.size.height() && rows > 0) {
        const qreal loose = theme.isSlide() ? 1 : 1.6; // on a page few bars stand beside a longer card
        const qreal most = std::max(1.0, loose * theme.barWidth() / 0.6 / tallest);
        scene = draw(std::min(1 + (size.height() - scene.size.height()) / rows, most));
    } else if (size.height() > 0 && scene.size.height() > size.height()) {
        std::vector<RowPlot> tight;
        std::ranges::transform(plots, std::back_inserter(tight), tightened);
        plots = std::move(tight);
        scene = draw(1);
    }
    return scene;
}

} // namespace rd
