#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// Values that stand on one axis are written in its scale: marks that bear the plain label of their quantity get one in the axis's
/// power of ten, with at most five digits. What is shown as it was printed stays so.
void labelOnScale(Panel &panel, const CodeBook &codes, Language language);
/// The same for all panels and for the average, which stands on the first axis in its unit.
void labelOnScale(ChartModel &model, const CodeBook &codes, Language language);
/// Where the axis was `before` and is another now.
void labelOnNewScale(Panel &panel, const Axis &before, const CodeBook &codes, Language language);

} // namespace rd
