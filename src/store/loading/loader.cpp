#include "store/loading/loader.h"

#include "store/rows/circles.h"
#include "store/rows/primaries.h"
#include "store/rows/rowcheck.h"
#include "store/rows/schema.h"
#include "store/sql/sentences.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {

Loader::Loader(Sql &sql, const ChangeLog &log, const ChangeInfo &info, std::string_view kind, bool takesHistory)
    : m_loading(sql, log), m_info(info), m_kind(info.kind.empty() ? kind : info.kind), m_takesHistory(takesHistory),
      m_bulk(m_loading)
{
    m_loading.change = log.newest() + 1;
}

Result<void> Loader::put(TableRow &&row)
{
    if (!row.table) {
        return refused(row.place, "不属于任何表", "belongs to no table");
    }
    if (row.table != m_table) {
        if (auto begun = beginTable(*row.table, placeOf(row)); !begun) {
            return begun;
        }
    }
    if (row.table->name == "change") {
        return putChange(row);
    }
    if (row.table->name == "review" && m_takesHistory && !m_loading.keepsHistory) {
        return {}; // it speaks of changes that this store does not have
    }
    auto values = checkedRow(row, m_loading.hasChanges);
    if (!values) {
        return values.error();
    }
    return m_versions ? m_versions->put(std::move(*values), placeOf(row)) : m_bulk.put(*values, placeOf(row));
}

Result<void> Loader::put(const BulkBatch &batch, const RowSource &source)
{
    const TableDef &table = *packageTable("observation");
    const std::string place = batch.points.empty() ? std::string() : source.placeOf(batch.points.front());
    auto begun = m_table == &table ? Result<void>() : beginTable(table, place);
    return begun && !batch.points.empty() ? m_bulk.put(batch, source) : begun;
}

Result<void> Loader::putChange(const TableRow &row)
{
    const auto values = checkedRow(row, true);
    if (!values) {
        return values.error();
    }
    if (!m_changeIds.insert(changeOf(*values).id).second) {
        return refused(placeOf(row), fmt::format("变更 {} 出现两次", changeOf(*values).id),
                       fmt::format("change {} comes twice", changeOf(*values).id));
    }
    m_changes.push_back(changeOf(*values));
    return {};
}

Result<void> Loader::beginTable(const TableDef &table, const std::string &place)
{
    if (m_table && &table < m_table) {
        return refused(place, fmt::format("表 {} 应在 {} 之前", table.name, m_table->name),
                       fmt::format("table {} must come before {}", table.name, m_table->name));
    }
    if (auto ended = endTable(); !ended) {
        return ended;
    }
    if (!m_changesEnded && table.name != "change") {
        if (auto ended = endChanges(place); !ended) {
            return ended;
        }
    }
    m_table = &table;
    if (m_table->name != "change" && m_table->name != "observation") {
        m_versions = std::make_unique<VersionLoader>(m_loading, *m_table);
    }
    return {};
}

Result<void> Loader::endTable()
{
    if (!m_versions) {
        return {};
    }
    auto finished = m_versions->finish();
    m_versions.reset();
    return finished;
}

Result<void> Loader::endChanges(const std::string &place)
{
    m_changesEnded = true;
    m_loading.hasChanges = !m_changes.empty() && m_takesHistory;
    if (!m_loading.hasChanges) {
        return {};
    }
    m_loading.keepsHistory = m_loading.log.empty();
    m_loading.sourceLog = ChangeLog(m_changes);
    for (const Change &change : m_changes) {
        if (change.undoes != 0 && !m_loading.sourceLog.find(change.undoes)) {
            return unknownChange(place, change.undoes);
        }
        if (m_loading.keepsHistory) {
            if (auto inserted = insertChange(m_loading.sql, change, m_loading.total); !inserted) {
                return inserted;
            }
        }
    }
    return {};
}

Result<void> Loader::makeChange()
{
    const Change change{m_loading.change,
                        m_info.atUtc,
                        m_info.who,
                        m_info.why,
                        m_kind,
                        0,
                        m_takesHistory ? m_loading.total.hex() : std::string(),
                        true};
    const TableRow row{packageTable("change"), rowOf(change), {}};
    if (auto checked = checkedRow(row, true); !checked) {
        return checked.error();
    }
    m_loading.loaded.change = change.id;
    return insertChange(m_loading.sql, change, m_loading.total);
}

Result<Loaded> Loader::finish()
{
    auto done = endTable();
    if (done && !m_changesEnded) {
        done = endChanges("change");
    }
    if (done) {
        done = m_bulk.flush();
    }
    if (!done) {
        return done.error();
    }
    Loaded &loaded = m_loading.loaded;
    for (const Loaded::Table &table : loaded.tables) {
        loaded.added += table.added;
        loaded.changed += table.changed;
        loaded.equal += table.equal;
    }
    if (m_loading.keepsHistory) {
        loaded.change = m_loading.sourceLog.newest();
    } else if (loaded.added + loaded.changed > 0) {
        done = makeChange();
    }
    if (done) {
        done = addToDigest(m_loading.sql, m_loading.total);
    }
    if (!done) {
        return done.error();
    }
    if (m_loading.removes || (m_loading.keepsHistory && m_changes.size() > 1)) {
        const auto log = ChangeLog::read(m_loading.sql, {});
        const auto dangling = log ? danglingReferences(m_loading.sql, *log, 1) : log.error();
        if (!dangling) {
            return dangling.error();
        }
        if (!dangling->empty()) {
            return dangling->front();
        }
    }
    done = refuseCircles();
    if (done) {
        done = refuseDoublePrimaries();
    }
    if (done) {
        done = m_loading.checkNamed();
    }
    if (!done) {
        return done.error();
    }
    return loaded;
}

/// Only tables that have changed can have new ones.
Result<void> Loader::refuseCircles()
{
    const auto log = ChangeLog::read(m_loading.sql, {});
    if (!log) {
        return log.error();
    }
    for (const Loaded::Table &table : m_loading.loaded.tables) {
        if (table.added + table.changed == 0) {
            continue;
        }
        const auto found = circlesIn(m_loading.sql, *packageTable(table.name), *log);
        if (!found) {
            return found.error();
        }
        if (!found->empty()) {
            return found->front();
        }
    }
    return {};
}

Result<void> Loader::refuseDoublePrimaries()
{
    const bool isTouched = std::ranges::any_of(m_loading.loaded.tables, [](const Loaded::Table &table) {
        return table.name == "membership" && table.added + table.changed > 0;
    });
    if (!isTouched) {
        return {};
    }
    const auto log = ChangeLog::read(m_loading.sql, {});
    if (!log) {
        return log.error();
    }
    const auto found = doublePrimaries(m_loading.sql, *log);
    if (!found) {
        return found.error();
    }
    return found->empty() ? Result<void>() : Result<void>(found->front());
}

} // namespace rd
