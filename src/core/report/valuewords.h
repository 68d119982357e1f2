#pragma once

#include "core/report/report.h"

namespace rd {

/// The value as a sentence has it: as printed in Chinese; in English "more than CNY 260M" for "CNY 260M+".
[[nodiscard]] std::string valueWords(const Quantity &value, const CodeBook &codes, Language language);

/// "增长超过136%", "下降5.2%", "提高0.4个百分点"; "up by more than 136%", "down 5.2%": a change (percent, or "pp") in words.
[[nodiscard]] std::string changeWords(const Quantity &change, const CodeBook &codes, Language language);

} // namespace rd
