#include "store/rows/references.h"

#include "store/rows/blockstore.h"
#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <fmt/format.h>

namespace rd {
namespace {

Result<void> checkTable(Sql &sql, const TableDef &table, const ChangeLog &log, KnownCodes &codes, std::size_t limit,
                        std::vector<Error> &found)
{
    // Collected first: looking up codes reads other tables, and a server answers one question at a time.
    const auto rows = currentRows(sql, table, log);
    if (!rows) {
        return rows.error();
    }
    for (const Row &row : *rows) {
        for (const Reference &reference : referencesOf(table, row)) {
            const auto known = codes.knows(reference.table, *reference.code);
            if (!known) {
                return known.error();
            }
            if (!*known && found.size() < limit) {
                found.push_back(dangling(fmt::format("{} {}", table.name, codeOf(row)), reference));
            }
        }
    }
    return {};
}

/// Series themselves belong to no change; those count that have a bulk value which holds.
Result<void> checkBulk(Sql &sql, const ChangeLog &log, KnownCodes &codes, std::size_t limit, std::vector<Error> &found)
{
    const TableDef &table = *packageTable("observation");
    std::vector<SeriesKey> keys;
    // Without the values: this runs at every undo.
    auto statement = sql.prepare("SELECT " + seriesSelect()
                                 + ", b.\"change\" FROM \"series\" s JOIN \"block\" b "
                                   "ON b.\"area\" = s.\"area\" AND b.\"series\" = s.\"id\" ORDER BY "
                                 + seriesSelect());
    while (statement->step()) {
        if (!log.holds(statement->integer(8))) {
            continue;
        }
        if (const auto key = readSeries(*statement, 0); key && (keys.empty() || keys.back() != *key)) {
            keys.push_back(*key);
        }
    }
    if (auto done = statement->outcome(); !done) {
        return done;
    }
    for (const SeriesKey &key : keys) {
        Row row;
        for (std::string &text : textsOf(key)) {
            row.emplace_back(std::move(text));
        }
        row.resize(table.columns.size());
        for (const Reference &reference : referencesOf(table, row)) {
            const auto known = codes.knows(reference.table, *reference.code);
            if (!known) {
                return known.error();
            }
            if (!*known && found.size() < limit) {
                found.push_back(dangling(fmt::format("observation {} {}", key.area, key.indicator), reference));
            }
        }
    }
    return {};
}

} // namespace

Result<std::set<std::string> *> KnownCodes::codesOf(std::string_view table)
{
    if (const auto it = m_codes.find(table); it != m_codes.end()) {
        return &it->second;
    }
    const auto rows = currentRows(m_sql, *packageTable(table), m_log);
    if (!rows) {
        return rows.error();
    }
    std::set<std::string> codes;
    for (const Row &row : *rows) {
        codes.insert(codeOf(row));
    }
    return &m_codes.emplace(std::string(table), std::move(codes)).first->second;
}

Result<bool> KnownCodes::knows(std::string_view table, const std::string &code)
{
    const auto codes = codesOf(table);
    return codes ? Result<bool>((*codes)->contains(code)) : codes.error();
}

Result<void> KnownCodes::add(std::string_view table, const std::string &code)
{
    const auto codes = codesOf(table);
    if (!codes) {
        return codes.error();
    }
    (*codes)->insert(code);
    return {};
}

std::vector<Reference> referencesOf(const TableDef &table, const Row &row)
{
    std::vector<Reference> references;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const ColumnDef &column = table.columns[i];
        const auto *code = column.refers.empty() ? nullptr : std::get_if<std::string>(&row[i]);
        const bool mayNotApply = column.refers == "industry" || column.refers == "subject";
        if (code && !code->empty() && !(mayNotApply && *code == notApplicable)) {
            references.push_back({column.name, column.refers, code});
        }
    }
    return references;
}

Error dangling(const std::string &place, const Reference &reference)
{
    return refused(
        place, fmt::format("列 {} 指向的 {} “{}”不存在，请先补上或改正", reference.column, reference.table, *reference.code),
        fmt::format("column {} names {} '{}', which does not exist; add it first or correct the row", reference.column,
                    reference.table, *reference.code));
}

Result<std::vector<Error>> danglingReferences(Sql &sql, const ChangeLog &log, std::size_t limit)
{
    std::vector<Error> found;
    KnownCodes codes(sql, log);
    for (const TableDef &table : packageTables()) {
        if (table.name == "change" || table.name == "observation") {
            continue;
        }
        if (auto done = checkTable(sql, table, log, codes, limit, found); !done) {
            return done.error();
        }
    }
    if (auto done = checkBulk(sql, log, codes, limit, found); !done) {
        return done.error();
    }
    return found;
}

} // namespace rd
