#include "intake/notemarks.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/numbertext.h"
#include "intake/printedvalue.h"

#include <algorithm>
#include <unordered_map>

namespace rd {
namespace {

/// Words by status; a revision is none of the list's, and stays a mark.
struct FlagWords {
    char status;
    std::string_view words;
};
constexpr FlagWords flagWords[] = {
    {'P',
     "初步核算数|初步核算|初步统计数|初步统计|初步数|初步|快报数|快报|暂定数|速報値|速報|provisional|preliminary|prelim|prov"},
    {'E', "预计完成数|预计完成|预计数|预计值|预计|估计数|估计值|估计|预估|估算|estimates|estimated|estimate|est"},
    {'F', "预测数|预测值|预测|forecasts|forecast|projections|projection|projected|proj"},
    {'Q', "confidential|保密"},
    {'M', "not applicable|不适用"},
    {'\0', "修订数|修订|修正数|修正|调整数|revised|rev"}};
constexpr std::pair<char, char> flagLetters[] = {{'p', 'P'}, {'P', 'P'}, {'e', 'E'},  {'E', 'E'},  {'f', 'F'}, {'F', 'F'},
                                                 {'b', 'B'}, {'B', 'B'}, {'r', '\0'}, {'R', '\0'}, {'A', 'A'}};

bool isLatin(std::string_view word) { return static_cast<unsigned char>(word.front()) < 0x80; }

/// Calls `use` with each word and its status until it says that it is the one.
template <typename Use> bool anyWord(const Use &use)
{
    for (const auto &[status, words] : flagWords) {
        for (std::size_t from = 0; from <= words.size();) {
            const std::size_t end = std::min(words.find('|', from), words.size());
            if (use(words.substr(from, end - from), status)) {
                return true;
            }
            from = end + 1;
        }
    }
    return false;
}

PeriodFlag flagOf(std::string_view written, std::string_view word, char status)
{
    return {written, status, status == '\0' ? "(" + std::string(word) + ")" : std::string()};
}

/// (p), (预计), (provisional), [YR2024] behind the year itself.
PeriodFlag bracketBehind(std::string_view text)
{
    const char opening = text.ends_with(']') ? '[' : text.ends_with(')') ? '(' : '\0';
    const std::size_t from = opening == '\0' ? std::string_view::npos : text.rfind(opening);
    if (from == std::string_view::npos) {
        return {};
    }
    if (PeriodFlag named = wordsBehind(text); !named.written.empty()) {
        return named;
    }
    const std::string_view inside = trimmed(text.substr(from + 1, text.size() - from - 2));
    constexpr std::string_view yearWord = "YR";
    if (inside.starts_with(yearWord) && trimmed(text.substr(0, from)) == inside.substr(yearWord.size())) {
        return {text.substr(from), '\0', {}}; // 2024 [YR2024] says it twice
    }
    const std::string_view mark = markBehind(text);
    const char status = statusSaid(mark);
    return mark.empty() ? PeriodFlag() : PeriodFlag{mark, status, status == '\0' ? std::string(mark) : std::string()};
}

/// 2024p and 2024 E. The s of 1990s is no flag.
PeriodFlag letterBehind(std::string_view text)
{
    const std::size_t last = text.size() - 1;
    const bool isApart = last > 0 && (isDigit(text[last - 1]) || text[last - 1] == ' ');
    const auto letter = std::ranges::find(flagLetters, text[last], &std::pair<char, char>::first);
    return isApart && letter != std::end(flagLetters) ? flagOf(text.substr(last), text.substr(last), letter->second)
                                                      : PeriodFlag();
}

/// 2024年预计, 2024 est.
PeriodFlag wordBehind(std::string_view text)
{
    PeriodFlag flag;
    const std::size_t dot = text.ends_with('.') ? 1 : 0;
    const std::string_view bare = text.substr(0, text.size() - dot);
    (void)anyWord([&](std::string_view word, char status) {
        const bool isLonger = bare.size() > word.size();
        const std::string_view end = isLonger ? bare.substr(bare.size() - word.size()) : std::string_view();
        const bool isIt =
            isLonger && (isLatin(word) ? fold(end).letters == word && bare[bare.size() - word.size() - 1] == ' ' : end == word);
        if (isIt) {
            flag = flagOf(text.substr(bare.size() - word.size()), end, status);
        }
        return isIt;
    });
    return flag;
}

/// 2024 1), as the offices of Germany count their notes.
PeriodFlag countBehind(std::string_view text)
{
    const std::size_t from = text.rfind(' ');
    const bool isCount =
        text.ends_with(')') && from != std::string_view::npos && text.size() - from <= 4
        && text.substr(from + 1, text.size() - from - 2).find_first_not_of("0123456789") == std::string_view::npos;
    return isCount && text.size() - from > 2 ? PeriodFlag{text.substr(from), '\0', std::string(text.substr(from + 1))}
                                             : PeriodFlag();
}

} // namespace

std::string_view markBehind(std::string_view text)
{
    constexpr std::string_view signs[] = {"*", "※", "†", "‡", "★", "☆", "▲", "△"};
    for (const std::string_view sign : signs) {
        if (text.ends_with(sign)) {
            return sign;
        }
    }
    constexpr std::size_t longest = 12;
    const char opening = text.ends_with(']') ? '[' : text.ends_with(')') ? '(' : '\0';
    const std::size_t from = opening == '\0' ? std::string_view::npos : text.rfind(opening);
    if (from == std::string_view::npos || text.size() - from > longest) {
        return {};
    }
    const std::string_view inside = text.substr(from + 1, text.size() - from - 2);
    const bool isShort = inside.size() == 1 && std::ranges::all_of(inside, [](char c) {
                             return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                         });
    return opening == '[' || isShort || inside.starts_with("注") ? text.substr(from) : std::string_view();
}

char statusSaid(std::string_view mark)
{
    constexpr std::pair<std::string_view, char> flags[] = {{"(p)", 'P'}, {"(e)", 'E'}, {"(b)", 'B'}, {"(f)", 'F'},
                                                           {"(P)", 'P'}, {"(E)", 'E'}, {"(B)", 'B'}, {"(F)", 'F'}};
    const auto flag = std::ranges::find(flags, mark, &std::pair<std::string_view, char>::first);
    return flag == std::end(flags) ? '\0' : flag->second;
}

PeriodFlag flagNamed(std::string_view text)
{
    static const std::unordered_map<std::string, char> named = [] {
        std::unordered_map<std::string, char> all;
        for (const char status : std::string_view("PEFBADGINSUV")) {
            const Text called = statusWords(std::string_view(&status, 1)); // as the program itself shows it
            all.emplace(fold(called.zh).letters, status);
            all.emplace(fold(called.en).letters, status);
        }
        (void)anyWord([&](std::string_view word, char status) {
            all.emplace(fold(word).letters, status);
            return false;
        });
        return all;
    }();
    const auto it = named.find(fold(text.substr(0, text.size() - (text.ends_with('.') ? 1 : 0))).letters);
    return it == named.end() ? PeriodFlag() : flagOf(text, text, it->second);
}

PeriodFlag wordsBehind(std::string_view text)
{
    const char opening = text.ends_with(']') ? '[' : text.ends_with(')') ? '(' : '\0';
    const std::size_t from = opening == '\0' ? std::string_view::npos : text.rfind(opening);
    if (from == std::string_view::npos) {
        return {};
    }
    PeriodFlag named = flagNamed(trimmed(text.substr(from + 1, text.size() - from - 2)));
    named.written = named.written.empty() ? std::string_view() : text.substr(from);
    return named;
}

PeriodFlag flagBefore(std::string_view text)
{
    PeriodFlag flag;
    (void)anyWord([&](std::string_view word, char status) {
        const bool isIt = !isLatin(word) && text.starts_with(word);
        if (isIt) {
            flag = flagOf(word, word, status);
        }
        return isIt;
    });
    return flag;
}

PeriodFlag flagBehind(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    for (const auto &look : {countBehind, bracketBehind, wordBehind, letterBehind}) {
        if (PeriodFlag flag = look(text); !flag.written.empty()) {
            return flag;
        }
    }
    const std::string_view mark = text.ends_with('#') ? text.substr(text.size() - 1) : markBehind(text);
    return {mark, '\0', std::string(mark)};
}

} // namespace rd
