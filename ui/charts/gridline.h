#pragma once

#include "ui/theme/theme.h"

namespace rd {

/// Width of the lines of a scale and between rows. They stand back behind the data: in the theme for bright rooms, where every
/// line is dark, by being finer than all others. That of zero is read.
[[nodiscard]] inline qreal gridWidth(const Theme &theme, bool isZero = false)
{
    return theme.hasWeakLamp() && !isZero ? theme.thin() / 3 : theme.thin();
}

} // namespace rd
