#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/rankedrows.h"
#include "core/chart/timeaxis.h"
#include "core/report/seriesbreaks.h"
#include "core/words/numbertext.h"

#include <algorithm>
#include <map>

namespace rd {
namespace {

constexpr std::size_t fewestSeries = 2;
constexpr std::size_t mostSeries = 40;

struct Pair {
    std::optional<std::size_t> before, now;
};

/// Of every series its rows in the two periods, in order of first appearance.
std::vector<Pair> pairsOf(const Table &table, const std::pair<Period, Period> &periods)
{
    std::vector<Pair> pairs;
    std::map<Key, std::size_t> place;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto period = periodOf(table.rows[row]);
        if (!period || (*period != periods.first && *period != periods.second)) {
            continue;
        }
        const auto [it, isNew] = place.emplace(seriesOf(table.rows[row].key), pairs.size());
        if (isNew) {
            pairs.emplace_back();
        }
        (*period == periods.first ? pairs[it->second].before : pairs[it->second].now) = row;
    }
    return pairs;
}

bool isWhole(const Table &table, const Pair &pair)
{
    return pair.before && pair.now && table.quantity(table.rows[*pair.before]) && table.quantity(table.rows[*pair.now]);
}

/// A line from one value to the other says that they may be compared.
bool isComparable(const Table &table, const Pair &pair)
{
    return isWhole(table, pair) && !breaksBetween(table, table.rows[*pair.before], table.rows[*pair.now]);
}

Mark endOf(const Table &table, std::size_t row, const std::vector<Dim> &dims, std::size_t group, const CodeBook &codes,
           Language language)
{
    Mark mark = markOf(table, row, dims, codes, language);
    mark.group = std::to_string(group);
    mark.when = whenOf(table.rows[row], language);
    mark.x = timePosition(*periodOf(table.rows[row]));
    return mark;
}

void addPair(Panel &panel, const Table &table, const Pair &pair, const std::vector<Dim> &dims, const CodeBook &codes,
             Language language)
{
    const std::size_t group = panel.marks.size();
    if (!isWhole(table, pair)) { // named apart, with what is missing
        Mark mark = endOf(table, pair.now ? *pair.now : *pair.before, dims, group, codes, language);
        mark.group.clear();
        panel.marks.push_back(std::move(mark));
        return;
    }
    Mark before = endOf(table, *pair.before, dims, group, codes, language);
    Mark now = endOf(table, *pair.now, dims, group, codes, language);
    if (!isComparable(table, pair)) { // both stand apart
        before.group.clear();
        now.group.clear();
        now.detail = joined({now.detail, gapWords("break").in(language)});
        panel.marks.insert(panel.marks.end(), {std::move(before), std::move(now)});
        return;
    }
    now.cells = {changeText(table, now, before, codes, language)};
    panel.marks.push_back(std::move(before));
    panel.marks.push_back(std::move(now));
}

} // namespace

std::optional<std::pair<Period, Period>> slopePeriods(const Table &table)
{
    std::vector<Period> periods;
    for (const ReportRow &row : table.rows) {
        const auto period = periodOf(row);
        if (period && table.quantity(row) && std::ranges::find(periods, *period) == periods.end()) {
            periods.push_back(*period);
        }
    }
    std::ranges::sort(periods, {}, &Period::last);
    for (auto last = periods.rbegin(); last != periods.rend(); ++last) {
        // Seasons are compared with themselves: a month or a quarter with the one a year before, a year with the first.
        const auto yearBefore = std::ranges::find(periods, last->shiftedYears(-1));
        if (!last->isYear() && yearBefore != periods.end()) {
            return std::pair(*yearBefore, *last);
        }
        for (const Period &first : periods) {
            const bool sameLength = first.months() == last->months() && first.days() == last->days();
            if (sameLength && first != *last) {
                return std::pair(first, *last);
            }
        }
    }
    return std::nullopt;
}

bool hasSlope(const Table &table)
{
    const auto periods = slopePeriods(table);
    if (!periods) {
        return false;
    }
    const std::vector<Pair> pairs = pairsOf(table, *periods);
    const auto whole = std::ranges::count_if(pairs, [&](const Pair &pair) { return isComparable(table, pair); });
    return static_cast<std::size_t>(whole) >= fewestSeries;
}

/// A panel a unit; two marks a series, which share their group, the change in the later one's cells. A series without one of the
/// two values is one mark without a group.
void buildSlope(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    if (!hasSlope(table)) {
        refuse(model);
        return;
    }
    const auto periods = *slopePeriods(table);
    const std::vector<Pair> pairs = pairsOf(table, periods);
    RowNumbers later;
    for (const Pair &pair : pairs) {
        later.push_back(pair.now ? *pair.now : *pair.before);
    }
    std::vector<Dim> dims = differing(table, later);
    std::erase(dims, Dim::Period);
    for (RowNumbers set : comparable(table, later, codes)) {
        rankByValue(table, set);
        model.leftOut += set.size() > mostSeries ? set.size() - mostSeries : 0;
        set.resize(std::min(set.size(), mostSeries));
        Panel panel;
        for (const std::size_t row : set) {
            const auto it = std::ranges::find(later, row);
            addPair(panel, table, pairs[static_cast<std::size_t>(it - later.begin())], dims, codes, language);
        }
        panel.value = axisOver(panel.marks, unitOf(table, table.rows[set.front()]), codes, false, language);
        panel.category = timeAxis({periods.first, periods.second}, language);
        panel.category.categories = {periods.first.text(language), periods.second.text(language)};
        model.panels.push_back(std::move(panel));
    }
    sayLeftOut(model);
}

} // namespace rd
