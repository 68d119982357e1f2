#pragma once

#include "ui/charts/lineplot.h"

namespace rd {

/// Where the lines of each panel stand in the scene that layoutLines gives for the same arguments, for whatever draws over
/// or instead of it. A panel without an axis has a null area.
[[nodiscard]] std::vector<LinePlot> linePlots(const ChartModel &model, QSizeF size, const Theme &theme, Language language);

} // namespace rd
