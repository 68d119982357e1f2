#pragma once

#include "core/result.h"
#include "core/tables.h"

#include <optional>

namespace rd {

/// One row of a package table on its way, with the place it was read from ("figure.csv:17") for messages.
struct TableRow {
    const TableDef *table = nullptr;
    Row row;
    std::string place;
};

/// Rows in the order of packageTables(): whatever is referred to comes before what refers to it.
class RowSource {
public:
    virtual ~RowSource() = default;
    /// The next row, or nothing at the end.
    virtual Result<std::optional<TableRow>> next() = 0;
};

class RowSink {
public:
    virtual ~RowSink() = default;
    virtual Result<void> put(const TableDef &table, const Row &row) = 0;
};

/// Who changes something and why; `atUtc` ISO 8601 in UTC.
struct ChangeInfo {
    std::string who, why, atUtc;
    std::string kind = {}; ///< as the table change has it; empty: what the way of changing says (import, edit)
};

} // namespace rd
