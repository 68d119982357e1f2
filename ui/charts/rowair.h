#pragma once

#include "ui/charts/scene.h"

#include <algorithm>
#include <cmath>

namespace rd {

/// What each row of a list takes of the height that is left below it, so that a short list does not hang over emptiness beside a
/// long one: at most about its own height again. 0 on a slide, where type grows instead. Its rows begin at the left edge.
[[nodiscard]] inline qreal airOfRows(const Scene &list, qreal height, const Theme &theme)
{
    const auto isFirst = [](const SceneMark &mark) { return mark.rect.left() < 1; };
    const auto rows = std::ranges::count_if(list.marks, isFirst);
    const qreal spare = height - list.size.height();
    return theme.isSlide() || rows == 0 || spare <= 0
               ? 0
               : std::floor(std::min(spare / static_cast<qreal>(rows), 1.0 * theme.step(9)));
}

} // namespace rd
