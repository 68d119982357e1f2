#pragma once

#include "core/observation.h"

#include <span>
#include <unordered_map>

namespace rd {

/// One of several statements about one key: area, indicator, industry, subject, kind, unit and period.
struct Claim {
    std::string_view source;
    bool isFigure = false;
    bool hasValue = true;
};

/// Who is believed: the source that the user prefers, then whoever gives a value at all, then a figure before a bulk
/// value, then the source's rank, then the later publication. A figure without a value silences the bulk value of its own
/// source only. What one source says twice stays twice: nobody can know which of them is meant.
class Precedence {
public:
    explicit Precedence(const CodeBook &codes);
    /// The source that the user prefers for a key; a preference without a period is for all of them. Empty: none.
    [[nodiscard]] std::string_view preferred(const SeriesKey &key, const std::optional<Period> &period) const;
    /// For each claim whether it is shown. All are about the same key.
    [[nodiscard]] std::vector<char> shown(std::span<const Claim> claims, std::string_view preferredSource) const;

private:
    [[nodiscard]] bool isBefore(const Claim &a, const Claim &b, std::string_view preferredSource) const;
    const CodeBook &m_codes;
    std::unordered_map<std::string, std::vector<const Preference *>> m_preferences;
};

/// What values that compete have in common, but for the period.
[[nodiscard]] std::string groupOf(const SeriesKey &key);
[[nodiscard]] bool sameGroup(const SeriesKey &a, const SeriesKey &b); ///< whether that text is the same
[[nodiscard]] bool sameStretch(const Period &a, const Period &b);

} // namespace rd
