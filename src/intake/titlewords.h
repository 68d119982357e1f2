#pragma once

#include "intake/codefinder.h"

#include <string>
#include <string_view>

namespace rd {

/// What a title says that all its values are of: "2-7 各县(市、区)地区生产总值(2018-2023年)" speaks of an indicator that the lists have,
/// by its code, or, without number, areas and years, by its text. Nothing for a title that is empty then.
[[nodiscard]] std::string titleIndicator(std::string_view title, const CodeFinder &finder);

/// The area of the lists that a title names ("示例市2024年9月主要经济指标"): its code; nothing where it names none.
[[nodiscard]] std::string titleArea(std::string_view title, const CodeFinder &finder);

} // namespace rd
