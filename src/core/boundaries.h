#pragma once

#include "core/codebook.h"
#include "core/result.h"

namespace rd {

/// A point of a map: degrees east and north in a file (x is the longitude), pixels right and down in a picture.
struct MapPoint {
    double x = 0, y = 0;
    bool operator==(const MapPoint &) const = default;
};
using MapRing = std::vector<MapPoint>;   ///< closed: the last point is the first again
using MapPolygon = std::vector<MapRing>; ///< the outline, then the holes in it

/// The smallest upright box around points; empty until one is added.
struct MapBox {
    double left = 1e9, top = -1e9, right = -1e9, bottom = 1e9; ///< in degrees: top is the north

    [[nodiscard]] bool isEmpty() const { return right < left; }
    void add(MapPoint point);
    void add(const MapBox &other);
};

/// One feature of a boundary file as it was read.
struct BoundaryFeature {
    std::map<std::string, std::string> properties; ///< texts, and numbers as written in shortest form
    std::vector<MapPolygon> polygons;              ///< none: a feature without a place
    std::string place;                             ///< "file:line:column"
};
struct BoundaryFile {
    std::string name; ///< as messages call it
    std::vector<BoundaryFeature> features;
    std::string licence; ///< what the file says of its terms and origin; empty: nothing
};

struct AreaShape {
    std::vector<MapPolygon> polygons;
    MapBox bounds;
};

/// The user's own outlines of a store's areas.
struct Boundaries {
    std::string name; ///< of the file
    std::string licence;
    std::map<std::string, AreaShape, std::less<>> shapes; ///< by the area's code
    std::vector<std::string> unknown;                     ///< what the file calls features that no area is
    std::vector<std::string> without;                     ///< parts of the region that the file has no feature for
};

inline constexpr std::string_view boundaryProperty = "adcode"; ///< where none is chosen

/// The properties that could hold a feature's code: `adcode` first, then those with most codes of areas, then the rest.
[[nodiscard]] std::vector<std::string> codeProperties(const BoundaryFile &file, const CodeBook &codes);
/// Finds the area of each feature: by its code, a former code, a code with a country before it (CN371581) or zeros behind it
/// (371581000000). Errors: no feature has the property; none is an area's; two are the same area's.
[[nodiscard]] Result<Boundaries> boundariesOf(BoundaryFile file, const std::string &property, const CodeBook &codes);

} // namespace rd
