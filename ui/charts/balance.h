#pragma once

#include "ui/charts/textlayout.h"

namespace rd {

/// A heading with line feeds where its lines are to end: after clauses where that makes lines that are not too unlike, else so
/// that all lines come out about equally long and no last sign stands alone. Never more lines than `width` asks for.
[[nodiscard]] QString balanced(const QString &text, const TextStyle &style, const Theme &theme, qreal width);

} // namespace rd
