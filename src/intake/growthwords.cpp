// Words that say growth of what stands beside or before them, and of what kind a value is.
#include "core/report/findtext.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view growthWords[] = {"比上年增长", "比上年同期增长", "比上年同期", "比上年",   "同比增长",
                                            "同比增减",   "同比增速",       "同比",       "增长速度", "增长",
                                            "增速",       "增减",           "增幅",       "同比增幅", "同比增减幅",
                                            "增长率",     "同比增长率",     "growth",     "yoy",      "year on year"};

} // namespace

bool saysRate(std::string_view name)
{
    constexpr std::string_view endings[] = {"率", "增速", "增长速度", "增长", "比重", "占比", "百分比"};
    const std::string letters = fold(name).letters;
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); })
           || std::ranges::any_of(growthWords, [&](std::string_view word) { return letters.ends_with(fold(word).letters); });
}

bool saysCount(std::string_view name)
{
    constexpr std::string_view endings[] = {"数",   "人口", "人员",       "面积",  "里程",      "产量",   "电量",
                                            "水量", "运量", "销量",       "储量",  "吞吐量",    "周转量", "密度",
                                            "寿命", "系数", "population", "index", "per capita"};
    constexpr std::string_view amounts[] = {"预算数", "决算数", "执行数", "完成数", "计划数", "目标数",
                                            "任务数", "累计数", "本月数", "同期数", "本期数", "上期数",
                                            "合计数", "总数",   "基数",   "金额数", "实际数"};
    if (std::ranges::any_of(amounts, [&](std::string_view ending) { return name.ends_with(ending); })) {
        return false;
    }
    constexpr std::string_view each = "人均";
    const std::string letters = fold(name).letters;
    return name.starts_with(each)
           || std::ranges::any_of(endings, [&](std::string_view ending) { return letters.ends_with(fold(ending).letters); });
}

bool saysRank(std::string_view name)
{
    constexpr std::string_view endings[] = {"排名", "位次", "名次", "排序", "位次变化", "排名变化"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool isGrowth(std::string_view text)
{
    for (const std::string_view sign : {"%", "±", "+-", "+/-"}) { // 同比±%, 同比+/-
        text = text.ends_with(sign) ? trimmed(text.substr(0, text.size() - sign.size())) : text;
    }
    const std::string letters = fold(text).letters;
    return std::ranges::any_of(growthWords, [&](std::string_view word) { return letters == fold(word).letters; });
}

std::string_view growthBehind(std::string_view text)
{
    const auto isIt = [&](std::string_view word) {
        const std::string_view end = text.size() > word.size() ? text.substr(text.size() - word.size()) : std::string_view();
        const bool isLatin = word.front() >= 'a' && word.front() <= 'z';
        return isLatin ? fold(end).letters == fold(word).letters && text[text.size() - word.size() - 1] == ' ' : end == word;
    };
    std::size_t longest = 0;
    for (const std::string_view word : growthWords) {
        longest = isIt(word) ? std::max(longest, word.size()) : longest;
    }
    return text.substr(text.size() - longest);
}

} // namespace rd
