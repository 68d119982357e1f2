#include "core/words/refusaltext.h"

#include "core/words/numbertext.h"

#include <fmt/format.h>

namespace rd {
namespace {

struct Reason {
    Text why, instead;
};

Reason reasonFor(RefusalCode code)
{
    switch (code) {
    case RefusalCode::DifferentUnits:
        return {{"计量单位不同", "their units differ"},
                {"只能将单位相同的数据相加，或先按已登记的折算率换算",
                 "add figures of one unit, or convert by a recorded rate first"}};
    case RefusalCode::DifferentIndicators:
        return {{"指标不同", "they measure different things"}, {"只能将同一指标的数据相加", "add figures of one indicator"}};
    case RefusalCode::RatiosDoNotAdd:
        return {{"比率、指数和位次不能相加", "ratios, indices and ranks do not add"},
                {"请将其分子、分母分别相加后再计算", "add what they were computed from and compute anew"}};
    case RefusalCode::StockOverTime:
        return {{"期末数不能跨期相加", "a stock does not add over time"},
                {"请取同一时点的数据相加，或取最后一期", "add figures of one date, or take the last period"}};
    case RefusalCode::DoesNotAddOver:
        return {{"该指标在两者不同的维度上不可加总", "the indicator does not add over what they differ in"},
                {"只能将指标口径允许加总的数据相加", "add only where the indicator's definition allows it"}};
    case RefusalCode::PartOfAnother:
        return {{"一个已包含在另一个之中", "one is contained in the other"},
                {"请只取总数，或只取各部分", "take the whole alone, or the parts alone"}};
    case RefusalCode::Overlapping:
        return {{"两者范围有重叠，会重复计算", "they overlap and would be counted twice"},
                {"请分别列出", "show them side by side"}};
    case RefusalCode::NotDeclaredDisjoint:
        return {{"没有说明两者互不重叠", "nothing says that they do not overlap"},
                {"请分别列出，或登记两者互不重叠", "show them side by side, or record that they are disjoint"}};
    case RefusalCode::PeriodsOverlap:
        return {{"报告期有重叠", "their periods overlap"},
                {"请取首尾相接、互不重叠的报告期", "add periods that do not overlap"}};
    case RefusalCode::PeriodUnknown:
        return {{"有数据未注明时期", "a period is not stated"},
                {"只能将时期明确的数据相加", "add figures whose periods are known"}};
    case RefusalCode::KindsDiffer:
        return {{"数据性质不同（实际、目标、计划）", "one is an actual, a target or a plan and the other is not"},
                {"请将实际数与目标数分开", "keep actuals, targets and plans apart"}};
    case RefusalCode::NotComparable:
        return {{"两者口径不可比", "they are not comparable"}, {"请分别列出", "show them side by side"}};
    case RefusalCode::NotDeclaredPart:
        return {{"没有说明一个是另一个的一部分", "nothing says that one is a part of the other"},
                {"请改用比值，或登记两者的包含关系", "take their ratio, or record that one is part of the other"}};
    case RefusalCode::RateOfRate:
        return {{"比率、位次和可正可负的数没有这样的增速或指数", "a rate, a rank or a balance has no such growth or index"},
                {"请看原值；百分数可以看变化了几个百分点", "look at the values; of a percentage, at its change in points"}};
    case RefusalCode::NothingInCommon:
        return {{"两个指标没有同一地区、同一时期的数据", "the two indicators have no area and period in common"},
                {"请选同一地区、同一时期都有数据的指标", "choose an indicator that is held for the same areas and periods"}};
    case RefusalCode::Nothing:
        return {{"没有可相加的数据", "there is nothing to add"}, {"请先选择数据", "choose figures first"}};
    case RefusalCode::NothingKnown:
        return {{"各数据的限定使合计无法表述", "the limits of the figures leave nothing to be said of a total"},
                {"请分别列出", "show them side by side"}};
    }
    return {};
}

} // namespace

Text calledIn(const Observation &observation, const CodeBook &codes)
{
    if (observation.isFigure()) {
        return {observation.figure, observation.figure};
    }
    const auto in = [&](Language language) {
        std::string called = codes.nameOf(Dim::Area, observation.series.area).in(language);
        for (const auto &[dim, code] :
             {std::pair(Dim::Industry, &observation.series.industry), std::pair(Dim::Subject, &observation.series.subject),
              std::pair(Dim::Indicator, &observation.series.indicator)}) {
            if (*code != notApplicable) {
                called += " · " + codes.nameOf(dim, *code).in(language);
            }
        }
        return called + " · " + (observation.period ? observation.period->text(language) : gapWords("undated").in(language));
    };
    return {in(Language::Zh), in(Language::En)};
}

Refusal refusal(Attempt attempt, RefusalCode code, const Observation &a, const Observation &b, const CodeBook &codes,
                const Text &why)
{
    const bool adding = attempt == Attempt::Add;
    const Reason reason = reasonFor(code);
    const Text first = calledIn(a, codes), second = calledIn(b, codes);
    const Text &because = why.empty() ? reason.why : why;
    return {code,
            first.en,
            second.en,
            {fmt::format("{} 与 {} {}：{}；{}。", first.zh, second.zh, adding ? "不可相加" : "不宜这样计算",
                         because.in(Language::Zh), reason.instead.zh),
             fmt::format("{} and {} cannot be {}: {}; {}.", first.en, second.en, adding ? "added" : "computed with in this way",
                         because.in(Language::En), reason.instead.en)},
            because,
            reason.instead};
}

} // namespace rd
