#pragma once

#include "core/rows.h"
#include "intake/tablereader.h"

namespace rd {

/// Entries of code lists for what a table names and no list has: rows in package order, and the code of each text.
struct AddedCodes {
    std::vector<TableRow> rows;
    NewCodes codes;
    std::map<std::pair<Dim, std::string>, std::string> names; ///< what the table calls them
    std::vector<std::string> unnamed; ///< areas, indicators, industries and subjects that the table gives a code and no name
};

/// An area's six-digit code is kept; whatever has no code of its own gets one of its name or a number. What a table does not
/// say is left open on the safe side: a new indicator adds over nothing, may be negative, and a percentage is a ratio.
[[nodiscard]] AddedCodes codesFor(const std::vector<UnknownCode> &unknown, const CodeBook &codes);

} // namespace rd
