#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// Nothing where the placeholder has no answer.
using PlaceholderAnswer = std::optional<std::string>;

/// Answers what stands between { and }; `inside`: not at the beginning of the sentence.
using FillPlaceholder = std::function<PlaceholderAnswer(std::string_view placeholder, bool inside)>;

/// A finding's pattern with its {placeholders} filled in and its [brackets] chosen or left out (docs/package.md, "Findings").
/// Nothing where the pattern is empty, is not well formed or a placeholder has no answer.
[[nodiscard]] std::optional<std::string> filledPattern(std::string_view pattern, const FillPlaceholder &fill);

} // namespace rd
