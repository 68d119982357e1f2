#include "core/chart/timeaxis.h"

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

} // namespace

double timePosition(const Period &period) { return monthsUntil(year_month_day(period.last())) - 1; }

Axis timeAxis(std::vector<Period> periods, Language language)
{
    std::ranges::sort(periods, {}, timePosition);
    Axis axis;
    for (const Period &period : periods) {
        const double at = timePosition(period);
        if (axis.ticks.empty() || at > axis.ticks.back()) {
            axis.ticks.push_back(at);
            axis.tickLabels.push_back(period.axisText(language));
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
