#pragma once

#include "store/rows/changelog.h"

#include <set>

namespace rd {

struct CodeBook;

/// What was entered here (a table brought in, an edit) and nobody has confirmed. What a package brought needs no check.
class Unchecked {
public:
    Unchecked(const ChangeLog &log, const CodeBook &codes);
    /// Of what a change brought; `figure` empty: of a bulk value, or of all of it.
    [[nodiscard]] bool operator()(std::int64_t change, const std::string &figure) const;
    [[nodiscard]] const std::set<std::int64_t> &changes() const { return m_changes; } ///< that were not confirmed as a whole

private:
    const CodeBook &m_codes;
    std::set<std::int64_t> m_changes;
};

[[nodiscard]] bool needsCheck(const Change &change);

} // namespace rd
