#pragma once

#include "charttable.h"

namespace rd::test {

/// What the tests of chart models ask of and compare with.
using Codes = std::vector<std::string>;

inline const CodeBook book = chartBook();

inline ChartModel built(const Table &table, Language language = Language::Zh) { return chartModel(table, book, language); }
inline ChartModel builtEn(const Table &table) { return built(table, Language::En); }

} // namespace rd::test
