#include "core/report/seriesbreaks.h"

#include <algorithm>
#include <array>
#include <set>

namespace rd {
namespace {

constexpr std::array ofSeries = {Dim::Area, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Unit};

Key seriesOnly(const Key &key)
{
    Key series;
    for (const Dim dim : ofSeries) {
        series.set(dim, std::string(key.code(dim)));
    }
    return series;
}

/// Whether a value between two of the table's rows may be missing in it.
bool mayLeaveOut(const Table &table)
{
    constexpr std::array picking = {Dim::Period, Dim::Figure, Dim::Passage, Dim::Source, Dim::Qualifier};
    const ReportSpec &spec = table.spec;
    const bool isCut = spec.limit > 0 && table.rows.size() >= std::size_t(spec.limit);
    return spec.view == View::Observations && (isCut || std::ranges::any_of(spec.filters, [&](const Filter &filter) {
                                                   return std::ranges::find(picking, filter.dim) != picking.end();
                                               }));
}

/// From when to when the table speaks of each series that it has several periods of.
struct Stretches {
    std::map<Key, std::pair<Period, Period>> series;

    [[nodiscard]] ObservationFilter filter() const
    {
        std::set<std::string, std::less<>> areas, indicators;
        const auto &[first, last] = series.begin()->second;
        ObservationFilter filter;
        filter.kinds = {Kind::Actual};
        Period from = first, to = last;
        for (const auto &[key, stretch] : series) {
            areas.emplace(key.code(Dim::Area));
            indicators.emplace(key.code(Dim::Indicator));
            from = std::min(from, stretch.first);
            to = std::max(to, stretch.second, [](const Period &a, const Period &b) { return a.last() < b.last(); });
        }
        filter.areas.assign(areas.begin(), areas.end());
        filter.indicators.assign(indicators.begin(), indicators.end());
        filter.from = from;
        filter.to = to;
        return filter;
    }
};

Stretches stretchesOf(const Table &table)
{
    Stretches found;
    for (const ReportRow &row : table.rows) {
        const auto period = Period::parse(row.key.code(Dim::Period));
        if (!period || table.quantity(row) == nullptr) {
            continue;
        }
        const auto [it, isNew] = found.series.try_emplace(seriesOnly(row.key), *period, *period);
        if (!isNew && *period < it->second.first) {
            it->second.first = *period;
        }
        if (!isNew && it->second.second.last() < period->last()) {
            it->second.second = *period;
        }
    }
    std::erase_if(found.series, [](const auto &entry) { return entry.second.first == entry.second.second; });
    return found;
}

} // namespace

bool liesBetween(const Period &broken, const Period &one, const Period &other)
{
    const bool ordered = one.last() < other.last();
    const Period &before = ordered ? one : other;
    const Period &after = ordered ? other : one;
    const bool between = before.last() < broken.first() && broken.last() <= after.last();
    return before.last() < after.last() && (broken == after || between);
}

bool isSameSeries(const Key &a, const Key &b)
{
    return std::ranges::all_of(ofSeries, [&](Dim dim) { return a.code(dim) == b.code(dim); });
}

bool breaksBetween(const Table &table, const ReportRow &one, const ReportRow &other)
{
    const auto from = Period::parse(one.key.code(Dim::Period));
    const auto to = Period::parse(other.key.code(Dim::Period));
    if (!from || !to || !isSameSeries(one.key, other.key)) {
        return false;
    }
    const bool isShown = std::ranges::any_of(table.rows, [&](const ReportRow &row) {
        const Quantity *value = table.quantity(row);
        const bool isBreak = value != nullptr && value->status == "B" && isSameSeries(row.key, one.key);
        const auto broken = isBreak ? Period::parse(row.key.code(Dim::Period)) : std::nullopt;
        return broken && liesBetween(*broken, *from, *to);
    });
    return isShown || std::ranges::any_of(table.breaks, [&](const SeriesBreak &left) {
               return isSameSeries(left.series, one.key) && liesBetween(left.at, *from, *to);
           });
}

Result<void> addBreaks(Table &table, FactSource &facts)
{
    const Stretches stretches = mayLeaveOut(table) ? stretchesOf(table) : Stretches();
    if (stretches.series.empty()) {
        return {};
    }
    return facts.observations(stretches.filter(), [&](const Observation &seen) {
        const bool isBreak = seen.quantity && seen.quantity->status == "B" && seen.period && seen.series.kind == Kind::Actual;
        const Key key = isBreak ? seriesOnly(seen.key(facts.codes())) : Key();
        if (const auto it = isBreak ? stretches.series.find(key) : stretches.series.end();
            it != stretches.series.end() && liesBetween(*seen.period, it->second.first, it->second.second)) {
            table.breaks.push_back({key, *seen.period});
        }
        return true;
    });
}

} // namespace rd
