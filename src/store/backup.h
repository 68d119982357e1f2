#pragma once

#include "store/sql.h"

namespace rd {

/// Writes the store into a file beside `path`, checks it, and only then gives it the name. A server's store is refused.
Result<void> backUp(Sql &sql, const std::string &path);

} // namespace rd
