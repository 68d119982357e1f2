#include "ui/charts/chartkind.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle nameStyle{Type::Body, Token::Text};
const TextStyle valueStyle{Type::Heading, Token::Text, true};
const TextStyle quietStyle{Type::Caption, Token::Quiet};

/// Widths of the columns: what, how much, when, where. Narrow lists set when and where below the name.
struct Columns {
    qreal mark = 0, name = 0, value = 0, when = 0, where = 0, gap = 0;
    [[nodiscard]] bool wide() const { return when > 0 || where > 0; }
};

qreal widest(const std::vector<Mark> &marks, const TextStyle &style, const Theme &theme, std::string Mark::*member)
{
    qreal width = 0;
    for (const Mark &mark : marks) {
        width = std::max(width, textWidth(qs(mark.*member), style, theme));
    }
    return width;
}

Columns columnsFor(const std::vector<Mark> &marks, qreal width, const Theme &theme)
{
    Columns columns;
    columns.gap = theme.step(4);
    columns.mark = std::ranges::any_of(marks, [](const Mark &m) { return m.kind.has_value(); })
                       ? kindMarkWidth(Type::Body, theme) : 0;
    const qreal room = width - columns.mark;
    columns.value = std::min(std::max(widest(marks, valueStyle, theme, &Mark::label),
                                      widest(marks, quietStyle, theme, &Mark::gap)), room * 0.42);
    const qreal when = std::min(widest(marks, quietStyle, theme, &Mark::when), theme.step(36));
    const qreal where = widest(marks, quietStyle, theme, &Mark::where);
    // Names take what they need: a value belongs close to what it measures.
    const qreal wanted = std::max({widest(marks, nameStyle, theme, &Mark::name), widest(marks, quietStyle, theme, &Mark::detail),
                                   theme.step(50)});
    const qreal rest = room - columns.value - when - 3 * columns.gap; // for name and where
    const qreal leastWhere = std::min(where, theme.step(50));
    if (rest < theme.step(50) + leastWhere) {
        columns.name = room - columns.value - columns.gap;
        return columns;
    }
    columns.when = when;
    columns.name = std::min(wanted, rest - leastWhere);
    columns.where = std::min(where, rest - columns.name);
    return columns;
}

/// One row; gives the y below it.
qreal addRow(Scene &scene, const Mark &mark, const Columns &columns, qreal y, qreal width, const Theme &theme,
             const Token tier)
{
    const int index = scene.addMark(mark, QRectF());
    const qreal top = y + theme.step(1);
    // Base lines of the larger value and the smaller name agree.
    const qreal drop = baseLine(valueStyle.type, theme) - baseLine(nameStyle.type, theme);
    const qreal quietDrop = baseLine(valueStyle.type, theme) - baseLine(quietStyle.type, theme);
    addKindMark(scene, mark.kind, tier, Type::Body, {0, top + drop}, theme, index);
    qreal x = columns.mark;
    qreal name = addText(scene, qs(mark.name), nameStyle, theme, {x, top + drop}, columns.name, Qt::AlignLeft, index);
    const QString below = columns.wide() ? qs(mark.detail)
                                         : qs(mark.detail + (mark.detail.empty() || mark.when.empty() ? "" : " · ")
                                              + mark.when + (mark.where.empty() ? "" : " · ") + mark.where);
    name = addText(scene, below, quietStyle, theme, {x, name}, columns.name, Qt::AlignLeft, index);
    x += columns.name + columns.gap;
    const bool known = !mark.label.empty();
    qreal end = addText(scene, qs(known ? mark.label : mark.gap), known ? valueStyle : quietStyle, theme,
                        {x, known ? top : top + quietDrop}, columns.value, Qt::AlignRight, index);
    end = std::max(end, name);
    if (columns.wide()) {
        x += columns.value + columns.gap;
        end = std::max(end, addText(scene, qs(mark.when), quietStyle, theme, {x, top + quietDrop}, columns.when,
                                    Qt::AlignLeft, index));
        x += columns.when + columns.gap;
        end = std::max(end, addText(scene, qs(mark.where), quietStyle, theme, {x, top + quietDrop}, columns.where,
                                    Qt::AlignLeft, index));
    }
    end += theme.step(1);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, y, width, end - y);
    return end;
}

} // namespace

Scene layoutList(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    qreal y = 0;
    for (const Panel &panel : model.panels) {
        const Columns columns = columnsFor(panel.marks, size.width(), theme);
        y = addText(scene, qs(panel.title), {Type::Body, Token::Quiet, true}, theme, {0, y}, size.width());
        for (const Mark &mark : panel.marks) {
            if (y > 0) {
                scene.items.emplace_back(LineItem{{{0, y}, {size.width(), y}}, Token::Rule, theme.thin()});
            }
            y = addRow(scene, mark, columns, y, size.width(), theme, tierColor(model, mark.tier));
        }
    }
    scene.size = {size.width(), addKindKey(scene, model, {0, y}, size.width(), theme, language)};
    return scene;
}

} // namespace rd
