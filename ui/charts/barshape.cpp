#include "ui/charts/barshape.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr int teeth = 3;
constexpr int steps = 3;

qreal toothDepth(qreal thickness, const Theme &theme) { return std::clamp(thickness / 3, theme.step(1), theme.step(2)); }
qreal stepLength(const Theme &theme) { return theme.step(1) * 1.5; }

/// From top to bottom along a torn edge whose valleys lie at `x`.
std::vector<QPointF> tornEdge(qreal x, qreal top, qreal thickness, qreal depth)
{
    std::vector<QPointF> edge;
    const qreal half = thickness / (2 * teeth);
    for (int i = 0; i <= 2 * teeth; ++i) {
        edge.emplace_back(x + (i % 2 == 1 ? depth : 0), top + half * i);
    }
    return edge;
}

/// A bar that lies: from (0, 0) to the right, `length` long.
BarShape lyingBar(BarEnd end, qreal length, qreal thickness, const Theme &theme)
{
    BarShape shape;
    shape.body.moveTo(0, 0);
    if (end == BarEnd::Torn) {
        const qreal depth = toothDepth(thickness, theme);
        for (const QPointF &point : tornEdge(length, 0, thickness, depth)) {
            shape.body.lineTo(point);
        }
        const qreal gap = theme.step(1) * 0.75;
        const auto inner = tornEdge(length + gap, 0, thickness, depth);
        const auto outer = tornEdge(length + 2 * gap, 0, thickness, depth);
        shape.loose.moveTo(inner.front());
        std::for_each(inner.begin() + 1, inner.end(), [&](const QPointF &p) { shape.loose.lineTo(p); });
        std::for_each(outer.rbegin(), outer.rend(), [&](const QPointF &p) { shape.loose.lineTo(p); });
        shape.loose.closeSubpath();
    } else {
        shape.body.lineTo(length, 0);
        for (int i = 1; end == BarEnd::Steps && i <= steps; ++i) {
            const qreal inset = thickness * i / (2 * (steps + 1));
            shape.body.lineTo(length + stepLength(theme) * (i - 1), inset);
            shape.body.lineTo(length + stepLength(theme) * i, inset);
        }
        for (int i = steps; end == BarEnd::Steps && i >= 1; --i) {
            const qreal inset = thickness * i / (2 * (steps + 1));
            shape.body.lineTo(length + stepLength(theme) * i, thickness - inset);
            shape.body.lineTo(length + stepLength(theme) * (i - 1), thickness - inset);
        }
        shape.body.lineTo(length, thickness);
    }
    shape.body.lineTo(0, thickness);
    shape.body.closeSubpath();
    return shape;
}

} // namespace

qreal barEndLength(BarEnd end, qreal thickness, const Theme &theme)
{
    switch (end) {
    case BarEnd::Plain: return 0;
    case BarEnd::Torn: return toothDepth(thickness, theme) + theme.step(1) * 1.5;
    case BarEnd::Steps: return stepLength(theme) * steps;
    }
    return 0;
}

BarShape barShape(const BarItem &bar, const Theme &theme)
{
    const QRectF &rect = bar.rect;
    const qreal length = bar.upward ? rect.height() : rect.width();
    const qreal thickness = bar.upward ? rect.width() : rect.height();
    BarShape shape = lyingBar(bar.end, length, thickness, theme);
    // (x, y) of the lying bar becomes (y, −x) seen from the foot of the standing one.
    const QTransform place =
        bar.upward ? QTransform(0, -1, 1, 0, rect.left(), rect.bottom()) : QTransform::fromTranslate(rect.left(), rect.top());
    shape.body = place.map(shape.body);
    shape.loose = place.map(shape.loose);
    return shape;
}

QPainterPath hatch(const QPainterPath &shape, const Theme &theme)
{
    const QRectF box = shape.boundingRect();
    const qreal apart = theme.hatchStep() * std::sqrt(2.0), thick = apart * 0.3;
    QPainterPath stripes;
    // Rising lines x + y = c; on a grid of the whole scene, so that neighbours match.
    const auto first = static_cast<int>(std::floor((box.left() + box.top()) / apart));
    const auto last = static_cast<int>(std::floor((box.right() + box.bottom()) / apart));
    for (int line = first; line <= last; ++line) {
        const qreal c = line * apart;
        stripes.moveTo(c - box.bottom(), box.bottom());
        stripes.lineTo(c - box.top(), box.top());
        stripes.lineTo(c + thick - box.top(), box.top());
        stripes.lineTo(c + thick - box.bottom(), box.bottom());
        stripes.closeSubpath();
    }
    return shape.intersected(stripes);
}

} // namespace rd
