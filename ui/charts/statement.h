#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// A number set large with its name, and of whom and when below it: the part of which chains and pairs consist.

/// Puts it into the scene, its top left corner at `at`; gives the y below it.
qreal addStatement(Scene &scene, const ChartModel &model, const Mark &mark, Type type, QPointF at, qreal width,
                   const Theme &theme);
/// Widths of what stands side by side in a wide statement.
struct StatementWidths {
    qreal number, gap, words;
};
/// The same with all words to the right of the number, in its middle.
qreal addWideStatement(Scene &scene, const ChartModel &model, const Mark &mark, Type type, QPointF at, StatementWidths widths,
                       const Theme &theme);
/// Width of the widest number in a type.
[[nodiscard]] qreal statementWidth(const Panel &panel, Type type, const Theme &theme);
/// True where every number fits `width` in a large type.
[[nodiscard]] bool statementFits(const Panel &panel, qreal width, const Theme &theme);
/// The largest type in which all numbers fit on a line.
[[nodiscard]] Type statementType(const Panel &panel, qreal width, const Theme &theme);

/// A scene moved to the middle of a height that is larger than it needs.
[[nodiscard]] Scene centred(Scene scene, QSizeF size);

} // namespace rd
