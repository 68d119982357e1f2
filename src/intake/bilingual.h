#pragma once

#include <optional>
#include <string_view>

namespace rd {

/// "总人口 Total population": a name and its translation behind a blank.
struct Bilingual {
    std::string_view zh, en;
};
/// Nothing for any other text: Chinese behind the blank, or less than a word of letters there ("北斗 GPS").
[[nodiscard]] std::optional<Bilingual> bilingual(std::string_view text);

} // namespace rd
