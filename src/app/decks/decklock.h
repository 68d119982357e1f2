#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

namespace rd {

/// A deck's lock is the text of its column `locked`: as of when its values are (ReportSpec::asKnown), and behind it SLIDE=… for
/// each slide whose newer values were accepted since.
[[nodiscard]] std::string lockOf(const std::string &locked, const std::string &slide);
[[nodiscard]] std::string withAccepted(const std::string &locked, const std::string &slide, const std::string &asOf);

/// A figure that is not what it was when the deck was locked: empty where it was not there, or is no longer.
struct FigureChange {
    std::string name, then, now;
    bool operator==(const FigureChange &) const = default;
};
struct LockDifference {
    std::size_t figures = 0; ///< how many are locked
    std::vector<FigureChange> changed;
};
/// What one answer says now against what it said then.
[[nodiscard]] LockDifference lockDifference(const Table &then, const Table &now, const CodeBook &codes, Language language);

} // namespace rd
