#pragma once

#include "store/store.h"

namespace rd {

/// What a user wants to see of several sources' values of one key, and why.
struct PreferenceWish {
    Observation value;        ///< of the source that is preferred
    std::string reason;       ///< never empty
    bool everyPeriod = false; ///< of the series, not only of the value's own period
};

/// Records the wish as a change; an earlier preference for the same key gives way to it. Gives the change.
[[nodiscard]] Result<std::int64_t> preferSource(Store &store, const PreferenceWish &wish);
/// Takes a preference back: by undoing the edit that made it, so that what held before holds again; one that an import brought by
/// an edit of its own.
[[nodiscard]] Result<std::int64_t> dropPreference(Store &store, const Preference &preference);

} // namespace rd
