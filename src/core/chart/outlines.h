#pragma once

#include "core/boundaries.h"

namespace rd {

/// From degrees to a picture: equirectangular with the parallel through the middle of `bounds` true to scale, north up, as
/// large as fits `width` × `height`, in its middle.
class MapView {
public:
    MapView(const MapBox &bounds, double width, double height);
    [[nodiscard]] MapPoint operator()(MapPoint degrees) const;
    /// How high the bounds are for each unit that they are wide.
    [[nodiscard]] static double heightPerWidth(const MapBox &bounds);

private:
    double m_across = 1, m_down = 1, m_left = 0, m_top = 0;
    MapPoint m_origin;
};

/// A ring in pixels without the points that nobody can see: none nearer than half a pixel, none that spans less than half a
/// square pixel with its neighbours (Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", The
/// Cartographic Journal 30, 1993). n log n. Closed as it was; empty where less than a triangle is left.
[[nodiscard]] MapRing simplified(const MapRing &degrees, const MapView &view);

/// The point of a polygon that lies farthest from its edges, by halving squares (V. Agafonkin, "A new algorithm for finding
/// a visual center of a polygon", 2016), and how far that is; below 0 where the polygon has no inside. `stretch`: lengths
/// down count so many times, for a label that is wider than high.
struct LabelPoint {
    MapPoint at;
    double distance = -1;
};
[[nodiscard]] LabelPoint labelPoint(const MapPolygon &pixels, double stretch);

} // namespace rd
