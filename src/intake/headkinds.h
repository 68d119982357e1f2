#pragma once

#include <string>
#include <vector>

namespace rd {

/// 2024年排名: a word that is known and not taken, of a period.
[[nodiscard]] bool isOfNoUse(const std::vector<std::string> &levels);

/// partnerCode, cmdCode, Ctnm_id, 城市编码: numbers below such a head count nothing.
[[nodiscard]] bool saysCode(const std::vector<std::string> &levels);

/// 合计 alone above a column adds up the months or areas beside it: it is no value of its own, and no indicator.
[[nodiscard]] bool addsUp(const std::vector<std::string> &levels);

} // namespace rd
