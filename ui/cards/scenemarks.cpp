#include "ui/cards/scenemarks.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

// How far `to` lies from `from` in a direction; steps sideways count double, so that rows and columns are kept.
// Negative where it does not lie there.
qreal distance(const QRectF &from, const QRectF &to, Direction direction)
{
    const QPointF way = to.center() - from.center();
    const bool sideways = direction == Direction::Left || direction == Direction::Right;
    const qreal forward = sideways ? way.x() : way.y();
    const qreal ahead = direction == Direction::Left || direction == Direction::Up ? -forward : forward;
    return ahead <= 0.5 ? -1 : ahead + 2 * std::abs(sideways ? way.y() : way.x());
}

} // namespace

std::vector<bool> coveredMarks(const Scene &scene, const Selection &selection, const CodeBook &codes)
{
    std::vector<bool> covered;
    bool any = false;
    for (const SceneMark &mark : scene.marks) {
        covered.push_back(!mark.key.empty() && covers(selection, mark.key, codes));
        any = any || covered.back();
    }
    return any ? covered : std::vector<bool>();
}

int markTowards(const Scene &scene, int from, Direction direction)
{
    if (scene.marks.empty()) {
        return -1;
    }
    if (from < 0 || from >= int(scene.marks.size())) {
        return 0;
    }
    int best = from;
    qreal least = 0;
    for (std::size_t i = 0; i < scene.marks.size(); ++i) {
        const qreal far = distance(scene.marks[std::size_t(from)].rect, scene.marks[i].rect, direction);
        if (far >= 0 && (best == from || far < least)) {
            best = int(i);
            least = far;
        }
    }
    return best;
}

} // namespace rd
