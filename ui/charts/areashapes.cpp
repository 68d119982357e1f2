#include "ui/charts/areashapes.h"

#include "core/chart/outlines.h"
#include "ui/charts/barshape.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

/// One area in the picture.
struct Drawn {
    const Mark *mark = nullptr;
    std::vector<MapPolygon> polygons; ///< pixels, without what cannot be seen
    QPainterPath path;
    std::optional<Token> fill;
    int index = -1;
};

constexpr qreal leastSide = 3; ///< pixels of an area that would else vanish
constexpr qreal leastHit = 10; ///< pixels that a hand can point at

QPainterPath pathOf(const std::vector<MapPolygon> &polygons)
{
    QPainterPath path; // odd-even: a ring inside a ring is a hole
    for (const MapPolygon &polygon : polygons) {
        for (const MapRing &ring : polygon) {
            path.moveTo(ring.front().x, ring.front().y);
            std::for_each(ring.begin() + 1, ring.end(), [&path](const MapPoint &point) { path.lineTo(point.x, point.y); });
            path.closeSubpath();
        }
    }
    return path;
}

QRectF boxOf(const AreaShape &shape, const MapView &view)
{
    const MapPoint topLeft = view({shape.bounds.left, shape.bounds.top}),
                   bottomRight = view({shape.bounds.right, shape.bounds.bottom});
    return {QPointF(topLeft.x, topLeft.y), QPointF(bottomRight.x, bottomRight.y)};
}

Drawn drawnOf(const Mark &mark, const AreaShape &shape, const MapView &view)
{
    Drawn drawn;
    drawn.mark = &mark;
    for (const MapPolygon &polygon : shape.polygons) {
        MapPolygon seen;
        for (const MapRing &ring : polygon) {
            MapRing kept = simplified(ring, view);
            if (kept.empty() && seen.empty()) {
                break; // an island too small to be seen; its holes are, too
            }
            if (!kept.empty()) {
                seen.push_back(std::move(kept));
            }
        }
        if (!seen.empty()) {
            drawn.polygons.push_back(std::move(seen));
        }
    }
    drawn.path = pathOf(drawn.polygons);
    if (const QRectF box = drawn.path.boundingRect(); std::max(box.width(), box.height()) < leastSide) {
        QRectF dot(0, 0, leastSide, leastSide);
        dot.moveCenter(boxOf(shape, view).center());
        drawn.path = QPainterPath();
        drawn.path.addRect(dot);
        drawn.polygons.clear();
    }
    return drawn;
}

void addArea(Scene &scene, Drawn &area, const Theme &theme)
{
    QRectF hit = area.path.boundingRect();
    const qreal lackX = std::max(leastHit - hit.width(), 0.0) / 2, lackY = std::max(leastHit - hit.height(), 0.0) / 2;
    area.index = scene.addMark(*area.mark, hit.adjusted(-lackX, -lackY, lackX, lackY));
    if (lackX <= 0 || lackY <= 0) {
        scene.marks.back().shape = area.path;
    }
    if (area.fill) {
        scene.items.emplace_back(PathItem{area.path, *area.fill, Fill::Solid, area.index});
        return;
    }
    // The stripes are worked out once, not at every painting.
    scene.items.emplace_back(PathItem{area.path, Token::Card, Fill::Solid, area.index});
    scene.items.emplace_back(PathItem{hatch(area.path, theme), Token::Quiet, Fill::Solid, -1});
}

/// Borders in the ground's colour part filled areas; an area without a value has a line of its own.
void addBorders(Scene &scene, const Drawn &area, const Theme &theme)
{
    // A room's lamp does not part pale from white.
    const Token parting = theme.hasWeakLamp() ? Token::Rule : Token::Card;
    for (const MapPolygon &polygon : area.polygons) {
        for (const MapRing &ring : polygon) {
            LineItem line{{}, area.fill ? parting : Token::Quiet, theme.thin(), false, -1};
            for (const MapPoint &point : ring) {
                line.points.emplace_back(point.x, point.y);
            }
            scene.items.emplace_back(std::move(line));
        }
    }
}

struct Label {
    QStringList name;
    QString value; ///< empty: the name alone
    Type type = Type::Body;
    QSizeF size = {};
};

/// What an area's label may be, the fullest first: name and value, the name in several lines, the name alone, each in
/// smaller type.
std::vector<Label> labelsOf(const Mark &mark, const Theme &theme)
{
    const QString name = qs(mark.name), value = qs(mark.quantity ? mark.label : mark.gap);
    std::vector<Label> labels;
    for (const QString &second : {value, QString()}) {
        for (const Type type : {Type::Body, Type::Caption}) {
            const TextStyle bold{type, Token::Text, true};
            labels.push_back({{name}, second, type});
            labels.push_back({breakText(name, bold, theme, widestWord(name, bold, theme)), second, type});
            labels.back().name.size() == 1 ? labels.pop_back() : void();
        }
    }
    for (Label &label : labels) {
        qreal width = textWidth(label.value, {label.type}, theme);
        for (const QString &line : label.name) {
            width = std::max(width, textWidth(line, {label.type, Token::Text, true}, theme));
        }
        const auto lines = static_cast<qreal>(label.name.size() + (label.value.isEmpty() ? 0 : 1));
        label.size = {width + 1, lines * theme.lineHeight(label.type)};
    }
    return labels;
}

/// Whether there is room for any label at all; of thousands of areas few have it.
bool hasRoom(const Drawn &area, const Theme &theme)
{
    const QRectF box = area.path.boundingRect();
    const TextStyle least{Type::Caption, Token::Text, true};
    return box.height() >= theme.lineHeight(least.type) && box.width() >= 2 * theme.pixels(least.type)
           && box.width() >= widestWord(qs(area.mark->name), least, theme);
}

/// Where a label stands wholly inside its area; nothing where it does not fit.
std::optional<QRectF> placeFor(const Label &label, const Drawn &area, const MapPolygon &widest)
{
    const QRectF box = area.path.boundingRect();
    if (label.size.width() > box.width() || label.size.height() > box.height()) {
        return {};
    }
    const double stretch = label.size.width() / label.size.height();
    const LabelPoint point = labelPoint(widest, stretch);
    QRectF place(QPointF(), label.size);
    place.moveCenter({point.at.x, point.at.y});
    const bool surely = point.distance >= label.size.width() / std::sqrt(2.0);
    const bool fits = surely || (point.distance > 0 && area.path.contains(place));
    return fits ? std::optional(place) : std::nullopt;
}

/// The polygon of an area with the largest box; null where nothing of it can be seen.
const MapPolygon *widestOf(const Drawn &area)
{
    const auto size = [](const MapPolygon &polygon) {
        MapBox box;
        std::ranges::for_each(polygon.front(), [&box](MapPoint point) { box.add(point); });
        return (box.right - box.left) * (box.top - box.bottom);
    };
    const auto it = std::ranges::max_element(area.polygons, {}, size);
    return it == area.polygons.end() ? nullptr : &*it;
}

void addLines(Scene &scene, const Label &label, const QRectF &place, Token ink, const Theme &theme, int index)
{
    qreal y = place.top();
    for (const QString &line : label.name) {
        y = addText(scene, line, {label.type, ink, true}, theme, {place.left(), y}, place.width(), Qt::AlignHCenter, index);
    }
    addText(scene, label.value, {label.type, ink}, theme, {place.left(), y}, place.width(), Qt::AlignHCenter, index);
}

bool addLabel(Scene &scene, const Drawn &area, std::vector<QRectF> &taken, const Theme &theme)
{
    const MapPolygon *widest = widestOf(area);
    if (widest == nullptr || !hasRoom(area, theme)) {
        return false;
    }
    for (const Label &label : labelsOf(*area.mark, theme)) {
        const std::optional<QRectF> place = placeFor(label, area, *widest);
        if (!place || std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(*place); })) {
            continue;
        }
        taken.push_back(*place);
        if (!area.fill) { // text on stripes is hard to read
            scene.items.emplace_back(RectItem{place->adjusted(-2, 0, 2, 0), Token::Card, Fill::Solid, 0, -1});
        }
        addLines(scene, label, *place, area.fill ? theme.inkOn(*area.fill) : Token::Text, theme, area.index);
        return true;
    }
    return false;
}

} // namespace

const AreaShape *shapeOf(const ChartModel &model, const Mark &mark)
{
    if (!model.boundaries) {
        return nullptr;
    }
    const auto it = model.boundaries->shapes.find(mark.key.code(Dim::Area));
    return it == model.boundaries->shapes.end() ? nullptr : &it->second;
}

MapBox boundsOf(const ChartModel &model, const std::vector<Mark> &marks)
{
    MapBox bounds;
    for (const Mark &mark : marks) {
        if (const AreaShape *shape = shapeOf(model, mark)) {
            bounds.add(shape->bounds);
        }
    }
    return bounds;
}

std::size_t addShapes(Scene &scene, const ChartModel &model, const std::vector<Mark> &marks, QSizeF room, const Theme &theme,
                      const ShapeFill &fillOf)
{
    const MapView view(boundsOf(model, marks), room.width(), room.height());
    std::vector<Drawn> areas;
    for (const Mark &mark : marks) {
        if (const AreaShape *shape = shapeOf(model, mark)) {
            areas.push_back(drawnOf(mark, *shape, view));
            areas.back().fill = fillOf(mark);
            addArea(scene, areas.back(), theme);
        }
    }
    for (const Drawn &area : areas) {
        addBorders(scene, area, theme);
    }
    std::vector<QRectF> taken;
    const auto without = std::ranges::count_if(areas, [&](const Drawn &area) { return !addLabel(scene, area, taken, theme); });
    return static_cast<std::size_t>(without);
}

} // namespace rd
