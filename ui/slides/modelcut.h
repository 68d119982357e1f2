#pragma once

#include "core/chart/chartmodel.h"

#include <utility>
#include <vector>

namespace rd {

/// What can be taken from a chart's model where its room is small. Parts are what is left out as one: a mark, a target with its
/// actual, a panel of curves.

/// The same chart with fewer words, what can be spared first; never so few that two of its marks look alike.
[[nodiscard]] std::vector<ChartModel> brieferModels(const ChartModel &model);
/// False where numbers that are of different things stand without their names.
[[nodiscard]] bool namesValues(const ChartModel &model);

/// Whether it can go on beside itself: only what is read from top to bottom can.
[[nodiscard]] bool canContinueBeside(const ChartModel &model);
/// The panels, or the marks of the only panel, in two models of about the same length.
[[nodiscard]] std::pair<ChartModel, ChartModel> halvesOf(const ChartModel &model);

/// How many parts there are to leave out, none of what is whole or nothing; where marks stand side by side in panels, those of the longest.
[[nodiscard]] std::size_t partsIn(const ChartModel &model);
/// Leaves the first `keep` parts in place and gives how many are gone: of targets those that are behind before those that are not, of a
/// long ranking as many of the last as of the first.
std::size_t shortenTo(ChartModel &model, std::size_t keep, Language language);
/// "behind schedule: 2 · on schedule: 4": how many targets of `all`, those included that it leaves out itself, are not in `kept`, by
/// how they keep up with the calendar.
/// Empty of other charts, and where none was judged.
[[nodiscard]] std::string pacesGone(const ChartModel &all, const ChartModel &kept, Language language);

} // namespace rd
