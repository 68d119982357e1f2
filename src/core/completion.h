#pragma once

#include "core/codebook.h"

namespace rd {

/// How much of a target is done, in percent of the number that the target states (完成率): 37.5 for 150 of "at least 400".
/// Nothing for what does not pile up towards a target (ratios, growth rates, indices, ranks), for targets of zero or below,
/// and for an actual below zero. The actual's bounds carry over.
[[nodiscard]] std::optional<Quantity> completion(const Quantity &actual, const Quantity &target, const Indicator *indicator);

} // namespace rd
