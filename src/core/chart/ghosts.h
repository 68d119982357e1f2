#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// What a row's columns EARLIER_VALUE and OTHER_VALUE say beside its value, in words of their own: when it was known, who said it.
[[nodiscard]] std::vector<Ghost> ghostsOf(const Table &table, std::size_t row, const CodeBook &codes, Language language);

} // namespace rd
