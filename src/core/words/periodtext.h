#pragma once

#include "core/period.h"

namespace rd {

/// Short enough for an axis, by its months even where it is a quarter or a year: 24年1—3月; Jan–Mar 24. For stretches of unlike
/// lengths on one axis; one that is no whole months within a year is told as in text().
[[nodiscard]] std::string monthsText(const Period &period, Language language);

} // namespace rd
