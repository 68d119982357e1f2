#include "core/chart/chartbuilder.h"

#include "core/chart/chartrows.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {

/// The poster's panels, one a tier, without those industries that mainly belong to another. A mark's y is its part of the ring:
/// equal ones, or by the option `size` "held" the figures held of it; the text "size" says which.
void buildRing(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    buildPoster(model, table, codes, language);
    const bool held = table.spec.option("size") == "held";
    std::int64_t all = 0;
    std::size_t marks = 0;
    for (Panel &panel : model.panels) {
        std::erase_if(panel.marks, [&](const Mark &mark) {
            return textIn(table, table.rows[mark.row], "STANDING", codes, language) == "also";
        });
        for (const Mark &mark : panel.marks) {
            all += mark.count;
        }
        marks += panel.marks.size();
    }
    std::erase_if(model.panels, [](const Panel &panel) { return panel.marks.empty(); });
    if (marks == 0 || (held && all == 0)) {
        refuse(model);
        return;
    }
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            mark.y = held ? static_cast<double>(mark.count) / static_cast<double>(all) : 1.0 / static_cast<double>(marks);
        }
    }
    model.texts["size"] = word(held ? "chart.ring.held" : "chart.ring.equal");
}

} // namespace rd
