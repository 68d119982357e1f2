#pragma once

#include "store/sql/sql.h"

struct sqlite3;

namespace rd {

/// SQLite through Qt's driver, statements through SQLite's own interface on the driver's handle: a value goes straight
/// into the statement, without a QVariant on the way.
struct SqliteTarget {
    std::string path; ///< absolute, UTF-8
    bool writable = false;
    bool immutable = false; ///< nobody can write it, so SQLite needs no lock and no file beside it
};

[[nodiscard]] Result<std::unique_ptr<Sql>> connectSqlite(const SqliteTarget &target);

/// The error that SQLite's code means, in a person's words.
[[nodiscard]] Error sqliteError(int code, const std::string &place, const char *detail);

} // namespace rd
