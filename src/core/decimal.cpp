#include "core/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::size_t mostDigits = 15;

struct Parts {
    bool negative = false;
    std::string digits; ///< significant ones, without zeros at either end; empty for zero
    int exponent = 0;   ///< of the last digit
};

/// The beginning of a text for a message, cut between characters.
std::string quoted(std::string_view text)
{
    constexpr std::size_t longest = 40;
    if (text.size() <= longest) {
        return std::string(text);
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

Error fault(std::string_view text, std::string_view zh, std::string_view en)
{
    const std::string shown = quoted(text);
    return {ErrorCode::Failed, {fmt::format("“{}”{}", shown, zh), fmt::format("\"{}\" {}", shown, en)}, {}};
}

Error notANumber(std::string_view text)
{
    if (text.empty()) {
        return {ErrorCode::Failed,
                {"这里没有数字；没有数值时请写明原因。", "There is no number here; where there is none, say why."},
                {}};
    }
    if (text.find(',') != std::string_view::npos) {
        return fault(text, "不是数字：请去掉分节号，小数点写作“.”。",
                     "is no number: leave out thousands separators and write \".\" as decimal sign.");
    }
    return fault(text, "不是数字：只能有正负号、数字、小数点和指数。",
                 "is no number: only a sign, digits, a decimal point and an exponent may stand here.");
}

std::string_view takeDigits(std::string_view &rest)
{
    std::size_t end = 0;
    while (end < rest.size() && isDigit(rest[end])) {
        ++end;
    }
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(end);
    return taken;
}

bool takeSign(std::string_view &rest)
{
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    return negative;
}

std::optional<Parts> split(std::string_view rest)
{
    Parts parts;
    parts.negative = takeSign(rest);
    const std::string_view whole = takeDigits(rest);
    std::string_view fraction;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        fraction = takeDigits(rest);
        if (fraction.empty()) {
            return std::nullopt;
        }
    }
    int exponent = 0;
    if (rest.starts_with('e') || rest.starts_with('E')) {
        rest.remove_prefix(1);
        const bool negative = takeSign(rest);
        const std::string_view shown = takeDigits(rest);
        if (shown.empty() || shown.size() > 4) {
            return std::nullopt;
        }
        std::from_chars(shown.data(), shown.data() + shown.size(), exponent);
        exponent = negative ? -exponent : exponent;
    }
    if (whole.empty() || !rest.empty() || whole.size() + fraction.size() > 400) {
        return std::nullopt;
    }
    parts.digits = std::string(whole) + std::string(fraction);
    parts.exponent = exponent - static_cast<int>(fraction.size());
    while (parts.digits.ends_with('0')) {
        parts.digits.pop_back();
        ++parts.exponent;
    }
    parts.digits.erase(0, std::min(parts.digits.find_first_not_of('0'), parts.digits.size()));
    return parts;
}

} // namespace

std::optional<double> bareNumber(std::string_view text, int shift)
{
    constexpr int mostPower = 22; // the last power of ten that is exactly a double
    static constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const bool isNegative = text.starts_with('-');
    std::int64_t digits = 0;
    std::size_t count = 0, point = std::string_view::npos;
    const std::string_view rest = text.substr(isNegative ? 1 : 0);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (isDigit(rest[i]) && count < mostDigits) {
            digits = digits * 10 + (rest[i] - '0');
            ++count;
        } else if (rest[i] == '.' && i > 0 && i + 1 < rest.size() && point == std::string_view::npos) {
            point = i;
        } else {
            return std::nullopt;
        }
    }
    const int power = shift - (point == std::string_view::npos ? 0 : static_cast<int>(rest.size() - point - 1));
    if (count == 0 || power < -mostPower || power > mostPower) {
        return std::nullopt;
    }
    // Both are exact, so one operation rounds as the conversion of the whole text does.
    const auto whole = static_cast<double>(digits);
    const double value = power < 0 ? whole / powers[-power] : whole * powers[power];
    return isNegative && digits != 0 ? -value : value;
}

Result<double> parseNumber(std::string_view text, int shift)
{
    if (const auto plain = bareNumber(text, shift)) {
        return *plain;
    }

    const auto parts = split(text);
    if (!parts) {
        return notANumber(text);
    }
    if (parts->digits.empty()) {
        return 0.0;
    }
    if (parts->digits.size() > mostDigits) {
        return fault(text, "的有效数字超过 15 位，无法准确保存；请改为至多 15 位。",
                     "has more than 15 significant digits and cannot be kept exactly; give at most 15.");
    }
    const std::string shifted = fmt::format("{}e{}", parts->digits, parts->exponent + shift);
    double value = 0;
    const auto [end, code] = std::from_chars(shifted.data(), shifted.data() + shifted.size(), value);
    if (code != std::errc() || !std::isfinite(value) || value < std::numeric_limits<double>::min()) {
        return fault(text, "太大或太小，无法保存。", "is too large or too small to be kept.");
    }
    return parts->negative ? -value : value;
}

Result<std::int64_t> parseInteger(std::string_view text)
{
    std::string_view rest = text;
    takeSign(rest);
    const std::string_view shown = takeDigits(rest);
    if (shown.empty() || !rest.empty()) {
        return text.empty() ? notANumber(text)
                            : fault(text, "不是整数：只能有正负号和数字。",
                                    "is no whole number: only a sign and digits may stand here.");
    }
    std::int64_t value = 0;
    const std::string_view read = text.starts_with('+') ? text.substr(1) : text; // from_chars knows no plus sign
    const auto [end, code] = std::from_chars(read.data(), read.data() + read.size(), value);
    if (code != std::errc()) {
        return fault(text, "太大，无法保存。", "is too large to be kept.");
    }
    return value;
}

std::string numberText(double value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    if (value == 0) {
        return "0"; // minus zero is not a number that anybody printed
    }
    // Tiny numbers would become hundreds of zeros; they take the exponent that large ones take.
    const double size = std::abs(value);
    const auto form = size < 1e15 && size >= 1e-9 ? std::chars_format::fixed : std::chars_format::scientific;
    char text[64];
    const auto [end, code] = std::to_chars(std::begin(text), std::end(text), value, form);
    return code == std::errc() ? std::string(std::begin(text), end) : std::string();
}

} // namespace rd
