#include "core/report/findingpattern.h"

#include <algorithm>

namespace rd {
namespace {

/// A pattern filled in, the last number in it, and whether one counts nothing.
struct Filled {
    std::string text;
    std::string number = {};
    bool countsNothing = false;
};

std::optional<Filled> filledIn(std::string_view pattern, const FillPlaceholder &fill, bool begins)
{
    Filled filled;
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t open = pattern.find('{', i);
        filled.text += pattern.substr(i, open == std::string::npos ? open : open - i);
        if (open == std::string::npos) {
            break;
        }
        const std::size_t close = pattern.find('}', open);
        if (close == std::string::npos) {
            return std::nullopt;
        }
        const PlaceholderAnswer answer = fill(pattern.substr(open + 1, close - open - 1), !begins || !filled.text.empty());
        if (!answer) {
            return std::nullopt;
        }
        if (!answer->empty() && answer->find_first_not_of("0123456789") == std::string::npos) {
            filled.number = *answer;
        }
        filled.countsNothing = filled.countsNothing || *answer == "0";
        filled.text += *answer;
        i = close + 1;
    }
    return filled;
}

/// What stands in brackets: the form that agrees with `number` of "one|many", else what is left out where it would count nothing,
/// for nobody asks for "targets: 0".
std::optional<Filled> inBrackets(std::string_view pattern, const FillPlaceholder &fill, std::string_view number)
{
    const std::size_t bar = pattern.find('|');
    if (bar != std::string_view::npos) {
        return filledIn(number == "1" ? pattern.substr(0, bar) : pattern.substr(bar + 1), fill, false);
    }
    std::optional<Filled> filled = filledIn(pattern, fill, false);
    return filled && filled->countsNothing ? Filled() : filled;
}

} // namespace

std::optional<std::string> filledPattern(std::string_view pattern, const FillPlaceholder &fill)
{
    if (pattern.empty()) {
        return std::nullopt;
    }
    std::string text, number;
    for (std::size_t from = 0; from < pattern.size();) {
        const std::size_t open = std::min(pattern.find('[', from), pattern.size());
        const std::size_t close = std::min(pattern.find(']', open), pattern.size());
        const auto before = filledIn(pattern.substr(from, open - from), fill, text.empty());
        number = before && !before->number.empty() ? before->number : number;
        const auto inside = open < close ? inBrackets(pattern.substr(open + 1, close - open - 1), fill, number) : Filled();
        if (!before || !inside) {
            return std::nullopt;
        }
        text += before->text + inside->text;
        from = close + 1;
    }
    return text;
}

} // namespace rd
