#pragma once

#include "ui/charts/scene.h"

#include <vector>

namespace rd {

/// Which marks of a scene a selection speaks of: those that it covers. As many as the scene has marks; empty where it
/// covers none, so that what has nothing to do with a selection keeps its colours.
[[nodiscard]] std::vector<bool> coveredMarks(const Scene &scene, const Selection &selection, const CodeBook &codes);

enum class Direction { Left, Right, Up, Down };

/// The nearest mark that lies in a direction, for the arrow keys; the first mark where `from` is −1; `from` itself where
/// nothing lies there; −1 in a scene without marks.
[[nodiscard]] int markTowards(const Scene &scene, int from, Direction direction);

} // namespace rd
