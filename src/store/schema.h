#pragma once

#include "store/rowhash.h"
#include "store/sql.h"

namespace rd {

/// The newest schema that this program knows. data/schema/*/NNN.sql leads from NNN − 1 to NNN.
inline constexpr std::int64_t schemaVersion = 1;

/// Brings the store from `from` to the newest version, each step in a transaction of its own.
Result<void> migrate(Sql &sql, std::int64_t from);
/// The version that the store says it has.
[[nodiscard]] Result<std::int64_t> storedVersion(Sql &sql);

[[nodiscard]] Result<Digest> storedDigest(Sql &sql);
/// Within the transaction that brought the rows.
Result<void> addToDigest(Sql &sql, const Digest &rows);

/// The statements of a schema file, comments taken out.
[[nodiscard]] std::vector<std::string> statementsIn(std::string_view file);

} // namespace rd
