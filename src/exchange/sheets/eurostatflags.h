#pragma once

#include <string_view>

namespace rd {

/// A flag of Eurostat's as OBS_STATUS has it.
struct EurostatFlag {
    char flag;
    char status;            ///< '\0': a revision, which is no status; the store's own history tells it
    std::string_view words; ///< as a table prints it in brackets behind a number
};

/// Of several flags in one word ("bp") the first one that is a status; null where none is.
[[nodiscard]] const EurostatFlag *eurostatFlag(std::string_view flags);

} // namespace rd
