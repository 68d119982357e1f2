#include "ui/charts/kindmark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

qreal diameter(Type type, const Theme &theme) { return std::round(theme.pixels(type) * 0.62); }

} // namespace

Fill fillOf(Kind kind)
{
    switch (kind) {
    case Kind::Actual: return Fill::Solid;
    case Kind::Target: return Fill::Hollow;
    case Kind::Plan: return Fill::Dotted;
    }
    return Fill::Solid;
}

qreal kindMarkWidth(Type type, const Theme &theme) { return diameter(type, theme) + theme.step(2); }

qreal addKindMark(Scene &scene, std::optional<Kind> kind, Token color, Type type, QPointF at, const Theme &theme,
                  int mark)
{
    if (kind) {
        const Fill fill = fillOf(*kind);
        // An outline is drawn on the edge: drawn inside, so that all three look equally large.
        const qreal inset = fill == Fill::Solid ? 0 : theme.outline() / 2;
        const qreal size = diameter(type, theme);
        QRectF disc(at.x(), at.y() + (theme.lineHeight(type) - size) / 2, size, size);
        disc.adjust(inset, inset, -inset, -inset);
        QPainterPath path;
        path.addEllipse(disc);
        scene.items.emplace_back(PathItem{path, color, fill, mark});
    }
    return kindMarkWidth(type, theme);
}

Token tierColor(const ChartModel &model, const std::string &tier, Token without)
{
    const auto it = std::ranges::find(model.tierOrder, tier);
    return tier.empty() || it == model.tierOrder.end() ? without
                                                        : Theme::tier(static_cast<int>(it - model.tierOrder.begin()));
}

} // namespace rd
