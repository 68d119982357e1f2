#pragma once

#include "core/report/report.h"

namespace rd {

/// The question for what a key speaks of: a filter for each of its dimensions but events, with what lies below their codes where
/// `children`. A period is that very stretch, and narrows what the store reads.
[[nodiscard]] ReportSpec specAbout(const Key &key, bool children);

} // namespace rd
