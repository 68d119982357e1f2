#pragma once

#include "core/report/report.h"

namespace rd {

/// The line below a chart: names of the sources, then how many figures there are and how many of them are targets, plans, estimates,
/// "more than" and without a period, and how many nobody has confirmed (marked *). Counted from the rows and their columns; empty where nothing is known.
[[nodiscard]] std::string sourceLine(const Table &table, const CodeBook &codes, Language language);

} // namespace rd
