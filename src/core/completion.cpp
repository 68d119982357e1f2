#include "core/completion.h"

#include "core/decimal.h"
#include "core/words/words.h"

#include <array>

namespace rd {
namespace {

/// Code and word, in the order of Pace.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> sayings = {{{"on_schedule", "pace.on"},
                                                                                   {"on_schedule", "pace.about"},
                                                                                   {"behind", "pace.behind"},
                                                                                   {"far_behind", "pace.far"},
                                                                                   {"reached", "pace.reached"},
                                                                                   {"missed", "pace.missed"}}};

} // namespace

std::optional<Quantity> completion(const Quantity &actual, const Quantity &target, const Indicator *indicator)
{
    const bool pilesUp =
        indicator == nullptr || indicator->measure == MeasureType::Flow || indicator->measure == MeasureType::Stock;
    if (!pilesUp || target.value <= 0 || actual.value < 0 || actual.unit != target.unit) {
        return std::nullopt;
    }
    // The quotient first: what is as much as the target is 100 of it to the last bit.
    const auto part = dividedBy(actual.bounds, {target.value, target.value, false, false, false});
    return part ? derived(times(*part, 100), actual.value / target.value * 100, "percent", {&actual, &target}) : std::nullopt;
}

std::optional<PaceLimits> paceLimits(const std::string &amber, const std::string &red)
{
    const auto from = parseNumber(amber), to = parseNumber(red);
    return from && to && 0 <= *from && *from <= *to ? std::optional(PaceLimits{*from, *to}) : std::nullopt;
}

std::optional<Pace> paceOf(const Quantity &ahead, const PaceLimits &limits)
{
    constexpr double unseen = 0.05; // points of which a percentage in tenths shows nothing
    const auto at = [&limits](double points) {
        return points > -unseen          ? Pace::OnSchedule
               : points >= -limits.amber ? Pace::AboutOnSchedule
               : points >= -limits.red   ? Pace::Behind
                                         : Pace::FarBehind;
    };
    const Bounds &bounds = ahead.bounds;
    // An end that is left out and lies on a limit belongs to the other side of it, which "no surer than this" may ignore.
    return !bounds.about && name(at(bounds.lo)) == name(at(bounds.hi)) ? std::optional(at(bounds.lo)) : std::nullopt;
}

std::optional<Pace> outcomeOf(const Quantity &done, Qualifier target, double whole)
{
    const Bounds &bounds = done.bounds;
    if (bounds.about) {
        return std::nullopt;
    }
    const bool isLeast = bounds.lo >= whole, isMost = bounds.hi <= whole;
    const bool isAbove = isLeast && (bounds.lo > whole || bounds.openLo);
    const bool isBelow = isMost && (bounds.hi < whole || bounds.openHi);
    bool reached = isLeast, missed = false;
    switch (target) {
    case Qualifier::Exact:
    case Qualifier::AtLeast: missed = isBelow; break;
    case Qualifier::MoreThan:
        reached = isAbove;
        missed = isMost;
        break;
    case Qualifier::AtMost:
        reached = isMost;
        missed = isAbove;
        break;
    case Qualifier::LessThan:
        reached = isBelow;
        missed = isLeast;
        break;
    case Qualifier::About:
    case Qualifier::Nearly:
    case Qualifier::Between:
    case Qualifier::OrderOf: break; // too vague to be missed
    }
    return reached ? std::optional(Pace::Reached) : missed ? std::optional(Pace::Missed) : std::nullopt;
}

std::string_view name(Pace pace) { return sayings[static_cast<std::size_t>(pace)].first; }

int urgency(std::string_view pace)
{
    return pace == "far_behind" || pace == "missed" ? 0 : pace == "behind" ? 1 : pace.empty() ? 2 : 3;
}

const Text &words(Pace pace) { return word(sayings[static_cast<std::size_t>(pace)].second); }

} // namespace rd
