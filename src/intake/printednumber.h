#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// The stretch at the front that a number is made of, commas included.
[[nodiscard]] std::string_view takeNumber(std::string_view &text);

/// 1,234,567.8 without its commas, 1 234 567.8 and 1'234'567.8 without what parts them; nothing where they do not stand before every
/// third digit.
[[nodiscard]] std::optional<std::string> withoutCommas(std::string_view number);

/// 0.30000000000000004 is what programs write of the binary fraction nearest to 0.3: the first fifteen digits are what was meant, as
/// spreadsheets keep them too. A whole number of that length is no such fraction, and more than 17 digits no program writes.
[[nodiscard]] std::optional<std::string> withoutBinaryNoise(std::string_view digits);

} // namespace rd
