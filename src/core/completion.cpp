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
    const double factor = 100 / target.value;
    return derived(times(actual.bounds, factor), actual.value * factor, "percent", {&actual, &target});
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
    const bool least = done.bounds.lo >= whole, most = done.bounds.hi <= whole;
    if (done.bounds.about) {
        return std::nullopt;
    }
    if (target == Qualifier::AtMost || target == Qualifier::LessThan) {
        return most ? std::optional(Pace::Reached) : least ? std::optional(Pace::Missed) : std::nullopt;
    }
    const bool vague = target != Qualifier::Exact && target != Qualifier::AtLeast && target != Qualifier::MoreThan;
    return least ? std::optional(Pace::Reached) : most && !vague ? std::optional(Pace::Missed) : std::nullopt;
}

std::string_view name(Pace pace) { return sayings[static_cast<std::size_t>(pace)].first; }

int urgency(std::string_view pace)
{
    return pace == "far_behind" || pace == "missed" ? 0 : pace == "behind" ? 1 : pace.empty() ? 2 : 3;
}

const Text &words(Pace pace) { return word(sayings[static_cast<std::size_t>(pace)].second); }

} // namespace rd
