#pragma once

#include "core/period.h"

#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// A period as a table's head, cell or title writes it: 2024, 2024年, 2024年度, 2024年1-9月, 1—9月 (with `year`), 2024年三季度,
/// 2024Q3, 2024年Q3, 上半年, 2024年9月, 2024年9月30日, 2024/9, 202409, 2024年末 (the year), Jan-Sep 2024, Q3 2024, Sep 2024,
/// Sep-24, and SDMX's own forms. 24-Sep is a day to some and a month to others, and none here. Nothing for
/// any other text, and nothing where a year is wanted and neither text nor `year` (0: none) names one. `text` is NFKC.
[[nodiscard]] std::optional<Period> printedPeriod(std::string_view text, int year = 0);

/// A period at the front of a longer text, such as "2024年1-9月固定资产投资", and the rest of it; a bare year needs its 年.
struct LeadingPeriod {
    std::optional<Period> period;
    std::string rest;
};
[[nodiscard]] LeadingPeriod leadingPeriod(std::string_view text, int year = 0);

/// The year that a title speaks of ("2024年各县主要指标"), 0 where it names none or several.
[[nodiscard]] int yearNamed(std::string_view text);

/// The period that a title speaks of, wherever in it ("某市2024年1-9月主要指标"): the first one that is more than a year, else the
/// year; nothing where it names several years or none.
[[nodiscard]] std::optional<Period> periodNamed(std::string_view text);

} // namespace rd
