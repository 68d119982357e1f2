#pragma once

#include "core/report/report.h"

/// A value with OBS_STATUS B counts otherwise than what came before it in its series: nothing grew, moved up or fell from there to
/// here, and nothing of the kind is computed.
namespace rd {

/// Whether a break at the value of `broken` parts what the series says of two other periods, whichever of them is later. What it
/// says of a stretch that had begun before the break is on neither side.
[[nodiscard]] bool liesBetween(const Period &broken, const Period &one, const Period &other);

/// The same area, industry, subject, indicator and unit.
[[nodiscard]] bool isSameSeries(const Key &a, const Key &b);
/// Whether the table holds a break between two rows of one series; of rows of different ones there is none to tell.
[[nodiscard]] bool breaksBetween(const Table &table, const ReportRow &one, const ReportRow &other);

} // namespace rd
