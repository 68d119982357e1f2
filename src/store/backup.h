#pragma once

#include "store/sql/sql.h"

namespace rd {

/// Writes the store into a file beside `path`, checks it, and only then gives it the name. A server's store is refused.
/// `forReading`: the store was opened for reading only.
Result<void> backUp(Sql &sql, const std::string &path, bool forReading);

} // namespace rd
