#include "core/words/numbertext.h"
#include "core/words/words.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/lineplot.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle panelTitleStyle{Type::Body, Token::Text, true};
const TextStyle panelValueStyle{Type::Body, Token::Quiet};

/// The grid on which the small panels stand.
struct Grid {
    const ChartModel &model;
    const Theme &theme;
    Language language;
    qreal width = 0;
    std::size_t columns = 1;
    qreal ticks = 0; ///< room for the value ticks, left of the first column
    qreal panel = 0; ///< width of a panel
    qreal plot = 0;  ///< height of a plot
    qreal gap = 0;
};

std::string lastLabel(const Panel &panel)
{
    std::string text;
    for (const Mark &mark : panel.marks) {
        text = mark.quantity && mark.group == panel.marks.front().group ? mark.label : text;
    }
    return text;
}

Grid gridOf(const ChartModel &model, qreal width, const Theme &theme, Language language)
{
    Grid grid{model, theme, language};
    grid.width = width;
    grid.gap = theme.step(5);
    qreal least = theme.step(36);
    for (const Panel &panel : model.panels) {
        grid.ticks = std::max(grid.ticks, valueTicksWidth(panel.value, theme) + theme.step(2));
        const qreal time =
            panel.category.tickLabels.empty() ? 0 : textWidth(qs(panel.category.tickLabels.front()), quietStyle, theme);
        least = std::max({least, time * 2 + theme.step(4), widestWord(qs(panel.title), panelTitleStyle, theme)});
    }
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((width - grid.ticks + grid.gap) / (least + grid.gap))));
    const std::size_t count = std::max<std::size_t>(model.panels.size(), 1);
    // Rows of equal length look calmer than one short last row.
    const std::size_t rows = (count + std::min(most, count) - 1) / std::min(most, count);
    grid.columns = (count + rows - 1) / rows;
    const auto n = static_cast<qreal>(grid.columns);
    grid.panel = (width - grid.ticks - grid.gap * (n - 1)) / n;
    grid.plot = std::clamp(grid.panel * 0.5, theme.step(18), theme.step(40));
    return grid;
}

/// Title left, the last value right or below it; gives the y below.
qreal addHead(Scene &scene, const Grid &grid, const Panel &panel, QPointF at)
{
    const QString value = qs(lastLabel(panel));
    const qreal valueWidth = textWidth(value, panelValueStyle, grid.theme);
    const qreal titleWidth = textWidth(qs(panel.title), panelTitleStyle, grid.theme);
    if (titleWidth + valueWidth + grid.theme.step(2) <= grid.panel) {
        addText(scene, value, panelValueStyle, grid.theme, {at.x() + grid.panel - valueWidth, at.y()}, valueWidth);
        return addText(scene, qs(panel.title), panelTitleStyle, grid.theme, at, grid.panel - valueWidth - grid.theme.step(2));
    }
    const qreal y = addText(scene, qs(panel.title), panelTitleStyle, grid.theme, at, grid.panel);
    return addText(scene, value, panelValueStyle, grid.theme, {at.x(), y}, grid.panel);
}

qreal headHeight(const Grid &grid, const Panel &panel)
{
    Scene scratch;
    return addHead(scratch, grid, panel, {0, 0});
}

/// The plot of one panel below its head; gives the y below it.
qreal addPlot(Scene &scene, const Grid &grid, const Panel &panel, QPointF at, bool withTicks)
{
    const LinePlot plot{QRectF(at, QSizeF(grid.panel, grid.plot)), panel.value, panel.category};
    addGrid(scene, plot, grid.theme);
    addMoment(scene, plot, grid.theme);
    if (withTicks) {
        addValueTicks(scene, plot, grid.theme);
    }
    const std::vector<Series> series = seriesOf(panel);
    std::vector<std::vector<int>> marks;
    for (std::size_t i = 0; i < series.size(); ++i) {
        marks.push_back(addPointMarks(scene, plot, series[i], grid.theme));
        const Token ink = series.size() == 1 ? inkOf(grid.model, *series[i].front()) : seriesInk(i);
        addLine(scene, plot, series[i], ink, marks.back(), grid.theme);
    }
    for (std::size_t i = 0; i < series.size(); ++i) {
        addGhosts(scene, plot, series[i], marks[i], grid.theme);
    }
    qreal y = plot.area.bottom();
    if (hasInterruptions(series)) {
        y = addInterruptions(scene, plot, series, marks, grid.theme, grid.language);
    }
    return y;
}

/// First and last period only: between them the panels are read by their shape.
qreal addEnds(Scene &scene, const Grid &grid, const Panel &panel, QPointF at)
{
    const std::vector<std::string> &labels = panel.category.tickLabels;
    if (labels.empty()) {
        return at.y();
    }
    const qreal half = grid.panel / 2;
    addText(scene, qs(labels.front()), quietStyle, grid.theme, at, half);
    return addText(scene, qs(labels.back()), quietStyle, grid.theme, at + QPointF(half, 0), half, Qt::AlignRight);
}

struct SignsInUse {
    bool earlier = false, other = false, breaks = false;
};

SignsInUse signsIn(const ChartModel &model)
{
    SignsInUse used;
    for (const Panel &panel : model.panels) {
        for (const Mark &mark : panel.marks) {
            for (const Ghost &ghost : mark.ghosts) {
                (ghost.isEarlier ? used.earlier : used.other) = true;
            }
            used.breaks = used.breaks || (mark.quantity && mark.quantity->status == "B");
        }
    }
    return used;
}

/// What signs mean that have no room for words in a small panel; whose a ghost is is said where it is pointed at.
qreal addSigns(Scene &scene, const Grid &grid, qreal y)
{
    const SignsInUse used = signsIn(grid.model);
    const Theme &theme = grid.theme;
    const qreal left = theme.step(4);
    const auto explain = [&](bool isUsed, const std::string &words, const auto &addSign) {
        if (isUsed) {
            y += theme.step(1);
            addSign(QPointF(theme.step(1), y + theme.lineHeight(Type::Caption) / 2));
            y = addText(scene, qs(words), quietStyle, theme, {left, y}, grid.width - left);
        }
    };
    explain(used.breaks, statusWords("B").in(grid.language), [&](QPointF at) { addBreakSign(scene, at, theme, -1); });
    explain(used.earlier, word("chart.ghost.key.earlier", grid.language),
            [&](QPointF at) { addGhostSign(scene, at, true, -1, theme); });
    explain(used.other, word("chart.ghost.key.other", grid.language),
            [&](QPointF at) { addGhostSign(scene, at, false, -1, theme); });
    return y;
}

Scene draw(const Grid &grid)
{
    Scene scene;
    scene.size = {grid.width, 0};
    qreal y = 0;
    const std::vector<Panel> &panels = grid.model.panels;
    for (std::size_t first = 0, last = 0; first < panels.size(); first = last) {
        for (last = first; last < panels.size() && last < first + grid.columns && panels[last].group == panels[first].group;) {
            ++last; // another unit begins a row of its own
        }
        const bool newUnit = first == 0 || panels[first].group != panels[first - 1].group;
        y += first > 0 ? grid.theme.step(4) : 0;
        y = newUnit ? addText(scene, qs(panels[first].group), quietStyle, grid.theme, {0, y}, grid.width) : y;
        qreal head = 0;
        for (std::size_t i = first; i < last; ++i) {
            head = std::max(head, headHeight(grid, panels[i]));
        }
        qreal bottom = y;
        for (std::size_t i = first; i < last; ++i) {
            const qreal x = grid.ticks + static_cast<qreal>(i - first) * (grid.panel + grid.gap);
            addHead(scene, grid, panels[i], {x, y});
            const qreal below = addPlot(scene, grid, panels[i], {x, y + head + grid.theme.step(2)}, i == first);
            bottom = std::max(bottom, below);
        }
        const qreal ends = bottom + grid.theme.step(1);
        for (std::size_t i = first; i < last; ++i) {
            const qreal x = grid.ticks + static_cast<qreal>(i - first) * (grid.panel + grid.gap);
            bottom = std::max(bottom, addEnds(scene, grid, panels[i], {x, ends}));
        }
        y = bottom;
    }
    scene.size.setHeight(addSigns(scene, grid, y));
    return scene;
}

} // namespace

Scene layoutMultiples(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Grid grid = gridOf(model, size.width(), theme, language);
    Scene scene = draw(grid);
    if (size.height() > 0 && !model.panels.empty()) {
        const auto rows = static_cast<qreal>((model.panels.size() + grid.columns - 1) / grid.columns);
        const qreal more = (size.height() - scene.size.height()) / rows;
        const qreal least = std::min(grid.plot, theme.step(12)); // lower than that no line can be read
        grid.plot = std::clamp(grid.plot + more, least, std::max(least, grid.panel * 0.8));
        scene = draw(grid);
    }
    return scene;
}

} // namespace rd
