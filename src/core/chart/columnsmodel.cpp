#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
/// Marks by period; the growth over the column before stands in `detail`.
void buildColumns(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const std::vector<RowNumbers> sets = comparable(table, allRows(table), codes);
    for (RowNumbers rows : sets) {
        std::ranges::stable_sort(rows, [&table](std::size_t a, std::size_t b) {
            const auto x = periodOf(table.rows[a]);
            const auto y = periodOf(table.rows[b]);
            return x && (!y || x->last() < y->last());
        });
        std::vector<Dim> dims = differing(table, rows);
        std::erase(dims, Dim::Period);
        const bool oneSeries = std::ranges::all_of(dims, [](Dim dim) { return dim == Dim::Kind || dim == Dim::Source; });
        Panel panel;
        if (sets.size() > 1) {
            panel.title = codes.nameOf(Dim::Unit, unitOf(table, table.rows[rows.front()])).in(language);
        }
        for (const std::size_t row : rows) {
            Mark mark = markOf(table, row, dims, codes, language);
            mark.name = joined({oneSeries ? std::string() : mark.name, whenOf(table.rows[row], language)});
            mark.detail.clear();
            if (oneSeries && !panel.marks.empty() && periodOf(table.rows[row]) && mark.key.has(Dim::Period)) {
                mark.detail = changeText(table, mark, panel.marks.back(), codes, language);
            }
            panel.marks.push_back(std::move(mark));
        }
        if (values(table, rows) < earned) {
            refuse(model);
            return;
        }
        panel.value = axisOver(panel.marks, unitOf(table, table.rows[rows.front()]), codes, true, language);
        model.panels.push_back(std::move(panel));
    }
    model.texts["growth"] = word("chart.growth");
}

} // namespace rd
