#pragma once

#include "core/rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rd {

/// A change as the history shows it. `effective` is false where a later change takes it back.
struct Change {
    std::int64_t id = 0;
    std::string atUtc, who, why;
    std::string kind; ///< import (a package), table, edit, check or undo
    std::int64_t undoes = 0;
    std::string importId;
    bool effective = true;
};

/// A change with what it brought: rows (bulk values for `observation`) by table.
struct JournalEntry {
    Change change;
    std::vector<std::pair<std::string, std::int64_t>> tables;
    bool unchecked = false;           ///< something of it was entered here and is not confirmed
    std::vector<std::int64_t> checks; ///< the changes that confirmed it or a figure of it
};
/// An entry that a change brought, corrected or took away (`removed` is 1 in `after`).
struct ChangedRow {
    const TableDef *table = nullptr;
    std::optional<Row> before;
    Row after;
};

/// What a load brought: rows new to the store, rows that differ from what it held, rows that it held already.
struct Loaded {
    struct Table {
        std::string name;
        std::int64_t added = 0, changed = 0, equal = 0;
    };
    std::int64_t added = 0, changed = 0, equal = 0;
    std::int64_t change = 0;   ///< the change that the rows came under; 0 where there was nothing new
    std::vector<Table> tables; ///< the same counts by table, in package order
};

} // namespace rd
