#pragma once

#include "store/rows/changelog.h"

namespace rd {

/// Industries that one source puts into more than one tier as their primary one: a sentence for each, with both memberships. Two regions,
/// or two sources, may class an industry each in its own way.
[[nodiscard]] Result<std::vector<Error>> doublePrimaries(Sql &sql, const ChangeLog &log);

} // namespace rd
