#include "ui/charts/chartkind.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle headStyle{Type::Heading, Token::Text, true};
const TextStyle figureStyle{Type::Body, Token::Text};
const TextStyle quietStyle{Type::Caption, Token::Quiet};

struct Plan {
    const Theme &theme;
    qreal width;      ///< of an article
    qreal margin = 0; ///< of its margin for notes, on the right; 0: notes stand below their paragraph
    qreal gap = 0;
    Scene scene = {};
    qreal noteEnd = 0; ///< where the last note in the margin ended
};

struct Cursor {
    qreal x = 0, y = 0;
};

/// A printed figure with its kind mark, in line with those before it.
void addFigure(Plan &plan, const Mark &mark, Cursor &at, qreal left, qreal right)
{
    const Theme &theme = plan.theme;
    const qreal line = theme.lineHeight(figureStyle.type);
    const QString text = qs(mark.name);
    const qreal room = mark.kind ? kindMarkWidth(figureStyle.type, theme) : 0;
    const qreal width = std::min(textWidth(text, figureStyle, theme), right - left - room);
    if (at.x > left && at.x + room + width > right) {
        at = {left, at.y + line};
    }
    const int index = plan.scene.addMark(mark, QRectF());
    addKindMark(plan.scene, mark.kind, Token::Pillar, figureStyle.type, {at.x, at.y}, theme, index);
    const qreal end = addText(plan.scene, text, figureStyle, theme, {at.x + room, at.y}, width, Qt::AlignLeft, index);
    plan.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at.x, at.y, room + width, end - at.y);
    if (end > at.y + line + 1) { // a long one, broken: the next begins below it
        at = {left, end};
    } else {
        at.x += room + width + theme.step(5);
    }
}

/// An oddity, in the margin beside its paragraph or below it; gives the y below.
qreal addNote(Plan &plan, const Mark &mark, qreal left, qreal y)
{
    const Theme &theme = plan.theme;
    const bool aside = plan.margin > 0;
    const qreal x = aside ? plan.width - plan.margin : left;
    const qreal top = aside ? std::max(y, plan.noteEnd) : y;
    const int index = plan.scene.addMark(mark, QRectF());
    const qreal end = addText(plan.scene, qs(mark.name), {Type::Caption, Token::Warning}, theme, {x + theme.step(2), top},
                              plan.width - x - theme.step(2), Qt::AlignLeft, index);
    plan.scene.items.emplace_back(RectItem{QRectF(x, top + 1, 2 * theme.thin(), end - top - 2), Token::Warning, Fill::Solid, 0, index});
    plan.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(x, top, plan.width - x, end - top);
    plan.noteEnd = end + theme.step(1);
    return aside ? y : end;
}

/// Where a paragraph's marks begin and end in an article.
std::size_t paragraphEnd(const std::vector<Mark> &marks, std::size_t from)
{
    std::size_t end = from + 1;
    while (end < marks.size() && marks[end].group != "paragraph") {
        ++end;
    }
    return end;
}

qreal addParagraph(Plan &plan, const std::vector<Mark> &marks, std::size_t from, qreal top, qreal left, qreal right)
{
    const Theme &theme = plan.theme;
    const std::size_t end = paragraphEnd(marks, from);
    const int index = plan.scene.addMark(marks[from], QRectF());
    const qreal drop = baseLine(figureStyle.type, theme) - baseLine(quietStyle.type, theme);
    qreal below = addText(plan.scene, qs(marks[from].name), quietStyle, theme, {0, top + drop}, left - theme.step(2),
                          Qt::AlignLeft, index);
    Cursor at{left, top};
    for (std::size_t i = from + 1; i < end; ++i) {
        if (marks[i].group == "figure") {
            addFigure(plan, marks[i], at, left, right);
        }
    }
    if (!marks[from].detail.empty()) {
        const qreal width = textWidth(qs(marks[from].detail), quietStyle, theme);
        at = at.x > left && at.x + width > right ? Cursor{left, at.y + theme.lineHeight(figureStyle.type)} : at;
        addText(plan.scene, qs(marks[from].detail), quietStyle, theme, {at.x, at.y + drop}, right - at.x, Qt::AlignLeft, index);
        at.x += width;
    }
    below = std::max(below, at.x > left ? at.y + theme.lineHeight(figureStyle.type) : at.y);
    plan.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, right, below - top);
    for (std::size_t i = from + 1; i < end; ++i) {
        if (marks[i].group == "note") {
            const qreal beside = plan.margin > 0 ? top + drop : below;
            const qreal ended = addNote(plan, marks[i], left, beside);
            below = plan.margin > 0 ? below : ended;
        }
    }
    return below;
}

/// One article: headline, then its paragraphs. Paragraphs that hold nothing are left out, as they say nothing here.
Scene articleOf(const Panel &panel, qreal width, const Theme &theme)
{
    Plan plan{theme, width};
    const bool hasNotes = std::ranges::any_of(panel.marks, [](const Mark &mark) { return mark.group == "note"; });
    plan.margin = hasNotes && width > theme.step(130) ? std::floor(width * 0.3) : 0;
    const qreal right = width - (plan.margin > 0 ? plan.margin + theme.step(4) : 0);
    plan.scene.items.emplace_back(RectItem{QRectF(0, 0, width, 2 * theme.thin()), Token::Text});
    qreal y = addText(plan.scene, qs(panel.title), headStyle, theme, {0, theme.step(2)}, right);
    y = addText(plan.scene, qs(panel.label), quietStyle, theme, {0, y}, right) + theme.step(1);
    qreal left = 0;
    for (const Mark &mark : panel.marks) {
        left = std::max(left, mark.group == "paragraph" ? textWidth(qs(mark.name), quietStyle, theme) : 0);
    }
    left = left > 0 ? std::min(left, width * 0.3) + theme.step(3) : 0;
    plan.noteEnd = theme.step(2);
    for (std::size_t i = 0; i < panel.marks.size(); i = paragraphEnd(panel.marks, i)) {
        const bool speaks = paragraphEnd(panel.marks, i) > i + 1 || !panel.marks[i].detail.empty();
        if (panel.marks[i].group == "paragraph" && speaks) {
            y = addParagraph(plan, panel.marks, i, y, left, right) + theme.step(1);
        }
    }
    plan.scene.size = {width, std::max(y, plan.noteEnd)};
    return plan.scene;
}

/// The page at a glance: a block for each headline, as wide as it holds figures.
qreal addBlocks(Scene &scene, const std::vector<Panel> &panels, qreal width, const Theme &theme)
{
    double total = 0;
    for (const Panel &panel : panels) {
        total += panel.value.to;
    }
    if (total <= 0) {
        return 0;
    }
    const qreal gap = theme.step(1), height = theme.step(6);
    const qreal usable = width - gap * static_cast<double>(panels.size() - 1);
    const qreal least = std::min(theme.step(2), usable / static_cast<double>(panels.size()));
    const qreal shared = usable - least * static_cast<double>(panels.size());
    qreal x = 0;
    for (const Panel &panel : panels) {
        Mark mark;
        mark.key = panel.key;
        mark.name = panel.title;
        mark.label = panel.label;
        mark.row = panel.marks.empty() ? 0 : panel.marks.front().row;
        const QRectF rect(x, 0, least + shared * panel.value.to / total, height);
        const int index = scene.addMark(mark, rect);
        const bool held = panel.value.to > 0;
        const qreal inset = held ? 0 : theme.thin() / 2;
        scene.items.emplace_back(RectItem{rect.adjusted(inset, inset, -inset, -inset), held ? Token::Pillar : Token::NoTier,
                                          held ? Fill::Solid : Fill::Hatched, 0, index});
        const QString count = QString::number(static_cast<qint64>(panel.value.to));
        const TextStyle style{Type::Caption, theme.inkOn(Token::Pillar), true};
        if (held && textWidth(count, style, theme) + theme.step(1) < rect.width()) {
            const qreal line = theme.lineHeight(style.type);
            addText(scene, count, style, theme, {rect.left() + theme.step(1) / 2, rect.center().y() - line / 2},
                    rect.width() - theme.step(1), Qt::AlignHCenter, index);
        }
        x = rect.right() + gap;
    }
    return height + theme.step(4);
}

} // namespace

Scene layoutPlan(const ChartModel &model, QSizeF size, const Theme &theme, Language)
{
    Scene scene;
    const qreal top = addBlocks(scene, model.panels, size.width(), theme);
    const qreal gap = theme.step(8);
    // As a newspaper: columns, each article in the one that is shortest so far.
    const int columns = size.width() >= theme.step(230) ? 2 : 1;
    const qreal width = std::floor((size.width() - gap * (columns - 1)) / columns);
    std::vector<qreal> ends(static_cast<std::size_t>(columns), top);
    for (const Panel &panel : model.panels) {
        const Scene article = articleOf(panel, width, theme);
        const auto shortest = std::ranges::min_element(ends);
        scene.append(article, {static_cast<double>(shortest - ends.begin()) * (width + gap), *shortest});
        *shortest += article.size.height() + theme.step(6);
    }
    scene.size = {size.width(), std::max(top, *std::ranges::max_element(ends) - theme.step(6))};
    return scene;
}

} // namespace rd
