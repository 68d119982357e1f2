#include "ui/charts/valuemark.h"

#include "core/chart/ticks.h"
#include "ui/charts/barshape.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/linebreaks.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>

namespace rd {

Fill fillOf(const Quantity &quantity)
{
    if (quantity.kind != Kind::Actual) {
        return fillOf(quantity.kind);
    }
    return quantity.status == "E" || quantity.status == "F" ? Fill::Hatched : Fill::Solid;
}

BarEnd endOf(const Quantity &quantity)
{
    switch (quantity.qualifier) {
    case Qualifier::MoreThan:
    case Qualifier::AtLeast: return BarEnd::Torn;
    case Qualifier::About:
    case Qualifier::OrderOf: return BarEnd::Steps;
    case Qualifier::Exact:
    case Qualifier::Nearly:
    case Qualifier::AtMost:
    case Qualifier::LessThan:
    case Qualifier::Between: break;
    }
    return BarEnd::Plain;
}

bool hasWall(const Quantity &quantity)
{
    return quantity.qualifier == Qualifier::Nearly || quantity.qualifier == Qualifier::AtMost
           || quantity.qualifier == Qualifier::LessThan;
}

qreal overhang(const Quantity &quantity, qreal thickness, const Theme &theme)
{
    const BarEnd end = endOf(quantity);
    const qreal length = quantity.value < 0 ? 0 : barEndLength(end, thickness, theme);
    return std::max(end == BarEnd::Steps ? length / 2 : length, fillOf(quantity) == Fill::Solid ? 0 : theme.outline() / 2);
}

void addValueBar(Scene &scene, const Quantity &quantity, const QRectF &rect, Token color, bool upward, int mark,
                 const Theme &theme, qreal upper)
{
    BarItem bar{rect, color, fillOf(quantity), quantity.value < 0 ? BarEnd::Plain : endOf(quantity), upward, mark};
    const qreal length = upward ? rect.height() : rect.width();
    if (bar.end == BarEnd::Steps) {
        const qreal half = std::min(length, barEndLength(bar.end, upward ? rect.width() : rect.height(), theme) / 2);
        upward ? bar.rect.setTop(rect.top() + half) : bar.rect.setRight(rect.right() - half);
    }
    scene.items.emplace_back(bar);
    if (upper > 0) {
        const QRectF more = upward ? QRectF(rect.left(), rect.top() - upper, rect.width(), upper)
                                   : QRectF(rect.right(), rect.top(), upper, rect.height());
        scene.items.emplace_back(RectItem{more, color, Fill::Hatched, 0, mark});
    }
    if (hasWall(quantity) && quantity.value >= 0) {
        const qreal beyond = (upward ? rect.width() : rect.height()) * 0.2;
        const qreal thick = 2 * theme.outline(), over = theme.outline() / 2; // flush with the outline of a hollow bar
        const QRectF wall = upward
                                ? QRectF(rect.left() - beyond, rect.top() - over, rect.width() + 2 * beyond, thick)
                                : QRectF(rect.right() + over - thick, rect.top() - beyond, thick, rect.height() + 2 * beyond);
        scene.items.emplace_back(RectItem{wall, color, Fill::Solid, 0, mark});
    }
}

void addEdge(Scene &scene, const QRectF &box, Token color, qreal width, int mark, bool dashed)
{
    const QRectF line = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const QPointF start(line.center().x(), line.top()); // not in a corner, which would stay open
    scene.items.emplace_back(LineItem{
        {start, line.topRight(), line.bottomRight(), line.bottomLeft(), line.topLeft(), start}, color, width, dashed, mark});
}

Token inkOf(const ChartModel &model, const Mark &mark)
{
    const bool tiered = std::ranges::any_of(model.panels, [](const Panel &panel) {
        return std::ranges::any_of(panel.marks, [](const Mark &m) { return !m.tier.empty(); });
    });
    // Grey is what the chosen leave behind, so charts without tiers take the deep end of the map's hue.
    return tierColor(model, mark.tier, tiered ? Token::NoTier : Token::Map6);
}

Token seriesInk(std::size_t place)
{
    constexpr std::array inks = {Token::Pillar, Token::Advantage, Token::Emerging, Token::Future};
    return place < inks.size() ? inks.at(place) : Token::NoTier;
}

std::vector<QRectF> textBoxes(const Scene &scene, const Theme &theme)
{
    std::vector<QRectF> boxes;
    for (const Item &item : scene.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            boxes.push_back(text->box.adjusted(-theme.step(1), -theme.thin(), theme.step(1), theme.thin()));
        }
    }
    return boxes;
}

void addRuleAround(Scene &scene, QPointF from, QPointF to, Token color, qreal width, const std::vector<QRectF> &boxes)
{
    const bool upright = from.x() == to.x();
    std::vector<std::pair<qreal, qreal>> blocked;
    for (const QRectF &box : boxes) {
        const bool crossed =
            upright ? box.left() < from.x() && box.right() > from.x() : box.top() < from.y() && box.bottom() > from.y();
        if (crossed) {
            blocked.emplace_back(upright ? box.top() : box.left(), upright ? box.bottom() : box.right());
        }
    }
    std::ranges::sort(blocked);
    qreal at = upright ? from.y() : from.x();
    const qreal end = upright ? to.y() : to.x();
    blocked.emplace_back(end, end);
    for (const auto &[begin, finish] : blocked) {
        const qreal until = std::min(begin, end);
        if (until - at > 6 * width) { // shorter pieces between two texts look like dirt
            const QPointF first = upright ? QPointF(from.x(), at) : QPointF(at, from.y());
            const QPointF last = upright ? QPointF(from.x(), until) : QPointF(until, from.y());
            scene.items.emplace_back(LineItem{{first, last}, color, width});
        }
        at = std::max(at, finish);
    }
}

qreal addAxisTitle(Scene &scene, const Axis &axis, qreal zero, qreal y, qreal names, qreal whole, const Theme &theme)
{
    const TextStyle style{Type::Caption, Token::Quiet};
    const QString title = qs(axis.title);
    const qreal half = axis.tickLabels.empty() ? 0 : textWidth(qs(axis.tickLabels.front()), style, theme) / 2;
    const qreal right = std::min(names, zero - half - theme.step(2));
    const qreal width = std::min(std::max(right, 0.0), textWidth(title, style, theme));
    const bool isChinese = std::ranges::any_of(title, [](QChar c) { return isWide(c.unicode()); });
    // Left of the ticks where no word is broken: Chinese has no blanks that would say where one ends.
    if (width < (isChinese ? textWidth(title, style, theme) : widestWord(title, style, theme))) {
        return addText(scene, title, style, theme, {0, y + theme.lineHeight(style.type)}, whole);
    }
    return addText(scene, title, style, theme, {right - width, y}, width);
}

qreal addLyingAxis(Scene &scene, const Axis &axis, qreal left, qreal right, qreal y, const Theme &theme)
{
    qreal taken = -1;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const qreal x = left + positionOn(axis, axis.ticks[i] * axis.factor) * (right - left);
        const qreal half = textWidth(qs(axis.tickLabels[i]), quietStyle, theme) / 2;
        if (x - half > taken && x + half <= scene.size.width() + 0.5) {
            addText(scene, qs(axis.tickLabels[i]), quietStyle, theme, {x - half, y}, half * 2);
            taken = x + half + theme.step(1);
        }
    }
    return addText(scene, qs(axis.title), quietStyle, theme, {0, y + theme.lineHeight(Type::Caption)}, scene.size.width(),
                   Qt::AlignRight);
}

void addMissing(Scene &scene, QPointF at, int mark, const Theme &theme)
{
    scene.items.emplace_back(LineItem{{at, at + QPointF(theme.step(3), 0)}, Token::Quiet, theme.outline(), false, mark});
}

} // namespace rd
