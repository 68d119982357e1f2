#pragma once

#include "core/codebook.h"

namespace rd {

/// How figures are said aloud, for a presenter who reads them to a room.

/// A quantity: 五千一百多家, 超过二点六亿元, 百分之四十; "more than five thousand one hundred enterprises". Chinese follows the
/// printed words where there are any. A * behind it still marks what nobody has confirmed.
[[nodiscard]] std::string spoken(const Quantity &quantity, const Unit *unit, Language language);
/// A period: 二零二五年一到九月; English reads as it is written, with its months in full.
[[nodiscard]] std::string spoken(const Period &period, Language language);

/// A label's or a sentence's numbers in Chinese words, everything else as it is.
[[nodiscard]] std::string spokenChinese(std::string_view text);
/// A number in English words: "two hundred and sixty million", "minus one point six".
[[nodiscard]] std::string spokenEnglish(double number);

} // namespace rd
