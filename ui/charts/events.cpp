#include "ui/charts/chartkind.h"

#include "ui/charts/gridline.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/rowair.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <span>

namespace rd {
namespace {

struct Columns {
    qreal when = 0, mark = 0, text = 0, gap = 0;
    qreal air = 0;        ///< what each row takes of the height that is left
    bool stacked = false; ///< the date stands above the text
};

Columns columnsFor(const std::vector<Mark> &marks, qreal width, const Theme &theme)
{
    Columns columns;
    columns.gap = theme.step(4);
    for (const Mark &mark : marks) {
        columns.when = std::max(columns.when, textWidth(qs(mark.when), quietStyle, theme));
        columns.mark = mark.kind ? kindMarkWidth(Type::Body, theme) : columns.mark;
    }
    columns.stacked = columns.when > width * 0.3;
    columns.text = width - columns.mark - (columns.stacked ? 0 : columns.when + columns.gap);
    return columns;
}

qreal addEvent(Scene &scene, const ChartModel &model, const Mark &mark, const Columns &columns, qreal top, const Theme &theme)
{
    const int index = scene.addMark(mark, QRectF());
    const qreal drop = baseLine(textStyle.type, theme) - baseLine(quietStyle.type, theme);
    qreal y = top + theme.step(1) + columns.air / 2;
    qreal x = columns.stacked ? 0 : columns.when + columns.gap;
    addKindMark(scene, mark.kind, tierColor(model, mark.tier), Type::Body, {x, y}, theme, index);
    x += columns.mark;
    if (!columns.stacked) {
        addText(scene, qs(mark.when), quietStyle, theme, {0, y + drop}, columns.when, Qt::AlignLeft, index);
    }
    y = addText(scene, qs(mark.name), textStyle, theme, {x, y}, columns.text, Qt::AlignLeft, index);
    std::string below = columns.stacked ? mark.when : std::string();
    below += (below.empty() || mark.detail.empty() ? "" : " · ") + mark.detail;
    y = addText(scene, qs(below), quietStyle, theme, {x, y}, columns.text, Qt::AlignLeft, index) + theme.step(1)
        + columns.air / 2;
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, x + columns.text, y - top);
    return y;
}

Scene eventsOf(const ChartModel &model, std::span<const Mark> marks, const Columns &columns, qreal width, const Theme &theme)
{
    Scene scene;
    qreal y = 0;
    for (const Mark &mark : marks) {
        if (y > 0) {
            scene.items.emplace_back(LineItem{{{0, y}, {width, y}}, Token::Rule, gridWidth(theme)});
        }
        y = addEvent(scene, model, mark, columns, y, theme);
    }
    scene.size = {width, y};
    return scene;
}

/// Many facts on a broad page stand in columns, read from top to bottom, where nearly all of them fit on one line; on a slide all.
std::size_t eventColumns(const std::vector<Mark> &marks, qreal width, qreal gap, const Theme &theme)
{
    constexpr std::size_t fewRows = 8, mostColumns = 3;
    if (marks.size() < fewRows) {
        return 1;
    }
    std::vector<qreal> widths;
    widths.reserve(marks.size());
    for (const Mark &mark : marks) {
        widths.push_back(std::max(textWidth(qs(mark.name), textStyle, theme), textWidth(qs(mark.detail), quietStyle, theme)));
    }
    std::ranges::sort(widths);
    const std::size_t onTwoLines = theme.isSlide() ? 0 : marks.size() / 6;
    const qreal widest = std::max(theme.step(60), widths[widths.size() - 1 - onTwoLines]);
    const Columns columns = columnsFor(marks, width, theme);
    const qreal used = widest + width - columns.text;
    const auto fit = static_cast<std::size_t>((width + gap) / (used + gap));
    return !columns.stacked ? std::clamp<std::size_t>(fit, 1, mostColumns) : 1;
}

Scene drawEvents(const ChartModel &model, QSizeF size, qreal air, const Theme &theme, Language language)
{
    Scene scene;
    qreal y = 0;
    const qreal gap = theme.step(12);
    for (const Panel &panel : model.panels) {
        const std::size_t count = eventColumns(panel.marks, size.width(), gap, theme);
        const std::size_t perColumn = (panel.marks.size() + count - 1) / count;
        const qreal width = (size.width() - gap * static_cast<qreal>(count - 1)) / static_cast<qreal>(count);
        Columns columns = columnsFor(panel.marks, width, theme);
        columns.air = air;
        qreal end = y;
        for (std::size_t from = 0, x = 0; from < panel.marks.size(); from += perColumn, ++x) {
            const auto marks = std::span(panel.marks).subspan(from, std::min(perColumn, panel.marks.size() - from));
            const Scene column = eventsOf(model, marks, columns, width, theme);
            scene.append(column, {static_cast<qreal>(x) * (width + gap), y});
            end = std::max(end, y + column.size.height());
        }
        y = end;
    }
    scene.size = {size.width(), addKindKey(scene, model, {0, y}, size.width(), theme, language)};
    return scene;
}

} // namespace

Scene layoutEvents(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene = drawEvents(model, size, 0, theme, language);
    const qreal air = airOfRows(scene, size.height(), theme);
    return air > 0 ? drawEvents(model, size, air, theme, language) : scene;
}

} // namespace rd
