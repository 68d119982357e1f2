#include "store/loading/versionloader.h"

#include "store/sql/sentences.h"

#include <fmt/format.h>

namespace rd {

VersionLoader::VersionLoader(Loading &loading, const TableDef &table)
    : m_loading(loading), m_table(table), m_store(loading.sql, table, table.name == "figure" ? &loading.series : nullptr)
{
}

Result<void> VersionLoader::put(Row &&row, const std::string &place)
{
    const std::int64_t change = changeIn(m_table, row);
    if (!m_seen.insert(fmt::format("{} {}", codeOf(row), change)).second) {
        return refused(place, fmt::format("代码“{}”出现两次", codeOf(row)), fmt::format("code '{}' comes twice", codeOf(row)));
    }
    if (m_loading.hasChanges && !m_loading.sourceLog.find(change)) {
        return unknownChange(place, change);
    }
    return m_loading.keepsHistory ? keep(std::move(row), place) : wait(std::move(row), place);
}

Result<void> VersionLoader::keep(Row &&row, const std::string &place)
{
    if (auto checked = m_loading.checkReferences(m_table, row, place, &m_later); !checked) {
        return checked;
    }
    if (m_table.name != "figure") {
        if (auto added = m_loading.codes.add(m_table.name, codeOf(row)); !added) {
            return added;
        }
    }
    m_loading.removes = m_loading.removes || isRemoved(m_table, row);
    if (!isRemoved(m_table, row)) {
        m_loading.noteNamed(m_table, row, place);
    }
    m_loading.count(m_table, &Loaded::Table::added);
    return m_store.insert(row, m_loading.total);
}

/// Of a source with a history only what it knows now counts.
Result<void> VersionLoader::wait(Row &&row, const std::string &place)
{
    const std::int64_t change = changeIn(m_table, row);
    if (m_loading.hasChanges && !m_loading.sourceLog.holds(change)) {
        return {};
    }
    const auto [it, isNew] = m_newest.try_emplace(codeOf(row), m_waiting.size());
    if (isNew) {
        m_waiting.push_back({std::move(row), place});
    } else if (Waiting &older = m_waiting[it->second]; change > changeIn(m_table, older.row)) {
        older = {std::move(row), place};
    }
    return {};
}

Result<void> VersionLoader::finish()
{
    for (const Waiting &waiting : m_waiting) {
        if (m_table.name == "figure" || isRemoved(m_table, waiting.row)) {
            continue;
        }
        if (auto added = m_loading.codes.add(m_table.name, codeOf(waiting.row)); !added) {
            return added;
        }
    }
    for (Waiting &waiting : m_waiting) {
        if (auto entered = enter(waiting); !entered) {
            return entered;
        }
    }
    return checkLater();
}

Result<void> VersionLoader::enter(Waiting &waiting)
{
    Row &row = waiting.row;
    const auto current = m_store.current(codeOf(row), m_loading.log);
    if (!current) {
        return current.error();
    }
    row[columnAt(m_table, "change")] = m_loading.change;
    const bool isThere = *current && !isRemoved(m_table, **current);
    if (isThere) {
        Row same = **current;
        same[columnAt(m_table, "change")] = m_loading.change;
        if (same == row) {
            m_loading.count(m_table, &Loaded::Table::equal);
            return {};
        }
    }
    if (isRemoved(m_table, row)) {
        if (!isThere) {
            m_loading.count(m_table, &Loaded::Table::equal);
            return {};
        }
        m_loading.removes = true;
    } else if (auto checked = m_loading.checkReferences(m_table, row, waiting.place, &m_later); !checked) {
        return checked;
    } else {
        m_loading.noteNamed(m_table, row, waiting.place);
    }
    m_loading.count(m_table, isThere ? &Loaded::Table::changed : &Loaded::Table::added);
    return m_store.insert(row, m_loading.total);
}

Result<void> VersionLoader::checkLater()
{
    for (const auto &[code, place] : m_later) {
        const auto known = m_loading.codes.knows(m_table.name, code);
        if (!known) {
            return known.error();
        }
        if (!*known) {
            const Reference reference{"parent", m_table.name, &code};
            return dangling(place, reference);
        }
    }
    return {};
}

} // namespace rd
