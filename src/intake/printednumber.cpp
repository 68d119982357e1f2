#include "intake/printednumber.h"

#include "core/decimal.h"
#include "intake/decimalsign.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>

namespace rd {
namespace {

/// 12 345 678.9, 12'345'678.9: where the groups of three digits end that blanks or apostrophes part, with the decimals behind them;
/// `end` where there are none.
std::size_t behindGroups(std::string_view text, std::size_t end)
{
    constexpr std::size_t group = 3;
    const auto digitAt = [&](std::size_t i) { return i < text.size() && isDigit(text[i]); };
    const std::size_t first = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::string_view begins = text.substr(first, end - first);
    if (begins.empty() || begins.size() > group || begins.front() == '0' || !std::ranges::all_of(begins, isDigit)) {
        return end;
    }
    const std::size_t unparted = end;
    const std::string_view part = partOfThousands(text.substr(std::min(end, text.size())));
    const std::size_t step = part.size();
    while (step > 0 && text.substr(std::min(end, text.size())).starts_with(part) && digitAt(end + step)
           && digitAt(end + step + 1) && digitAt(end + step + 2) && !digitAt(end + step + group)) {
        end += step + group;
    }
    if (end > unparted && end < text.size() && text[end] == '.') {
        for (++end; digitAt(end);) {
            ++end;
        }
    }
    return end;
}

} // namespace

std::string_view takeNumber(std::string_view &text)
{
    std::size_t end = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const auto isPart = [&](std::size_t i) { return isDigit(text[i]) || text[i] == '.' || text[i] == ','; };
    while (end < text.size() && isPart(end)) {
        ++end;
    }
    end = behindGroups(text, end);
    // An exponent, as spreadsheets write large numbers.
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        std::size_t at = end + 1;
        at += at < text.size() && (text[at] == '-' || text[at] == '+') ? 1 : 0;
        if (at < text.size() && isDigit(text[at])) {
            while (at < text.size() && isDigit(text[at])) {
                ++at;
            }
            end = at;
        }
    }
    const std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    return number;
}

std::optional<std::string> withoutCommas(std::string_view number)
{
    if (number.find(',') == std::string_view::npos) {
        std::string bare;
        std::ranges::copy_if(number, std::back_inserter(bare), [](char c) { return c > ' ' && c < 0x7F && c != '\''; });
        return bare;
    }
    const std::string_view whole = number.substr(0, number.find('.'));
    if (whole.starts_with("0,")) { // no thousand begins with 0: 0,123 has a decimal comma
        return std::nullopt;
    }
    std::string digits;
    std::size_t sinceComma = 0;
    bool begun = false;
    for (const char c : whole) {
        if (c == ',') {
            if ((begun ? sinceComma != 3 : sinceComma > 3) || sinceComma == 0) {
                return std::nullopt;
            }
            begun = true;
            sinceComma = 0;
        } else {
            digits += c;
            sinceComma += isDigit(c) ? 1 : 0;
        }
    }
    const std::string_view rest = number.substr(whole.size());
    if (sinceComma != 3 || rest.find(',') != std::string_view::npos) {
        return std::nullopt;
    }
    return digits + std::string(rest);
}

std::optional<std::string> withoutBinaryNoise(std::string_view digits)
{
    constexpr std::size_t least = 16, most = 17;
    const std::string_view mantissa = digits.substr(0, digits.find_first_of("eE"));
    const std::size_t first = mantissa.find_first_of("123456789");
    const auto significant = first == std::string_view::npos ? 0 : std::ranges::count_if(mantissa.substr(first), isDigit);
    const bool isLong = std::size_t(significant) >= least && std::size_t(significant) <= most;
    if (!isLong || mantissa.find('.') == std::string_view::npos) {
        return std::nullopt;
    }
    double value = 0;
    const std::string_view plain = digits.substr(digits.starts_with('+') ? 1 : 0);
    const auto [end, code] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return code == std::errc() && end == plain.data() + plain.size() ? std::optional(fmt::format("{:.14e}", value))
                                                                     : std::nullopt;
}

} // namespace rd
