#pragma once

#include "store/rows/changelog.h"

namespace rd {

/// All code lists and documents as the log knows them, each in official order.
[[nodiscard]] Result<CodeBook> readBook(Sql &sql, const ChangeLog &log);

} // namespace rd
