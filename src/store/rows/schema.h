#pragma once

#include "store/rows/rowhash.h"
#include "store/sql/sql.h"

namespace rd {

/// The newest schema that this program knows: data/schema/*/NNN.sql leads from NNN − 1 to NNN, and the last file is the newest.
[[nodiscard]] std::int64_t schemaVersion();

/// Brings the store from `from` (0: there is none yet) to the newest version, each step in a transaction of its own: a fault
/// leaves it at the last version that it reached. Another process may be at the same work.
Result<void> migrate(Sql &sql, std::int64_t from);
/// The version that the store says it has.
[[nodiscard]] Result<std::int64_t> storedVersion(Sql &sql);

[[nodiscard]] Result<Digest> storedDigest(Sql &sql);
/// Within the transaction that brought the rows.
Result<void> addToDigest(Sql &sql, const Digest &rows);

/// The statements of a schema file, comments taken out.
[[nodiscard]] std::vector<std::string> statementsIn(std::string_view file);

} // namespace rd
