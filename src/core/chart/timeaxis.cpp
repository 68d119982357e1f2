#include "core/chart/timeaxis.h"

#include "core/words/periodtext.h"

#include <algorithm>

namespace rd {
namespace {

using namespace std::chrono;

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

} // namespace rd
