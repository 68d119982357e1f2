#include "ui/charts/chartkind.h"

#include "core/words/numbertext.h"
#include "core/words/words.h"
#include "ui/charts/lineplot.h"
#include "ui/charts/spread.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle lineLabelStyle{Type::Body, Token::Text};
constexpr std::size_t mostColours = 5;

struct EndLabel {
    QString text;
    QPointF from;     ///< end of the line
    qreal wanted = 0; ///< its height
    qreal y = 0;      ///< middle of the label
    qreal height = 0; ///< with the air that parts it from the next
    qreal lines = 0;  ///< height of its words
    Token ink = Token::Text;
    int mark = -1;
};

const Mark *lastDrawn(const Series &series)
{
    const auto it = std::find_if(series.rbegin(), series.rend(), [](const Mark *mark) { return mark->quantity.has_value(); });
    return it == series.rend() ? nullptr : *it;
}

/// Of several lines the axis tells when they end, unless one ends before the others.
QString endText(const Mark &mark, bool named, double end, Language language)
{
    const QString when = !named || mark.x < end ? QLatin1Char(' ') + qs(mark.when) : QString();
    const bool isActual = !mark.quantity || mark.quantity->kind == Kind::Actual;
    const QString value =
        isActual ? qs(mark.label) : qs(words(mark.quantity->kind).in(language)) + QLatin1Char(' ') + qs(mark.label);
    return named ? qs(mark.name + (mark.detail.empty() ? "" : " · " + mark.detail)) + QLatin1Char(' ') + value + when
                 : value + when;
}

struct PanelPlan {
    LinePlot plot;
    std::vector<Series> series;
    qreal top = 0, labels = 0, labelsHeight = 0;
    qreal labelsApart = 0; ///< labels of several lines need air between them to be told apart
    bool named = false;
    double end = 0; ///< when the last of the lines ends
    Language language = Language::Zh;

    [[nodiscard]] bool drawn() const { return !plot.value.ticks.empty(); }
};

qreal endLabelRoom(const PanelPlan &plan, qreal width, const Theme &theme)
{
    qreal widest = 0;
    for (const Series &series : plan.series) {
        if (const Mark *last = lastDrawn(series)) {
            widest = std::max(widest, textWidth(endText(*last, plan.named, plan.end, plan.language), lineLabelStyle, theme));
        }
    }
    return std::min(widest, width * 0.3);
}

/// Left, right and what is above; the area's height comes later.
PanelPlan planOf(const Panel &panel, qreal width, const Theme &theme, Language language)
{
    PanelPlan plan;
    plan.language = language;
    plan.plot.value = panel.value;
    plan.plot.time = panel.category;
    plan.series = seriesOf(panel);
    plan.named = plan.series.size() > 1;
    for (const Series &series : plan.series) {
        const Mark *last = lastDrawn(series);
        plan.end = last != nullptr ? std::max(plan.end, last->x) : plan.end;
        plan.plot.points = std::max(plan.plot.points, series.size());
    }
    plan.labels = endLabelRoom(plan, width, theme);
    for (const Series &series : plan.series) {
        if (const Mark *last = lastDrawn(series)) {
            const auto lines =
                breakText(endText(*last, plan.named, plan.end, plan.language), lineLabelStyle, theme, plan.labels).size();
            plan.labelsHeight += theme.lineHeight(lineLabelStyle.type) * static_cast<qreal>(lines);
            plan.labelsApart = lines > 1 && plan.named ? theme.step(1) : plan.labelsApart;
        }
    }
    plan.labelsHeight += plan.labelsApart * static_cast<qreal>(plan.series.size());
    const qreal left = valueTicksWidth(panel.value, theme) + theme.step(2);
    const qreal right = plan.labels + theme.step(7);
    plan.plot.area = QRectF(left, 0, std::max(width - left - right, theme.step(10)), 0);
    return plan;
}

qreal titleHeight(const Panel &panel, qreal width, const Theme &theme)
{
    return theme.lineHeight(Type::Heading)
           * static_cast<qreal>(breakText(qs(panel.title), {Type::Heading, Token::Text, true}, theme, width).size());
}

/// The unit stands above the plot, clear of the uppermost tick label, which reaches half a line above it.
qreal unitRoom(const Panel &panel, qreal width, const Theme &theme)
{
    const auto lines = breakText(qs(panel.value.title), quietStyle, theme, width).size();
    return theme.lineHeight(Type::Caption) * (static_cast<qreal>(std::max<std::size_t>(lines, 1)) + 0.5);
}

/// Whose the ghosts are, each on a line of its own.
std::vector<std::pair<const Ghost *, int>> ghostsOf(const std::vector<Series> &all, const std::vector<std::vector<int>> &marks)
{
    std::vector<std::pair<const Ghost *, int>> ghosts;
    for (std::size_t s = 0; s < all.size(); ++s) {
        for (std::size_t i = 0; i < all[s].size(); ++i) {
            for (const Ghost &ghost : all[s][i]->ghosts) {
                ghosts.emplace_back(&ghost, marks.empty() ? -1 : marks[s][i]);
            }
        }
    }
    return ghosts;
}

qreal addGhostKey(Scene &scene, const std::vector<Series> &all, const std::vector<std::vector<int>> &marks, qreal y,
                  const Theme &theme, Language language)
{
    constexpr std::size_t most = 4;
    const auto ghosts = ghostsOf(all, marks);
    y += ghosts.empty() ? 0 : theme.step(1);
    const qreal left = theme.step(4);
    for (std::size_t i = 0; i < std::min(ghosts.size(), most); ++i) {
        const auto &[ghost, mark] = ghosts[i];
        addGhostSign(scene, {theme.step(1), y + theme.lineHeight(Type::Caption) / 2}, ghost->isEarlier, mark, theme);
        y = addText(scene, qs(ghost->label), quietStyle, theme, {left, y}, scene.size.width() - left, Qt::AlignLeft, mark);
    }
    if (ghosts.size() > most) {
        const QString more =
            qs(word("card.more", language)).replace(QStringLiteral("{}"), QString::number(ghosts.size() - most));
        y = addText(scene, more, quietStyle, theme, {left, y}, scene.size.width() - left);
    }
    return y;
}

/// What stands above and below the plot of a panel.
qreal surrounding(const Panel &panel, const PanelPlan &plan, qreal width, const Theme &theme)
{
    const qreal strip = hasInterruptions(plan.series) ? theme.lineHeight(Type::Caption) + theme.step(1) : 0;
    Scene key;
    key.size = {width, 0};
    const qreal ghosts = addGhostKey(key, plan.series, {}, 0, theme, Language::Zh);
    return titleHeight(panel, width, theme) + unitRoom(panel, width, theme) + theme.lineHeight(Type::Caption) + theme.step(2)
           + strip + ghosts;
}

qreal writtenHeight(const Panel &panel, const Theme &theme)
{
    return theme.lineHeight(Type::Heading) + theme.lineHeight(Type::Body) * static_cast<qreal>(panel.marks.size());
}

std::vector<PanelPlan> plans(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    std::vector<PanelPlan> all;
    qreal fixed = 0;
    int drawn = 0;
    for (const Panel &panel : model.panels) {
        all.push_back(planOf(panel, size.width(), theme, language));
        fixed += all.back().drawn() ? surrounding(panel, all.back(), size.width(), theme) : writtenHeight(panel, theme);
        fixed += all.size() > 1 ? theme.step(5) : 0;
        drawn += all.back().drawn() ? 1 : 0;
    }
    // One time axis above the other: what happened at one time stands below each other.
    qreal left = 0;
    qreal right = size.width();
    for (const PanelPlan &plan : all) {
        left = plan.drawn() ? std::max(left, plan.plot.area.left()) : left;
        right = plan.drawn() ? std::min(right, plan.plot.area.right()) : right;
    }
    for (PanelPlan &plan : all) {
        plan.plot.area.setLeft(left);
        plan.plot.area.setRight(std::max(right, left + theme.step(10)));
    }
    const qreal natural = std::clamp(size.width() * 0.36, theme.step(40), theme.step(75));
    const qreal share = drawn == 0 ? 0 : (size.height() - fixed) / drawn;
    for (PanelPlan &plan : all) {
        const qreal least = std::max(plan.labelsHeight, theme.step(28));
        plan.plot.area.setHeight(std::max(least, size.height() > 0 ? share : natural));
    }
    return all;
}

qreal labelsLeft(const PanelPlan &plan, const Theme &theme) { return plan.plot.area.right() + theme.step(6); }

void addEndLabels(Scene &scene, const PanelPlan &plan, std::vector<EndLabel> labels, const Theme &theme)
{
    const QRectF &area = plan.plot.area;
    const qreal half = theme.lineHeight(lineLabelStyle.type) / 2;
    spread(labels, area.top() - half, std::max(area.bottom() + half, area.top() - half + plan.labelsHeight));
    const qreal x = labelsLeft(plan, theme);
    for (const EndLabel &label : labels) {
        const QPointF end(x - theme.step(1), label.y);
        scene.items.emplace_back(
            LineItem{{label.from + QPointF(theme.step(1), 0), end}, label.ink, theme.thin(), false, label.mark});
        addText(scene, label.text, lineLabelStyle, theme, {x, label.y - label.lines / 2}, scene.size.width() - x, Qt::AlignLeft,
                label.mark);
    }
}

Token inkOfSeries(const ChartModel &model, const PanelPlan &plan, std::size_t place)
{
    if (plan.series.size() == 1) {
        return inkOf(model, *plan.series.front().front());
    }
    return plan.series.size() <= mostColours ? seriesInk(place) : Token::Map6;
}

/// One panel with its plot's area set; gives the y below it.
qreal addPanel(Scene &scene, const ChartModel &model, const Panel &panel, const PanelPlan &plan, const Theme &theme,
               Language language)
{
    addText(scene, qs(panel.title), {Type::Heading, Token::Text, true}, theme, {0, plan.top}, scene.size.width());
    const QRectF &area = plan.plot.area;
    addText(scene, qs(panel.value.title), quietStyle, theme, {0, plan.top + titleHeight(panel, scene.size.width(), theme)},
            scene.size.width());
    addGrid(scene, plan.plot, theme);
    addMoment(scene, plan.plot, theme);
    addValueTicks(scene, plan.plot, theme);
    std::vector<std::vector<int>> marks;
    std::vector<EndLabel> labels;
    const qreal labelsWidth = scene.size.width() - labelsLeft(plan, theme);
    for (std::size_t i = 0; i < plan.series.size(); ++i) {
        const Series &series = plan.series[i];
        marks.push_back(addPointMarks(scene, plan.plot, series, theme));
        const Token ink = inkOfSeries(model, plan, i);
        addLine(scene, plan.plot, series, ink, marks.back(), theme);
        if (const Mark *last = lastDrawn(series)) {
            EndLabel label;
            label.text = endText(*last, plan.named, plan.end, plan.language);
            label.from = plan.plot.at(*last);
            label.wanted = label.from.y();
            label.ink = ink;
            label.mark = marks.back()[static_cast<std::size_t>(std::ranges::find(series, last) - series.begin())];
            label.lines = theme.lineHeight(lineLabelStyle.type)
                          * static_cast<qreal>(breakText(label.text, lineLabelStyle, theme, labelsWidth).size());
            label.height = label.lines + plan.labelsApart;
            labels.push_back(label);
        }
    }
    for (std::size_t i = 0; i < plan.series.size(); ++i) {
        addGhosts(scene, plan.plot, plan.series[i], marks[i], theme);
    }
    addEndLabels(scene, plan, std::move(labels), theme);
    qreal y = area.bottom() + theme.step(1);
    if (hasInterruptions(plan.series)) {
        y = addInterruptions(scene, plan.plot, plan.series, marks, theme, language) + theme.step(1);
    }
    y = addTimeTicks(scene, plan.plot, std::max(y, area.bottom() + theme.step(2)), theme);
    y = addGhostKey(scene, plan.series, marks, y, theme, language);
    qreal lowest = y;
    for (const QRectF &box : textBoxes(scene, theme)) {
        lowest = std::max(lowest, box.bottom());
    }
    return lowest;
}

/// Too few values for a line: they are written.
qreal addWritten(Scene &scene, const Panel &panel, qreal y, const Theme &theme)
{
    y = addText(scene, qs(panel.title), {Type::Heading, Token::Text, true}, theme, {0, y}, scene.size.width());
    for (const Mark &mark : panel.marks) {
        const qreal top = y;
        const int index = scene.addMark(mark, {});
        y = addText(scene, qs(mark.name + " " + mark.when + "  " + (mark.quantity ? mark.label : mark.gap)), lineLabelStyle,
                    theme, {0, y}, scene.size.width(), Qt::AlignLeft, index);
        scene.marks.back().rect = QRectF(0, top, scene.size.width(), y - top);
    }
    return y;
}

} // namespace

Scene layoutLines(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    std::vector<PanelPlan> all = plans(model, size, theme, language);
    Scene scene;
    scene.size = {size.width(), 0};
    qreal y = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        y += i > 0 ? theme.step(5) : 0;
        PanelPlan &plan = all[i];
        plan.top = y;
        if (plan.drawn()) {
            const qreal above =
                titleHeight(model.panels[i], size.width(), theme) + unitRoom(model.panels[i], size.width(), theme);
            plan.plot.area.moveTop(y + above);
            scene.plots.push_back({plan.plot.area, i});
            y = addPanel(scene, model, model.panels[i], plan, theme, language);
        } else {
            plan.plot.area = QRectF();
            y = addWritten(scene, model.panels[i], y, theme);
        }
    }
    scene.size.setHeight(y);
    return scene;
}

} // namespace rd
