#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace rd {

/// How long a show has been running, without the time for which the clock was stopped. A value: the time comes from outside.
struct ShowClock {
    using Moment = std::chrono::steady_clock::time_point;
    using Seconds = std::chrono::seconds;

    Seconds length{0};             ///< how long it should take; 0: nobody has said so
    std::optional<Moment> running; ///< since when
    std::chrono::steady_clock::duration before{};

    [[nodiscard]] bool isUntouched() const { return !running && before == before.zero(); }
    void startOrStop(Moment now);
    /// From nothing on, running or not as before.
    void reset(Moment now);
    [[nodiscard]] Seconds elapsed(Moment now) const;
    /// Below zero once the time is over; nothing without a length.
    [[nodiscard]] std::optional<Seconds> remaining(Moment now) const;
};

/// 05:07, 1:05:07; a time below zero without its sign.
[[nodiscard]] QString clockText(std::chrono::seconds time);

} // namespace rd
