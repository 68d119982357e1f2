#include "core/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry words[] = {
    // What a column of a foreign table is
    {"field.none", {"不取", "not taken"}},
    {"field.area", {"地区", "Area"}},
    {"field.area_name", {"地区名称（随代码）", "Name of the area"}},
    {"field.indicator", {"指标", "Indicator"}},
    {"field.indicator_name", {"指标名称（随代码）", "Name of the indicator"}},
    {"field.industry", {"行业", "Industry"}},
    {"field.subject", {"主体", "Subject"}},
    {"field.kind", {"类别", "Kind"}},
    {"field.period", {"时期", "Period"}},
    {"field.unit", {"单位", "Unit"}},
    {"field.multiplier", {"倍数", "Multiplier"}},
    {"field.source", {"来源", "Source"}},
    {"field.value", {"数值", "Value"}},
    {"field.value_hi", {"数值上限", "Upper end of the value"}},
    {"field.qualifier", {"限定词", "Qualifier"}},
    {"field.status", {"状态", "Status"}},
    {"field.as_published", {"原文", "As printed"}},
    {"field.figure_id", {"数据编号", "Figure id"}},
    {"field.gap_reason", {"缺数原因", "Why there is no value"}},
};

} // namespace

std::span<const WordEntry> intakeWords() { return words; }

} // namespace rd
