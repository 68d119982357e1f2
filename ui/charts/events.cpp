#include "ui/charts/chartkind.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle textStyle{Type::Body, Token::Text};
const TextStyle quietStyle{Type::Caption, Token::Quiet};

struct Columns {
    qreal when = 0, mark = 0, text = 0, gap = 0;
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
    qreal y = top + theme.step(1);
    qreal x = columns.stacked ? 0 : columns.when + columns.gap;
    addKindMark(scene, mark.kind, tierColor(model, mark.tier), Type::Body, {x, y}, theme, index);
    x += columns.mark;
    if (!columns.stacked) {
        addText(scene, qs(mark.when), quietStyle, theme, {0, y + drop}, columns.when, Qt::AlignLeft, index);
    }
    y = addText(scene, qs(mark.name), textStyle, theme, {x, y}, columns.text, Qt::AlignLeft, index);
    std::string below = columns.stacked ? mark.when : std::string();
    below += (below.empty() || mark.detail.empty() ? "" : " · ") + mark.detail;
    y = addText(scene, qs(below), quietStyle, theme, {x, y}, columns.text, Qt::AlignLeft, index) + theme.step(1);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, x + columns.text, y - top);
    return y;
}

} // namespace

Scene layoutEvents(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    qreal y = 0;
    for (const Panel &panel : model.panels) {
        const Columns columns = columnsFor(panel.marks, size.width(), theme);
        for (const Mark &mark : panel.marks) {
            if (y > 0) {
                scene.items.emplace_back(LineItem{{{0, y}, {size.width(), y}}, Token::Rule, theme.thin()});
            }
            y = addEvent(scene, model, mark, columns, y, theme);
        }
    }
    scene.size = {size.width(), addKindKey(scene, model, {0, y}, size.width(), theme, language)};
    return scene;
}

} // namespace rd
