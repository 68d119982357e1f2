#include "core/words/printedform.h"

#include "core/decimal.h"

#include <array>
#include <cmath>

namespace rd {
namespace {

/// A number of a text without its commas, and where it ends.
struct PrintedNumber {
    std::string digits;
    std::size_t behind = 0;
};

PrintedNumber numberFrom(std::string_view text, std::size_t at)
{
    PrintedNumber number;
    for (; at < text.size() && (isDigit(text[at]) || text[at] == '.' || text[at] == ','); ++at) {
        if (text[at] != ',') {
            number.digits += text[at];
        }
    }
    number.behind = at;
    return number;
}

/// Powers of ten that stand behind a number, 余 and 多 between them or not: 10余万.
int powerBehind(std::string_view text)
{
    constexpr std::pair<std::string_view, int> powers[] = {{"万亿", 12}, {"亿", 8}, {"千万", 7},
                                                           {"百万", 6},  {"万", 4}, {"千", 3}};
    for (const std::string_view word : {"余", "多", "+", " "}) {
        text.remove_prefix(text.starts_with(word) ? word.size() : 0);
    }
    for (const auto &[word, power] : powers) {
        if (text.starts_with(word)) {
            return power;
        }
    }
    return 0;
}

/// True for a further digit outside of brackets: [1] counts notes.
bool hasDigit(std::string_view text)
{
    int depth = 0;
    for (const char c : text) {
        depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
        if (isDigit(c) && depth == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

bool saysValue(std::string_view printed, double value)
{
    const std::size_t at = printed.find_first_of("0123456789");
    if (at == std::string_view::npos) {
        return true;
    }
    const PrintedNumber number = numberFrom(printed, at);
    const std::string_view rest = printed.substr(number.behind);
    const int power = powerBehind(rest);
    const auto isAt = [&](int shift) {
        const auto said = parseNumber(number.digits, power + shift);
        return said.ok() && *said == std::abs(value);
    };
    constexpr int farthest = 12;
    for (int shift = 1; shift <= farthest && !hasDigit(rest) && value != 0; ++shift) {
        if (isAt(shift) || isAt(-shift)) {
            return false;
        }
    }
    return true;
}

bool isShownAsPrinted(const Quantity &quantity, Language language)
{
    return language == Language::Zh && quantity.asPublished.find_first_not_of("0123456789,. -") != std::string::npos
           && saysValue(quantity.asPublished, quantity.value);
}

} // namespace rd
