#pragma once

#include "core/chart/chartmodel.h"

namespace rd {

/// Fewer points than these show no pattern.
inline constexpr std::size_t leastScatterPairs = 5;

/// Nor is there a distribution of fewer areas.
inline constexpr std::size_t leastOfDistribution = 30;

/// Two rows of one area and one period, of the table's two indicators.
struct ScatterPair {
    std::size_t across = 0, up = 0;
};
/// The latest values of both indicators (the spec's two measures, else the only two of the table) area by area, the region itself
/// apart; empty where there are not just two.
[[nodiscard]] std::vector<ScatterPair> scatterPairs(const Table &table, const CodeBook &codes);

} // namespace rd
