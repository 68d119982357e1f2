#include "intake/headmeasures.h"

#include "intake/flaggedperiod.h"
#include "intake/headwords.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"
#include "intake/relativeperiod.h"

#include <algorithm>

namespace rd {
namespace {

/// Takes a comma and an opening bracket off the end.
std::string_view withoutJoint(std::string_view text)
{
    std::string_view rest = trimmed(text);
    while (rest.ends_with(',') || rest.ends_with('(')) {
        rest = trimmed(rest.substr(0, rest.size() - 1));
    }
    return rest;
}

/// What is no name before a word of measure: 本年累计, 环比增长, 1-9月累计 and 比2022年增长 are such words as a whole.
bool isName(std::string_view text)
{
    constexpr std::string_view words[] = {"本年", "上年", "今年", "去年",   "全年",       "本期", "上期",
                                          "同期", "环比", "年初", "自年初", "比上年同期", "当月", "本月"};
    constexpr std::string_view against[] = {"比", "较"};
    return !text.empty() && std::ranges::find(words, text) == std::end(words) && !isGrowth(text) && !isTheValue(text)
           && !isRelative(text) && std::ranges::count(text, '(') == std::ranges::count(text, ')')
           && std::ranges::none_of(against, [&](std::string_view word) { return text.starts_with(word); })
           && !leadingPeriod(text, 2000).period && !trailingPeriod(text, 2000).said.period;
}

} // namespace

NameAndMeasure nameAndMeasure(std::string_view head, const CodeFinder &finder)
{
    const std::string_view shown = trimmed(head);
    const NameAndUnit said = nameAndUnit(shown, finder);
    std::string_view bare = said.unit ? shown.substr(0, said.name.size()) : shown;
    std::string unit(trimmed(shown.substr(bare.size())));
    unit = unit.starts_with(',') ? " (" + std::string(trimmed(std::string_view(unit).substr(1))) + ")" : unit;
    std::string words;
    const auto take = [&](std::string_view (*behind)(std::string_view)) {
        const std::string_view text = bare.ends_with(')') ? trimmed(bare.substr(0, bare.size() - 1)) : bare;
        const std::string_view word = behind(text);
        if (word.empty()) {
            return false;
        }
        words = std::string(word) + (words.empty() ? "" : " ") + words;
        bare = withoutJoint(text.substr(0, text.size() - word.size()));
        return true;
    };
    const bool isGrowing = take(growthBehind);
    if (isRelative(bare)) { // 本月止累计 is one word
        return {};
    }
    bool isOfMonths = take(measureBehind);
    if (const std::string_view word = isOfMonths ? std::string_view() : measureBefore(bare); !word.empty()) { // 本月发电量
        words = std::string(word) + words;
        bare = trimmed(bare.substr(word.size()));
        isOfMonths = true;
    }
    const bool isSaid = (isGrowing || isOfMonths) && isName(bare);
    return isSaid ? NameAndMeasure{std::string(bare), words + unit, !isOfMonths} : NameAndMeasure();
}

} // namespace rd
