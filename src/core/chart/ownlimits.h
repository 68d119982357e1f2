#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd {

/// Limits of a map's classes that somebody chose, in rising order, one to six. In a report they stand in the option "classes", in
/// the unit itself: "50|100|200".

/// What the option says; nothing where it holds no such limits.
[[nodiscard]] std::optional<std::vector<double>> limitsIn(std::string_view option);
[[nodiscard]] std::string optionOf(const std::vector<double> &limits);

/// What a person typed, "50; 100; 200" with semicolons or blanks between, in `factor` of the unit (1e8: 亿); normalised (NFKC) by
/// the caller. Else one sentence: which part is no number, or what is wrong with their order or number.
[[nodiscard]] Result<std::vector<double>> typedLimits(std::string_view text, double factor);
/// The same limits as they would be typed.
[[nodiscard]] std::string typedText(const std::vector<double> &limits, double factor);

} // namespace rd
