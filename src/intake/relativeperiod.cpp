#include "intake/relativeperiod.h"

#include <algorithm>
#include <span>

namespace rd {
namespace {

constexpr std::string_view monthWords[] = {"本月数", "本月", "当月", "current month", "this month", "in the month"};
constexpr std::string_view sumWords[] = {"1-本月累计", "1至本月累计",  "1-本月",       "1至本月",   "本年止累计",
                                         "本月止累计", "至本月累计",   "自年初累计",   "年初至今",  "本年累计",
                                         "本月累计",   "累计完成",     "累计值",       "累计额",    "累计数",
                                         "累计",       "year to date", "year-to-date", "cumulative"};
constexpr std::string_view lastYearWords[] = {"上年同期累计", "去年同期累计", "上年同期", "去年同期", "上年同月"};

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

/// True for the same text, Latin letters being small or not.
bool sameLetters(std::string_view text, std::string_view word)
{
    return std::ranges::equal(text, word,
                              [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); });
}

/// The word at the front of the text, where nothing else stands behind it; empty where none does.
std::string_view wordBefore(std::span<const std::string_view> words, std::string_view text, const CodeFinder &finder)
{
    for (const std::string_view word : words) {
        if (!sameLetters(text.substr(0, word.size()), word)) {
            continue;
        }
        const std::string bare = withoutUnit(text.substr(word.size()));
        if (bare.empty() || isGrowth(bare) || isTheValue(bare) || !finder.find(Dim::Kind, bare).empty()) {
            return word;
        }
    }
    return {};
}

} // namespace

std::string piledUp(const Period &period) { return period.storedStart() + "/" + period.storedLength(); }

bool isPiledUp(std::string_view fixedPeriod)
{
    const auto period = fixedPeriod.find('/') == std::string_view::npos ? std::nullopt : Period::parse(fixedPeriod);
    return period && period->months() > 0 && period->start().month() == std::chrono::January;
}

bool isSinceJanuary(std::string_view text, const Period &period)
{
    const bool isStretch = period.months() > 1 && period.start().month() == std::chrono::January;
    return text.find("累计") != std::string_view::npos || (isStretch && text.find("月") != std::string_view::npos);
}

std::string piledUpOf(const CodeBook &codes, const std::string &indicator)
{
    const auto isIt = [&](const Indicator &found) { return found.cumulativeOf == indicator; };
    const auto it = std::ranges::find_if(codes.indicators, isIt);
    return indicator.empty() || it == codes.indicators.end() ? indicator : it->code;
}

std::optional<Period> relativeTo(const Period &row, const std::string &said, const CodeFinder &finder)
{
    std::string text = said;
    const std::string meant = takeRelative(text, {int(row.start().year()), row, {}}, finder);
    return meant.empty() || meant == said ? std::nullopt : Period::parse(meant);
}

std::string_view measureBehind(std::string_view text)
{
    const auto behind = [&](std::span<const std::string_view> words) {
        std::string_view found;
        for (const std::string_view word : words) {
            const bool mayBe = text.size() > word.size() && word.size() > found.size();
            const std::string_view end = mayBe ? text.substr(text.size() - word.size()) : std::string_view();
            found = mayBe && sameLetters(end, word) ? end : found;
        }
        return found;
    };
    const std::string_view sum = behind(sumWords);
    return sum.empty() ? behind(monthWords) : sum;
}

std::string_view measureBefore(std::string_view text)
{
    constexpr std::string_view words[] = {"当月", "本月累计", "本月止累计", "本月", "本年累计", "自年初累计"};
    std::string_view found;
    for (const std::string_view word : words) {
        found = text.size() > word.size() && text.starts_with(word) && word.size() > found.size() ? word : found;
    }
    return found;
}

bool isRelative(std::string_view text)
{
    const auto isOneOf = [&](std::span<const std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return sameLetters(text, word); });
    };
    return isOneOf(monthWords) || isOneOf(sumWords) || isOneOf(lastYearWords);
}

bool saysSum(std::string_view said) { return std::ranges::find(sumWords, said) != std::end(sumWords); }

std::string takeRelative(std::string &text, const HeadContext &context, const CodeFinder &finder)
{
    const auto take = [&](std::span<const std::string_view> words) {
        std::string word(wordBefore(words, text, finder));
        text.erase(0, word.size());
        text.erase(0, text.find_first_not_of(' ') == std::string::npos ? text.size() : text.find_first_not_of(' '));
        return word;
    };
    const bool isBeside = context.before.contains(Field::Period);
    if (!isBeside && context.period && !context.period->isYear()
        && !take(lastYearWords).empty()) { // of the months that the title names
        const Period then = context.period->shiftedYears(-1);
        return then.start().month() == std::chrono::January ? piledUp(then) : then.sdmx();
    }
    if (const auto left = context.before.find(Field::Period); left != context.before.end() && !take(lastYearWords).empty()) {
        const auto here = Period::parse(left->second);
        return !here                     ? std::string()
               : isPiledUp(left->second) ? piledUp(here->shiftedYears(-1))
                                         : here->shiftedYears(-1).sdmx();
    }
    if (const std::string word = take(monthWords); !word.empty()) {
        const auto month = context.period ? monthOf(*context.period) : std::nullopt;
        return month ? month->sdmx() : word;
    }
    if (const std::string word = take(sumWords); !word.empty()) {
        const auto sum = context.period ? sinceJanuary(*context.period) : std::nullopt;
        const auto left = context.before.find(Field::Period); // 1-5月累计 on the left says what 累计增长 is of
        const bool isSaid = !sum && left != context.before.end() && isPiledUp(left->second);
        return sum ? piledUp(*sum) : isSaid ? left->second : word;
    }
    return {};
}

} // namespace rd
