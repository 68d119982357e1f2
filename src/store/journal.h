#pragma once

#include "store/rows/change.h"
#include "store/sql/sql.h"

namespace rd {

/// Store::journal() and Store::changedBy().
[[nodiscard]] Result<std::vector<JournalEntry>> readJournal(Sql &sql);
[[nodiscard]] Result<std::vector<ChangedRow>> readChanged(Sql &sql, std::int64_t change, std::size_t most);

} // namespace rd
