#include "ui/charts/statement.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::array types = {Type::Numeral, Type::PageTitle, Type::ChartTitle};
const TextStyle nameStyle{Type::Body, Token::Text};
const TextStyle quietStyle{Type::Caption, Token::Quiet};

QString numberOf(const Mark &mark) { return qs(mark.quantity ? mark.label : mark.gap); }

qreal widest(const Panel &panel, Type type, const Theme &theme)
{
    qreal width = 0;
    for (const Mark &mark : panel.marks) {
        width = std::max(width, textWidth(numberOf(mark), {type, Token::Text, true}, theme));
    }
    return width;
}

} // namespace

qreal statementWidth(const Panel &panel, const Theme &theme) { return widest(panel, types.front(), theme); }

bool statementFits(const Panel &panel, qreal width, const Theme &theme) { return widest(panel, types.back(), theme) <= width; }

Type statementType(const Panel &panel, qreal width, const Theme &theme)
{
    for (const Type type : types) {
        if (widest(panel, type, theme) <= width) {
            return type;
        }
    }
    return types.back();
}

qreal addStatement(Scene &scene, const ChartModel &model, const Mark &mark, Type type, QPointF at, qreal width,
                   const Theme &theme)
{
    const int index = scene.addMark(mark, {});
    const bool tiered = tierColor(model, mark.tier) != Token::NoTier;
    const TextStyle style = mark.quantity ? TextStyle{type, tiered ? inkOf(model, mark) : Token::Text, true}
                                          : TextStyle{Type::ChartTitle, Token::Quiet};
    qreal y = addText(scene, numberOf(mark), style, theme, at, width, Qt::AlignLeft, index);
    qreal x = at.x();
    if (mark.kind && *mark.kind != Kind::Actual) {
        x += addKindMark(scene, mark.kind, inkOf(model, mark), nameStyle.type, {x, y}, theme, index);
    }
    y = addText(scene, qs(mark.name), nameStyle, theme, {x, y}, width - (x - at.x()), Qt::AlignLeft, index);
    const std::string below = mark.detail + (mark.detail.empty() || mark.when.empty() ? "" : " · ") + mark.when;
    y = addText(scene, qs(below), quietStyle, theme, {at.x(), y}, width, Qt::AlignLeft, index);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + width, y));
    return y;
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
