#pragma once

#include "core/boundaries.h"

namespace rd {

struct GeoJsonLimits {
    std::int64_t bytes = 200'000'000, points = 5'000'000, features = 100'000;
};

/// Reads a GeoJSON file (RFC 7946): a FeatureCollection of Polygons and MultiPolygons in degrees. Terms and origin are taken
/// from the members `license`, `licence`, `attribution`, `copyright` and `source` at the top or in `metadata`. Errors name
/// file:line:column: no JSON, cut off, another type, no features, a ring that is open, coordinates that are no degrees, a
/// limit that is met. Safe in any thread.
[[nodiscard]] Result<BoundaryFile> readGeoJson(const std::string &path, const GeoJsonLimits &limits = {});

} // namespace rd
