#include "intake/dotmonths.h"

#include "core/decimal.h"
#include "intake/printedvalue.h"
#include "intake/tableheads.h"

#include <algorithm>
#include <cstdlib>

namespace rd {
namespace {

/// Months since the year 0; −1 for any other text.
int dotMonth(std::string_view text)
{
    constexpr std::size_t digits = 4, longest = 7;
    if (text.size() <= digits + 1 || text.size() > longest || text[digits] != '.' || !isYear(text.substr(0, digits))) {
        return -1;
    }
    const auto year = parseInteger(text.substr(0, digits)), month = parseInteger(text.substr(digits + 1));
    return year.ok() && month.ok() && *month >= 1 && *month <= 12 ? int(*year) * 12 + int(*month) - 1 : -1;
}

bool mayBeOctober(std::string_view text) { return text.size() == 6 && text.ends_with(".1"); }

} // namespace

bool isDotMonth(std::string_view text) { return dotMonth(text) >= 0; }

bool areMonthsAcross(const SheetRow &row)
{
    constexpr int octoberBehind = 9, furthest = 3;
    std::size_t months = 0;
    std::string_view before;
    const auto areNear = [](int one, int other) { return one != other && std::abs(one - other) <= furthest; };
    for (const std::string &cell : row.cells) {
        const std::string_view text = trimmed(cell);
        if (text.empty() || !looksNumeric(text)) {
            continue;
        }
        const int month = dotMonth(text), last = dotMonth(before);
        const bool isNext = before.empty() || text == before || areNear(month, last)
                            || (mayBeOctober(text) && areNear(month + octoberBehind, last))
                            || (mayBeOctober(before) && areNear(month, last + octoberBehind));
        if (month < 0 || !isNext) {
            return false;
        }
        months += text == before ? 0 : 1;
        before = text;
    }
    return months >= 2;
}

bool isCutOctober(std::string_view text, std::string_view beside)
{
    constexpr std::size_t digits = 4;
    return mayBeOctober(text) && dotMonth(text) >= 0 && beside.substr(0, digits) == text.substr(0, digits)
           && (beside.substr(std::min(digits, beside.size())) == ".9"
               || beside.substr(std::min(digits, beside.size())) == ".11");
}

} // namespace rd
