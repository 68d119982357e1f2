#pragma once

#include "core/chart/chartmodel.h"
#include "ui/charts/scene.h"

namespace rd {

/// Lays a chart out inside `width` × `height` logical pixels without its title and source line. Height 0: as high as
/// it needs at that width; the scene's size says how high that is. Every label is whole: a kind makes itself higher
/// rather than cut a text. Pure: the same model, size and theme give the same scene.
using LayoutFunction = Scene (*)(const ChartModel &model, QSizeF size, const Theme &theme, Language language);

/// One chart kind a file; its function is registered in chartkind.cpp. Null for a kind that does not exist.
[[nodiscard]] LayoutFunction layoutOf(std::string_view kind);

using LayoutKind = Scene(const ChartModel &, QSizeF, const Theme &, Language);
LayoutKind layoutTiles, layoutPoster, layoutTileGrid, layoutTablePoster, layoutStrip, layoutList, layoutEvents,
    layoutMilestones, layoutPlan, layoutSentence;
LayoutKind layoutBars, layoutLines, layoutMultiples, layoutBullets, layoutLedger, layoutColumns, layoutChain, layoutDots,
    layoutNested, layoutSquares, layoutPairs, layoutBoard, layoutGapMap, layoutTileMap;
LayoutKind layoutDotPlot, layoutDiverging, layoutSlope, layoutTimeline, layoutRing, layoutScatter, layoutDistribution;

/// A whole card: finding, question and unit, the chart, the line of source and notes, stamp. On a slide the title is the
/// slide's own and left out with `withTitle` false. `corner`: the width that is left free at the top right.
[[nodiscard]] Scene layoutCard(const ChartModel &model, QSizeF size, const Theme &theme, Language language,
                               bool withTitle = true, qreal corner = 0);

} // namespace rd
