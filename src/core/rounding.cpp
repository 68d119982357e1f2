#include "core/rounding.h"

#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rd {

double snapped(double value)
{
    if (!std::isfinite(value) || value == std::trunc(value)) {
        return value;
    }
    const std::string text = fmt::format("{:.11e}", value);
    double near = value;
    std::from_chars(text.data(), text.data() + text.size(), near);
    const double dust = 4 * std::numeric_limits<double>::epsilon() * std::abs(value);
    return std::abs(near - value) <= dust ? near : value;
}

Digits digitsOf(double value)
{
    Digits number;
    if (!std::isfinite(value) || value == 0) {
        return number;
    }
    char text[64];
    const auto [end, code] = std::to_chars(std::begin(text), std::end(text), std::abs(value), std::chars_format::scientific);
    const std::string_view shown(text, static_cast<std::size_t>(end - text));
    const std::size_t e = shown.find('e');
    number.negative = value < 0;
    for (const char c : shown.substr(0, e)) {
        if (c != '.') {
            number.digits += c;
        }
    }
    while (number.digits.ends_with('0')) {
        number.digits.pop_back();
    }
    const std::string_view exponent = shown.substr(shown[e + 1] == '+' ? e + 2 : e + 1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), number.point);
    ++number.point;
    return number;
}

Digits Digits::rounded(int most, Rounding rounding) const
{
    const auto keep = static_cast<std::size_t>(most);
    if (digits.size() <= keep) {
        return *this;
    }
    // What is cut off is never zero: there are no zeros at the end.
    const bool away = rounding == Rounding::Nearest ? digits[keep] >= '5' : (rounding == Rounding::Up) != negative;
    Digits result = *this;
    result.digits.resize(keep);
    if (away) {
        while (!result.digits.empty() && result.digits.back() == '9') {
            result.digits.pop_back();
        }
        if (result.digits.empty()) {
            result.digits = "1";
            ++result.point;
        } else {
            ++result.digits.back();
        }
    }
    while (result.digits.ends_with('0')) {
        result.digits.pop_back();
    }
    return result;
}

std::string Digits::text(int shift, bool grouped) const
{
    if (digits.empty()) {
        return "0";
    }
    const int place = point - shift;
    std::string whole, fraction;
    if (place <= 0) {
        whole = "0";
        fraction = std::string(static_cast<std::size_t>(-place), '0') + digits;
    } else {
        const auto wholeDigits = static_cast<std::size_t>(place);
        whole = digits.substr(0, wholeDigits);
        whole.resize(wholeDigits, '0');
        fraction = digits.size() > wholeDigits ? digits.substr(wholeDigits) : std::string();
    }
    for (std::size_t at = whole.size(); grouped && at > 3;) {
        at -= 3;
        whole.insert(at, ",");
    }
    return (negative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

} // namespace rd
