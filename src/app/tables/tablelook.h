#pragma once

#include "app/tables/tableimport.h"

namespace rd {

/// The file, or the cells that were pasted.
[[nodiscard]] Result<SheetFile> openTable(const TableImport &table);

/// The first look at a table: its first rows, what they are taken for, and what was said for the whole table over that.
[[nodiscard]] Result<void> lookAt(TablePreview &preview, const TableImport &table, const CodeFinder &finder);

} // namespace rd
