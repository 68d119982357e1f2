#include "core/fixeddecimals.h"

#include "core/rounding.h"

#include <algorithm>

namespace rd {
namespace {

/// Whether what is cut off from `at` on lifts the digit before it.
bool liftsTheLast(const std::string &digits, std::size_t at, Halfway halfway)
{
    if (at >= digits.size() || digits[at] != '5') {
        return at < digits.size() && digits[at] > '5';
    }
    const bool isHalf = digits.find_first_not_of('0', at + 1) == std::string::npos;
    return !isHalf || halfway == Halfway::Up || (at > 0 && (digits[at - 1] - '0') % 2 != 0);
}

} // namespace

std::string fixedDecimals(double value, int exponent, int decimals, Halfway halfway)
{
    const Digits number = digitsOf(value);
    const int whole = number.point - exponent; // digits before the point; below zero: zeros behind it
    std::string digits = std::string(static_cast<std::size_t>(std::max(0, 1 - whole)), '0') + number.digits;
    const int before = std::max(1, whole);
    const auto kept = static_cast<std::size_t>(before) + static_cast<std::size_t>(decimals);
    digits.resize(std::max(digits.size(), kept), '0');
    const bool lifts = liftsTheLast(digits, kept, halfway);
    digits.resize(kept);
    bool carries = lifts;
    for (std::size_t at = kept; carries && at-- > 0;) {
        carries = digits[at] == '9';
        digits[at] = carries ? '0' : static_cast<char>(digits[at] + 1);
    }
    digits.insert(0, carries ? "1" : "");
    if (decimals > 0) {
        digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
    }
    const bool isZero = digits.find_first_not_of("0.") == std::string::npos;
    return (number.negative && !isZero ? "-" : "") + digits;
}

} // namespace rd
