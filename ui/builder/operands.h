#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

#include <utility>

namespace rd {

/// What an operation may be reckoned against: a code or a period as the measure holds it, and its name. The empty one is what is
/// meant without a choice; a ratio has none.
using Operand = std::pair<std::string, Text>;
[[nodiscard]] std::vector<Operand> operandsOf(const Measure &measure, const CodeBook &codes,
                                              const std::vector<Period> &periods);

} // namespace rd
