#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/ghosts.h"
#include "core/chart/ticks.h"
#include "core/chart/timeaxis.h"
#include "core/report/columns.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <span>

namespace rd {
namespace {

/// What tells one line from another: the option's dimension first, then whatever else differs but time and kind.
std::vector<Dim> seriesDims(const Table &table, const RowNumbers &rows)
{
    std::vector<Dim> dims = differing(table, rows);
    // A line goes on where another source has its next value; only where all versions are asked for is a source a line.
    const bool bySource = table.spec.option("sources") == "all";
    std::erase_if(dims, [bySource](Dim dim) {
        return dim == Dim::Period || dim == Dim::Kind || dim == Dim::Tier || (dim == Dim::Source && !bySource);
    });
    if (const auto by = dimNamed(table.spec.option("by"))) {
        std::erase(dims, *by);
        dims.insert(dims.begin(), *by);
    }
    return dims;
}

Key seriesKey(const Key &key, const std::vector<Dim> &dims)
{
    Key series;
    for (const Dim dim : dims) {
        series.set(dim, std::string(key.code(dim)));
    }
    return series;
}

/// The time axis of growth rates begins where they do; lengths are not read from a line, so zero is kept only where it is near.
bool wantsZero(const std::vector<Mark> &marks)
{
    const auto [lo, hi] = valuesOf(marks);
    return lo <= 0 || lo < 0.4 * hi;
}

/// The same axis with equal ratios as equal steps, which its title says; nothing where a value is not above zero.
std::optional<Axis> logAxisOver(const std::vector<Mark> &marks, Axis axis, Language language)
{
    double lo = std::numeric_limits<double>::infinity();
    double hi = 0;
    const auto take = [&](const Quantity &quantity) {
        lo = std::min(lo, quantity.value);
        hi = std::max(hi, quantity.qualifier == Qualifier::Between ? quantity.valueHi : quantity.value);
    };
    for (const Mark &mark : marks) {
        if (mark.quantity) {
            take(*mark.quantity);
        }
        for (const Ghost &ghost : mark.ghosts) {
            take(ghost.quantity);
        }
    }
    if (lo <= 0) {
        return std::nullopt;
    }
    axis = logAxis(std::move(axis), lo, hi);
    axis.title = joined({axis.title, word("chart.logscale", language)});
    return axis;
}

/// The time axis, with the period to which the page is set where it lies on it.
Axis timeAxisOf(const std::vector<Period> &periods, const ReportSpec &spec, Language language)
{
    Axis axis = timeAxis(periods, language);
    const auto set = Period::parse(spec.option("moment"));
    const double at = set ? timePosition(*set) : axis.from;
    if (set && axis.from <= at && at <= axis.to) {
        axis.moment = at;
    }
    return axis;
}

struct SeriesMarks {
    std::vector<Mark> marks;
    std::vector<Key> series;
    std::vector<Period> periods;
};

SeriesMarks seriesMarks(const Table &table, const RowNumbers &rows, const std::vector<Dim> &dims, const CodeBook &codes,
                        Language language)
{
    SeriesMarks found;
    for (const std::size_t row : rows) {
        const auto period = periodOf(table.rows[row]);
        if (!period) {
            continue;
        }
        const Key key = seriesKey(table.rows[row].key, dims);
        auto it = std::ranges::find(found.series, key);
        if (it == found.series.end()) {
            it = found.series.insert(it, key);
        }
        Mark mark = markOf(table, row, dims, codes, language);
        mark.when = period->text(language);
        mark.group = std::to_string(it - found.series.begin());
        mark.x = timePosition(*period);
        mark.ghosts = ghostsOf(table, row, codes, language);
        found.periods.push_back(*period);
        found.marks.push_back(std::move(mark));
    }
    std::ranges::stable_sort(found.marks, [](const Mark &a, const Mark &b) {
        return std::pair(std::stoi(a.group), a.x) < std::pair(std::stoi(b.group), b.x);
    });
    return found;
}

std::size_t drawn(const std::vector<Mark> &marks)
{
    return static_cast<std::size_t>(std::ranges::count_if(marks, [](const Mark &mark) { return mark.quantity.has_value(); }));
}

/// What a column says of the growth of each mark, as lines beside those of the other columns.
void addGrowthLines(Panel &panel, const std::vector<Mark> &values, const Table &table, std::size_t line, const CodeBook &codes,
                    Language language)
{
    constexpr std::array columns = {"PUBLISHED_GROWTH", "NOMINAL_GROWTH"};
    const bool several = std::ranges::any_of(values, [&](const Mark &mark) { return mark.group != values.front().group; });
    for (const Mark &value : values) {
        const Cell *cell = table.cell(table.rows[value.row], columns.at(line));
        const Quantity *growth = cell == nullptr ? nullptr : std::get_if<Quantity>(cell);
        if (growth == nullptr || value.quantity == std::nullopt) {
            continue; // without a base there is nothing to draw, and no gap in what is held
        }
        Mark mark = value;
        mark.name = several ? value.name : columnName(columns.at(line)).in(language);
        mark.detail = several ? columnName(columns.at(line)).in(language) : std::string();
        mark.quantity = *growth;
        mark.label = label(*growth, codes.units.find(growth->unit), language);
        mark.ghosts.clear();
        mark.group = std::to_string(columns.size() * static_cast<std::size_t>(std::stoi(value.group)) + line);
        panel.marks.push_back(std::move(mark));
    }
}

/// Growth as published beside growth as computed here, on an axis of its own below the values; nothing where the table tells of
/// neither.
void addGrowth(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const std::vector<Panel> values = model.panels;
    for (const Panel &over : values) {
        Panel panel;
        addGrowthLines(panel, over.marks, table, 0, codes, language);
        addGrowthLines(panel, over.marks, table, 1, codes, language);
        if (over.value.ticks.empty() || drawn(panel.marks) < earned) {
            continue;
        }
        std::ranges::stable_sort(panel.marks, {}, [](const Mark &mark) { return std::stoi(mark.group); });
        panel.title = word("chart.growthpanel", language);
        panel.value = axisOver(panel.marks, panel.marks.front().quantity->unit, codes, wantsZero(panel.marks), language);
        panel.category = over.category;
        model.panels.push_back(std::move(panel));
    }
}

/// Codes of a dimension, each with its latest value, in the order in which they occur.
struct LatestValue {
    std::string_view code;
    std::optional<Period> at;
    double value = -std::numeric_limits<double>::infinity();
    bool isChosen = false;
};

std::vector<LatestValue> latestValues(const Table &table, Dim dim, const CodeBook &codes)
{
    std::vector<LatestValue> found;
    std::map<std::string_view, std::size_t> places;
    const std::vector<std::string> chosen = parts(table.spec.option("chosen"));
    const Area *region = codes.region();
    const Indicator *indicator = codes.indicators.find(table.rows.empty() ? "" : table.rows.front().key.code(Dim::Indicator));
    const bool isSum = indicator != nullptr && indicator->addsArea; // beside it its parts would lie flat on the ground
    for (const ReportRow &row : table.rows) {
        const std::string_view code = row.key.code(dim);
        const auto [it, isNew] = places.emplace(code, found.size());
        if (isNew && !code.empty()) {
            const bool isMean = dim == Dim::Area && region != nullptr && code == region->code && !isSum;
            const bool isChosen = isMean || std::ranges::find(chosen, row.key.code(Dim::Area)) != chosen.end();
            found.push_back({code, {}, -std::numeric_limits<double>::infinity(), isChosen});
        }
        const Quantity *quantity = table.quantity(row);
        const auto period = periodOf(row);
        const bool isWhole = dim == Dim::Area && region != nullptr && code == region->code;
        if (code.empty() || quantity == nullptr || !period || (isWhole && isSum)) {
            continue;
        }
        if (LatestValue &latest = found[it->second]; !latest.at || latest.at->last() < period->last()) {
            latest.at = period;
            latest.value = quantity->value;
        }
    }
    return found;
}

/// Of more than can be told apart the chosen and the largest, in the order of the table. Values of several indicators or units have
/// no largest: the first.
RowNumbers rowsOfFew(ChartModel &model, const Table &table, Dim dim, std::size_t most, const CodeBook &codes)
{
    const auto isLike = [&table](const ReportRow &row) {
        const ReportRow &first = table.rows.front();
        return row.key.code(Dim::Indicator) == first.key.code(Dim::Indicator) && unitOf(table, row) == unitOf(table, first);
    };
    std::vector<LatestValue> latest = latestValues(table, dim, codes);
    if (latest.size() <= most || !std::ranges::all_of(table.rows, isLike)) {
        return rowsOfFirst(model, table, dim, most);
    }
    std::ranges::stable_sort(latest, std::greater<>(),
                             [](const LatestValue &one) { return std::pair(one.isChosen, one.value); });
    leaveOut(model, latest.size() - most);
    model.texts["which"] = word("chart.largest");
    std::set<std::string_view> kept{std::string_view()};
    for (const LatestValue &one : std::span(latest).first(most)) {
        kept.insert(one.code);
    }
    RowNumbers rows = allRows(table);
    std::erase_if(rows, [&](std::size_t row) { return !kept.contains(table.rows[row].key.code(dim)); });
    return rows;
}

bool hasOnePeriod(const Table &table)
{
    const auto first = table.rows.empty() ? std::nullopt : periodOf(table.rows.front());
    return first && std::ranges::all_of(table.rows, [&](const ReportRow &row) { return periodOf(row) == first; });
}

/// A row without a period has no place on a time axis; a chart that left it out would hide it.
bool allDated(const Table &table)
{
    return std::ranges::all_of(table.rows, [](const ReportRow &row) { return periodOf(row).has_value(); });
}

} // namespace

void buildLines(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    bool earnedOne = false;
    bool onScale = true;
    constexpr std::size_t mostLines = 12; // more cannot be told apart
    const auto by = dimNamed(table.spec.option("by"));
    const std::vector<RowNumbers> sets =
        comparable(table, by ? rowsOfFew(model, table, *by, mostLines, codes) : allRows(table), codes);
    for (const RowNumbers &rows : sets) {
        const std::vector<Dim> dims = seriesDims(table, rows);
        SeriesMarks found = seriesMarks(table, rows, dims, codes, language);
        Panel panel;
        panel.title = sets.size() > 1 ? panelTitle(table, rows, codes, language) : std::string();
        panel.marks = std::move(found.marks);
        if (drawn(panel.marks) >= earned) {
            panel.value =
                axisOver(panel.marks, unitOf(table, table.rows[rows.front()]), codes, wantsZero(panel.marks), language);
            panel.category = timeAxisOf(found.periods, table.spec, language);
            earnedOne = true;
        }
        if (table.spec.option("scale") == "log" && !panel.value.ticks.empty()) {
            const auto axis = logAxisOver(panel.marks, panel.value, language);
            onScale = onScale && axis;
            panel.value = axis.value_or(panel.value);
        }
        model.panels.push_back(std::move(panel));
    }
    addGrowth(model, table, codes, language);
    if (sets.size() == 1 && model.panels.size() > 1) {
        model.panels.front().title = panelTitle(table, sets.front(), codes, language);
    }
    if (!earnedOne || !onScale || !allDated(table)) {
        refuse(model);
    }
}

void buildMultiples(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    constexpr std::size_t mostPanels = 24;
    if (hasOnePeriod(table)) {
        model.kind = "bars"; // a dot in each panel says less
        return;
    }
    const auto by = dimNamed(table.spec.option("by"));
    const RowNumbers all = by ? rowsOfFew(model, table, *by, mostPanels, codes) : allRows(table);
    const std::vector<Dim> dims = seriesDims(table, all);
    bool earnedOne = false;
    for (const RowNumbers &rows : comparable(table, all, codes)) {
        if (dims.empty()) {
            break;
        }
        SeriesMarks found = seriesMarks(table, rows, dims, codes, language);
        const Axis value =
            axisOver(found.marks, unitOf(table, table.rows[rows.front()]), codes, wantsZero(found.marks), language);
        const Axis time = timeAxisOf(found.periods, table.spec, language);
        earnedOne = earnedOne || drawn(found.marks) >= earned;
        std::vector<Panel> panels;
        for (Mark &mark : found.marks) {
            const Key part = seriesKey(mark.key, {dims.front()});
            auto panel = std::ranges::find(panels, part, &Panel::key);
            if (panel == panels.end()) {
                panel = panels.insert(panel, Panel{});
                panel->title = partName(table.rows[mark.row], dims.front(), codes, language);
                panel->key = part;
                panel->group = value.title;
                panel->value = value;
                panel->category = time;
            }
            panel->marks.push_back(std::move(mark));
        }
        std::ranges::move(panels, std::back_inserter(model.panels));
    }
    if (!earnedOne || !allDated(table)) {
        refuse(model);
    }
}

} // namespace rd
