#pragma once

#include "store/sql.h"
#include "store/store.h"

namespace rd {

/// Store::journal() and Store::changedBy().
[[nodiscard]] Result<std::vector<JournalEntry>> readJournal(Sql &sql);
[[nodiscard]] Result<std::vector<ChangedRow>> readChanged(Sql &sql, std::int64_t change, std::size_t most);

} // namespace rd
