#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"

#include <algorithm>

namespace rd {

void buildEvents(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel &panel = model.panels.emplace_back();
    panel.marks = factMarks(table, codes, language);
    keepFirst(model, panel.marks, mostRows(table.spec, codes));
}

void buildMilestones(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel dated, undated;
    for (Mark &mark : factMarks(table, codes, language)) {
        if (const std::optional<Period> period = periodOf(table.rows[mark.row])) {
            mark.x = static_cast<double>(period->first().time_since_epoch().count());
            dated.marks.push_back(std::move(mark));
        } else {
            mark.group = "undated";
            undated.marks.push_back(std::move(mark));
        }
    }
    std::ranges::stable_sort(dated.marks, {}, &Mark::x);
    std::vector<Mark *> marks;
    for (Mark &mark : dated.marks) {
        marks.push_back(&mark);
    }
    dated.title = takeCommonDetail(marks);
    model.panels = {std::move(dated), std::move(undated)};
}

} // namespace rd
