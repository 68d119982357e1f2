#include "core/words/spoken.h"

#include "core/rounding.h"
#include "core/words/numbertext.h"

#include <algorithm>

#include <fmt/format.h>

namespace rd {
namespace {

bool isEnglishCurrency(const Unit *unit) { return unit != nullptr && unit->type == "currency"; }

constexpr std::string_view smallNames[] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                           "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                           "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::string_view tensNames[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

/// 0 to 999.
std::string hundreds(int number)
{
    std::string text;
    if (number >= 100) {
        text = fmt::format("{} hundred", smallNames[number / 100]);
        number %= 100;
        if (number == 0) {
            return text;
        }
        text += " and ";
    }
    if (number < 20) {
        return text + std::string(smallNames[number]);
    }
    text += tensNames[number / 10];
    return number % 10 == 0 ? text : fmt::format("{}-{}", text, smallNames[number % 10]);
}

/// A whole number of at most 15 digits.
std::string wholeEnglish(std::int64_t number)
{
    constexpr std::pair<std::int64_t, std::string_view> steps[] = {
        {1'000'000'000'000, "trillion"}, {1'000'000'000, "billion"}, {1'000'000, "million"}, {1'000, "thousand"}};
    std::string text;
    for (const auto &[size, name] : steps) {
        if (number >= size) {
            text += fmt::format("{}{} {}", text.empty() ? "" : " ", hundreds(static_cast<int>(number / size)), name);
            number %= size;
        }
    }
    if (number > 0 || text.empty()) {
        text += (text.empty() ? "" : number < 100 ? " and " : " ") + hundreds(static_cast<int>(number));
    }
    return text;
}

/// The digits before and behind the point of 0.DIGITS × 10^point, divided by 10^shift.
std::pair<std::string, std::string> parts(const Digits &number, int shift)
{
    const std::string text = number.text(shift, false);
    const std::size_t start = number.negative ? 1 : 0, dot = text.find('.');
    return {text.substr(start, dot == std::string::npos ? dot : dot - start),
            dot == std::string::npos ? std::string() : text.substr(dot + 1)};
}

std::string unitEnglish(const Quantity &quantity, const Unit *unit)
{
    if (unit == nullptr) {
        return quantity.unit == "percent" ? " percent" : quantity.unit == pointUnit ? " percentage points" : "";
    }
    if (unit->type == "percent") {
        return " percent";
    }
    if (isEnglishCurrency(unit)) {
        return unit->code == "CNY" ? " yuan" : " " + unit->name.en + (unit->name.en.ends_with("ollar") ? "s" : "");
    }
    return unit->symbol.en.empty() ? "" : " " + unit->symbol.en;
}

std::string spokenInEnglish(const Quantity &quantity, const Unit *unit)
{
    const std::string number = spokenEnglish(quantity.value), behind = unitEnglish(quantity, unit);
    if (quantity.qualifier == Qualifier::Between) {
        return fmt::format("between {} and {}{}", number, spokenEnglish(quantity.valueHi), behind);
    }
    const std::string before = prefix(quantity.qualifier).en;
    return (before.empty() ? "" : before + " ") + number + behind;
}

} // namespace

std::string spokenEnglish(double number)
{
    constexpr std::pair<int, std::string_view> steps[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};
    const Digits digits = digitsOf(snapped(number)).rounded(6, Rounding::Nearest);
    int shift = 0;
    std::string_view size;
    for (const auto &[exponent, name] : steps) {
        if (digits.point > exponent) {
            shift = exponent;
            size = name;
            break;
        }
    }
    const auto [whole, fraction] = parts(digits, shift);
    std::string text = digits.negative ? "minus " : "";
    text += wholeEnglish(whole.empty() ? 0 : std::stoll(whole));
    if (!fraction.empty()) {
        text += " point";
        for (const char digit : fraction) {
            text += fmt::format(" {}", smallNames[digit - '0']);
        }
    }
    return text + std::string(size);
}

std::string spoken(const Quantity &quantity, const Unit *unit, Language language)
{
    if (language == Language::Zh) {
        return spokenChinese(label(quantity, unit, language));
    }
    return spokenInEnglish(quantity, unit) + (quantity.unchecked ? "*" : "");
}

std::string spoken(const Period &period, Language language)
{
    if (language == Language::Zh) {
        return spokenChinese(period.text(language));
    }
    constexpr std::pair<std::string_view, std::string_view> months[] = {
        {"Jan", "January"},  {"Feb", "February"}, {"Mar", "March"},     {"Apr", "April"},   {"Jun", "June"},
        {"Jul", "July"},     {"Aug", "August"},   {"Sep", "September"}, {"Oct", "October"}, {"Nov", "November"},
        {"Dec", "December"}, {" – ", " to "},     {"–", " to "}};
    std::string text = period.text(language);
    for (const auto &[written, said] : months) {
        for (std::size_t at = text.find(written); at != std::string::npos; at = text.find(written, at + said.size())) {
            text.replace(at, written.size(), said);
        }
    }
    return text;
}

} // namespace rd
