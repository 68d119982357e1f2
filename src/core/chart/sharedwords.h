#pragma once

#include "core/report/report.h"

namespace rd {

/// What all values of a chart share and `said`, its title and question, leaves open: indicator, area, period ("a · b"). Only of
/// kinds whose marks do not say it themselves; empty otherwise.
[[nodiscard]] std::string sharedWords(const Table &table, std::string_view kind, std::string_view said, const CodeBook &codes,
                                      Language language);

} // namespace rd
