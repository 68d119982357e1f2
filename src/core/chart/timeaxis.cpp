#include "core/chart/timeaxis.h"

#include "core/words/periodtext.h"

#include <algorithm>

namespace rd {
namespace {

using namespace std::chrono;

double daysIn(year_month month) { return static_cast<double>(static_cast<unsigned>((month / std::chrono::last).day())); }

/// Months since the year 0 that have passed at the end of `day`.
double monthsUntil(year_month_day day)
{
    const double months = static_cast<int>(day.year()) * 12.0 + static_cast<unsigned>(day.month()) - 1;
    return months + static_cast<unsigned>(day.day()) / daysIn(day.year() / day.month());
}

/// Running totals, for one, are of unlike lengths: quarters, half-years and nine months then need one way of writing.
bool areOfUnlikeLengths(const std::vector<Period> &periods)
{
    const bool isByYears =
        std::ranges::all_of(periods, [](const Period &period) { return period.months() > 0 && period.months() % 12 == 0; });
    return !isByYears && std::ranges::any_of(periods, [&](const Period &period) {
        return period.frequency() != periods.front().frequency();
    });
}

} // namespace

double timePosition(const Period &period) { return monthsUntil(year_month_day(period.last())) - 1; }

Axis timeAxis(std::vector<Period> periods, Language language)
{
    std::ranges::sort(periods, {}, timePosition);
    const bool byMonths = areOfUnlikeLengths(periods);
    Axis axis;
    for (const Period &period : periods) {
        const double at = timePosition(period);
        if (axis.ticks.empty() || at > axis.ticks.back()) {
            axis.ticks.push_back(at);
            axis.tickLabels.push_back(byMonths ? monthsText(period, language) : period.axisText(language));
        }
    }
    if (!axis.ticks.empty()) {
        axis.from = axis.ticks.front();
        axis.to = std::max(axis.ticks.back(), axis.from + 1);
    }
    return axis;
}

double timePassed(const Period &period, year_month_day day)
{
    const double start = monthsUntil(year_month_day(period.first() - days(1)));
    const double end = monthsUntil(year_month_day(period.last()));
    return end > start ? std::clamp((monthsUntil(day) - start) / (end - start), 0.0, 1.0) : 1.0;
}

} // namespace rd
