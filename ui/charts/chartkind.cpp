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
};

} // namespace

LayoutFunction layoutOf(std::string_view kind)
{
    const auto it = std::ranges::find(entries, kind, &Entry::kind);
    return it == entries.end() ? nullptr : it->layout;
}

} // namespace rd
