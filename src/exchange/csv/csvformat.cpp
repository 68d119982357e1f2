#include "exchange/csv/csvformat.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

/// How far the first row is looked at for its delimiter.
constexpr std::size_t longestGuess = std::size_t(64) * 1024;

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

std::optional<char> guessDelimiter(std::string_view text, bool isWhole)
{
    constexpr std::array candidates = {',', ';', '\t'};
    std::array<int, 3> counts{};
    bool inQuotes = false, begun = false;
    for (const char c : text) {
        inQuotes = inQuotes != (c == '"');
        const bool isBreak = (c == '\n' || c == '\r') && !inQuotes;
        if (isBreak && begun) {
            isWhole = true;
            break;
        }
        begun = begun || !isBreak;
        const auto it = std::ranges::find(candidates, c);
        if (it != candidates.end() && !inQuotes) {
            ++counts[static_cast<std::size_t>(it - candidates.begin())];
        }
    }
    if (!isWhole && text.size() < longestGuess) {
        return {};
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

} // namespace rd
