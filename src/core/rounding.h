#pragma once

#include <limits>
#include <string>

namespace rd {

/// Of a bound: that nothing is known on this side.
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// The decimal number that a computed double stands for: 0.30000000000000004 is 0.3. A double that is not within a few
/// units in the last place of a number of at most 12 digits is given back as it is.
[[nodiscard]] double snapped(double value);

enum class Rounding { Nearest, Down, Up }; ///< Down is towards minus infinity

/// A finite number as decimal digits: 0.DIGITS × 10^point, without zeros at either end; zero has no digits.
struct Digits {
    bool negative = false;
    std::string digits;
    int point = 0;

    /// At most `most` digits (1 or more), rounded as decimal text.
    [[nodiscard]] Digits rounded(int most, Rounding rounding) const;
    /// The number divided by 10^shift, without exponent; with thousands separators where `grouped`.
    [[nodiscard]] std::string text(int shift, bool grouped) const;
};
[[nodiscard]] Digits digitsOf(double value);

} // namespace rd
