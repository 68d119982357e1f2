#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rd {

[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The one grammar of numbers in files: optional sign, digits, optional fraction, optional exponent; '.' as decimal
/// sign; at most 15 significant digits, finite. `shift` moves the decimal point in the text before conversion
/// (1.1 with shift 8 is exactly 110000000). Text is normalised (NFKC) by the caller.
[[nodiscard]] Result<double> parseNumber(std::string_view text, int shift = 0);
/// The same for most numbers at once: digits and one point at most, 15 digits in all. Nothing for any other text, which may be
/// a number too.
[[nodiscard]] std::optional<double> bareNumber(std::string_view text, int shift = 0);
[[nodiscard]] Result<std::int64_t> parseInteger(std::string_view text);

/// Shortest text that reads back as the same double, without exponent below 1e15: "5100", "0.1".
[[nodiscard]] std::string numberText(double value);

} // namespace rd
