#include "intake/yearsinfigures.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::array<std::string_view, 11> figures = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "零"};
constexpr std::size_t figureBytes = 3, yearBytes = 4 * figureBytes;

/// Four figures as digits; empty for any other text.
std::string digitsOf(std::string_view year)
{
    std::string digits;
    for (std::size_t at = 0; at < year.size(); at += figureBytes) {
        const auto *const figure = std::ranges::find(figures, year.substr(at, figureBytes));
        if (figure == figures.end()) {
            return {};
        }
        digits += char('0' + (figure - figures.begin()) % 10);
    }
    return digits;
}

} // namespace

std::string withYearsInFigures(std::string_view text)
{
    constexpr std::string_view sign = "年";
    std::string whole(text);
    for (std::size_t at = whole.find(sign); at != std::string::npos; at = whole.find(sign, at + 1)) {
        const std::string digits =
            at < yearBytes ? std::string() : digitsOf(std::string_view(whole).substr(at - yearBytes, yearBytes));
        if (digits >= "1900" && digits <= "2199") {
            whole.replace(at - yearBytes, yearBytes, digits);
            at -= yearBytes - digits.size();
        }
    }
    return whole;
}

} // namespace rd
