#pragma once

#include "core/completion.h"
#include "store/store.h"

namespace rd {

/// The limits by which the store's reports of targets judge how they keep up with the calendar; nothing where none does.
[[nodiscard]] std::optional<PaceLimits> paceLimitsIn(const CodeBook &codes);
/// Whether the store has a report of targets, which could be judged.
[[nodiscard]] bool canJudgePace(const CodeBook &codes);
/// Gives all of the store's reports of targets these limits, or takes them away, as one change; so pages, files and slides go by
/// the same. Gives the change, 0 where nothing was to be changed.
[[nodiscard]] Result<std::int64_t> setPaceLimits(Store &store, const std::optional<PaceLimits> &limits);

} // namespace rd
