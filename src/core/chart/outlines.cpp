#include "core/chart/outlines.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>

namespace rd {
namespace {

constexpr double nearest = 0.5;  ///< pixels
constexpr double smallest = 0.5; ///< square pixels

double parallelScale(const MapBox &bounds)
{
    const double middle = (bounds.top + bounds.bottom) / 2 * std::numbers::pi / 180;
    return std::max(std::cos(middle), 0.01);
}

/// In the plane, without the points that lie in the same place as the one before.
MapRing projected(const MapRing &degrees, const MapView &view)
{
    MapRing ring;
    for (const MapPoint &point : degrees) {
        const MapPoint at = view(point);
        if (ring.empty() || std::hypot(at.x - ring.back().x, at.y - ring.back().y) >= nearest) {
            ring.push_back(at);
        }
    }
    if (ring.size() > 1 && !(ring.front() == ring.back())) {
        ring.push_back(ring.front());
    }
    return ring;
}

double triangle(const MapPoint &a, const MapPoint &b, const MapPoint &c)
{
    return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/// Points in a circle, each knowing its neighbours that are left.
struct Elimination {
    const MapRing &ring; ///< without the closing point
    std::vector<std::size_t> before, after;
    std::vector<double> area;

    explicit Elimination(const MapRing &points) : ring(points), before(points.size()), after(points.size()), area(points.size())
    {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            before[i] = (i + ring.size() - 1) % ring.size();
            after[i] = (i + 1) % ring.size();
        }
        for (std::size_t i = 0; i < ring.size(); ++i) {
            area[i] = measure(i);
        }
    }
    [[nodiscard]] double measure(std::size_t i) const { return triangle(ring[before[i]], ring[i], ring[after[i]]); }
    void run();
};

void Elimination::run()
{
    using Entry = std::pair<double, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        queue.emplace(area[i], i);
    }
    std::size_t left = ring.size();
    while (!queue.empty() && queue.top().first < smallest && left > 2) {
        const auto [size, i] = queue.top();
        queue.pop();
        if (area[i] != size) {
            continue; // gone, or measured anew since
        }
        area[i] = -1;
        --left;
        after[before[i]] = after[i];
        before[after[i]] = before[i];
        for (const std::size_t beside : {before[i], after[i]}) {
            area[beside] = std::max(measure(beside), size); // never smaller than what went before it
            queue.emplace(area[beside], beside);
        }
    }
}

double toSegment(const MapPoint &point, const MapPoint &a, const MapPoint &b)
{
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/// Distance from the nearest edge; negative outside.
double depth(const MapPolygon &polygon, const MapPoint &point)
{
    bool inside = false;
    double least = 1e12;
    for (const MapRing &ring : polygon) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const MapPoint &a = ring[i - 1], &b = ring[i];
            if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
                inside = !inside;
            }
            least = std::min(least, toSegment(point, a, b));
        }
    }
    return inside ? least : -least;
}

struct Square {
    MapPoint middle;
    double half, distance;
    [[nodiscard]] double most() const { return distance + half * std::numbers::sqrt2; }
    bool operator<(const Square &other) const { return most() < other.most(); }
};

LabelPoint deepest(const MapPolygon &polygon, const MapBox &box)
{
    constexpr double precision = 1;
    constexpr int mostSquares = 400; // of an outline that is all teeth
    const double size = std::min(box.right - box.left, box.top - box.bottom);
    LabelPoint best;
    std::priority_queue<Square> squares;
    const auto add = [&](MapPoint middle, double half) {
        const Square square{middle, half, depth(polygon, middle)};
        squares.push(square);
        if (square.distance > best.distance) {
            best = {middle, square.distance};
        }
    };
    const double step = std::max(size, std::max(box.right - box.left, box.top - box.bottom) / 8);
    const auto steps = [&](double length) { return size > 0 ? static_cast<int>(std::ceil(length / step)) : 0; };
    for (int column = 0; column < steps(box.right - box.left); ++column) {
        for (int row = 0; row < steps(box.top - box.bottom); ++row) {
            add({box.left + (column + 0.5) * step, box.bottom + (row + 0.5) * step}, step / 2);
        }
    }
    for (int i = 0; i < mostSquares && !squares.empty(); ++i) {
        const Square square = squares.top();
        squares.pop();
        if (square.most() - best.distance <= precision) {
            break;
        }
        const double half = square.half / 2;
        for (const double dx : {-half, half}) {
            for (const double dy : {-half, half}) {
                add({square.middle.x + dx, square.middle.y + dy}, half);
            }
        }
    }
    return best;
}

} // namespace

MapView::MapView(const MapBox &bounds, double width, double height) : m_origin{bounds.left, bounds.top}
{
    const double across = std::max((bounds.right - bounds.left) * parallelScale(bounds), 1e-9);
    const double down = std::max(bounds.top - bounds.bottom, 1e-9);
    m_down = std::min(width / across, height / down);
    m_across = m_down * parallelScale(bounds);
    m_left = (width - across * m_down) / 2;
    m_top = (height - down * m_down) / 2;
}

MapPoint MapView::operator()(MapPoint degrees) const
{
    return {m_left + (degrees.x - m_origin.x) * m_across, m_top + (m_origin.y - degrees.y) * m_down};
}

double MapView::heightPerWidth(const MapBox &bounds)
{
    return std::max(bounds.top - bounds.bottom, 1e-9) / std::max((bounds.right - bounds.left) * parallelScale(bounds), 1e-9);
}

MapRing simplified(const MapRing &degrees, const MapView &view)
{
    MapRing ring = projected(degrees, view);
    if (ring.size() < 4) {
        return {};
    }
    ring.pop_back();
    Elimination elimination(ring);
    elimination.run();
    MapRing left;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (elimination.area[i] >= 0) {
            left.push_back(ring[i]);
        }
    }
    if (left.size() < 3) {
        return {};
    }
    left.push_back(left.front());
    return left;
}

LabelPoint labelPoint(const MapPolygon &pixels, double stretch)
{
    MapPolygon stretched = pixels;
    MapBox box;
    for (MapRing &ring : stretched) {
        for (MapPoint &point : ring) {
            point.y *= stretch;
            box.add(point);
        }
    }
    LabelPoint found = deepest(stretched, box);
    found.at.y /= stretch;
    return found;
}

} // namespace rd
