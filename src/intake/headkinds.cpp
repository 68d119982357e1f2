#include "intake/headkinds.h"

#include "core/report/findtext.h"
#include "intake/headwords.h"
#include "intake/printedperiod.h"

#include <algorithm>

namespace rd {

bool isOfNoUse(const std::vector<std::string> &levels)
{
    const auto named = levels.empty() ? LeadingPeriod() : leadingPeriod(levels.back());
    return (named.period && fieldCalled(named.rest) == Field::None) || (!levels.empty() && saysRank(levels.back()));
}

bool saysCode(const std::vector<std::string> &levels)
{
    constexpr std::string_view endings[] = {"Code", "_code", " code", "CODE", "Id",   "_id", " id",
                                            "ID",   "ISO",   "(M49)", "编码", "代码", "编号"};
    return std::ranges::any_of(levels, [&](const std::string &level) {
        return std::ranges::any_of(endings, [&](std::string_view ending) { return level.ends_with(ending); });
    });
}

bool addsUp(const std::vector<std::string> &levels)
{
    constexpr std::string_view words[] = {"合计", "总计", "小计", "total", "sum"};
    const std::string letters = levels.size() == 1 ? fold(levels.front()).letters : std::string();
    return std::ranges::any_of(words, [&](std::string_view word) { return letters == fold(word).letters; });
}

} // namespace rd
