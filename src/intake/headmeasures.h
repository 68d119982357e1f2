#pragma once

#include "intake/codefinder.h"

namespace rd {

/// "固定资产投资累计(亿元)" and "Retail sales, cumulative, growth (%)": a name, and behind it what the values are of it with their
/// unit: 当月, 累计, 同比 or 累计同比. Both are empty for any other text.
struct NameAndMeasure {
    std::string name, measure;
    bool isGrowthAlone = false; ///< 同比, without a word for the months
};
[[nodiscard]] NameAndMeasure nameAndMeasure(std::string_view head, const CodeFinder &finder);

} // namespace rd
