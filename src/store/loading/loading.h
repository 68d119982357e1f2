#pragma once

#include "store/rows/references.h"
#include "store/rows/seriesstore.h"

namespace rd {

/// What all parts of one load share. Lives within its transaction.
struct Loading {
    Loading(Sql &connection, const ChangeLog &known) : sql(connection), log(known), series(connection), codes(connection, known)
    {
    }

    Sql &sql;
    const ChangeLog &log; ///< the store's, as the transaction found it
    SeriesStore series;
    KnownCodes codes;
    bool keepsHistory = false; ///< the rows keep their own changes; else what is new gets `change`
    bool hasChanges = false;   ///< the source brought changes of its own
    ChangeLog sourceLog;       ///< of the source
    std::int64_t change = 0;
    Digest total;
    bool removes = false; ///< something was taken away
    Loaded loaded;

    /// What rows name in the table that their own column `dim` says: both sides of a relation, what a note is about. Tables that come
    /// later may bring it.
    struct Named {
        std::string place, code;
        std::string_view column;
        const TableDef *table;
    };
    std::vector<Named> named;
    void noteNamed(const TableDef &table, const Row &row, const std::string &place);
    /// Refuses the first of what is named and that the store never held.
    Result<void> checkNamed();

    /// Refuses a row that refers to what is neither in the store nor came before. References into its own table are
    /// passed on to `later`.
    Result<void> checkReferences(const TableDef &table, const Row &row, const std::string &place,
                                 std::vector<std::pair<std::string, std::string>> *later);
    void count(const TableDef &table, std::int64_t Loaded::Table::*what, std::int64_t rows = 1);
};

/// "change" of a row that names none of the source's changes.
[[nodiscard]] Error unknownChange(const std::string &place, std::int64_t change);

} // namespace rd
