#include "ui/charts/chartkind.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <numeric>

namespace rd {
namespace {

const TextStyle stripCountStyle{Type::PageTitle, Token::Text, true};
const TextStyle stripNameStyle{Type::Body, Token::Quiet};

/// Count and name of one mark, in line with the others; gives its width.
qreal wordWidth(const Mark &mark, const Theme &theme)
{
    return textWidth(qs(mark.label), stripCountStyle, theme) + theme.step(2) + textWidth(qs(mark.name), stripNameStyle, theme)
           + (mark.kind ? kindMarkWidth(Type::Body, theme) : 0);
}

void addWord(Scene &scene, const Mark &mark, int index, QPointF at, Token color, const Theme &theme)
{
    const qreal drop = baseLine(stripCountStyle.type, theme) - baseLine(stripNameStyle.type, theme);
    qreal x = at.x();
    if (mark.kind) {
        x += addKindMark(scene, mark.kind, color, Type::Body, {x, at.y() + drop}, theme, index);
    }
    const TextItem count = labelItem(qs(mark.label), stripCountStyle, theme, {x, at.y()}, index);
    x = count.box.right() + theme.step(2);
    scene.items.emplace_back(count);
    scene.items.emplace_back(labelItem(qs(mark.name), stripNameStyle, theme, {x, at.y() + drop}, index));
}

/// The counts side by side as one bar: they are counts of one thing. What is counted a second time stays out of it.
qreal addBar(Scene &scene, const ChartModel &model, const Panel &panel, qreal y, qreal width, const Theme &theme)
{
    std::int64_t total = 0;
    for (const Mark &mark : panel.marks) {
        total += mark.group.empty() ? mark.count : 0;
    }
    if (total == 0) {
        return y;
    }
    const qreal height = 6 * theme.outline(), gap = theme.step(1); // outlines are a fifth of what they go around at most
    const auto parts = std::ranges::count_if(panel.marks, [](const Mark &m) { return m.group.empty() && m.count > 0; });
    const qreal usable = width - gap * static_cast<double>(parts - 1);
    qreal x = 0;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        const Mark &mark = panel.marks[i];
        if (!mark.group.empty() || mark.count == 0) {
            continue;
        }
        const Fill fill = mark.kind ? fillOf(*mark.kind) : Fill::Solid;
        const qreal inset = fill == Fill::Solid ? 0 : theme.outline() / 2;
        const QRectF rect(x, y, usable * static_cast<double>(mark.count) / static_cast<double>(total), height);
        scene.items.emplace_back(
            RectItem{rect.adjusted(inset, inset, -inset, -inset), tierColor(model, mark.tier), fill, 0, static_cast<int>(i)});
        x = rect.right() + gap;
    }
    return y + height + theme.step(2);
}

} // namespace

Scene layoutStrip(const ChartModel &model, QSizeF size, const Theme &theme, Language)
{
    Scene scene;
    if (model.panels.empty()) {
        scene.size = {size.width(), 0};
        return scene;
    }
    const Panel &panel = model.panels.front();
    for (const Mark &mark : panel.marks) {
        scene.addMark(mark, QRectF());
    }
    qreal y = addBar(scene, model, panel, 0, size.width(), theme);
    const qreal line = theme.lineHeight(stripCountStyle.type);
    qreal together = -theme.step(8);
    for (const Mark &mark : panel.marks) {
        together += mark.group.empty() ? wordWidth(mark, theme) + theme.step(8) : 0;
    }
    const bool inOneRow = together <= size.width(); // else each has its own: a count alone in a row looks like another kind
    qreal x = 0, below = y + line;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        if (!panel.marks[i].group.empty()) { // counted among those above: a line of its own
            const qreal top = below + theme.step(1);
            below = addText(scene, qs(panel.marks[i].name), stripNameStyle, theme, {0, top}, size.width(), Qt::AlignLeft,
                            static_cast<int>(i));
            scene.marks[i].rect = QRectF(0, top, size.width(), below - top);
            continue;
        }
        const qreal width = wordWidth(panel.marks[i], theme);
        if (x > 0 && !inOneRow) {
            x = 0;
            y += line;
        }
        addWord(scene, panel.marks[i], static_cast<int>(i), {x, y}, tierColor(model, panel.marks[i].tier), theme);
        scene.marks[i].rect = QRectF(x, y, width, line);
        x += width + theme.step(8);
        below = y + line;
    }
    scene.size = {size.width(), below};
    return scene;
}

} // namespace rd
