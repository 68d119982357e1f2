#pragma once

#include "store/rows/changelog.h"
#include "store/rows/seriesstore.h"

#include <functional>

namespace rd {

/// The rows of one versioned table: code lists, documents and figures alike.
class TableStore {
public:
    TableStore(Sql &sql, const TableDef &table, SeriesStore *series = nullptr); ///< `series` to insert figures
    /// Adds the row's digest to `total`.
    Result<void> insert(const Row &row, Digest &total);
    /// The versions of one entry, oldest first.
    [[nodiscard]] Result<std::vector<Row>> versions(const std::string &code);
    /// The newest version that holds, also where it takes the entry away; nothing where there is none.
    [[nodiscard]] Result<std::optional<Row>> current(const std::string &code, const ChangeLog &log);

private:
    Result<void> insertFigure(const Row &row, Digest &total);
    const TableDef &m_table;
    SeriesStore *m_series;
    std::unique_ptr<Statement> m_insert, m_versions;
};

/// Every version of every entry by code, oldest first within one; `take` returns false to stop.
Result<void> eachVersion(Sql &sql, const TableDef &table, const std::function<bool(Row &&)> &take);
/// What is known: of each entry the newest version that holds, where it does not take the entry away; by code.
[[nodiscard]] Result<std::vector<Row>> currentRows(Sql &sql, const TableDef &table, const ChangeLog &log);

/// Chooses among rows that come by code, oldest first: put() gives the entry before where a new one begins.
class NewestVersion {
public:
    NewestVersion(const TableDef &table, const ChangeLog &log);
    [[nodiscard]] std::optional<Row> put(Row &&row);
    [[nodiscard]] std::optional<Row> end();

private:
    const ChangeLog &m_log;
    std::size_t m_change, m_removed;
    std::string m_code;
    std::optional<Row> m_newest;
};

[[nodiscard]] const std::string &codeOf(const Row &row); ///< of a versioned table: its first column
[[nodiscard]] std::size_t columnAt(const TableDef &table, std::string_view column);
[[nodiscard]] std::int64_t changeIn(const TableDef &table, const Row &row);
[[nodiscard]] bool isRemoved(const TableDef &table, const Row &row);
/// Series key of a figure or observation row.
[[nodiscard]] SeriesKey seriesOf(const TableDef &table, const Row &row);

} // namespace rd
