#include "exchange/csvformat.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::array<std::string_view, 10> formulaStarts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

std::string_view behindGuards(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of('\''), text.size()));
}

} // namespace

bool needsGuard(std::string_view text)
{
    const std::string_view rest = behindGuards(text);
    return std::ranges::any_of(formulaStarts, [rest](std::string_view start) { return rest.starts_with(start); });
}

bool hasGuard(std::string_view text) { return text.starts_with('\'') && needsGuard(text); }

} // namespace rd
