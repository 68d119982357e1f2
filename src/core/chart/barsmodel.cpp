#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/rankedrows.h"
#include "core/report/columns.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

bool ranksByValue(const ReportSpec &spec) { return spec.sort.empty() || spec.sort.front().by == "OBS_VALUE"; }

/// The chosen and the last of a long ranking as panels of their own, on the first ones' scale.
void addRest(ChartModel &model, RankedRest rest, Language language)
{
    const std::size_t first = model.panels.size() - 1;
    model.panels[first].group = model.panels[first].title;
    model.panels[first].ranked = RankedPart::First;
    titleRanked(model.panels[first], language);
    for (auto &[part, marks] : {std::pair{RankedPart::Chosen, &rest.chosen}, {RankedPart::Last, &rest.last}}) {
        if (!marks->empty()) {
            Panel &panel = model.panels.emplace_back(model.panels[first]);
            panel.marks = std::move(*marks);
            panel.ranked = part;
            titleRanked(panel, language);
        }
    }
}

/// Values of one unit; of more than a reader takes in those at either end.
void addValues(ChartModel &model, const Table &table, RowNumbers rows, bool isOnly, const CodeBook &codes, Language language)
{
    if (table.spec.sort.empty()) {
        rankByValue(table, rows);
    }
    Panel panel;
    panel.title = isOnly ? std::string() : panelTitle(table, rows, codes, language);
    const std::vector<Dim> dims = differing(table, rows);
    for (const std::size_t row : rows) {
        panel.marks.push_back(markOf(table, row, dims, codes, language));
    }
    tellRanks(model, panel.marks, table, language);
    RankedRest rest;
    if (ranksByValue(table.spec)) {
        rest = takeRankedRest(model, panel.marks, table.spec, language);
    } else {
        keepRanked(model, panel.marks);
    }
    if (values(table, rows) >= earned) {
        std::vector<Mark> onAxis = panel.marks;
        onAxis.insert(onAxis.end(), rest.last.begin(), rest.last.end());
        const std::string unit = unitOf(table, table.rows[rows.front()]);
        if (model.average && model.average->unit == unit) {
            onAxis.emplace_back().quantity = model.average;
        }
        panel.value = axisOver(onAxis, unit, codes, true, language);
    }
    model.panels.push_back(std::move(panel));
    if (!rest.last.empty()) {
        addRest(model, std::move(rest), language);
    }
}

/// Bars of what the store holds: one panel a counted column.
void addCounts(ChartModel &model, const Table &table, const std::string &column, const CodeBook &codes, Language language)
{
    RowNumbers rows = allRows(table);
    if (table.spec.sort.empty() && table.spec.option("order") != "listed") {
        std::ranges::stable_sort(rows, [&](std::size_t a, std::size_t b) {
            return countIn(table, table.rows[a], column) > countIn(table, table.rows[b], column);
        });
    }
    Panel panel;
    panel.title = columnName(column).in(language);
    const std::vector<Dim> dims = differing(table, rows);
    for (const std::size_t row : rows) {
        Mark mark = markOf(table, row, dims, codes, language);
        mark.count = countIn(table, table.rows[row], column);
        mark.quantity = Quantity::stated(Qualifier::Exact, static_cast<double>(mark.count), 0, {});
        mark.quantity->lineage = table.rows[row].lineage;
        mark.label = plainNumber(static_cast<double>(mark.count), false, language);
        panel.marks.push_back(std::move(mark));
    }
    keepRanked(model, panel.marks);
    if (rows.size() >= earned) {
        panel.value = axisOver(panel.marks, {}, codes, true, language);
        panel.value.title = panel.title;
    }
    model.panels.push_back(std::move(panel));
}

} // namespace

void buildBars(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    if (table.spec.view != View::Observations) {
        const std::string columns = table.spec.option("count").empty() ? "FIGURES" : table.spec.option("count");
        for (const std::string &column : parts(columns)) {
            addCounts(model, table, column, codes, language);
        }
    } else {
        RowNumbers rows = allRows(table);
        takeAverage(model, table, rows, codes, language);
        std::vector<RowNumbers> sets = comparable(table, rows, codes);
        for (RowNumbers &set : sets) {
            addValues(model, table, std::move(set), sets.size() == 1, codes, language);
        }
    }
    if (model.panels.size() == 1) {
        model.panels.front().title.clear();
    }
    if (std::ranges::none_of(model.panels, [](const Panel &panel) { return !panel.value.ticks.empty(); })) {
        refuse(model);
    }
}

} // namespace rd
