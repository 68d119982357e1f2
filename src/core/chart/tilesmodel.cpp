#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"

namespace rd {
void buildTiles(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel &panel = model.panels.emplace_back();
    panel.marks = factMarks(table, codes, language);
    for (Mark &mark : panel.marks) {
        mark.cells = mark.quantity ? numberAndUnit(*mark.quantity, codes, language) : std::vector<std::string>{"—", mark.gap};
    }
}

} // namespace rd
