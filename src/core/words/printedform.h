#pragma once

#include "core/quantity.h"
#include "core/words/words.h"

namespace rd {

/// False for a printed form that says the value only with powers of ten that stood in a head above it: 2.5※ in a column of 亿元.
/// 5100余家 and 突破2.6亿元 say it by themselves; forms without digits (百亿级) or with several numbers are taken at their word.
[[nodiscard]] bool saysValue(std::string_view printed, double value);

/// Whether a reader sees it as it was printed. A table's cell prints the number alone, its unit stands in the head.
[[nodiscard]] bool isShownAsPrinted(const Quantity &quantity, Language language);

} // namespace rd
