#pragma once

#include "core/report/report.h"

namespace rd {

/// The question whose answer sentenceOf() reads: what the chosen keys have in common but for time, so that the values
/// before stand beside the chosen ones, and the published growth of their indicators.
[[nodiscard]] ReportSpec sentenceQuestion(const Selection &chosen, const CodeBook &codes);

/// What the chosen rows of a table of figures (view observations) say, as one sentence to paste in each language: whose,
/// when, which indicator, the value as printed, kind and status where they are not plain, growth over the same stretch a
/// year before (else over the stretch just before) where the table holds it and the bounds allow it to be said, the
/// published growth first and the computed one named nominal; the source at the end. Of a series only the latest
/// chosen value is told, of many series the first three. Empty where nothing is chosen that the table holds.
[[nodiscard]] Text sentenceOf(const Table &table, const Selection &chosen, const CodeBook &codes);

} // namespace rd
