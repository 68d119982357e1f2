#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// How far a torn or stepped end reaches beyond the sure part of a bar `thickness` wide.
[[nodiscard]] qreal barEndLength(BarEnd end, qreal thickness, const Theme &theme);

/// The closed shape of a bar with its end, and of the loose strip that follows a torn end (else empty).
struct BarShape {
    QPainterPath body, loose;
};
[[nodiscard]] BarShape barShape(const BarItem &bar, const Theme &theme);

/// The diagonal stripes that lie inside `shape`, as one path to fill.
[[nodiscard]] QPainterPath hatch(const QPainterPath &shape, const Theme &theme);

} // namespace rd
