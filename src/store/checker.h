#pragma once

#include "store/sql/sql.h"

#include <vector>

namespace rd {

/// Everything that can be wrong with a store: the file as SQLite sees it, each row against its hash, all of them against the
/// digest, and what refers to nothing. Reads the whole store.
[[nodiscard]] Result<std::vector<Text>> checkStore(Sql &sql);

} // namespace rd
