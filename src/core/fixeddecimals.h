#pragma once

#include <string>

namespace rd {

/// What happens to a number that lies just between two: up (away from zero), or to the even one as GB/T 8170 has it.
enum class Halfway { Up, Even };

/// A finite number divided by 10^exponent, with so many decimals, as decimal text without separators: 12.50.
[[nodiscard]] std::string fixedDecimals(double value, int exponent, int decimals, Halfway halfway);

} // namespace rd
