#pragma once

#include <string>
#include <string_view>

namespace rd {

/// "二〇二三年三月" with its year as 2023年, wherever in the text; any other text as it is.
[[nodiscard]] std::string withYearsInFigures(std::string_view text);

} // namespace rd
