#pragma once

#include "core/report/engine.h"

#include <string>
#include <vector>

namespace rd {

/// The figures behind each of these rows of the spec's answer, in full: a row itself carries sixteen at most. One
/// question to the source for all of them.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> figuresBehind(const ReportSpec &spec, const std::vector<Key> &rows,
                                                                          FactSource &facts);

} // namespace rd
