#pragma once

#include "core/report/report.h"

namespace rd {

/// The line below a chart: names of the sources, then how many figures there are and how many of them are targets, plans, estimates,
/// "more than" and without a period, and how many nobody has confirmed. Counted from the rows and their columns; empty where nothing is known.
/// `isMarked`: a * stands at those that nobody has confirmed, and is explained.
[[nodiscard]] std::string sourceLine(const Table &table, const CodeBook &codes, Language language, bool isMarked = true);
/// The names alone, for what shows none of the figures; empty where none is known.
[[nodiscard]] std::string sourceNames(const Table &table, const CodeBook &codes, Language language);

} // namespace rd
