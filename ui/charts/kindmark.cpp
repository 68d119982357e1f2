#include "ui/charts/kindmark.h"

#include "core/words/words.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <cmath>
#include <set>

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

qreal addKindMark(Scene &scene, std::optional<Kind> kind, Token color, Type type, QPointF at, const Theme &theme, int mark)
{
    if (kind) {
        const Fill fill = fillOf(*kind);
        // An outline lies on the edge: drawn inside, so that all three look equally large. The painter gives a small disc
        // a fifth of its own size at most.
        const qreal size = diameter(type, theme);
        const qreal inset = fill == Fill::Solid ? 0 : std::min(theme.outline(), size / 6) / 2;
        QRectF disc(at.x(), at.y() + (theme.lineHeight(type) - size) / 2, size, size);
        disc.adjust(inset, inset, -inset, -inset);
        QPainterPath path;
        path.addEllipse(disc);
        scene.items.emplace_back(PathItem{path, color, fill, mark});
    }
    return kindMarkWidth(type, theme);
}

qreal addLeftOut(Scene &scene, const ChartModel &model, QPointF at, qreal width, const Theme &theme, Language language)
{
    const auto more = model.texts.find("more");
    return more == model.texts.end() ? at.y()
                                     : addText(scene, qs(more->second.in(language)), {Type::Caption, Token::Quiet}, theme,
                                               at + QPointF(0, theme.step(2)), width);
}

qreal addKindKey(Scene &scene, const ChartModel &model, QPointF at, qreal width, const Theme &theme, Language language)
{
    const TextStyle style{Type::Caption, Token::Quiet};
    at.setY(addLeftOut(scene, model, at, width, theme, language));
    std::set<Kind> kinds;
    for (const Panel &panel : model.panels) {
        for (const Mark &mark : panel.marks) {
            if (mark.kind) {
                kinds.insert(*mark.kind);
            }
        }
    }
    if (model.keyless || kinds.empty() || *kinds.rbegin() == Kind::Actual) {
        return at.y();
    }
    QPointF next = at + QPointF(0, theme.step(2));
    for (const Kind kind : kinds) {
        const QString text = qs(word("kind." + std::string(name(kind)), language));
        const qreal room = kindMarkWidth(Type::Body, theme) + textWidth(text, style, theme);
        if (next.x() > at.x() && next.x() + room > at.x() + width) {
            next = {at.x(), next.y() + theme.lineHeight(style.type)};
        }
        const QPointF middle(0, (theme.lineHeight(style.type) - theme.lineHeight(Type::Body)) / 2);
        const qreal mark = addKindMark(scene, kind, Token::NoTier, Type::Body, next + middle, theme, -1);
        scene.items.emplace_back(labelItem(text, style, theme, next + QPointF(mark, 0)));
        next.rx() += room + theme.step(4);
    }
    return next.y() + theme.lineHeight(style.type);
}

Token tierColor(const ChartModel &model, const std::string &tier, Token without)
{
    const auto it = std::ranges::find(model.tierOrder, tier);
    return tier.empty() || it == model.tierOrder.end() ? without : Theme::tier(static_cast<int>(it - model.tierOrder.begin()));
}

} // namespace rd
