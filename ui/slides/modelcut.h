#pragma once

#include "core/chart/chartmodel.h"

#include <utility>
#include <vector>

namespace rd {

/// What can be taken from a chart's model where its room is small. Parts are what is left out as one: a mark, a target with its
/// actual, a panel of curves.

/// The same chart with fewer words, what can be spared first; never so few that two of its marks look alike.
[[nodiscard]] std::vector<ChartModel> brieferModels(const ChartModel &model);

/// Whether it can go on beside itself: only what is read from top to bottom can.
[[nodiscard]] bool canContinueBeside(const ChartModel &model);
/// The panels, or the marks of the only panel, in two models of about the same length.
[[nodiscard]] std::pair<ChartModel, ChartModel> halvesOf(const ChartModel &model);

/// How many parts there are to leave out, none of what is whole or nothing; where marks stand side by side in panels, those of the longest.
[[nodiscard]] std::size_t partsIn(const ChartModel &model);
/// Leaves the first `keep` parts in place and gives how many are gone.
std::size_t shortenTo(ChartModel &model, std::size_t keep);

} // namespace rd
