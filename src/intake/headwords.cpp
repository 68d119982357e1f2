#include "intake/headwords.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/headflags.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view growthWords[] = {"比上年增长", "比上年同期增长", "比上年同期", "比上年",      "同比增长",
                                            "同比增减",   "同比增速",       "同比",       "增长速度",    "增长",
                                            "增速",       "增减",           "增幅",       "同比增幅",    "同比增减幅",
                                            "增长率",     "growth",         "yoy",        "year on year"};

/// "地区生产总值(亿元)" is a name and a unit in brackets behind it, "GDP, CNY billion" a name and a unit behind a comma.
std::string takeUnitBehind(std::string &text)
{
    if (text.ends_with(')')) {
        const std::size_t open = text.rfind('(');
        if (open != std::string::npos) { // at the front: a level of heads that holds units alone
            std::string inside(trimmed(std::string_view(text).substr(open + 1, text.size() - open - 2)));
            text = std::string(trimmed(std::string_view(text).substr(0, open)));
            return inside;
        }
    }
    if (text.ends_with('%') && text.size() > 1) {
        text = std::string(trimmed(std::string_view(text).substr(0, text.size() - 1)));
        while (text.ends_with("±") || text.ends_with("+-")) {
            text.resize(text.size() - 2);
        }
        return "%";
    }
    return {};
}

/// What stands in brackets behind a name is its unit, but for words that are part of the name.
bool isUnitWord(std::string_view text)
{
    constexpr std::string_view others[] = {"累计", "当月", "本月", "上年", "现价",      "不变价",
                                           "初步", "同比", "含",   "不含", "cumulative"};
    return text.size() <= 12
           && std::ranges::none_of(others, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// "地区生产总值增长速度" is the growth of an indicator that the lists have: its code; nothing for any other text.
std::string growthNamed(const CodeFinder &finder, std::string_view text)
{
    for (const std::string_view word : growthWords) {
        if (text.size() > word.size() && text.ends_with(word)) {
            const std::string_view base = trimmed(text.substr(0, text.size() - word.size()));
            const std::string indicator = finder.find(Dim::Indicator, base);
            return indicator.empty() ? std::string() : growthOf(finder.codes(), indicator);
        }
    }
    return {};
}

/// A level of heads that holds units alone: 万人, %.
bool isUnitAlone(std::string_view text, const CodeFinder &finder)
{
    return !finder.unit(text).code.empty() && finder.find(Dim::Indicator, text).empty() && finder.find(Dim::Area, text).empty();
}

/// "比2022年增长" of 2023 is 比上年增长; of a later year it is a growth of its own.
void nameYearBefore(std::string &text, const Fixed &fixed)
{
    constexpr std::string_view against = "比";
    const auto period = fixed.find(Field::Period);
    if (period == fixed.end() || !text.starts_with(against)) {
        return;
    }
    const auto before = leadingPeriod(std::string_view(text).substr(against.size()));
    const auto here = Period::parse(period->second);
    if (before.period && here && before.period->shiftedYears(1) == *here) {
        text = std::string(against) + "上年" + before.rest;
    }
}

/// The month at whose end a title's period ends: what 本月 means. January and February are one where the title says so.
std::optional<Period> monthOf(const Period &titled)
{
    if (titled.isMonth() || titled.months() == 2) {
        return titled;
    }
    const std::chrono::year_month_day last(titled.last());
    return titled.isYear() ? std::nullopt : Period::of(last.year() / last.month() / 1, 1);
}

/// From January on to the end of a title's period: what 累计 means.
std::optional<Period> sinceJanuary(const Period &titled)
{
    const std::chrono::year_month_day last(titled.last());
    const int months = int(unsigned(last.month()));
    return titled.isYear() ? std::nullopt : Period::of(last.year() / std::chrono::January / 1, months);
}

/// Takes 本月, 累计 or 上年同期 off the front of a head where nothing stands behind it but a word of growth, of a kind or of the
/// value itself (本月完成): the period that it means. "累计" within a name stays.
std::optional<Period> takeRelative(std::string &text, const HeadContext &context, const CodeFinder &finder)
{
    constexpr std::string_view months[] = {"本月数", "本月", "当月"};
    constexpr std::string_view sums[] = {"1-本月累计", "1至本月累计", "本年止累计", "本月止累计", "至本月累计",
                                         "自年初累计", "年初至今",    "本年累计",   "本月累计",   "累计完成",
                                         "累计值",     "累计额",      "累计数",     "累计"};
    constexpr std::string_view lastYear[] = {"上年同期累计", "去年同期累计", "上年同期", "去年同期", "上年同月"};
    const auto rest = [&](std::string_view word) -> std::optional<std::string> {
        if (!text.starts_with(word)) {
            return std::nullopt;
        }
        std::string behind(trimmed(std::string_view(text).substr(word.size())));
        std::string bare = behind;
        (void)takeUnitBehind(bare);
        const bool isRelative = bare.empty() || isGrowth(bare) || isTheValue(bare) || !finder.find(Dim::Kind, bare).empty();
        return isRelative ? std::optional(behind) : std::nullopt;
    };
    const auto take = [&](const auto &words) {
        for (const std::string_view word : words) {
            if (auto behind = rest(word)) {
                text = std::move(*behind);
                return true;
            }
        }
        return false;
    };
    if (const auto left = context.before.find(Field::Period); left != context.before.end() && take(lastYear)) {
        const auto here = Period::parse(left->second);
        return here ? std::optional(here->shiftedYears(-1)) : std::nullopt;
    }
    if (!context.period || context.period->isYear()) {
        return std::nullopt;
    }
    return take(months) ? monthOf(*context.period) : take(sums) ? sinceJanuary(*context.period) : std::nullopt;
}

/// Takes "2025年目标" and "完成数" at the end of a text as its kind.
void takeKind(std::string &text, Fixed &fixed, const CodeFinder &finder)
{
    for (const std::string_view word :
         {"目标任务", "目标值", "目标数", "目标", "计划数", "计划值", "计划", "完成数", "实际", "target", "plan", "actual"}) {
        if (text.ends_with(word)) {
            const std::string_view rest = trimmed(std::string_view(text).substr(0, text.size() - word.size()));
            const std::string kind = finder.find(Dim::Kind, word);
            if (!kind.empty() && finder.find(Dim::Indicator, text).empty()) {
                fixed[Field::Kind] = kind;
                text = std::string(rest);
            }
            return;
        }
    }
}

} // namespace

void setUnit(Fixed &fixed, const FoundUnit &unit)
{
    fixed[Field::Unit] = unit.code.empty() ? unit.word : unit.code;
    fixed[Field::Multiplier] = std::to_string(unit.shift);
}

bool saysRate(std::string_view name)
{
    constexpr std::string_view endings[] = {"率", "增速", "增长速度", "增长", "比重", "占比", "百分比"};
    const std::string letters = fold(name).letters;
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); })
           || std::ranges::any_of(growthWords, [&](std::string_view word) { return letters.ends_with(fold(word).letters); });
}

std::string_view withoutOfWhich(std::string_view text)
{
    for (const std::string_view word : {"其中:", "其中：", "#", "of which:"}) {
        if (text.starts_with(word)) {
            return trimmed(text.substr(word.size()));
        }
    }
    return text;
}

bool isTheValue(std::string_view text)
{
    constexpr std::string_view words[] = {"本期", "本期数", "本期值", "绝对额", "绝对值", "绝对量", "绝对数", "总量",
                                          "数值", "指标值", "完成",   "完成额", "完成数", "完成值", "value",  "level"};
    const std::string letters = fold(text).letters;
    return std::ranges::any_of(words, [&](std::string_view word) { return letters == fold(word).letters; });
}

bool isGrowth(std::string_view text)
{
    const std::string letters = fold(text).letters;
    return std::ranges::any_of(growthWords, [&](std::string_view word) { return letters == fold(word).letters; });
}

std::string growthOf(const CodeBook &codes, const std::string &indicator)
{
    const auto isIt = [&](const Indicator &found) { return found.growthOf == indicator; };
    const auto it = std::ranges::find_if(codes.indicators, isIt);
    return indicator.empty() || it == codes.indicators.end() ? std::string() : it->code;
}

NameAndUnit nameAndUnit(std::string_view text, const CodeFinder &finder)
{
    NameAndUnit said{std::string(text), {}};
    const std::string behind = takeUnitBehind(said.name);
    if (behind.empty()) {
        return said;
    }
    FoundUnit found = finder.unit(behind);
    if (!found.code.empty() || found.shift != 0 || isUnitWord(behind)) {
        said.unit = std::move(found);
    } else {
        said.name += " (" + behind + ")";
    }
    return said;
}

std::vector<std::string> unitsSaid(std::string_view said)
{
    constexpr std::string_view between[] = {"、", ",", ";", " and "};
    std::vector<std::string> units;
    while (!said.empty()) {
        std::size_t end = said.size(), length = 0;
        for (const std::string_view sign : between) {
            if (const std::size_t at = said.find(sign); at < end) {
                end = at;
                length = sign.size();
            }
        }
        if (const std::string_view unit = trimmed(said.substr(0, end)); !unit.empty()) {
            units.emplace_back(unit);
        }
        said.remove_prefix(end + length);
    }
    return units;
}

std::optional<std::string> unitSaid(std::string_view text)
{
    for (const std::string_view word : {"计量单位", "单位", "Unit", "unit"}) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) {
            continue;
        }
        std::string_view rest = trimmed(text.substr(at + word.size()));
        if (!rest.starts_with(':')) {
            continue;
        }
        rest = trimmed(rest.substr(1));
        while (rest.ends_with(')')) {
            rest.remove_suffix(1);
        }
        if (!rest.empty() && rest.size() < 60) {
            return std::string(rest);
        }
    }
    return std::nullopt;
}

Fixed readHead(const std::vector<std::string> &levels, const CodeFinder &finder, const HeadContext &context)
{
    const int year = context.year;
    const Fixed &before = context.before;
    Fixed fixed;
    for (const std::string &level : levels) {
        std::string text(withoutOfWhich(trimmed(level)));
        if (const auto said = flaggedPeriod(text, year); said.period) {
            takePeriod(fixed, said);
            continue;
        }
        if (levels.size() > 1 && takeFlag(text, fixed)) {
            continue;
        }
        if (const auto period = takeRelative(text, context, finder)) {
            fixed[Field::Period] = period->sdmx();
        }
        if (finder.find(Dim::Indicator, text).empty()) {
            takeHeadMarks(text, fixed);
            if (auto trailing = trailingPeriod(text, year); trailing.said.period) {
                takePeriod(fixed, trailing.said);
                text = std::move(trailing.rest);
            }
            std::string name = text;
            const std::string behind = takeUnitBehind(name);
            if (const auto when = flaggedPeriod(behind, year); when.period || takeFlag(behind, fixed)) {
                takePeriod(fixed, when);
                text = std::move(name);
            } else {
                auto said = nameAndUnit(text, finder);
                if (said.unit) {
                    setUnit(fixed, *said.unit);
                }
                text = std::move(said.name);
            }
        }
        if (auto leading = leadingPeriod(text, year); leading.period) {
            fixed[Field::Period] = leading.period->sdmx();
            text = std::move(leading.rest);
            takeFlagBefore(text, fixed, finder);
        }
        takeKind(text, fixed, finder);
        if (text.empty() || (levels.size() > 1 && isTheValue(text))) {
            continue;
        }
        if (levels.size() > 1 && !fixed.contains(Field::Unit) && isUnitAlone(text, finder)) {
            setUnit(fixed, finder.unit(text));
            continue;
        }
        nameYearBefore(text, fixed);
        if (std::string growth = growthNamed(finder, text); !growth.empty()) {
            fixed[Field::Indicator] = std::move(growth);
            continue;
        }
        if (isGrowth(text)) {
            const Fixed &said = fixed.contains(Field::Indicator) ? fixed : before;
            const auto of = said.find(Field::Indicator);
            const std::string base = of == said.end() || isGrowth(of->second) ? std::string() : of->second;
            if (base.ends_with(" " + text)) { // its column stands beside: the same growth of another year
                fixed[Field::Indicator] = base;
                continue;
            }
            const std::string growth = base.empty() ? std::string() : growthOf(finder.codes(), base);
            fixed[Field::Indicator] = !growth.empty() ? growth : base.empty() ? text : fmt::format("{} {}", base, text);
            if (!fixed.contains(Field::Period) && before.contains(Field::Period)) {
                fixed[Field::Period] = before.at(Field::Period);
            }
            continue;
        }
        bool isFound = false;
        for (const Field field : {Field::Indicator, Field::Area, Field::Industry, Field::Subject, Field::Kind}) {
            const std::string code = isFound ? std::string() : finder.find(*dimOf(field), text);
            if (!code.empty()) {
                fixed[field] = code;
                isFound = true;
            }
        }
        if (!isFound && !fieldCalled(text)) {
            std::string &indicator = fixed[Field::Indicator];
            indicator = indicator.empty() ? text : fmt::format("{} {}", indicator, text);
        }
    }
    return fixed;
}

} // namespace rd
