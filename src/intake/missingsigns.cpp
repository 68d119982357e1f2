#include "intake/missingsigns.h"

#include <algorithm>

namespace rd {

/// As the offices of China, Germany (. x), Britain ([x] [z] [c]) and the United States ((D) (S) (X)) write it, and Eurostat.
std::optional<char> missingBy(std::string_view text)
{
    constexpr std::string_view missing[] = {"-",    "--", "---", "—",   "——",  "–",   "…",   "……",   "...",  "......",
                                            "/",    "..", ":",   ".",   "NA",  "N/A", "n/a", "n.a.", "(NA)", "无数据",
                                            "暂无", "x",  "X",   "(X)", "[x]", "z",   "(z)", "[z]"};
    constexpr std::string_view keptBack[] = {"c", "(c)", "[c]", "(D)", "(S)", "S"};
    return std::ranges::find(missing, text) != std::end(missing)     ? std::optional('O')
           : std::ranges::find(keptBack, text) != std::end(keptBack) ? std::optional('Q')
                                                                     : std::nullopt;
}

bool isMissingLetter(std::string_view text)
{
    return text.size() == 1 && std::string_view("xXzcS").find(text) != std::string_view::npos;
}

} // namespace rd
