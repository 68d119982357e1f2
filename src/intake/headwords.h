#pragma once

#include "core/period.h"
#include "intake/codefinder.h"
#include "intake/tablemapping.h"

#include <optional>

namespace rd {

/// The field that a head names by itself: 地区, REF_AREA, 数值 …; Field::None for heads that are known and not taken (序号,
/// FREQ, 备注). Nothing for any other text.
[[nodiscard]] std::optional<Field> fieldCalled(std::string_view head);

/// What a head is read with: the year and the period that the title names (0 and nothing where it names none), of which 本月 and
/// 累计 speak; and what the column to the left says, of which "比上年增长%" and 上年同期 do.
struct HeadContext {
    int year = 0;
    std::optional<Period> period;
    Fixed before;
};

/// What a value column's head says, level by level: indicator, area, period, unit, kind. What no list has stays as its text,
/// as an indicator.
[[nodiscard]] Fixed readHead(const std::vector<std::string> &levels, const CodeFinder &finder, const HeadContext &context);

/// "单位：亿元" anywhere in a corner: the unit's words, or nothing.
[[nodiscard]] std::optional<std::string> unitSaid(std::string_view text);

/// "本表按当年价格计算。": a remark, no head and no title.
[[nodiscard]] bool isSentence(std::string_view text);

/// What kind of region is meant as a whole, be it the office's own or one above it: 市 of 全市, 全　市 and 全市合计; empty for any other text.
[[nodiscard]] std::string wholeSaid(std::string_view text);

/// A name that speaks of a rate or a share, of which an amount's unit in the corner does not speak: 城镇化率, 增长速度.
[[nodiscard]] bool saysRate(std::string_view name);

/// A name of something that is counted or measured, of which an amount's unit in the corner does not speak either: 企业个数, 常住人口,
/// 消费价格指数, 粮食产量; and what is told for each person.
[[nodiscard]] bool saysCount(std::string_view name);

/// A name of a place in an order, which is no value: 总量排名.
[[nodiscard]] bool saysRank(std::string_view name);

/// The parts of "亿元、万人": such a corner does not say which of them a value is in. One part for a single unit.
[[nodiscard]] std::vector<std::string> unitsSaid(std::string_view said);

/// "社会消费品零售总额(亿元)": a name and the unit that stands behind it; without `unit` where none does.
struct NameAndUnit {
    std::string name;
    std::optional<FoundUnit> unit;
};
[[nodiscard]] NameAndUnit nameAndUnit(std::string_view text, const CodeFinder &finder);

/// The name without the unit that stands behind it in brackets, or %.
[[nodiscard]] std::string withoutUnit(std::string_view text);

/// Fixes a unit and its power of ten; one that no list has by its word.
void setUnit(Fixed &fixed, const FoundUnit &unit);

/// "其中:甲市" and "#甲市" are 甲市, "一、工业总产值" and "其中：1.轻工业" what they count.
[[nodiscard]] std::string_view withoutOfWhich(std::string_view text);

/// True for 本期, 绝对额 …: the value itself of what stands beside or above it.
[[nodiscard]] bool isTheValue(std::string_view text);
/// True for 比上年增长, 同比, growth …: words that say growth of what stands beside them.
[[nodiscard]] bool isGrowth(std::string_view text);
/// Such a word at the end of a text with something before it, as it stands there; empty where none does.
[[nodiscard]] std::string_view growthBehind(std::string_view text);
/// The indicator that publishes the growth of `indicator`, or nothing; `isPiledUp`: of what has piled up since January, where the lists
/// have that apart.
[[nodiscard]] std::string growthOf(const CodeBook &codes, const std::string &indicator, bool isPiledUp = false);

} // namespace rd
