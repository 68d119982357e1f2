#pragma once

#include "store/peek.h"
#include "store/sql/sql.h"
#include "store/store.h"

namespace rd {

/// An open connection to a store of the newest schema. The file is known as open as long as this lives.
struct Opened {
    std::unique_ptr<OpenFile> file; ///< null on a server; outlives the connection
    std::unique_ptr<Sql> sql;
};

[[nodiscard]] Result<Opened> openStore(const std::string &address, Store::Access access);

/// Whether the database of that server holds a store.
[[nodiscard]] Result<bool> serverHasStore(const std::string &address);

/// Locks a connection against writing, or unlocks it: VACUUM INTO writes elsewhere and is taken for writing.
Result<void> lockWriting(Sql &sql, bool locked);

} // namespace rd
