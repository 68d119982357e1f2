#include "ui/charts/chartkind.h"

#include "core/chart/ticks.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/spread.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle periodStyle{Type::Body, Token::Text, true};
const TextStyle valueStyle{Type::Body, Token::Text};

/// A label beside one end of a line.
struct SlopeLabel {
    QString text;
    qreal wanted = 0, height = 0, y = 0;
    Token ink = Token::Text;
    int mark = -1;
};

struct SlopePlot {
    const Panel &panel;
    const Theme &theme;
    qreal width = 0;
    qreal left = 0, right = 0; ///< x of the two periods
    qreal top = 0, bottom = 0;

    [[nodiscard]] qreal y(const Mark &mark) const
    {
        return bottom - positionOn(panel.value, mark.quantity->value) * (bottom - top);
    }
    [[nodiscard]] qreal beside() const { return theme.step(3); }
    [[nodiscard]] qreal labelWidth(bool now) const { return now ? width - right - beside() : left - beside(); }
};

QString nameOf(const Mark &mark) { return qs(mark.name + (mark.detail.empty() ? "" : " · " + mark.detail)); }

/// What stands right of a line: its value, its name, and the change.
QString endText(const Mark &mark)
{
    const QString change = qs(mark.cells.front());
    return qs(mark.label) + u' ' + nameOf(mark) + (change.isEmpty() ? change : QStringLiteral(" · ") + change);
}

/// A series is two marks that follow each other and share their group; a mark without a group stands apart.
bool isSeries(const Panel &panel, std::size_t i) { return !panel.marks[i].group.empty(); }

/// Falling lines have another colour than rising ones; that they fall is seen without it.
Token inkOfSlope(const Mark &before, const Mark &now)
{
    if (now.quantity->value == before.quantity->value) {
        return Token::NoTier;
    }
    return now.quantity->value < before.quantity->value ? Token::Advantage : Token::Map6;
}

void placePeriods(SlopePlot &plot)
{
    qreal values = 0, names = 0;
    for (std::size_t i = 0; i < plot.panel.marks.size(); i += isSeries(plot.panel, i) ? 2 : 1) {
        if (isSeries(plot.panel, i)) {
            const Mark &before = plot.panel.marks[i], &now = plot.panel.marks[i + 1];
            values = std::max(values, textWidth(qs(before.label), valueStyle, plot.theme));
            names = std::max(names, textWidth(endText(now), valueStyle, plot.theme));
        }
    }
    const auto &periods = plot.panel.category.categories;
    values = std::max(values, textWidth(qs(periods[0]), periodStyle, plot.theme) / 2 - plot.beside());
    plot.left = std::min(values, plot.width * 0.3) + plot.beside();
    plot.right = plot.width - std::min(names, plot.width * 0.5) - plot.beside();
    plot.right = std::max(plot.right, plot.left + plot.theme.step(8));
}

std::vector<SlopeLabel> labelsOf(const SlopePlot &plot, bool now, const std::vector<int> &indices)
{
    std::vector<SlopeLabel> labels;
    const qreal width = plot.labelWidth(now);
    for (std::size_t i = 0; i < plot.panel.marks.size(); i += isSeries(plot.panel, i) ? 2 : 1) {
        if (!isSeries(plot.panel, i)) {
            continue;
        }
        const Mark &mark = plot.panel.marks[now ? i + 1 : i];
        SlopeLabel label;
        label.text = now ? endText(mark) : qs(mark.label);
        label.wanted = plot.y(mark);
        label.mark = indices[now ? i + 1 : i];
        const auto lines = breakText(label.text, valueStyle, plot.theme, width).size();
        label.height = plot.theme.lineHeight(valueStyle.type) * static_cast<qreal>(lines);
        labels.push_back(std::move(label));
    }
    return labels;
}

qreal heightOf(const std::vector<SlopeLabel> &labels)
{
    qreal height = 0;
    for (const SlopeLabel &label : labels) {
        height += label.height;
    }
    return height;
}

void addLabels(Scene &scene, const SlopePlot &plot, std::vector<SlopeLabel> labels, bool now)
{
    const qreal half = labels.empty() ? 0 : plot.theme.lineHeight(valueStyle.type) / 2;
    spread(labels, plot.top - half, plot.bottom + half);
    const qreal width = plot.labelWidth(now);
    const qreal x = now ? plot.right + plot.beside() : 0;
    for (const SlopeLabel &label : labels) {
        const Qt::Alignment align = now ? Qt::AlignLeft : Qt::AlignRight;
        const QRectF box(x, label.y - label.height / 2, width, label.height);
        addText(scene, label.text, valueStyle, plot.theme, box.topLeft(), width, align, label.mark);
        if (std::abs(label.y - label.wanted) > plot.theme.step(1)) { // a leader from the point to its label
            const qreal end =
                now ? plot.right + plot.beside() - plot.theme.thin() : plot.left - plot.beside() + plot.theme.thin();
            const qreal point = now ? plot.right : plot.left;
            scene.items.emplace_back(
                LineItem{{{point, label.wanted}, {end, label.y}}, Token::Quiet, plot.theme.thin(), false, label.mark});
        }
        QRectF &rect = scene.marks[static_cast<std::size_t>(label.mark)].rect;
        rect = rect.united(box);
    }
}

void addEnd(Scene &scene, const SlopePlot &plot, const Mark &mark, Token ink, int index)
{
    const qreal size = plot.theme.step(1) * 1.2;
    QPainterPath dot;
    dot.addEllipse(QPointF(mark.x == plot.panel.category.from ? plot.left : plot.right, plot.y(mark)), size, size);
    const Fill fill = fillOf(*mark.quantity);
    if (fill != Fill::Solid) {
        scene.items.emplace_back(PathItem{dot, plot.theme.isSlide() ? Token::Ground : Token::Card, Fill::Solid, index});
    }
    scene.items.emplace_back(PathItem{dot, ink, fill, index});
}

/// The marks to point at, in the panel's order; labels widen them later.
std::vector<int> addPoints(Scene &scene, const SlopePlot &plot)
{
    std::vector<int> indices;
    const qreal reach = plot.theme.step(2);
    for (std::size_t i = 0; i < plot.panel.marks.size(); ++i) {
        const Mark &mark = plot.panel.marks[i];
        QRectF rect;
        if (isSeries(plot.panel, i)) {
            const qreal x = mark.x == plot.panel.category.from ? plot.left : plot.right;
            rect = QRectF(x - reach, plot.y(mark) - reach, 2 * reach, 2 * reach);
        }
        indices.push_back(scene.addMark(mark, rect));
    }
    return indices;
}

/// Series of which one of the two values is missing, by name, with the reason where there is one.
qreal addApart(Scene &scene, const SlopePlot &plot, const std::vector<int> &indices, qreal y)
{
    for (std::size_t i = 0; i < plot.panel.marks.size(); ++i) {
        if (isSeries(plot.panel, i)) {
            continue;
        }
        const Mark &mark = plot.panel.marks[i];
        const qreal from = y;
        const QString value = qs(mark.quantity ? mark.label + " · " + mark.when : mark.when + " " + mark.gap);
        const qreal left = plot.theme.step(5);
        addMissing(scene, {0, y + plot.theme.lineHeight(Type::Caption) / 2}, indices[i], plot.theme);
        y = addText(scene, nameOf(mark) + QStringLiteral(" · ") + value, quietStyle, plot.theme, {left, y}, plot.width - left,
                    Qt::AlignLeft, indices[i]);
        scene.marks[static_cast<std::size_t>(indices[i])].rect = QRectF(0, from, plot.width, y - from);
    }
    return y;
}

/// The two periods above the plot, each over its upright; below each other's room they keep apart.
qreal addPeriods(Scene &scene, const SlopePlot &plot, qreal y)
{
    const auto &periods = plot.panel.category.categories;
    const qreal first = textWidth(qs(periods[0]), periodStyle, plot.theme);
    const qreal second = textWidth(qs(periods[1]), periodStyle, plot.theme);
    const qreal firstX = std::clamp(plot.left - first / 2, 0.0, std::max(0.0, plot.width - first));
    const qreal secondX = std::clamp(plot.right - second / 2, 0.0, std::max(0.0, plot.width - second));
    const bool beside = firstX + first + plot.theme.step(2) <= secondX;
    addText(scene, qs(periods[0]), periodStyle, plot.theme, {firstX, y}, first);
    y += beside ? 0 : plot.theme.lineHeight(periodStyle.type);
    return addText(scene, qs(periods[1]), periodStyle, plot.theme, {secondX, y}, second);
}

qreal addPanel(Scene &scene, const Panel &panel, qreal width, qreal wanted, qreal y, const Theme &theme)
{
    SlopePlot plot{panel, theme, width};
    y = addText(scene, qs(panel.title), {Type::Heading, Token::Text, true}, theme, {0, y}, width);
    placePeriods(plot);
    y = addPeriods(scene, plot, y);
    plot.top = y + theme.lineHeight(valueStyle.type);
    const std::vector<int> none(panel.marks.size(), -1);
    plot.bottom = plot.top + 1;
    const qreal needed = std::max(heightOf(labelsOf(plot, false, none)), heightOf(labelsOf(plot, true, none)));
    plot.bottom = plot.top + std::max({wanted, needed, theme.step(30)});
    for (const qreal x : {plot.left, plot.right}) {
        scene.items.emplace_back(
            LineItem{{{x, plot.top - theme.step(2)}, {x, plot.bottom + theme.step(2)}}, Token::Rule, theme.thin()});
    }
    const std::vector<int> indices = addPoints(scene, plot);
    for (std::size_t i = 0; i + 1 < panel.marks.size(); i += isSeries(panel, i) ? 2 : 1) {
        if (isSeries(panel, i)) {
            const Mark &before = panel.marks[i], &now = panel.marks[i + 1];
            const Token ink = inkOfSlope(before, now);
            scene.items.emplace_back(LineItem{
                {{plot.left, plot.y(before)}, {plot.right, plot.y(now)}}, ink, theme.outline(), false, indices[i + 1]});
            addEnd(scene, plot, before, ink, indices[i]);
            addEnd(scene, plot, now, ink, indices[i + 1]);
        }
    }
    addLabels(scene, plot, labelsOf(plot, false, indices), false);
    addLabels(scene, plot, labelsOf(plot, true, indices), true);
    return addApart(scene, plot, indices, plot.bottom + theme.lineHeight(valueStyle.type));
}

} // namespace

Scene layoutSlope(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    qreal y = 0;
    const auto panels = static_cast<qreal>(std::max<std::size_t>(model.panels.size(), 1));
    const qreal around = theme.lineHeight(Type::Body) * 4;
    const qreal natural = std::clamp(size.width() * 0.5, theme.step(40), theme.step(90));
    const qreal wanted = size.height() > 0 ? size.height() / panels - around : natural;
    for (const Panel &panel : model.panels) {
        y = addPanel(scene, panel, size.width(), wanted, y + (y > 0 ? theme.step(4) : 0), theme);
    }
    y = addLeftOut(scene, model, {0, y}, size.width(), theme, language);
    scene.size = {size.width(), y};
    return scene;
}

} // namespace rd
