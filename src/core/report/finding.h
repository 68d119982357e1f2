#pragma once

#include "core/report/report.h"

namespace rd {

/// Fills a finding's template from the table (docs/package.md, "Findings"). Nothing where a placeholder has no answer:
/// the question then stands as title.
[[nodiscard]] std::optional<std::string> finding(const Table &table, const CodeBook &codes, Language language);

} // namespace rd
