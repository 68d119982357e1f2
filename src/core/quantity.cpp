#include "core/quantity.h"

#include "core/rounding.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr std::string_view qualifierNames[] = {"exact",   "more_than", "at_least", "about",   "nearly",
                                               "at_most", "less_than", "between",  "order_of"};
constexpr std::string_view kindNames[] = {"actual", "target", "plan"};
// OBS_STATUS of SDMX, from the surest to the least sure; a derived value is no surer than its least sure input.
constexpr std::string_view statusLetters = "AGDBKWNSJPVIEUFHLMOQ";

} // namespace

std::string_view name(Qualifier qualifier) { return qualifierNames[static_cast<std::size_t>(qualifier)]; }

std::optional<Qualifier> qualifierNamed(std::string_view name)
{
    const auto it = std::ranges::find(qualifierNames, name);
    return it == std::end(qualifierNames) ? std::nullopt
                                          : std::optional(static_cast<Qualifier>(it - std::begin(qualifierNames)));
}

std::string_view name(Kind kind) { return kindNames[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kindNamed(std::string_view name)
{
    const auto it = std::ranges::find(kindNames, name);
    return it == std::end(kindNames) ? std::nullopt : std::optional(static_cast<Kind>(it - std::begin(kindNames)));
}

bool isObsStatus(std::string_view status) { return status.size() == 1 && statusLetters.find(status) != std::string_view::npos; }

void Lineage::add(const Lineage &other)
{
    std::vector<std::string> all;
    std::ranges::set_union(figures, other.figures, std::back_inserter(all));
    more += other.more;
    if (all.size() > inlineLimit) {
        more += all.size() - inlineLimit;
        all.resize(inlineLimit);
    }
    figures = std::move(all);
}

bool Bounds::contains(double x) const { return (openLo ? x > lo : x >= lo) && (openHi ? x < hi : x <= hi); }

bool Bounds::contains(const Bounds &other) const
{
    const bool below = lo < other.lo || (lo == other.lo && (!openLo || other.openLo));
    const bool above = hi > other.hi || (hi == other.hi && (!openHi || other.openHi));
    return below && above && (about || !other.about);
}

bool Bounds::saysNothing() const { return lo == -infinity && hi == infinity; }

Quantity Quantity::stated(Qualifier qualifier, double value, double valueHi, std::string unit, bool canBeNegative)
{
    const double least = canBeNegative || value < 0 ? -infinity : 0;
    Quantity quantity;
    quantity.value = value;
    quantity.qualifier = qualifier;
    quantity.unit = std::move(unit);
    switch (qualifier) {
    case Qualifier::Exact: quantity.bounds = {value, value, false, false, false}; break;
    case Qualifier::MoreThan: quantity.bounds = {value, infinity, true, false, false}; break;
    case Qualifier::AtLeast: quantity.bounds = {value, infinity, false, false, false}; break;
    case Qualifier::About: quantity.bounds = {value, value, false, false, true}; break;
    case Qualifier::Nearly: quantity.bounds = {least, value, false, true, true}; break;
    case Qualifier::AtMost: quantity.bounds = {least, value, false, false, false}; break;
    case Qualifier::LessThan: quantity.bounds = {least, value, false, true, false}; break;
    case Qualifier::Between:
        quantity.value = std::min(value, valueHi);
        quantity.valueHi = std::max(value, valueHi);
        quantity.bounds = {quantity.value, quantity.valueHi, false, false, false};
        break;
    case Qualifier::OrderOf: quantity.bounds = {least, infinity, false, false, true}; break;
    }
    return quantity;
}

std::optional<StatedValue> statedOf(const Bounds &bounds, double stated)
{
    const bool isPoint = bounds.lo == bounds.hi && !bounds.openLo && !bounds.openHi && std::isfinite(bounds.lo);
    if (isPoint && bounds.about) {
        return StatedValue{Qualifier::About, bounds.contains(stated) ? stated : snapped(bounds.lo)};
    }
    if (isPoint) {
        return StatedValue{Qualifier::Exact, snapped(bounds.lo)};
    }
    if (bounds.about || bounds.lo >= bounds.hi) {
        return std::nullopt;
    }
    const bool nothingBelow = bounds.lo == -infinity || bounds.lo == 0;
    if (bounds.hi == infinity) {
        return nothingBelow
                   ? std::nullopt
                   : std::optional(StatedValue{bounds.openLo ? Qualifier::MoreThan : Qualifier::AtLeast, snapped(bounds.lo)});
    }
    if (nothingBelow) {
        return StatedValue{bounds.openHi ? Qualifier::LessThan : Qualifier::AtMost, snapped(bounds.hi)};
    }
    return StatedValue{Qualifier::Between, snapped(bounds.lo), snapped(bounds.hi)};
}

namespace {

// The rough lower side of "nearly" would make its sum with a number unsayable, although "nearly 90" and 10 is plainly
// nearly 100.
std::optional<StatedValue> nearlyOf(const Bounds &bounds, double stated, std::span<const Quantity *const> inputs)
{
    const auto is = [](Qualifier qualifier) {
        return [qualifier](const Quantity *input) { return input->qualifier == qualifier; };
    };
    const bool oneNearly = std::ranges::count_if(inputs, is(Qualifier::Nearly)) == 1
                           && std::ranges::count_if(inputs, is(Qualifier::Exact)) == std::ssize(inputs) - 1;
    const bool top = bounds.about && bounds.openHi && std::abs(bounds.hi - stated) <= 1e-12 * std::abs(stated);
    return oneNearly && top ? std::optional(StatedValue{Qualifier::Nearly, snapped(stated)}) : std::nullopt;
}

std::optional<Quantity> saying(const std::optional<StatedValue> &statement, const Bounds &bounds, std::string unit,
                               std::span<const Quantity *const> inputs)
{
    if (!statement || !std::isfinite(statement->value) || !std::isfinite(statement->valueHi)) {
        return std::nullopt;
    }
    Quantity quantity;
    quantity.value = statement->value;
    quantity.valueHi = statement->valueHi;
    quantity.qualifier = statement->qualifier;
    quantity.bounds = bounds;
    if (statement->qualifier == Qualifier::Exact) {
        quantity.bounds.lo = quantity.bounds.hi = statement->value;
    }
    quantity.unit = std::move(unit);
    for (const Quantity *input : inputs) {
        quantity.kind = std::max(quantity.kind, input->kind);
        if (statusLetters.find(input->status) > statusLetters.find(quantity.status)) {
            quantity.status = input->status;
        }
        quantity.lineage.add(input->lineage);
        quantity.unchecked = quantity.unchecked || input->unchecked;
    }
    return quantity;
}

} // namespace

std::optional<Quantity> derived(const Bounds &bounds, double stated, std::string unit, std::span<const Quantity *const> inputs)
{
    auto statement = statedOf(bounds, stated);
    if (!statement) {
        statement = nearlyOf(bounds, stated, inputs);
    }
    return saying(statement, bounds, std::move(unit), inputs);
}

std::optional<Quantity> derived(const Bounds &bounds, double stated, std::string unit,
                                std::initializer_list<const Quantity *> inputs)
{
    return derived(bounds, stated, std::move(unit), std::span(inputs.begin(), inputs.size()));
}

std::optional<Quantity> ratio(const Quantity &a, const Quantity &b)
{
    const auto bounds = dividedBy(a.bounds, b.bounds);
    return a.unit == b.unit && bounds ? derived(*bounds, a.value / b.value, "ratio", {&a, &b}) : std::nullopt;
}

std::optional<Quantity> nominalGrowth(const Quantity &now, const Quantity &before)
{
    const auto bounds = dividedBy(now.bounds, before.bounds);
    if (now.unit != before.unit || !bounds || now.bounds.hi < 0) {
        return std::nullopt; // a profit that became a loss did not grow by a rate
    }
    const Bounds growth = plus(times(*bounds, 100), Bounds{-100, -100, false, false, false});
    const std::initializer_list<const Quantity *> inputs = {&now, &before};
    const double stated = (now.value / before.value - 1) * 100;
    if (growth.lo > -100 || growth.about || growth.isExact()) {
        return derived(growth, stated, "percent", inputs);
    }
    // That nothing can shrink by more than 100 % is no news: only the upper end is worth saying.
    Bounds told = growth;
    told.lo = -infinity;
    auto quantity = derived(told, stated, "percent", inputs);
    if (quantity) {
        quantity->bounds = growth;
    }
    return quantity;
}

std::optional<Quantity> shareOf(const Quantity &part, const Quantity &whole)
{
    const auto parts = dividedBy(part.bounds, whole.bounds);
    if (part.unit != whole.unit || !parts || parts->lo < 0) {
        return std::nullopt;
    }
    Bounds share = times(*parts, 100);
    if (share.lo > 100) {
        return std::nullopt;
    }
    Bounds told = share;
    if (share.hi > 100) {
        share.hi = 100;
        share.openHi = false;
    }
    // As a share has 100 as its end anyway, "between 40 and 100" is "more than 40".
    if (told.hi >= 100 && told.lo < 100) {
        told.hi = infinity;
        told.openHi = false;
    }
    const double stated = part.value / whole.value * 100;
    auto quantity = derived(told, stated, "percent", {&part, &whole});
    if (quantity && quantity->qualifier != Qualifier::Exact) {
        quantity->bounds = share;
    }
    return quantity;
}

std::optional<Quantity> difference(const Quantity &a, const Quantity &b)
{
    return a.unit == b.unit ? derived(minus(a.bounds, b.bounds), a.value - b.value, a.unit, {&a, &b}) : std::nullopt;
}

} // namespace rd
