#pragma once

#include "intake/codefinder.h"
#include "intake/tablemapping.h"

#include <optional>

namespace rd {

/// The field that a head names by itself: 地区, REF_AREA, 数值 …; Field::None for heads that are known and not taken (序号,
/// FREQ, 备注). Nothing for any other text.
[[nodiscard]] std::optional<Field> fieldCalled(std::string_view head);

/// What a value column's head says, level by level: indicator, area, period, unit, kind. What no list has stays as its text,
/// as an indicator. `year`: the one that the title names, or 0; `before`: what the column to the left says, of which
/// "比上年增长%" speaks.
[[nodiscard]] Fixed readHead(const std::vector<std::string> &levels, const CodeFinder &finder, int year, const Fixed &before);

/// "单位：亿元" anywhere in a corner: the unit's words, or nothing.
[[nodiscard]] std::optional<std::string> unitSaid(std::string_view text);

} // namespace rd
