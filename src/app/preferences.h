#pragma once

#include "store/store.h"

namespace rd {

/// What a user wants to see of several sources' values of one key, and why.
struct PreferenceWish {
    Observation value;        ///< of the source that is preferred
    std::string reason;       ///< never empty
    bool everyPeriod = false; ///< of the series, not only of the value's own period
};

/// The code of the preference that the wish makes: that of an earlier one for the same key, which gives way to it.
[[nodiscard]] std::string preferenceCode(const CodeBook &codes, const PreferenceWish &wish);
/// Records the wish as a change; an earlier preference for the same key gives way to it. Gives the change.
[[nodiscard]] Result<std::int64_t> preferSource(Store &store, const PreferenceWish &wish);
/// Takes a preference back: by undoing the change that made it where that is known (0: not), else by a change of its own.
[[nodiscard]] Result<std::int64_t> dropPreference(Store &store, const Preference &preference, std::int64_t madeBy);

} // namespace rd
