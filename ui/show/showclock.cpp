#include "ui/show/showclock.h"

namespace rd {

void ShowClock::startOrStop(Moment now)
{
    if (running) {
        before += now - *running;
        running.reset();
    } else {
        running = now;
    }
}

void ShowClock::reset(Moment now)
{
    before = {};
    running = running ? std::optional(now) : std::nullopt;
}

ShowClock::Seconds ShowClock::elapsed(Moment now) const
{
    return std::chrono::duration_cast<Seconds>(before + (running ? now - *running : std::chrono::steady_clock::duration{}));
}

std::optional<ShowClock::Seconds> ShowClock::remaining(Moment now) const
{
    return length.count() == 0 ? std::nullopt : std::optional(length - elapsed(now));
}

QString clockText(std::chrono::seconds time)
{
    const long long all = std::abs(time.count());
    const auto two = [](long long number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString rest = two(all / 60 % 60) + QLatin1Char(':') + two(all % 60);
    return all < 3600 ? rest : QString::number(all / 3600) + QLatin1Char(':') + rest;
}

} // namespace rd
