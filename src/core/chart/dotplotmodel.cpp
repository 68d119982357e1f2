#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/rankedrows.h"
#include "core/report/measures.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

/// A panel of marks for one comparable set, ranked, without an axis.
Panel rankedPanel(ChartModel &model, const Table &table, RowNumbers rows, const CodeBook &codes, Language language)
{
    rankByValue(table, rows);
    Panel panel;
    const std::vector<Dim> dims = differing(table, rows);
    for (const std::size_t row : rows) {
        panel.marks.push_back(markOf(table, row, dims, codes, language));
    }
    tellRanks(model, panel.marks, table, language);
    keepRanked(model, panel.marks);
    panel.title = chosenPeriod(table, rows, language);
    return panel;
}

bool fromZero(const std::vector<Mark> &marks)
{
    const auto [lo, hi] = valuesOf(marks);
    return lo > 0 && lo < 0.4 * hi;
}

/// The mark's distance to the average, which stands behind it as well; its own value goes to the quiet line.
void takeDistance(Mark &mark, const Quantity &average, const CodeBook &codes, Language language)
{
    if (!mark.quantity) {
        return;
    }
    mark.detail = joined({mark.detail, mark.label});
    const auto apart = difference(*mark.quantity, average);
    mark.lineage.add(average.lineage);
    if (!apart) {
        mark.quantity.reset();
        mark.gap = word("chart.cannotsay", language);
        return;
    }
    const Unit *unit = codes.units.find(apart->unit);
    const bool points = isPercent(apart->unit, codes);
    mark.quantity = apart;
    mark.label = (apart->value > 0 ? "+" : "") + (points ? shortLabel(*apart, unit, language) : label(*apart, unit, language));
    mark.label += points ? word("stat.pp.short", language) : std::string();
}

} // namespace

/// The latest value of each series on an axis that need not begin at zero: what stands close together is told apart.
void buildDotPlot(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    RowNumbers rows = latestOfSeries(table);
    takeAverage(model, table, rows, codes, language);
    bool earnedOne = false;
    for (const RowNumbers &set : comparable(table, rows, codes)) {
        Panel panel = rankedPanel(model, table, set, codes, language);
        const std::string unit = unitOf(table, table.rows[set.front()]);
        if (values(table, set) >= earned) {
            std::vector<Mark> onAxis = panel.marks;
            if (model.average && model.average->unit == unit) {
                onAxis.emplace_back().quantity = model.average;
            }
            panel.value = axisOver(onAxis, unit, codes, fromZero(onAxis), language);
            earnedOne = true;
        }
        model.panels.push_back(std::move(panel));
    }
    if (!earnedOne) {
        refuse(model);
    }
}

/// Bars to both sides of zero: the distance of each latest value to the average where there is one, else the values themselves.
void buildDiverging(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    RowNumbers rows = latestOfSeries(table);
    const bool distances = hasAverage(table);
    if (distances) {
        takeAverage(model, table, rows, codes, language);
    }
    bool earnedOne = false;
    bool negative = false;
    for (const RowNumbers &set : comparable(table, rows, codes)) {
        Panel panel = rankedPanel(model, table, set, codes, language);
        for (Mark &mark : panel.marks) {
            if (distances) {
                takeDistance(mark, *model.average, codes, language);
            }
            negative = negative || (mark.quantity && mark.quantity->value < 0);
        }
        const auto drawn = std::ranges::count_if(panel.marks, [](const Mark &mark) { return mark.quantity.has_value(); });
        if (static_cast<std::size_t>(drawn) >= earned) {
            panel.value = axisOver(panel.marks, unitOf(table, table.rows[set.front()]), codes, true, language);
            if (distances && isPercent(model.average->unit, codes)) {
                panel.value.title = word("stat.pp", language);
            }
            earnedOne = true;
        }
        model.panels.push_back(std::move(panel));
    }
    if (!earnedOne || (!negative && !distances)) {
        refuse(model);
    }
}

} // namespace rd
