#pragma once

#include "core/boundaries.h"
#include "core/chart/chartmodel.h"
#include "ui/charts/scene.h"

namespace rd {

/// The shape of a mark's area in the model's boundaries; null where there are none, or none of it.
[[nodiscard]] const AreaShape *shapeOf(const ChartModel &model, const Mark &mark);
[[nodiscard]] MapBox boundsOf(const ChartModel &model, const std::vector<Mark> &marks);

/// What a map's areas are filled with: a class's colour, or nothing and a hatch.
using ShapeFill = std::function<std::optional<Token>(const Mark &)>;

/// Draws the marks that have a shape into a box at the scene's top left corner, north up: fills, borders, and those labels
/// that fit inside their shape and touch no other. Gives how many have no label.
std::size_t addShapes(Scene &scene, const ChartModel &model, const std::vector<Mark> &marks, QSizeF room, const Theme &theme,
                      const ShapeFill &fillOf);

} // namespace rd
