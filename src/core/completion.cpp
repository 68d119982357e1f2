#include "core/completion.h"

#include "core/decimal.h"
#include "core/words/words.h"

namespace rd {

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
    const auto at = [&limits](double points) {
        return points >= -limits.amber ? Pace::OnSchedule : points >= -limits.red ? Pace::Behind : Pace::FarBehind;
    };
    const Bounds &bounds = ahead.bounds;
    // An end that is left out and lies on a limit belongs to the other side of it, which "no surer than this" may ignore.
    return !bounds.about && at(bounds.lo) == at(bounds.hi) ? std::optional(at(bounds.lo)) : std::nullopt;
}

std::string_view name(Pace pace)
{
    return pace == Pace::OnSchedule ? "on_schedule" : pace == Pace::Behind ? "behind" : "far_behind";
}

const Text &words(Pace pace)
{
    return word(pace == Pace::OnSchedule ? "pace.on" : pace == Pace::Behind ? "pace.behind" : "pace.far");
}

} // namespace rd
