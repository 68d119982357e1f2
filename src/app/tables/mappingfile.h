#pragma once

#include "intake/tablemapping.h"

#include "core/result.h"

namespace rd {

/// A mapping as JSON (docs/import.md): what a person corrected once, for the next table with the same heads.
[[nodiscard]] Result<TableMapping> readMapping(const std::string &path);
Result<void> writeMapping(const std::string &path, const TableMapping &mapping);

/// Where the mapping for tables with these heads is kept, in the user's configuration.
[[nodiscard]] std::string rememberedMapping(const TableMapping &mapping);

/// Keeps it for the next table with these heads.
Result<void> keepMapping(const TableMapping &mapping);

} // namespace rd
