#pragma once

#include "store/sql/sql.h"

namespace rd {

[[nodiscard]] bool isPostgresqlAddress(const std::string &address);
/// postgresql://user:password@host:port/database?option=value; what is left out comes from libpq's environment.
[[nodiscard]] Result<std::unique_ptr<Sql>> connectPostgresql(const std::string &address);

} // namespace rd
