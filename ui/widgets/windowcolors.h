#pragma once

#include "ui/theme/theme.h"

#include <QPalette>

namespace rd {

/// Qt's own controls in the colours of a theme.
[[nodiscard]] QPalette windowPalette(const Theme &theme);

} // namespace rd
