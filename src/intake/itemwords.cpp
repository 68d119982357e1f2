// Words around names: what counts items, and what is no name at all.
#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"

#include <algorithm>
#include <span>

namespace rd {
namespace {

/// How many bytes of Chinese figures stand at the front: 十二.
std::size_t chineseFigures(std::string_view text)
{
    constexpr std::string_view figures[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    std::size_t length = 0;
    const auto isNext = [&](std::string_view figure) { return text.substr(length).starts_with(figure); };
    while (std::ranges::any_of(figures, isNext)) {
        length += figures[0].size();
    }
    return length;
}

/// The 二产业 of 一、二产业; 一般公共预算收入 is a name.
bool goesOnCounting(std::string_view name)
{
    const std::string_view behind = name.substr(chineseFigures(name));
    return behind.size() < name.size() && (behind.starts_with("、") || behind.starts_with("产"));
}

/// "一、", "(二)", "1." and "2、" in front of an item count it; 一、二产业 and 1.5升 are names.
std::string_view withoutItemNumber(std::string_view text)
{
    constexpr std::size_t mostDigits = 2;
    const bool isOpen = text.starts_with('(');
    const std::string_view inside = text.substr(isOpen ? 1 : 0);
    const std::size_t digits = std::min(inside.find_first_not_of("0123456789"), inside.size());
    const std::size_t length = digits > 0 && digits <= mostDigits ? digits : chineseFigures(inside);
    std::string_view rest = length == 0 ? std::string_view() : inside.substr(length);
    constexpr std::string_view closed[] = {")"}, between[] = {"、", "."};
    for (const std::string_view sign : isOpen ? std::span<const std::string_view>(closed) : between) {
        if (!rest.starts_with(sign)) {
            continue;
        }
        const std::string_view name = trimmed(rest.substr(sign.size()));
        const bool isCounted = name.empty() || (!isOpen && (isDigit(name.front()) || goesOnCounting(name)));
        return isCounted ? text : name;
    }
    return text;
}

} // namespace

std::string_view withoutOfWhich(std::string_view text)
{
    std::string_view rest = withoutItemNumber(text);
    for (const std::string_view word : {"其中:", "其中：", "其中 ", "#", "of which:"}) {
        if (rest.starts_with(word)) {
            return withoutItemNumber(trimmed(rest.substr(word.size())));
        }
    }
    return rest;
}

std::string wholeSaid(std::string_view text)
{
    constexpr std::string_view all = "全", total = "合计", kinds[] = {"市", "县", "区", "省", "国", "州", "盟", "旗"};
    std::string kind = fold(text).letters; // set as wide as the names below it
    if (!kind.starts_with(all)) {
        return {};
    }
    kind.erase(0, all.size());
    kind.resize(kind.size() - (kind.ends_with(total) ? total.size() : 0));
    return std::ranges::find(kinds, kind) == std::end(kinds) ? std::string() : kind;
}

bool isSentence(std::string_view text) { return trimmed(text).ends_with("。"); }

} // namespace rd
