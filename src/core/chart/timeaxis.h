#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// Time on an axis: the number of the last month of a stretch, counted from the year 0, and the part of that month for days. So a
/// year stands at its December and "January to September" at its September, where its value was known.
[[nodiscard]] double timePosition(const Period &period);

/// An axis over these periods: a tick and a short label for each, once, in order, all written in one way.
[[nodiscard]] Axis timeAxis(std::vector<Period> periods, Language language);

/// How much of `period` had passed at the end of `day`, 0 to 1, in months: the end of February is two twelfths (序时进度).
[[nodiscard]] double timePassed(const Period &period, std::chrono::year_month_day day);

} // namespace rd
