#pragma once

#include "core/report/report.h"

#include <array>

namespace rd {

/// How the JSON form of a spec names things; core names the dimensions.
inline constexpr int specVersion = 1;

template <typename T> using Names = std::pair<T, const char *>;

inline constexpr std::array<Names<View>, 6> viewNames = {{
    {View::Observations, "observations"},
    {View::Events, "events"},
    {View::Codes, "codes"},
    {View::Coverage, "coverage"},
    {View::Gaps, "gaps"},
    {View::Sources, "sources"},
}};
inline constexpr std::array<Names<Layout>, 2> layoutNames = {{{Layout::Tidy, "tidy"}, {Layout::Wide, "wide"}}};
inline constexpr std::array<Names<Operation>, 8> operationNames = {{
    {Operation::None, "none"},
    {Operation::Growth, "growth"},
    {Operation::Share, "share"},
    {Operation::Rank, "rank"},
    {Operation::CompoundGrowth, "compound_growth"},
    {Operation::Index, "index"},
    {Operation::Ratio, "ratio"},
    {Operation::Count, "count"},
}};

template <typename T, std::size_t n> std::string_view nameOf(const std::array<Names<T>, n> &names, T value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    return names.front().second;
}

} // namespace rd
