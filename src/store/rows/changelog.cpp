#include "store/rows/changelog.h"

#include "store/rows/rowreader.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <unordered_set>

namespace rd {
namespace {

/// Which of the changes hold, looking only at those that `counts` lets through. From the newest on: whatever holds
/// takes back what it undoes.
template <typename Counts> std::vector<std::int64_t> holding(const std::vector<Change> &changes, Counts counts)
{
    std::vector<std::int64_t> held;
    std::unordered_set<std::int64_t> undone;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (!counts(*change) || undone.contains(change->id)) {
            continue;
        }
        held.push_back(change->id);
        if (change->undoes != 0) {
            undone.insert(change->undoes);
        }
    }
    std::ranges::reverse(held);
    return held;
}

const std::string &textOf(const Value &value) { return std::get<std::string>(value); }

/// "2025-02-27", or "2025-02-27#57": as at the end of that day, and nothing after change 57.
struct KnownBy {
    std::string day;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();

    explicit KnownBy(const std::string &text) : day(text.substr(0, text.find('#')))
    {
        if (day.size() < text.size()) {
            (void)std::from_chars(text.data() + day.size() + 1, text.data() + text.size(), last);
        }
    }
    [[nodiscard]] bool knows(const Change &change) const { return change.id <= last && change.atUtc.substr(0, 10) <= day; }
};

} // namespace

ChangeLog::ChangeLog(std::vector<Change> changes, const std::string &day) : m_changes(std::move(changes))
{
    std::ranges::sort(m_changes, {}, &Change::id);
    const auto now = holding(m_changes, [](const Change &) { return true; });
    for (Change &change : m_changes) {
        change.effective = std::ranges::binary_search(now, change.id);
    }
    const KnownBy known(day);
    m_holding = day.empty() ? now : holding(m_changes, [&known](const Change &change) { return known.knows(change); });
}

Result<ChangeLog> ChangeLog::read(Sql &sql, const std::string &day)
{
    const TableDef &table = *packageTable("change");
    std::vector<Change> changes;
    auto statement = sql.prepare(selectFrom(table) + " ORDER BY \"id\"");
    while (statement->step()) {
        auto row = readRow(*statement, table);
        if (!row) {
            return row.error();
        }
        changes.push_back(changeOf(*row));
    }
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    return ChangeLog(std::move(changes), day);
}

bool ChangeLog::holds(std::int64_t change) const { return std::ranges::binary_search(m_holding, change); }

const Change *ChangeLog::find(std::int64_t id) const
{
    const auto it = std::ranges::lower_bound(m_changes, id, {}, &Change::id);
    return it != m_changes.end() && it->id == id ? &*it : nullptr;
}

Row rowOf(const Change &change)
{
    return {change.id,      change.atUtc, change.who,
            change.why,     change.kind,  change.undoes == 0 ? Value() : Value(change.undoes),
            change.importId};
}

Change changeOf(const Row &row)
{
    const auto *undoes = std::get_if<std::int64_t>(&row[5]);
    return {std::get<std::int64_t>(row[0]),
            textOf(row[1]),
            textOf(row[2]),
            textOf(row[3]),
            textOf(row[4]),
            undoes ? *undoes : 0,
            textOf(row[6]),
            true};
}

Result<void> insertChange(Sql &sql, const Change &change, Digest &total)
{
    const TableDef &table = *packageTable("change");
    auto statement = sql.prepare(insertInto(table));
    return insertRow(*statement, table, rowOf(change), total);
}

} // namespace rd
