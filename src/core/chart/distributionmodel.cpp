#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/scalelabels.h"
#include "core/chart/scatterpairs.h"
#include "core/chart/ticks.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {

/// One mark an area, from the least value to the largest. The edges of the classes are the ticks of the panel's category axis.
void buildDistribution(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    constexpr int classes = 20;
    RowNumbers rows = latestOfPlaces(table, codes);
    std::erase_if(rows, [&](std::size_t row) { return table.quantity(table.rows[row]) == nullptr; });
    if (rows.size() < leastOfDistribution || comparable(table, rows, codes).size() != 1) {
        refuse(model);
        return;
    }
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return table.quantity(table.rows[row])->value; });
    Panel panel;
    for (const std::size_t row : rows) {
        panel.marks.push_back(markOf(table, row, {Dim::Area}, codes, language));
        panel.marks.back().tier.clear();
    }
    panel.value = axisOver(panel.marks, unitOf(table, table.rows[rows.front()]), codes, false, language);
    labelOnScale(panel, codes, language);
    const double factor = panel.value.factor;
    panel.category.ticks =
        niceTicks(panel.marks.front().quantity->value / factor, panel.marks.back().quantity->value / factor, false, classes).at;
    panel.value.from = std::min(panel.value.from, panel.category.ticks.front());
    panel.value.to = std::max(panel.value.to, panel.category.ticks.back());
    const Mark &median = panel.marks[panel.marks.size() / 2];
    for (const Language one : {Language::Zh, Language::En}) {
        std::string &said = one == Language::Zh ? model.texts["note"].zh : model.texts["note"].en;
        said = filled(word("chart.distribution", one), plainNumber(static_cast<double>(rows.size()), false, one),
                      joined({median.name, median.label}, " "));
    }
    model.panels.push_back(std::move(panel));
}

} // namespace rd
