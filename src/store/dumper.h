#pragma once

#include "core/rows.h"
#include "store/rows/rowhash.h"
#include "store/sql/sql.h"

namespace rd {

/// Every table with all its history: tables in package order, rows by key and change, blocks unpacked.
Result<void> dumpStore(Sql &sql, RowSink &sink);

/// The digest of everything that a dump gives.
[[nodiscard]] Result<Digest> digestOfContent(Sql &sql);

} // namespace rd
