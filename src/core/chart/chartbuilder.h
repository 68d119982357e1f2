#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// Fills a kind's own part of the model (panels, axes, unit, texts) from the table; the common part (title, question, source line,
/// stamp, tier order) is there already. A builder may set `kind` to another one where its own would mislead.
using ChartBuilder = void (*)(ChartModel &model, const Table &table, const CodeBook &codes, Language language);

/// A drawing is earned by three comparable values; fewer are read faster as words.
inline constexpr std::size_t earned = 3;

/// The two periods of equal length that a slope compares: the latest, and the same one a year before; of years the first. And
/// whether two series have a value in both.
[[nodiscard]] std::optional<std::pair<Period, Period>> slopePeriods(const Table &table);
[[nodiscard]] bool hasSlope(const Table &table);

/// The builder of a chart kind, one kind a file; null for a kind that does not exist.
[[nodiscard]] ChartBuilder builderOf(std::string_view kind);

using BuildFunction = void(ChartModel &, const Table &, const CodeBook &, Language);
BuildFunction buildTiles, buildPoster, buildTileGrid, buildTablePoster, buildStrip, buildList, buildEvents, buildMilestones,
    buildPlan, buildSentence;
BuildFunction buildBars, buildLines, buildMultiples, buildBullets, buildLedger, buildColumns, buildChain, buildDots,
    buildNested, buildSquares, buildPairs, buildBoard, buildGapMap, buildTileMap;
BuildFunction buildDotPlot, buildDiverging, buildSlope, buildTimeline, buildRing, buildScatter, buildDistribution;

} // namespace rd
