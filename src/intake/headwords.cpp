#include "intake/headwords.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/headflags.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"
#include "intake/relativeperiod.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

/// "±%" and "+-%" are a percentage.
std::string_view withoutPlusMinus(std::string_view unit)
{
    for (const std::string_view sign : {"±", "+-", "+/-"}) {
        unit = trimmed(unit);
        unit.remove_prefix(unit.starts_with(sign) ? sign.size() : 0);
    }
    return trimmed(unit);
}

/// "地区生产总值(亿元)" is a name and a unit in brackets behind it, "GDP, CNY billion" a name and a unit behind a comma.
std::string takeUnitBehind(std::string &text)
{
    if (text.ends_with(')')) {
        const std::size_t open = text.rfind('(');
        if (open != std::string::npos) { // at the front: a level of heads that holds units alone
            std::string inside(withoutPlusMinus(std::string_view(text).substr(open + 1, text.size() - open - 2)));
            text = std::string(trimmed(std::string_view(text).substr(0, open)));
            return inside;
        }
    }
    if (text.ends_with('%') && text.size() > 1) {
        text = std::string(trimmed(std::string_view(text).substr(0, text.size() - 1)));
        while (text.ends_with("±") || text.ends_with("+-")) {
            text.resize(text.size() - 2);
        }
        for (const std::string_view joint : {" in", "_"}) { // Anteil in %
            text.resize(text.size() - (text.ends_with(joint) ? joint.size() : 0));
        }
        return "%";
    }
    return {};
}

/// What stands in brackets behind a name is its unit, but for words that are part of the name.
bool isUnitWord(std::string_view text)
{
    constexpr std::string_view others[] = {"累计", "当月", "本月", "上年", "现价", "不变价", "初步", "同比",
                                           "含",   "不含", "规上", "限上", "以上", "口径",   "可比", "年末",
                                           "期末", "季末", "月末", "户籍", "常住", "辖区",   "合计", "cumulative"};
    constexpr std::string_view base = "=100"; // of an index
    const auto isIn = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    return text.ends_with(base) || (text.size() <= 12 && std::ranges::none_of(others, isIn));
}

/// "地区生产总值增长速度" is the growth of an indicator that the lists have: its code; nothing for any other text.
std::string growthNamed(const CodeFinder &finder, std::string_view text)
{
    const std::string_view base = trimmed(text.substr(0, text.size() - growthBehind(text).size()));
    return base.size() == text.size() ? std::string() : growthOf(finder.codes(), finder.find(Dim::Indicator, base));
}

/// What an indicator is called that the lists have; any other text as it is.
std::string nameOf(const std::string &indicator, const CodeFinder &finder)
{
    const Indicator *known = finder.codes().indicators.find(indicator);
    return known == nullptr ? indicator : known->name.zh.empty() ? known->name.en : known->name.zh;
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

/// The year that one of the levels is: of it the others speak, 上半年 above or below 2029年, whatever year the title names.
HeadContext withYearOf(const std::vector<std::string> &levels, HeadContext context)
{
    for (const std::string &level : levels) {
        const auto said = flaggedPeriod(trimmed(level));
        if (!said.period || !said.period->isYear() || levels.size() < 2) {
            continue;
        }
        context.year = int(said.period->start().year());
        if (context.period) {
            context.period = context.period->shiftedYears(context.year - int(context.period->start().year()));
        }
    }
    return context;
}

/// 年度目标 is of the whole year, whatever months the title names.
void takeWholeYear(std::string &text, int year, Fixed &fixed)
{
    for (const std::string_view word : {"年度", "全年"}) {
        if (year > 0 && text.ends_with(word)) {
            fixed[Field::Period] = std::to_string(year);
            text = std::string(trimmed(std::string_view(text).substr(0, text.size() - word.size())));
            return;
        }
    }
}

/// Takes "2025年目标" and "完成数" at the end of a text as its kind.
void takeKind(std::string &text, int year, Fixed &fixed, const CodeFinder &finder)
{
    for (const std::string_view word :
         {"目标任务", "目标值", "目标数", "目标", "计划数", "计划值", "计划", "完成数", "实际", "target", "plan", "actual"}) {
        if (text.ends_with(word)) {
            const std::string_view rest = trimmed(std::string_view(text).substr(0, text.size() - word.size()));
            const std::string kind = finder.find(Dim::Kind, word);
            if (!kind.empty() && finder.find(Dim::Indicator, text).empty()) {
                fixed[Field::Kind] = kind;
                text = std::string(rest);
                takeWholeYear(text, year, fixed);
            }
            return;
        }
    }
}

/// A level that is a period and nothing else.
bool takePeriodAlone(const std::string &text, int year, Fixed &fixed)
{
    const auto said = flaggedPeriod(text, year);
    if (!said.period) {
        return false;
    }
    const auto part = fixed.find(Field::Period);
    const std::string kept = said.period->isYear() && part != fixed.end() ? part->second : std::string(); // 上半年 of this year
    takePeriod(fixed, said);
    fixed[Field::Period] = !kept.empty()                        ? kept
                           : isSinceJanuary(text, *said.period) ? piledUp(*said.period)
                                                                : said.period->sdmx();
    return true;
}

/// What stands behind the name: marks of notes, a period, a unit or a flag.
void takeBehind(std::string &text, int year, Fixed &fixed, const CodeFinder &finder)
{
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
        return;
    }
    auto said = nameAndUnit(text, finder);
    if (said.unit) {
        setUnit(fixed, *said.unit);
    }
    text = std::move(said.name);
    if (auto trailing = trailingPeriod(text, year); trailing.said.period && !fixed.contains(Field::Period)) {
        takePeriod(fixed, trailing.said); // GDP 2024 (EUR million)
        text = std::move(trailing.rest);
    }
}

void takeLeadingPeriod(std::string &text, int year, Fixed &fixed, const CodeFinder &finder)
{
    auto leading = leadingPeriod(text, year);
    if (!leading.period) {
        return;
    }
    const std::string_view said = std::string_view(text).substr(0, text.size() - leading.rest.size());
    fixed[Field::Period] = isSinceJanuary(said, *leading.period) ? piledUp(*leading.period) : leading.period->sdmx();
    text = std::move(leading.rest);
    takeFlagBefore(text, fixed, finder);
    if (leading.period->isYear()) {
        return;
    }
    if (std::string meant = takeRelative(text, {year, leading.period, {}}, finder); !meant.empty()) { // 9月当月, 9月累计
        fixed[Field::Period] = std::move(meant);
    }
}

/// What an indicator grows or piles up, as a code or a name; itself where it does neither.
std::string bareOf(const std::string &indicator, const CodeBook &codes)
{
    const Indicator *known = codes.indicators.find(indicator);
    if (known == nullptr) {
        return std::string(trimmed(std::string_view(indicator).substr(0, indicator.size() - growthBehind(indicator).size())));
    }
    return !known->growthOf.empty()       ? bareOf(known->growthOf, codes)
           : !known->cumulativeOf.empty() ? bareOf(known->cumulativeOf, codes)
                                          : indicator;
}

/// 比上年增长: of the indicator of an upper level, else of the column before.
void takeGrowth(const std::string &text, const HeadContext &context, Fixed &fixed, const CodeFinder &finder)
{
    const Fixed &before = context.before;
    const Fixed &said = fixed.contains(Field::Indicator) ? fixed : before;
    const auto of = said.find(Field::Indicator);
    const std::string base = of == said.end() || isGrowth(of->second) || isTheValue(of->second) ? std::string() : of->second;
    if (base.ends_with(" " + text)) { // its column stands beside: the same growth of another year
        fixed[Field::Indicator] = base;
        return;
    }
    const auto left = before.find(Field::Indicator);
    const bool isOther =
        left != before.end() && !base.empty() && bareOf(left->second, finder.codes()) != bareOf(base, finder.codes());
    if (!fixed.contains(Field::Period) && before.contains(Field::Period) && (!isOther || !context.period)) {
        fixed[Field::Period] = before.at(Field::Period);
    }
    const bool isSum = fixed.contains(Field::Period) && isPiledUp(fixed.at(Field::Period));
    const std::string growth = growthOf(finder.codes(), base, isSum);
    fixed[Field::Indicator] = !growth.empty() ? growth : base.empty() ? text : fmt::format("{} {}", nameOf(base, finder), text);
}

/// 占全市比重 and 比上年增减 alone are of what stands on the left, in its period.
bool takeOfBefore(const std::string &text, const HeadContext &context, Fixed &fixed, const CodeFinder &finder)
{
    const auto left = context.before.find(Field::Indicator);
    const bool isShare = text.starts_with("占") && saysRate(text);
    if (left == context.before.end() || fixed.contains(Field::Indicator) || (!isShare && !text.starts_with("比上年"))) {
        return false;
    }
    std::string base = nameOf(bareOf(left->second, finder.codes()), finder);
    for (const std::string_view other : {" 占", " 比上年"}) { // the column before is such a one itself
        base.resize(std::min(base.size(), base.find(other)));
    }
    fixed[Field::Indicator] = fmt::format("{} {}", base, text);
    if (const auto period = context.before.find(Field::Period); period != context.before.end()) {
        fixed.try_emplace(Field::Period, period->second);
    }
    return true;
}

/// What a list has is meant, else the levels say together what the values are of.
void takeNamed(const std::string &text, Fixed &fixed, const CodeFinder &finder)
{
    for (const Field field : {Field::Indicator, Field::Area, Field::Industry, Field::Subject, Field::Kind}) {
        if (std::string code = finder.find(*dimOf(field), text); !code.empty()) {
            fixed[field] = std::move(code);
            return;
        }
    }
    if (!wholeSaid(text).empty()) {
        fixed[Field::Area] = text;
        return;
    }
    if (!fieldCalled(text)) {
        std::string &indicator = fixed[Field::Indicator];
        indicator = indicator.empty() ? text : fmt::format("{} {}", indicator, text);
    }
}

} // namespace

void setUnit(Fixed &fixed, const FoundUnit &unit)
{
    fixed[Field::Unit] = unit.code.empty() ? unit.word : unit.code;
    fixed[Field::Multiplier] = std::to_string(unit.shift);
}

bool isTheValue(std::string_view text)
{
    constexpr std::string_view words[] = {"本期",   "本期数", "本期值", "绝对额", "绝对值", "绝对量", "绝对数", "总量", "数值",
                                          "指标值", "执行数", "完成",   "完成额", "完成数", "完成值", "value",  "level"};
    const std::string letters = fold(text).letters;
    return std::ranges::any_of(words, [&](std::string_view word) { return letters == fold(word).letters; });
}

std::string growthOf(const CodeBook &codes, const std::string &indicator, bool isPiledUp)
{
    if (indicator.empty()) {
        return {};
    }
    const Indicator *here = codes.indicators.find(indicator);
    const std::string single = here == nullptr || here->cumulativeOf.empty() ? indicator : here->cumulativeOf;
    for (const std::string &of : {isPiledUp ? piledUpOf(codes, indicator) : indicator, isPiledUp ? single : indicator}) {
        const auto isIt = [&](const Indicator &found) { return found.growthOf == of; };
        if (const auto it = std::ranges::find_if(codes.indicators, isIt); it != codes.indicators.end()) {
            return it->code;
        }
    }
    return {};
}

NameAndUnit nameAndUnit(std::string_view text, const CodeFinder &finder)
{
    NameAndUnit said{std::string(text), {}};
    const std::string behind = takeUnitBehind(said.name);
    if (behind.empty()) {
        for (const std::string_view joint : {", ", " in ", "_"}) { // GDP, CNY billion; Anteil in %; GDP_亿元
            const std::size_t at = text.rfind(joint);
            const FoundUnit found = at == std::string_view::npos ? FoundUnit() : finder.unit(text.substr(at + joint.size()));
            if (!found.code.empty()) {
                return {std::string(trimmed(text.substr(0, at))), found};
            }
        }
        return said;
    }
    FoundUnit found = finder.unit(behind);
    if (!found.code.empty() || found.shift != 0 || isUnitWord(behind)) {
        said.unit = std::move(found);
    } else {
        said.name = text;
    }
    return said;
}

std::string withoutUnit(std::string_view text)
{
    std::string bare(trimmed(text));
    (void)takeUnitBehind(bare);
    return bare;
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

Fixed readHead(const std::vector<std::string> &levels, const CodeFinder &finder, const HeadContext &around)
{
    HeadContext context = withYearOf(levels, around);
    const bool isOne = levels.size() == 1;
    Fixed fixed;
    for (const std::string &level : levels) {
        std::string text(withoutOfWhich(trimmed(level)));
        if (const auto above = fixed.find(Field::Period); above != fixed.end()) { // 2024年9月 over 当月 and 累计
            const auto named = Period::parse(above->second);
            context.period = named && !named->isYear() ? named : context.period;
        }
        if (takePeriodAlone(text, context.year, fixed) || (!isOne && takeFlag(text, fixed))) {
            continue;
        }
        if (std::string period = takeRelative(text, context, finder); !period.empty()) {
            fixed[Field::Period] = std::move(period);
        }
        if (finder.find(Dim::Indicator, text).empty()) {
            takeBehind(text, context.year, fixed, finder);
        }
        takeLeadingPeriod(text, context.year, fixed, finder);
        takeKind(text, context.year, fixed, finder);
        if (text.empty() || (!isOne && isTheValue(text))) {
            continue;
        }
        if (!isOne && !fixed.contains(Field::Unit) && isUnitAlone(text, finder)) {
            setUnit(fixed, finder.unit(text));
            continue;
        }
        nameYearBefore(text, fixed);
        if (std::string growth = growthNamed(finder, text); !growth.empty()) {
            fixed[Field::Indicator] = std::move(growth);
        } else if (isGrowth(text)) {
            takeGrowth(text, context, fixed, finder);
        } else if (!takeOfBefore(text, context, fixed, finder)) {
            takeNamed(text, fixed, finder);
        }
    }
    if (const auto of = fixed.find(Field::Indicator);
        of != fixed.end() && fixed.contains(Field::Period) && isPiledUp(fixed.at(Field::Period))) {
        of->second = piledUpOf(finder.codes(), of->second);
    }
    return fixed;
}

} // namespace rd
