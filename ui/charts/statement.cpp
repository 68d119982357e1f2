#include "ui/charts/statement.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::array statementTypes = {Type::Numeral, Type::PageTitle, Type::ChartTitle};

const TextStyle unitStyle{Type::Heading, Token::Text, true};

QString numberOf(const Mark &mark) { return qs(mark.cells.empty() ? mark.label : mark.cells.front()); }
QString unitOf(const Mark &mark) { return qs(mark.cells.size() > 1 ? mark.cells[1] : std::string()); }

qreal widest(const Panel &panel, Type type, const Theme &theme)
{
    qreal width = 0;
    for (const Mark &mark : panel.marks) {
        width = std::max(width, textWidth(numberOf(mark), {type, Token::Text, true}, theme));
    }
    return width;
}

QString detailOf(const Mark &mark)
{
    return qs(mark.detail + (mark.detail.empty() || mark.when.empty() ? "" : " · ") + mark.when);
}

TextStyle statementStyle(const ChartModel &model, const Mark &mark, Type type)
{
    const bool tiered = tierColor(model, mark.tier) != Token::NoTier;
    return mark.quantity ? TextStyle{type, tiered ? inkOf(model, mark) : Token::Text, true}
                         : TextStyle{Type::ChartTitle, Token::Quiet};
}

/// All units stand beside their numbers where all of them have room there, else all stand below; what has none has no say.
bool unitsBeside(const ChartModel &model, Type type, qreal width, const Theme &theme)
{
    return std::ranges::all_of(model.panels.front().marks, [&](const Mark &mark) {
        const qreal number = textWidth(numberOf(mark), {type, Token::Text, true}, theme);
        return unitOf(mark).isEmpty() || number + theme.step(2) + textWidth(unitOf(mark), unitStyle, theme) <= width;
    });
}

/// Number and unit; gives the y below them.
qreal addNumber(Scene &scene, const ChartModel &model, const Mark &mark, const TextStyle &style, QPointF at, qreal width,
                const Theme &theme, int index)
{
    TextStyle small = unitStyle;
    small.color = style.color;
    const qreal y = addText(scene, numberOf(mark), style, theme, at, width, Qt::AlignLeft, index);
    if (!unitsBeside(model, style.type, width, theme)) {
        return addText(scene, unitOf(mark), small, theme, {at.x(), y}, width, Qt::AlignLeft, index);
    }
    const qreal number = textWidth(numberOf(mark), style, theme) + theme.step(2);
    const qreal drop = baseLine(style.type, theme) - baseLine(small.type, theme);
    addText(scene, unitOf(mark), small, theme, at + QPointF(number, drop), width - number, Qt::AlignLeft, index);
    return y;
}

} // namespace

qreal statementWidth(const Panel &panel, Type type, const Theme &theme) { return widest(panel, type, theme); }

bool statementFits(const Panel &panel, qreal width, const Theme &theme)
{
    return widest(panel, statementTypes.back(), theme) <= width;
}

Type statementType(const Panel &panel, qreal width, const Theme &theme)
{
    for (const Type type : statementTypes) {
        if (widest(panel, type, theme) <= width) {
            return type;
        }
    }
    return statementTypes.back();
}

qreal addStatement(Scene &scene, const ChartModel &model, const Mark &mark, Type type, QPointF at, qreal width,
                   const Theme &theme)
{
    const int index = scene.addMark(mark, {});
    const TextStyle style = statementStyle(model, mark, type);
    qreal y = addNumber(scene, model, mark, style, at, width, theme, index);
    qreal x = at.x();
    if (mark.kind && *mark.kind != Kind::Actual) {
        x += addKindMark(scene, mark.kind, inkOf(model, mark), nameStyle.type, {x, y}, theme, index);
    }
    y = addText(scene, qs(mark.name), nameStyle, theme, {x, y}, width - (x - at.x()), Qt::AlignLeft, index);
    y = addText(scene, detailOf(mark), quietStyle, theme, {at.x(), y}, width, Qt::AlignLeft, index);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + width, y));
    return y;
}

qreal addWideStatement(Scene &scene, const ChartModel &model, const Mark &mark, Type type, QPointF at, StatementWidths widths,
                       const Theme &theme)
{
    const int index = scene.addMark(mark, {});
    const TextStyle style = statementStyle(model, mark, type);
    const qreal left = at.x() + widths.number + widths.gap;
    const bool says = mark.kind && *mark.kind != Kind::Actual;
    Scene words;
    qreal y = addText(words, unitOf(mark), {Type::ChartTitle, style.color, true}, theme, {0, 0}, widths.words);
    const qreal room = says ? addKindMark(words, mark.kind, style.color, Type::ChartTitle, {0, y}, theme, -1) : 0;
    y = addText(words, qs(mark.name), {Type::ChartTitle, Token::Text}, theme, {room, y}, widths.words - room);
    y = addText(words, detailOf(mark), quietStyle, theme, {0, y}, widths.words);
    const qreal number = theme.lineHeight(style.type);
    const qreal height = std::max(number, y);
    addText(scene, numberOf(mark), style, theme, at + QPointF(0, (height - number) / 2), widths.number, Qt::AlignLeft, index);
    scene.append(words, {left, at.y() + (height - y) / 2});
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(left + widths.words, at.y() + height));
    return at.y() + height;
}

Scene centred(Scene scene, QSizeF size)
{
    if (size.height() <= scene.size.height()) {
        return scene;
    }
    Scene moved;
    moved.size = size;
    // A little above the middle is where the eye looks for it.
    moved.append(scene, {0, (size.height() - scene.size.height()) * 0.42});
    return moved;
}

} // namespace rd
