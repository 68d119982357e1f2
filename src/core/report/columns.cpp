#include "core/report/columns.h"

#include <algorithm>
#include <array>
#include <map>

namespace rd {
namespace {

constexpr std::array<std::string_view, 5> tail = {"UNIT_MEASURE", "QUALIFIER", "OBS_STATUS", "FIGURE_IDS", "SOURCE"};

const std::map<std::string_view, Text> &names()
{
    static const std::map<std::string_view, Text> all = {
        {"FIGURE_ID", {"数据编号", "Figure"}},
        {"FIGURE_IDS", {"所依据的数据", "Figures behind it"}},
        {"REF_AREA", {"地区代码", "Area code"}},
        {"AREA_NAME", {"地区", "Area"}},
        {"TIER", {"类别代码", "Tier code"}},
        {"TIER_NAME", {"产业类别", "Industry tier"}},
        {"ACTIVITY", {"产业代码", "Industry code"}},
        {"ACTIVITY_NAME", {"产业", "Industry"}},
        {"SUBJECT", {"主体代码", "Subject code"}},
        {"SUBJECT_NAME", {"主体", "Subject"}},
        {"SUBJECT_TYPE", {"主体类型", "Type of subject"}},
        {"INDICATOR", {"指标代码", "Indicator code"}},
        {"INDICATOR_NAME", {"指标", "Indicator"}},
        {"KIND", {"性质", "Kind"}},
        {"TIME_PERIOD", {"报告期", "Reference period"}},
        {"FREQ", {"频率", "Frequency"}},
        {"OBS_VALUE", {"数值", "Value"}},
        {"OBS_VALUE_HI", {"数值上限", "Upper value"}},
        {"UNIT_MULT", {"单位的幂", "Power of ten of the unit"}},
        {"UNIT_MEASURE", {"计量单位", "Unit"}},
        {"QUALIFIER", {"数值限定", "Qualifier"}},
        {"OBS_STATUS", {"数据状态", "Status"}},
        {"AS_PUBLISHED", {"原文数字", "As published"}},
        {"GAP_REASON", {"缺数原因", "Reason for the gap"}},
        {"SOURCE", {"数据来源", "Source"}},
        {"LOCATOR", {"出处", "Where it comes from"}},
        {"ACTUAL_VALUE", {"实际完成", "Done so far"}},
        {"ACTUAL_PERIOD", {"完成数时期", "Period of what is done"}},
        {"ACTUAL_SOURCE", {"完成数来源", "Source of what is done"}},
        {"COMPLETION", {"完成率", "Completion rate"}},
        {"TIME_PASSED", {"序时进度", "Time passed"}},
        {"AHEAD", {"快于序时（百分点）", "Ahead of time, points"}},
        {"PACE", {"进度评价", "Pace"}},
        {"STATE", {"进度状态代码", "State of the target, code"}},
        {"OPERATION", {"计算", "Computed"}},
        {"PUBLISHED_GROWTH", {"公布增速", "Published growth"}},
        {"PUBLISHED_GROWTH_NAME", {"何种公布增速", "Which published growth"}},
        {"NOMINAL_GROWTH", {"名义同比", "Nominal growth, year on year"}},
        {"BASE_PERIOD", {"同比基期", "Base period"}},
        {"BASE_VALUE", {"基期数", "Base value"}},
        {"PREVIOUS_GROWTH", {"名义环比", "Nominal growth on the period before"}},
        {"PREVIOUS_PERIOD", {"环比基期", "Period before"}},
        {"CHANGE", {"比上年同期（百分点）", "On a year before, points"}},
        {"MONTH_VALUE", {"当月数", "Month alone"}},
        {"MONTH_PERIOD", {"当月", "Month"}},
        {"MONTH_ORIGIN", {"当月数来历", "Origin of the month's value"}},
        {"SHARE", {"占比（%）", "Share, %"}},
        {"WHOLE", {"总量", "Whole"}},
        {"SHARE_CHANGE", {"占比变化（百分点）", "Change of share, points"}},
        {"RANK", {"位次", "Rank"}},
        {"RANKED", {"参加排位数", "Areas ranked"}},
        {"SCOPE", {"排位范围", "Ranked among"}},
        {"BEFORE_PERIOD", {"上期", "Last period"}},
        {"RANK_BEFORE", {"上期位次", "Last rank"}},
        {"RANK_CHANGE", {"位次变化", "Change in rank"}},
        {"RANK_SINCE", {"该位次始于", "In this place since"}},
        {"RANK_PERIODS", {"连续期数", "Periods in this place"}},
        {"AVERAGE", {"平均", "Average"}},
        {"AVERAGE_NAME", {"何种平均", "Which average"}},
        {"DIFFERENCE", {"与平均之差", "Above or below average"}},
        {"EARLIER_VALUE", {"修订前数值", "Value before it was revised"}},
        {"EARLIER_KNOWN", {"修订前数值登记日", "Day on which that was recorded"}},
        {"OTHER_VALUE", {"另一来源数值", "Value of another source"}},
        {"OTHER_SOURCE", {"另一来源", "Other source"}},
        {"STANDING", {"归类依据", "Standing"}},
        {"LEADERS", {"企业", "Enterprises"}},
        {"PROGRAMMES", {"项目与平台", "Projects and programmes"}},
        {"INDUSTRIES", {"产业数", "Industries"}},
        {"SUBJECTS", {"主体数", "Subjects"}},
        {"AMOUNTS", {"金额", "Amounts"}},
        {"FIGURES", {"数据条数", "Figures held"}},
        {"EVENTS", {"事项数", "Events recorded"}},
        {"ACTUAL", {"实际数条数", "Actual figures"}},
        {"TARGET", {"目标数条数", "Target figures"}},
        {"PLAN", {"计划数条数", "Plan figures"}},
        {"UNDATED", {"未注明时期条数", "Figures without a period"}},
        {"STAGE", {"阶段", "Stage"}},
        {"STAGE_PERIOD", {"阶段时期", "Period of the stage"}},
        {"EVENT_ID", {"事项编号", "Event"}},
        {"EVENT_TYPE", {"事项类型", "Type of event"}},
        {"TEXT_ZH", {"内容（中文）", "Text in Chinese"}},
        {"TEXT_EN", {"内容（英文）", "Text in English"}},
        {"PASSAGE", {"段落", "Passage"}},
        {"HEADLINE", {"标题", "Headline"}},
        {"HEADLINE_ORD", {"标题序号", "Headline number"}},
        {"PARAGRAPH", {"段落序号", "Paragraph"}},
        {"KINDS", {"各条性质", "Kinds"}},
        {"NOTES", {"存疑说明", "Notes"}},
    };
    return all;
}

using Ids = std::vector<std::string>;

void append(Ids &ids, std::initializer_list<std::string_view> more) { ids.insert(ids.end(), more.begin(), more.end()); }

Ids observationColumns()
{
    return {"FIGURE_ID", "REF_AREA",     "AREA_NAME",    "TIER",           "ACTIVITY", "ACTIVITY_NAME",
            "SUBJECT",   "SUBJECT_NAME", "INDICATOR",    "INDICATOR_NAME", "KIND",     "TIME_PERIOD",
            "OBS_VALUE", "OBS_VALUE_HI", "AS_PUBLISHED", "GAP_REASON",     "LOCATOR"};
}

Ids codesColumns(const ReportSpec &spec)
{
    Ids ids;
    for (const Dim dim : spec.rows) {
        append(ids, {columnsFor(dim).code, columnsFor(dim).name});
    }
    const auto stands = [&spec](Dim dim) { return std::ranges::find(spec.rows, dim) != spec.rows.end(); };
    if (stands(Dim::Subject)) {
        append(ids, {"SUBJECT_TYPE", "REF_AREA", "AREA_NAME", "ACTIVITY", "ACTIVITY_NAME", "STAGE", "STAGE_PERIOD",
                     "AS_PUBLISHED", "AMOUNTS"});
    } else if (stands(Dim::Tier) && stands(Dim::Industry)) {
        append(ids, {"STANDING", "LOCATOR"});
    } else if (stands(Dim::Industry)) {
        append(ids, {"TIER", "TIER_NAME", "INDICATOR", "INDICATOR_NAME", "OBS_VALUE", "LEADERS", "PROGRAMMES"});
    } else if (stands(Dim::Tier)) {
        append(ids, {"INDUSTRIES", "SUBJECTS"});
    } else if (stands(Dim::Area)) {
        append(ids, {"INDICATOR", "INDICATOR_NAME", "OBS_VALUE"});
    }
    append(ids, {"FIGURES", "EVENTS"});
    return ids;
}

} // namespace

Text columnName(std::string_view id)
{
    if (const auto it = names().find(id); it != names().end()) {
        return it->second;
    }
    for (const auto &[ending, zh, en] :
         {std::tuple("_HI", "（上限）", ", upper"), std::tuple("_QUALIFIER", "（限定）", ", qualifier")}) {
        if (id.ends_with(ending)) {
            const Text of = columnName(id.substr(0, id.size() - std::string_view(ending).size()));
            return {of.zh + zh, of.en + en};
        }
    }
    return {std::string(id), std::string(id)};
}

std::span<const std::string_view> tailColumns() { return tail; }

DimColumns columnsFor(Dim dim)
{
    switch (dim) {
    case Dim::Area: return {"REF_AREA", "AREA_NAME"};
    case Dim::Tier: return {"TIER", "TIER_NAME"};
    case Dim::Industry: return {"ACTIVITY", "ACTIVITY_NAME"};
    case Dim::Indicator: return {"INDICATOR", "INDICATOR_NAME"};
    case Dim::Subject: return {"SUBJECT", "SUBJECT_NAME"};
    case Dim::Kind: return {"KIND", {}};
    case Dim::Period: return {"TIME_PERIOD", {}};
    case Dim::Unit: return {"UNIT_MEASURE", {}};
    case Dim::Source: return {"SOURCE", {}};
    case Dim::Qualifier: return {"QUALIFIER", {}};
    case Dim::Figure: return {"FIGURE_ID", {}};
    case Dim::Event: return {"EVENT_ID", {}};
    case Dim::Passage: return {"PASSAGE", {}};
    }
    return {};
}

std::vector<std::string> standardColumns(const ReportSpec &spec)
{
    Ids ids;
    switch (spec.view) {
    case View::Observations: ids = observationColumns(); break;
    case View::Events:
        ids = {"EVENT_ID",     "EVENT_TYPE", "REF_AREA", "AREA_NAME",   "ACTIVITY", "ACTIVITY_NAME", "SUBJECT",
               "SUBJECT_NAME", "KIND",       "STAGE",    "TIME_PERIOD", "TEXT_ZH",  "TEXT_EN",       "LOCATOR"};
        break;
    case View::Codes: ids = codesColumns(spec); break;
    case View::Coverage:
        for (const std::vector<Dim> &dims : {spec.rows, spec.columns}) {
            for (const Dim dim : dims) {
                ids.emplace_back(columnsFor(dim).code);
                if (!columnsFor(dim).name.empty()) {
                    ids.emplace_back(columnsFor(dim).name);
                }
            }
        }
        append(ids, {"FIGURES", "ACTUAL", "TARGET", "PLAN", "UNDATED"});
        std::erase_if(ids, [seen = std::vector<std::string>{}](const std::string &id) mutable {
            const bool again = std::ranges::find(seen, id) != seen.end();
            seen.push_back(id);
            return again;
        });
        break;
    case View::Gaps: ids = {"REF_AREA", "AREA_NAME", "INDICATOR", "INDICATOR_NAME", "GAP_REASON"}; break;
    case View::Sources:
        ids = {"PASSAGE",      "HEADLINE_ORD", "HEADLINE",   "PARAGRAPH", "FIGURES",
               "AS_PUBLISHED", "KINDS",        "GAP_REASON", "EVENTS",    "NOTES"};
        break;
    }
    ids.insert(ids.end(), tail.begin(), tail.end());
    return ids;
}

} // namespace rd
