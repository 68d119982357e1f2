#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// An axis over these periods: a tick and a short label for each, once, in order, all written in one way.
[[nodiscard]] Axis timeAxis(std::vector<Period> periods, Language language);

} // namespace rd
