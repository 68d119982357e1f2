#include "intake/titlewords.h"

#include "core/report/findtext.h"
#include "intake/flaggedperiod.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"
#include "intake/yearsinfigures.h"

#include <algorithm>

namespace rd {
namespace {

/// "表2-7 " and "附表3：" at the front of a title number it.
std::string_view withoutNumber(std::string_view text)
{
    std::string_view rest = trimmed(text);
    for (const std::string_view word : {"续表", "附表", "表", "Table", "table"}) {
        if (rest.starts_with(word)) {
            rest = trimmed(rest.substr(word.size()));
            break;
        }
    }
    const std::size_t end = rest.find_first_not_of("0123456789-.");
    const bool isYear = rest.find_first_not_of("0123456789") == 4; // of 2023年
    const bool isNumber = end != 0 && end != std::string_view::npos && !isYear;
    rest = isNumber ? trimmed(rest.substr(end)) : rest;
    for (const std::string_view sign : {"、", ":", ","}) {
        rest = rest.starts_with(sign) ? trimmed(rest.substr(sign.size())) : rest;
    }
    return rest;
}

/// "各县(市、区)" at the front of a title says whose values they are, not which.
std::string_view withoutAreas(std::string_view text)
{
    for (const std::string_view word :
         {"分县(市、区)", "各县(市、区)", "各市(县、区)", "分县(市)", "各县(市)", "各县(区)", "各区(县)",
          "各县市区",     "县(市、区)",   "各县区",       "各区县",   "各市县",   "分县区",   "分地区",
          "各地区",       "分县",         "各县",         "各市",     "各区",     "各省",     "各地",
          "全国",         "全省",         "全市",         "县域"}) {
        if (text.starts_with(word)) {
            return trimmed(text.substr(word.size()));
        }
    }
    return text;
}

/// "某市2024年…": the name of a place before the year says where, not what.
std::string_view withoutPlace(std::string_view text)
{
    const std::size_t year = text.find_first_of("0123456789");
    const std::string_view place = year == std::string_view::npos ? std::string_view() : trimmed(text.substr(0, year));
    constexpr std::string_view ends[] = {"市", "县", "区", "省", "州", "盟", "旗", "全国"};
    const bool isPlace = std::ranges::any_of(ends, [&](std::string_view end) { return place.ends_with(end); });
    return isPlace && leadingPeriod(text.substr(year)).period ? text.substr(year) : text;
}

/// 完成情况表 at the end of a title names the table, not what it holds.
std::string_view withoutTableWord(std::string_view text)
{
    for (const std::string_view word : {"完成情况表", "完成情况", "情况统计表", "情况表", "统计表", "一览表", "情况"}) {
        if (text.size() > word.size() && text.ends_with(word)) {
            return trimmed(text.substr(0, text.size() - word.size()));
        }
    }
    return text;
}

/// The code of the entry with the longest name that stands in a text; nothing where none does.
template <typename List> std::string longestNamed(std::string_view text, const List &list)
{
    const std::string whole = fold(text).letters;
    std::string code;
    std::size_t longest = 0;
    for (const auto &entry : list) {
        for (const std::string *name : {&entry.name.zh, &entry.name.en}) {
            const std::string letters = fold(*name).letters;
            if (letters.size() > longest && whole.find(letters) != std::string::npos) {
                code = entry.code;
                longest = letters.size();
            }
        }
    }
    return code;
}

} // namespace

std::string titleArea(std::string_view title, const CodeFinder &finder)
{
    std::string code = longestNamed(title, finder.codes().areas);
    const bool isWhole = title.find("全市") != std::string_view::npos || title.find("全县") != std::string_view::npos;
    const Area *region = code.empty() && isWhole ? finder.codes().region() : nullptr;
    return region == nullptr ? code : region->code;
}

std::string titleIndicator(std::string_view title, const CodeFinder &finder)
{
    if (std::string code = longestNamed(title, finder.codes().indicators); !code.empty()) {
        return code;
    }
    std::string text = withYearsInFigures(trimmed(withoutNumber(title)));
    while (text.ends_with(')') && text.find('(') != std::string::npos && text.find('(') > 0) {
        text = std::string(trimmed(std::string_view(text).substr(0, text.rfind('('))));
    }
    text = leadingPeriod(withoutPlace(text)).rest;
    text = trailingPeriod(text).rest;
    return std::string(withoutTableWord(trimmed(withoutAreas(text))));
}

} // namespace rd
