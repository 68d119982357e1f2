#pragma once

#include "core/addition.h"

namespace rd {

/// What a figure is called in a refusal: its code, or area, indicator and period in words for a bulk value.
[[nodiscard]] Text calledIn(const Observation &observation, const CodeBook &codes);

enum class Attempt { Add, Compute };

/// The refusal with its sentence: the two, the reason (`why` where a relation gives one), what may be done instead.
[[nodiscard]] Refusal refusal(Attempt attempt, RefusalCode code, const Observation &a, const Observation &b,
                              const CodeBook &codes, const Text &why = {});

} // namespace rd
