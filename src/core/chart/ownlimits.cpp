#include "core/chart/ownlimits.h"

#include "core/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr std::size_t mostLimits = 6; // as many classes as the shades of a map

std::vector<std::string_view> piecesOf(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = text.find_first_not_of(separators); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        pieces.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(separators, end);
    }
    return pieces;
}

bool areLimits(const std::vector<double> &limits)
{
    return !limits.empty() && limits.size() <= mostLimits
           && std::ranges::adjacent_find(limits, std::greater_equal<>()) == limits.end();
}

std::string limitsJoined(const std::vector<double> &limits, std::string_view between, double factor)
{
    std::string text;
    for (const double limit : limits) {
        text += (text.empty() ? "" : std::string(between)) + numberText(limit / factor);
    }
    return text;
}

} // namespace

std::optional<std::vector<double>> limitsIn(std::string_view option)
{
    std::vector<double> limits;
    for (const std::string_view piece : piecesOf(option, "|")) {
        const Result<double> limit = parseNumber(piece);
        if (!limit) {
            return std::nullopt;
        }
        limits.push_back(*limit);
    }
    return areLimits(limits) ? std::optional(limits) : std::nullopt;
}

std::string optionOf(const std::vector<double> &limits) { return limitsJoined(limits, "|", 1); }

Result<std::vector<double>> typedLimits(std::string_view text, double factor)
{
    const auto shift = static_cast<int>(std::lround(std::log10(factor)));
    std::vector<double> limits;
    for (const std::string_view piece : piecesOf(text, "; \t")) {
        const Result<double> limit = parseNumber(piece, shift);
        if (!limit) {
            return Error{
                ErrorCode::Failed,
                {fmt::format("“{}”不是数字：界限之间用分号，数字里不用逗号，例如 50; 100; 200", piece),
                 fmt::format("\"{}\" is not a number: semicolons between limits, no commas inside, as in 50; 100; 200", piece)},
                {}};
        }
        limits.push_back(*limit);
    }
    if (!areLimits(limits)) {
        return Error{
            ErrorCode::Failed,
            {"请输入一至六个界限，从小到大，例如 50; 100; 200", "Enter one to six limits in rising order, as in 50; 100; 200"},
            {}};
    }
    return limits;
}

std::string typedText(const std::vector<double> &limits, double factor) { return limitsJoined(limits, "; ", factor); }

} // namespace rd
