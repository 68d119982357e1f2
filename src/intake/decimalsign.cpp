#include "intake/decimalsign.h"

#include "core/decimal.h"
#include "intake/dotmonths.h"
#include "intake/printedvalue.h"

#include <algorithm>

namespace rd {
namespace {

bool areDigits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, isDigit); }

/// What stands between two groups of three digits at the front of the text; empty where nothing does.
std::string_view partAt(std::string_view text, char decimal)
{
    const std::string_view other = decimal == ',' ? "." : ",";
    return text.starts_with(other) ? other : partOfThousands(text);
}

/// A whole number without the signs between its thousands; nothing where they do not stand before every third digit.
std::optional<std::string> wholeOf(std::string_view text, char decimal)
{
    constexpr std::size_t group = 3;
    std::string digits;
    std::string_view part;
    while (true) {
        const std::size_t length = std::size_t(std::ranges::find_if_not(text, isDigit) - text.begin());
        const bool isLast = length == text.size(), isFirst = digits.empty();
        const bool isParted = !isLast || !isFirst;
        if (length == 0 || (isParted && (length > group || (isFirst ? text.front() == '0' : length != group)))) {
            return std::nullopt;
        }
        digits += text.substr(0, length);
        if (isLast) {
            return digits;
        }
        const std::string_view here = partAt(text.substr(length), decimal);
        if (here.empty() || (!part.empty() && part != here)) {
            return std::nullopt;
        }
        part = here;
        text.remove_prefix(length + part.size());
    }
}

/// A number without sign that is written with this decimal sign, as digits and a point; nothing where it is none.
std::optional<std::string> pointed(std::string_view text, char decimal)
{
    const std::size_t at = std::min(text.find(decimal), text.size());
    auto whole = wholeOf(text.substr(0, at), decimal);
    if (!whole || at == text.size()) {
        return whole;
    }
    return areDigits(text.substr(at + 1)) ? std::optional(*whole + "." + std::string(text.substr(at + 1))) : std::nullopt;
}

/// Where the number that begins the text ends: digits and what stands between two of them.
std::size_t behindNumber(std::string_view text)
{
    constexpr std::size_t group = 3;
    std::size_t end = 0;
    while (end < text.size()) {
        if (isDigit(text[end])) {
            ++end;
            continue;
        }
        const std::string_view rest = text.substr(end);
        const bool isSign = rest.front() == ',' || rest.front() == '.';
        const std::size_t length = isSign ? 1 : partAt(rest, ',').size();
        const std::string_view next = rest.substr(length);
        const bool isGroup =
            next.size() >= group && areDigits(next.substr(0, group)) && (next.size() == group || !isDigit(next[group]));
        if (length == 0 || next.empty() || !(isSign ? isDigit(next.front()) : isGroup)) {
            break;
        }
        end += length;
    }
    return end;
}

/// A cell that is a number and nothing else, without + or −; empty for any other.
std::string_view bareNumberIn(std::string_view cell)
{
    std::string_view text = trimmed(cell);
    text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    text.remove_suffix(text.ends_with('%') ? 1 : 0);
    text = trimmed(text);
    return !text.empty() && isDigit(text.front()) && behindNumber(text) == text.size() ? text : std::string_view();
}

} // namespace

std::string_view partOfThousands(std::string_view text)
{
    constexpr std::string_view parts[] = {" ", "'", "’"};
    const auto *const found = std::ranges::find_if(parts, [&](std::string_view part) { return text.starts_with(part); });
    return found == std::end(parts) ? std::string_view() : *found;
}

DecimalSign decimalSign(std::span<const SheetRow> rows)
{
    bool hasPoint = false, hasComma = false, hasEither = false;
    for (const SheetRow &row : rows) {
        for (const std::string &cell : row.cells) {
            const std::string_view number = bareNumberIn(cell);
            if (number.find_first_of(".,") == std::string_view::npos || isDotMonth(number)) {
                continue;
            }
            const bool isPoint = pointed(number, '.').has_value(), isComma = pointed(number, ',').has_value();
            hasEither = hasEither || (isPoint && isComma);
            hasPoint = hasPoint || (isPoint && !isComma);
            hasComma = hasComma || (isComma && !isPoint);
        }
    }
    return hasPoint ? DecimalSign::Point : hasComma ? DecimalSign::Comma : hasEither ? DecimalSign::Unsaid : DecimalSign::Point;
}

bool isOfEitherSign(std::string_view cell)
{
    const std::string_view number = bareNumberIn(cell);
    return number.find_first_of(".,") != std::string_view::npos && pointed(number, '.') && pointed(number, ',');
}

std::optional<std::string> withPoint(std::string_view cell)
{
    const std::size_t from = std::min(cell.find_first_of("0123456789"), cell.size());
    const std::size_t length = behindNumber(cell.substr(from));
    const auto number = length == 0 ? std::optional(std::string()) : pointed(cell.substr(from, length), ',');
    return number ? std::optional(std::string(cell.substr(0, from)) + *number + std::string(cell.substr(from + length)))
                  : std::nullopt;
}

} // namespace rd
