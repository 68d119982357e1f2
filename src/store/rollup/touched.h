#pragma once

#include "store/rows/changelog.h"

#include <set>

namespace rd {

/// Where the counts of what is held may differ between two states of knowledge.
struct Touched {
    bool everywhere = false;
    std::set<std::pair<std::string, std::string>> places =
        {}; ///< area and indicator: values elsewhere compete among themselves
};

/// By the changes that hold in one of the two logs only. Everywhere, where that is less work or a source's rank is touched.
[[nodiscard]] Result<Touched> touchedBetween(Sql &sql, const ChangeLog &before, const ChangeLog &after);

/// The question for the places of one change in one table; "source" gives a row where it is touched at all.
[[nodiscard]] std::string selectTouched(std::string_view table);

} // namespace rd
