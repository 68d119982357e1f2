#pragma once

#include "core/boundaries.h"

namespace rd {

/// What became of a boundary file: how many areas it drew, which it lacks, which of its features are no area's.
[[nodiscard]] Text boundaryText(const Boundaries &boundaries, const CodeBook &codes);

} // namespace rd
