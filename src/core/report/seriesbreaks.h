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
/// Whether the series of two rows breaks between them, be it in a row of the table or in one that its question leaves out; of rows
/// of different series there is none to tell.
[[nodiscard]] bool breaksBetween(const Table &table, const ReportRow &one, const ReportRow &other);
/// Looks up the breaks that the table's question leaves out, where it may: it names periods, figures or sources, or stops at a
/// number of rows.
Result<void> addBreaks(Table &table, FactSource &facts);

} // namespace rd
