#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// Two charts beside each other that show the same indicators in the same unit get one scale, so that lengths and heights can be
/// compared, and say so in their question line. False, and both as they were, where no panel of one has its like in the other.
bool shareScale(ChartModel &a, ChartModel &b, const CodeBook &codes, Language language);

} // namespace rd
