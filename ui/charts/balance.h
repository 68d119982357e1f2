#pragma once

#include "ui/charts/textlayout.h"

namespace rd {

/// The least width in which a text has no more lines than in `width`: its lines come out about equally long, and no last
/// sign stands alone.
[[nodiscard]] qreal balancedWidth(const QString &text, const TextStyle &style, const Theme &theme, qreal width);

} // namespace rd
