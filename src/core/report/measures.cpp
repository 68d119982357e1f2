#include "core/report/measures.h"

#include "core/rounding.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

Bounds exactly(double value) { return {value, value, false, false, false}; }

/// The n-th root of an end, rounded outward: pow is right to a few units in the last place, no better.
double rootedDown(double end, double years)
{
    const double root = std::pow(end, 1 / years);
    return std::isfinite(root) && root > 0 ? std::max(0.0, std::nextafter(root * (1 - 1e-15), -infinity)) : root;
}

double rootedUp(double end, double years)
{
    const double root = std::pow(end, 1 / years);
    return std::isfinite(root) && root > 0 ? std::nextafter(root * (1 + 1e-15), infinity) : root;
}

/// Whether every value that `a` allows comes before every one that `b` allows, and whether any may.
bool certainlyAbove(const Bounds &a, const Bounds &b)
{
    return !a.about && !b.about && (a.lo > b.hi || (a.lo == b.hi && (a.openLo || b.openHi)));
}

bool maybeAbove(const Bounds &a, const Bounds &b) { return a.about || b.about || a.hi > b.lo; }

} // namespace

std::optional<Quantity> pointsBetween(const Quantity &a, const Quantity &b)
{
    auto points = difference(a, b);
    if (points) {
        points->unit = pointUnit;
    }
    return points;
}

bool isPercent(const std::string &unit, const CodeBook &codes)
{
    const Unit *known = codes.units.find(unit);
    return known != nullptr ? known->type == "percent" : unit == "percent";
}

std::optional<Quantity> changeOf(const Quantity &now, const Quantity &before, const CodeBook &codes)
{
    return isPercent(now.unit, codes) ? pointsBetween(now, before) : nominalGrowth(now, before);
}

std::string_view whyNoRate(const Quantity &now, const Quantity &before)
{
    return !before.bounds.about && before.bounds.hi <= 0 ? "badbase"
           : !now.bounds.about && now.bounds.hi < 0      ? "belowzero"
                                                         : "unsayable";
}

std::optional<Quantity> compoundGrowth(const Quantity &last, const Quantity &first, double years)
{
    const auto times = dividedBy(last.bounds, first.bounds);
    if (last.unit != first.unit || !times || times->lo < 0 || !(years > 0)) {
        return std::nullopt;
    }
    const double stated = (std::pow(last.value / first.value, 1 / years) - 1) * 100;
    if (times->lo == times->hi) {
        Bounds point = exactly(snapped(stated));
        point.about = times->about;
        return derived(point, stated, "percent", {&last, &first});
    }
    Bounds factor = *times;
    factor.lo = rootedDown(times->lo, years);
    factor.hi = rootedUp(times->hi, years);
    Bounds growth = plus(rd::times(factor, 100), exactly(-100));
    Bounds told = growth;
    if (told.lo <= -100) {
        told.lo = -infinity; // that nothing can shrink by more than 100 % is no news
    }
    auto quantity = derived(told, stated, "percent", {&last, &first});
    if (quantity) {
        quantity->bounds = growth;
    }
    return quantity;
}

std::optional<Quantity> indexOn(const Quantity &now, const Quantity &base)
{
    const auto times = dividedBy(now.bounds, base.bounds);
    return now.unit == base.unit && times && now.bounds.hi >= 0
               ? derived(rd::times(*times, 100), now.value / base.value * 100, "index", {&now, &base})
               : std::nullopt;
}

std::optional<Quantity> quotient(const Quantity &a, const Quantity &b)
{
    if (a.unit == b.unit) {
        return ratio(a, b);
    }
    const auto bounds = dividedBy(a.bounds, b.bounds);
    return bounds ? derived(*bounds, a.value / b.value, a.unit + "/" + b.unit, {&a, &b}) : std::nullopt;
}

std::optional<Quantity> meanOf(std::span<const Quantity *const> values)
{
    if (values.empty()
        || std::ranges::any_of(values, [&](const Quantity *value) { return value->unit != values.front()->unit; })) {
        return std::nullopt;
    }
    Bounds sum = values.front()->bounds;
    double stated = values.front()->value;
    for (const Quantity *value : values.subspan(1)) {
        sum = plus(sum, value->bounds);
        stated += value->value;
    }
    const auto count = static_cast<double>(values.size());
    const auto mean = dividedBy(sum, exactly(count));
    return mean ? derived(*mean, snapped(stated / count), values.front()->unit, values) : std::nullopt;
}

std::optional<Quantity> addedSince(const Quantity &now, const Quantity &before, bool canBeNegative)
{
    if (now.unit != before.unit) {
        return std::nullopt;
    }
    Bounds added = minus(now.bounds, before.bounds);
    if (!canBeNegative && added.hi < 0) {
        return std::nullopt;
    }
    if (!canBeNegative && added.lo < 0) {
        added.lo = 0;
        added.openLo = false;
    }
    return derived(added, now.value - before.value, now.unit, {&now, &before});
}

std::vector<Places> placesOf(std::span<const Quantity *const> values, bool lowerIsBetter)
{
    std::vector<Bounds> bounds;
    for (const Quantity *value : values) {
        bounds.push_back(lowerIsBetter ? times(value->bounds, -1) : value->bounds);
    }
    std::vector<Places> places(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (i != j) {
                places[i].best += certainlyAbove(bounds[j], bounds[i]) ? 1 : 0;
                places[i].worst += maybeAbove(bounds[j], bounds[i]) ? 1 : 0;
            }
        }
    }
    return places;
}

std::optional<int> compared(const Quantity &a, const Quantity &b)
{
    const Quantity *const both[] = {&a, &b};
    const std::vector<Places> places = placesOf(both, false);
    const bool known = places[0].decided() && places[1].decided();
    return known ? std::optional(places[1].best - places[0].best) : std::nullopt;
}

Quantity rankQuantity(const Places &places, std::span<const Quantity *const> values)
{
    Quantity rank =
        Quantity::stated(places.decided() ? Qualifier::Exact : Qualifier::Between, places.best, places.worst, "rank");
    for (const Quantity *value : values) {
        rank.lineage.add(value->lineage);
    }
    return rank;
}

} // namespace rd
