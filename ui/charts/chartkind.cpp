#include "ui/charts/chartkind.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

struct Entry {
    std::string_view kind;
    LayoutFunction layout;
};
// One line a kind, added when its file is there.
constexpr std::array entries = {
    Entry{"tiles", layoutTiles},
    Entry{"poster", layoutPoster},
    Entry{"tilegrid", layoutTileGrid},
    Entry{"tableposter", layoutTablePoster},
    Entry{"strip", layoutStrip},
    Entry{"events", layoutEvents},
    Entry{"milestones", layoutMilestones},
    Entry{"plan", layoutPlan},
    Entry{"list", layoutList},
    Entry{"sentence", layoutSentence},
    Entry{"bars", layoutBars},
    Entry{"lines", layoutLines},
    Entry{"multiples", layoutMultiples},
    Entry{"bullets", layoutBullets},
    Entry{"ledger", layoutLedger},
    Entry{"columns", layoutColumns},
    Entry{"chain", layoutChain},
    Entry{"dots", layoutDots},
    Entry{"nested", layoutNested},
    Entry{"squares", layoutSquares},
    Entry{"pairs", layoutPairs},
    Entry{"board", layoutBoard},
    Entry{"gapmap", layoutGapMap},
    Entry{"tilemap", layoutTileMap},
    Entry{"dotplot", layoutDotPlot},
    Entry{"diverging", layoutDiverging},
    Entry{"slope", layoutSlope},
    Entry{"timeline", layoutTimeline},
    Entry{"ring", layoutRing},
    Entry{"scatter", layoutScatter},
    Entry{"distribution", layoutDistribution},
};

} // namespace

LayoutFunction layoutOf(std::string_view kind)
{
    const auto it = std::ranges::find(entries, kind, &Entry::kind);
    return it == entries.end() ? nullptr : it->layout;
}

} // namespace rd
