#pragma once

#include "core/codebook.h"
#include "core/result.h"

namespace rd {

class Sql;

/// How much is held of each indicator, from the counts that the rollup keeps: which ones a page without cards of its own leads with.
/// In how many areas is left at 0 unless it is wanted: that takes a walk over all series.
[[nodiscard]] Result<std::map<std::string, Holding, std::less<>>> readHeldCounts(Sql &sql, bool withAreas);

} // namespace rd
