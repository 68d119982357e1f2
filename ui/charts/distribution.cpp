#include "ui/charts/chartkind.h"

#include "core/chart/ticks.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

struct DistributionPlot {
    const Panel &panel;
    const Theme &theme;
    qreal left = 0, right = 0, top = 0, foot = 0; ///< of the bars

    [[nodiscard]] qreal x(double value) const { return left + positionOn(panel.value, value) * (right - left); }
    [[nodiscard]] qreal stripHeight() const { return theme.step(6); }
};

/// How many areas lie in each class, the last one with its upper edge.
std::vector<std::size_t> countsOf(const Panel &panel)
{
    const std::vector<double> &edges = panel.category.ticks;
    std::vector<std::size_t> counts(std::max<std::size_t>(edges.size(), 2) - 1);
    for (const Mark &mark : panel.marks) {
        const auto above = std::ranges::upper_bound(edges, mark.quantity->value / panel.value.factor + 1e-9);
        const auto place = static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - edges.begin(), 1)) - 1;
        ++counts[std::min(place, counts.size() - 1)];
    }
    return counts;
}

void addBars(Scene &scene, const DistributionPlot &plot)
{
    const std::vector<std::size_t> counts = countsOf(plot.panel);
    const auto most = static_cast<qreal>(std::ranges::max(counts));
    const std::vector<double> &edges = plot.panel.category.ticks;
    const qreal gap = plot.theme.thin();
    const qreal line = plot.theme.lineHeight(quietStyle.type);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) {
            continue;
        }
        const qreal from = plot.x(edges[i] * plot.panel.value.factor) + gap / 2;
        const qreal to = plot.x(edges[i + 1] * plot.panel.value.factor) - gap / 2;
        const qreal high = static_cast<qreal>(counts[i]) / most * (plot.foot - plot.top - line);
        scene.items.emplace_back(RectItem{QRectF(from, plot.foot - high, to - from, high), Token::Map4});
        const QString text = QString::number(counts[i]);
        if (textWidth(text, quietStyle, plot.theme) <= to - from) {
            addText(scene, text, quietStyle, plot.theme, {from, plot.foot - high - line}, to - from, Qt::AlignHCenter);
        }
    }
}

} // namespace

Scene layoutDistribution(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    scene.size = {size.width(), 0};
    if (model.panels.empty()) {
        return scene;
    }
    DistributionPlot plot{model.panels.front(), theme};
    const qreal line = theme.lineHeight(quietStyle.type);
    const std::string &first = plot.panel.value.tickLabels.empty() ? plot.panel.title : plot.panel.value.tickLabels.front();
    plot.left = std::max(textWidth(qs(first), quietStyle, theme) / 2, theme.step(1));
    plot.right = size.width() - theme.step(4);
    Scene note;
    const qreal noteHeight = addText(note, qs(model.texts.at("note").in(language)), quietStyle, theme, {0, 0}, size.width());
    const qreal below = plot.stripHeight() + theme.step(2) + 2 * line + noteHeight;
    const qreal natural = std::clamp(size.width() * 0.25, theme.step(30), theme.step(60));
    const qreal tallest = size.width() * 0.6; // higher than that a few counts look like towers
    plot.foot = std::max(size.height() > 0 ? std::min(size.height() - below, tallest) : natural, theme.step(24));
    addBars(scene, plot);
    scene.items.emplace_back(LineItem{{{plot.left, plot.foot}, {plot.right, plot.foot}}, Token::Quiet, theme.thin()});
    const qreal strip = plot.foot + theme.step(1);
    for (const Mark &mark : plot.panel.marks) {
        const qreal x = plot.x(mark.quantity->value);
        const QRectF box(x - theme.step(1), strip, theme.step(2), plot.stripHeight());
        const int index = scene.addMark(mark, box);
        scene.items.emplace_back(
            LineItem{{{x, strip}, {x, strip + plot.stripHeight()}}, Token::Map6, theme.thin() * 1.5, false, index});
    }
    qreal y = addLyingAxis(scene, plot.panel.value, plot.left, plot.right, strip + plot.stripHeight() + theme.step(1), theme);
    y = addText(scene, qs(model.texts.at("note").in(language)), quietStyle, theme, {0, y}, size.width());
    scene.size.setHeight(y);
    return scene;
}

} // namespace rd
