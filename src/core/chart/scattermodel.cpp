#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/rankedrows.h"
#include "core/chart/scatterpairs.h"
#include "core/chart/ticks.h"
#include "core/words/words.h"

#include <algorithm>
#include <map>

namespace rd {
namespace {

std::string axisTitle(const Table &table, std::size_t row, const Axis &axis, const CodeBook &codes, Language language)
{
    return joined({partName(table.rows[row], Dim::Indicator, codes, language), axis.title},
                  language == Language::Zh ? "，" : ", ");
}

/// An axis over one of both values of the marks; nothing is read as a length, so zero is kept only where it is near.
Axis axisOf(std::vector<Mark> marks, bool across, bool logarithmic, const CodeBook &codes, Language language)
{
    double lo = 0, hi = 0;
    for (Mark &mark : marks) {
        mark.quantity = across ? mark.across : mark.quantity;
        const double value = mark.quantity->value;
        lo = &mark == &marks.front() ? value : std::min(lo, value);
        hi = &mark == &marks.front() ? value : std::max(hi, value);
    }
    Axis axis = axisOver(marks, marks.front().quantity->unit, codes, lo > 0 && lo < 0.4 * hi, language);
    return logarithmic ? logAxis(axis, lo, hi) : axis;
}

} // namespace

std::vector<ScatterPair> scatterPairs(const Table &table, const CodeBook &codes)
{
    std::vector<std::string> indicators;
    for (const Measure &measure : table.spec.measures) {
        indicators.push_back(measure.indicator);
    }
    RowNumbers rows = latestOfSeries(table);
    std::erase_if(rows, [&](std::size_t row) {
        const Area *area = codes.areas.find(table.rows[row].key.code(Dim::Area));
        return area == nullptr || area == codes.region() || table.quantity(table.rows[row]) == nullptr;
    });
    for (const std::size_t row : rows) {
        const std::string code(table.rows[row].key.code(Dim::Indicator));
        if (std::ranges::find(indicators, code) == indicators.end()) {
            indicators.push_back(code);
        }
    }
    if (indicators.size() != 2 || indicators.front() == indicators.back()) {
        return {};
    }
    const auto withoutIndicator = [&](std::size_t row) {
        Key key = table.rows[row].key;
        for (const Dim dim : {Dim::Indicator, Dim::Unit, Dim::Figure, Dim::Passage, Dim::Source, Dim::Qualifier}) {
            key.set(dim, {});
        }
        return key;
    };
    std::map<Key, std::size_t> across;
    for (const std::size_t row : rows) {
        if (table.rows[row].key.code(Dim::Indicator) == indicators.front()) {
            across.emplace(withoutIndicator(row), row);
        }
    }
    std::vector<ScatterPair> pairs;
    for (const std::size_t row : rows) {
        const auto held = across.find(withoutIndicator(row));
        if (held != across.end() && table.rows[row].key.code(Dim::Indicator) == indicators.back()) {
            pairs.push_back({held->second, row});
        }
    }
    return pairs;
}

void buildScatter(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const std::vector<ScatterPair> pairs = scatterPairs(table, codes);
    const auto positive = [&](const ScatterPair &pair) {
        return table.quantity(table.rows[pair.across])->value > 0 && table.quantity(table.rows[pair.up])->value > 0;
    };
    const bool logarithmic = table.spec.option("scale") == "log";
    if (pairs.size() < leastScatterPairs || (logarithmic && !std::ranges::all_of(pairs, positive))) {
        refuse(model);
        return;
    }
    Panel panel;
    for (const ScatterPair &pair : pairs) {
        Mark mark = markOf(table, pair.up, {Dim::Area}, codes, language);
        const Mark across = markOf(table, pair.across, {Dim::Area}, codes, language);
        mark.across = across.quantity;
        mark.acrossRow = pair.across;
        mark.label = joined({across.label, mark.label});
        mark.lineage.add(across.lineage);
        mark.tier.clear();
        panel.marks.push_back(std::move(mark));
    }
    const bool onePeriod = std::ranges::all_of(pairs, [&](const ScatterPair &pair) {
        return periodOf(table.rows[pair.up]) == periodOf(table.rows[pairs.front().up]);
    });
    panel.title = onePeriod ? partName(table.rows[pairs.front().up], Dim::Period, codes, language) : std::string();
    panel.category = axisOf(panel.marks, true, logarithmic, codes, language);
    panel.value = axisOf(panel.marks, false, logarithmic, codes, language);
    panel.category.title = axisTitle(table, pairs.front().across, panel.category, codes, language);
    panel.value.title = axisTitle(table, pairs.front().up, panel.value, codes, language);
    model.texts["scale"] = logarithmic ? word("chart.logscale") : Text();
    model.panels.push_back(std::move(panel));
}

} // namespace rd
