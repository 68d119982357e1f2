#pragma once

#include "core/codebook.h"

namespace rd {

/// How much of a target is done, in percent of the number that the target states (完成率): 37.5 for 150 of "at least 400".
/// Nothing for what does not pile up towards a target (ratios, growth rates, indices, ranks), for targets of zero or below,
/// and for an actual below zero. The actual's bounds carry over.
[[nodiscard]] std::optional<Quantity> completion(const Quantity &actual, const Quantity &target, const Indicator *indicator);

/// How far a target lags behind the calendar (序时进度), by the office's own two limits in percentage points: "about" on schedule
/// is behind by no more than the first. Once the target's period is over no calendar is left: it was reached, or it was not.
enum class Pace { OnSchedule, AboutOnSchedule, Behind, FarBehind, Reached, Missed };
struct PaceLimits {
    double amber = 0, red = 0; ///< behind by more than this; 0 ≤ amber ≤ red
    bool operator==(const PaceLimits &) const = default;
};
/// From a card's options `amber_behind` and `red_behind`; nothing where they are not both numbers in that order.
[[nodiscard]] std::optional<PaceLimits> paceLimits(const std::string &amber, const std::string &red);
/// `ahead`: completion less time passed, in percentage points. Nothing where its bounds allow more than one answer.
[[nodiscard]] std::optional<Pace> paceOf(const Quantity &ahead, const PaceLimits &limits);
/// At the end of the target's period, from the completion and how exactly the target was stated: less than "about 170" is
/// neither reached nor missed, more than "at most 170" is missed. Nothing where the bounds leave it open. What does not pile up
/// has no completion: there `done` is the actual, and `whole` the number that the target states.
[[nodiscard]] std::optional<Pace> outcomeOf(const Quantity &done, Qualifier target, double whole = 100);
[[nodiscard]] const Text &words(Pace pace);
/// For files: on_schedule (about on schedule too), behind, far_behind, reached, missed.
[[nodiscard]] std::string_view name(Pace pace);
/// In which order targets have to be seen where not all can be, by the name of their pace: far behind and missed 0, behind 1,
/// not judged (no name) 2, on schedule and reached 3.
[[nodiscard]] int urgency(std::string_view pace);

} // namespace rd
