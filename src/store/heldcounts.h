#pragma once

#include "core/codebook.h"
#include "core/result.h"

namespace rd {

class Sql;

/// How much is held of each indicator, from the counts that the rollup keeps: which ones a page without cards of its own leads with.
[[nodiscard]] Result<std::map<std::string, Holding, std::less<>>> readHeldCounts(Sql &sql);

} // namespace rd
