#pragma once

#include <string>
#include <string_view>

namespace rd {

/// The mark of a note at the end of `text`, or nothing: a star, a dagger, [1], (2), (a), (注3).
[[nodiscard]] std::string_view markBehind(std::string_view text);

/// The letter of OBS_STATUS that a flag beside a number says, as Eurostat's tables and our own have them: (p), (E).
[[nodiscard]] char statusSaid(std::string_view mark);

/// What stands behind a period beside the mark of a note: 2024(p), 2024E, 2024年预计, 2024 provisional, 2024r.
struct PeriodFlag {
    std::string_view written; ///< as it stands, at the end of the text; empty where there is none
    char status = '\0';       ///< OBS_STATUS that it says
    std::string mark;         ///< what it says where that is no status: *, [1], (修订)
};
[[nodiscard]] PeriodFlag flagBehind(std::string_view text);

/// 预计, 初步, provisional …: a head of its own below a year. Nothing for any other word.
[[nodiscard]] PeriodFlag flagNamed(std::string_view word);

/// The same in brackets at the end of a text: 12.5 (provisional), 12.5(预计).
[[nodiscard]] PeriodFlag wordsBehind(std::string_view text);

/// The same at the front of a name: 预计地区生产总值.
[[nodiscard]] PeriodFlag flagBefore(std::string_view text);

} // namespace rd
