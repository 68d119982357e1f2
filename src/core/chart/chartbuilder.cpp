#include "core/chart/chartbuilder.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

struct Entry {
    std::string_view kind;
    ChartBuilder build;
};
// One line a kind, added when its file is there.
constexpr std::array entries = {
    Entry{"tiles", buildTiles},
    Entry{"poster", buildPoster},
    Entry{"tilegrid", buildTileGrid},
    Entry{"tableposter", buildTablePoster},
    Entry{"strip", buildStrip},
    Entry{"events", buildEvents},
    Entry{"milestones", buildMilestones},
    Entry{"plan", buildPlan},
    Entry{"list", buildList},
    Entry{"sentence", buildSentence},
    Entry{"bars", buildBars},
    Entry{"lines", buildLines},
    Entry{"multiples", buildMultiples},
    Entry{"bullets", buildBullets},
    Entry{"ledger", buildLedger},
    Entry{"columns", buildColumns},
    Entry{"chain", buildChain},
    Entry{"dots", buildDots},
    Entry{"nested", buildNested},
    Entry{"squares", buildSquares},
    Entry{"pairs", buildPairs},
    Entry{"board", buildBoard},
    Entry{"gapmap", buildGapMap},
    Entry{"tilemap", buildTileMap},
    Entry{"dotplot", buildDotPlot},
    Entry{"diverging", buildDiverging},
    Entry{"slope", buildSlope},
    Entry{"timeline", buildTimeline},
    Entry{"ring", buildRing},
    Entry{"scatter", buildScatter},
    Entry{"distribution", buildDistribution},
};

} // namespace

ChartBuilder builderOf(std::string_view kind)
{
    const auto it = std::ranges::find(entries, kind, &Entry::kind);
    return it == entries.end() ? nullptr : it->build;
}

} // namespace rd
