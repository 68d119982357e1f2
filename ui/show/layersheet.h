#pragma once

#include "core/chart/besides.h"
#include "ui/charts/scene.h"

namespace rd {

/// The slide's place while a layer stands beside it, and the layer's: on a wide screen side by side, else one above the other.
struct LayerPlaces {
    QSize slide; ///< from the upper left corner on
    QRect sheet;
};
[[nodiscard]] LayerPlaces layerPlaces(QSize room);

/// What stands on the sheet. Null while it has not come.
struct LayerContent {
    bool lastYear = false, ranking = false; ///< wanted
    const std::vector<YearBefore> *years = nullptr;
    const std::vector<PlaceList> *places = nullptr;
};
/// The sheet beside a slide: each value with that of a year before, the places of the areas with the last one marked. What there
/// is nothing of is said; what has no room is counted.
[[nodiscard]] Scene layerSheet(const LayerContent &content, QSizeF size, const Theme &theme, Language language);

} // namespace rd
