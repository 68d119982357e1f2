#include "store/rows/tablestore.h"

#include "store/rows/rowreader.h"

#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view figureColumns[] = {"period_start", "period_length", "change",  "value",
                                              "value_hi",     "qualifier",     "status",  "gap_reason",
                                              "no_period",    "as_published",  "passage", "removed"};

std::string insertFigureSql()
{
    std::string columns, places;
    for (const std::string_view column : figureColumns) {
        columns += fmt::format(", \"{}\"", column);
        places += ", ?";
    }
    return fmt::format("INSERT INTO \"figure\" (\"figure_code\", \"area\", \"series\"{}, \"row_hash\") VALUES (?, ?, ?{}, ?)",
                       columns, places);
}

std::string ordered(const TableDef &table)
{
    return fmt::format(" ORDER BY {}, {}", columnOf(table, "code"), columnOf(table, "change"));
}

} // namespace

const std::string &codeOf(const Row &row) { return std::get<std::string>(row.front()); }

std::size_t columnAt(const TableDef &table, std::string_view column)
{
    return static_cast<std::size_t>(table.columnIndex(column));
}

std::int64_t changeIn(const TableDef &table, const Row &row) { return std::get<std::int64_t>(row[columnAt(table, "change")]); }

bool isRemoved(const TableDef &table, const Row &row)
{
    const int at = table.columnIndex("removed");
    return at >= 0 && std::get<std::int64_t>(row[static_cast<std::size_t>(at)]) != 0;
}

SeriesKey seriesOf(const TableDef &table, const Row &row)
{
    const std::size_t first = columnAt(table, "area");
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < 8; ++i) {
        texts.push_back(std::get<std::string>(row[first + i]));
    }
    return seriesFrom(texts).value_or(SeriesKey{});
}

TableStore::TableStore(Sql &sql, const TableDef &table, SeriesStore *series) : m_table(table), m_series(series)
{
    if (table.name != "figure" || series) {
        m_insert = sql.prepare(table.name == "figure" ? insertFigureSql() : insertInto(table));
    }
    m_versions = sql.prepare(fmt::format("{} WHERE {} = ?{}", selectFrom(table), columnOf(table, "code"), ordered(table)));
}

Result<void> TableStore::insert(const Row &row, Digest &total)
{
    return m_series ? insertFigure(row, total) : insertRow(*m_insert, m_table, row, total);
}

Result<void> TableStore::insertFigure(const Row &row, Digest &total)
{
    const SeriesKey key = seriesOf(m_table, row);
    auto series = m_series->idOf(key);
    if (!series) {
        return series.error();
    }
    m_insert->bind(1, std::string_view(codeOf(row)));
    m_insert->bind(2, std::string_view(key.area));
    m_insert->bind(3, *series);
    int place = 3;
    for (const std::string_view column : figureColumns) {
        bindValue(*m_insert, ++place, row[columnAt(m_table, column)]);
    }
    const Digest digest = digestOf(m_table, row);
    m_insert->bind(++place, static_cast<std::int64_t>(digest.lo));
    total.add(digest);
    return m_insert->run();
}

Result<std::vector<Row>> TableStore::versions(const std::string &code)
{
    std::vector<Row> rows;
    m_versions->bind(1, std::string_view(code));
    while (m_versions->step()) {
        auto row = readRow(*m_versions, m_table);
        if (!row) {
            m_versions->reset();
            return row.error();
        }
        rows.push_back(std::move(*row));
    }
    if (auto done = m_versions->outcome(); !done) {
        return done.error();
    }
    m_versions->reset();
    return rows;
}

Result<std::optional<Row>> TableStore::current(const std::string &code, const ChangeLog &log)
{
    auto rows = versions(code);
    if (!rows) {
        return rows.error();
    }
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        if (log.holds(changeIn(m_table, *row))) {
            return std::optional(std::move(*row));
        }
    }
    return std::optional<Row>();
}

Result<void> eachVersion(Sql &sql, const TableDef &table, const std::function<bool(Row &&)> &take)
{
    auto statement = sql.prepare(selectFrom(table) + ordered(table));
    while (statement->step()) {
        auto row = readRow(*statement, table);
        if (!row) {
            return row.error();
        }
        if (!take(std::move(*row))) {
            return {};
        }
    }
    return statement->outcome();
}

Result<std::vector<Row>> currentRows(Sql &sql, const TableDef &table, const ChangeLog &log)
{
    NewestVersion newest(table, log);
    std::vector<Row> rows;
    const auto keep = [&rows](std::optional<Row> row) {
        if (row) {
            rows.push_back(std::move(*row));
        }
    };
    const auto done = eachVersion(sql, table, [&](Row &&row) {
        keep(newest.put(std::move(row)));
        return true;
    });
    if (!done) {
        return done.error();
    }
    keep(newest.end());
    return rows;
}

NewestVersion::NewestVersion(const TableDef &table, const ChangeLog &log)
    : m_log(log), m_change(columnAt(table, "change")), m_removed(columnAt(table, "removed"))
{
}

std::optional<Row> NewestVersion::put(Row &&row)
{
    std::optional<Row> before;
    if (codeOf(row) != m_code) {
        before = end();
        m_code = codeOf(row);
    }
    if (m_log.holds(std::get<std::int64_t>(row[m_change]))) {
        m_newest = std::move(row);
    }
    return before;
}

std::optional<Row> NewestVersion::end()
{
    std::optional<Row> newest = std::exchange(m_newest, std::nullopt);
    return newest && std::get<std::int64_t>((*newest)[m_removed]) == 0 ? std::move(newest) : std::nullopt;
}

} // namespace rd
