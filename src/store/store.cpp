#include "store/store.h"

#include "store/backup.h"
#include "store/checker.h"
#include "store/dumper.h"
#include "store/journal.h"
#include "store/rollup/rollup.h"
#include "store/rooms.h"
#include "store/rows/circles.h"
#include "store/rows/rowcheck.h"
#include "store/rows/rowreader.h"
#include "store/rows/schema.h"
#include "store/rows/seriesstore.h"
#include "store/sql/sentences.h"
#include "store/values/figureobservation.h"
#include "store/values/observationreader.h"
#include "store/values/unchecked.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace rd {

Store::Store(std::unique_ptr<Rooms> rooms) : m_rooms(std::move(rooms)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const std::string &address, Access access)
{
    auto opened = openStore(address, access);
    if (!opened) {
        return opened.error();
    }
    auto rooms = std::make_unique<Rooms>(Rooms{std::move(*opened), access, {}, ChangeLog(), CodeBook(), false});
    if (auto learned = rooms->learn({}); !learned) {
        return learned.error();
    }
    return std::unique_ptr<Store>(new Store(std::move(rooms)));
}

Store::Place Store::place() const
{
    const OpenFile *file = m_rooms->opened.file.get();
    return file == nullptr || file->isThere() ? Place::There : file->isReplaced() ? Place::Replaced : Place::Gone;
}

Result<bool> Store::onServer(const std::string &address) { return serverHasStore(address); }

const CodeBook &Store::codes() const { return m_rooms->book; }

Result<void> Store::observations(const ObservationFilter &filter, const std::function<bool(const Observation &)> &take)
{
    m_rooms->begin();
    return ObservationReader(m_rooms->sql(), m_rooms->log, m_rooms->book, filter).run(take);
}

std::string Store::dayOf(std::int64_t change) const
{
    const Change *found = m_rooms->log.find(change);
    return found == nullptr ? std::string() : found->atUtc.substr(0, 10);
}

Result<void> Store::counts(const ObservationFilter &filter, const std::vector<Dim> &by,
                           const std::function<void(const SeriesCount &)> &take)
{
    const auto grain = m_rooms->rollupHolds ? Rollup::grainFor(filter, by) : std::nullopt;
    if (!grain) {
        return FactSource::counts(filter, by, take);
    }
    m_rooms->begin();
    Rollup rollup(m_rooms->sql());
    std::vector<SeriesCount> counted;
    if (auto read = rollup.counts(*grain, filter, by, [&](const SeriesCount &count) { counted.push_back(count); }); !read) {
        return read;
    }
    const auto held = rollup.holds(m_rooms->log);
    if (held && !*held) { // another connection has written since; what this one knows of is counted value by value
        m_rooms->rollupHolds = false;
        return FactSource::counts(filter, by, take);
    }
    if (!held) {
        return held.error();
    }
    if (!m_rooms->unchecked) {
        auto scope = readUncheckedScope(m_rooms->sql(), m_rooms->log, m_rooms->book);
        if (!scope) {
            return scope.error();
        }
        m_rooms->unchecked = *std::move(scope);
    }
    auto marked =
        countUnchecked(counted, *m_rooms->unchecked, filter, by,
                       [this](const ObservationFilter &within, const auto &each) { return observations(within, each); });
    if (marked) {
        std::ranges::for_each(counted, take);
    }
    return marked;
}

Result<std::vector<SeriesKey>> Store::seriesOf(const std::string &indicator)
{
    auto statement = m_rooms->sql().prepare(
        fmt::format("SELECT {} FROM \"series\" s WHERE s.\"indicator\" = ? ORDER BY s.\"area\", s.\"id\"", seriesSelect()));
    statement->bind(1, std::string_view(indicator));
    std::vector<SeriesKey> all;
    while (statement->step()) {
        if (auto key = readSeries(*statement, 0)) {
            all.push_back(std::move(*key));
        }
    }
    const auto done = statement->outcome();
    return done ? Result<std::vector<SeriesKey>>(std::move(all)) : done.error();
}

Result<void> Store::knownOn(const std::string &isoDay)
{
    m_rooms->begin();
    if (!isoDay.empty() && !parseDay(isoDay.substr(0, isoDay.find('#')))) {
        return refused({}, fmt::format("“{}”不是日期，应写作 2025-02-27", isoDay),
                       fmt::format("'{}' is no day; write it as 2025-02-27", isoDay));
    }
    return m_rooms->learn(isoDay);
}

namespace {

/// Everything that a source has, rows and then batches. `progress` hears of every thousand and returns false to stop.
Result<void> putAll(RowSource &rows, Loader &loader, const std::atomic<bool> &stop,
                    const std::function<bool(std::int64_t)> &progress)
{
    std::int64_t count = 0, told = 0;
    const auto put = [&](const Result<void> &done, std::size_t more) -> Result<void> {
        count += std::int64_t(more);
        const bool isThousand = count / 1000 > std::exchange(told, count / 1000);
        const bool goesOn = !stop && (!isThousand || !progress || progress(count));
        return !done || goesOn ? done : cancelled();
    };
    for (;;) {
        auto row = rows.next();
        if (!row || !*row) {
            if (!row) {
                return row.error();
            }
            break;
        }
        if (auto done = put(loader.put(std::move(**row)), 1); !done) {
            return done;
        }
    }
    for (;;) {
        const auto batch = rows.nextBatch();
        if (!batch || !*batch) {
            return batch ? Result<void>() : batch.error();
        }
        if (auto done = put(loader.put(**batch, rows), (*batch)->points.size()); !done) {
            return done;
        }
    }
}

} // namespace

Result<Loaded> Store::load(RowSource &rows, const ChangeInfo &info, bool dryRun,
                           const std::function<bool(std::int64_t)> &progress)
{
    Loaded loaded;
    auto written = m_rooms->write([&](const ChangeLog &log) -> Result<bool> {
        Loader loader(m_rooms->sql(), log, info, "import", true);
        if (auto put = putAll(rows, loader, m_rooms->sql().stop, progress); !put) {
            return put.error();
        }
        auto finished = loader.finish();
        if (!finished) {
            return finished.error();
        }
        loaded = std::move(*finished);
        return !dryRun && loaded.change != 0;
    });
    return written ? Result<Loaded>(std::move(loaded)) : written.error();
}

Result<std::int64_t> Store::record(const ChangeInfo &info, const std::vector<TableRow> &rows)
{
    std::vector<TableRow> ordered = rows;
    std::ranges::stable_sort(ordered, {}, &TableRow::table);
    std::int64_t change = 0;
    auto written = m_rooms->write([&](const ChangeLog &log) -> Result<bool> {
        Loader loader(m_rooms->sql(), log, info, "edit", false);
        for (TableRow &row : ordered) {
            if (row.table && row.table->name == "change") {
                return refused(placeOf(row), "变更由程序登记，不能修改",
                               "changes are kept by the program and cannot be entered");
            }
            if (auto put = loader.put(std::move(row)); !put) {
                return put.error();
            }
        }
        const auto finished = loader.finish();
        if (!finished) {
            return finished.error();
        }
        change = finished->change;
        return change != 0;
    });
    return written ? Result<std::int64_t>(change) : written.error();
}

namespace {

Result<std::int64_t> enterUndo(Sql &sql, const ChangeLog &log, std::int64_t id, const ChangeInfo &info)
{
    const Change *undone = log.find(id);
    if (!undone || !undone->effective) {
        return !undone ? refused({}, fmt::format("没有变更 {}", id), fmt::format("there is no change {}", id))
                       : refused({}, fmt::format("变更 {} 已经撤销", id), fmt::format("change {} is undone already", id));
    }
    const Change change{log.newest() + 1, info.atUtc, info.who, info.why, "undo", id, {}, true};
    if (auto checked = checkedRow({packageTable("change"), rowOf(change), {}}, true); !checked) {
        return checked.error();
    }
    Digest total;
    auto done = insertChange(sql, change, total);
    if (done) {
        done = addToDigest(sql, total);
    }
    if (!done) {
        return done.error();
    }
    const auto after = ChangeLog::read(sql, {});
    auto faults = after ? danglingReferences(sql, *after, 1) : after.error();
    if (faults && faults->empty()) {
        faults = circles(sql, *after);
    }
    if (!faults) {
        return faults.error();
    }
    if (!faults->empty()) {
        const Text &why = faults->front().sentence;
        return refused({}, fmt::format("不能撤销变更 {}：{}", id, why.zh),
                       fmt::format("change {} cannot be undone: {}", id, why.en));
    }
    return change.id;
}

} // namespace

Result<std::int64_t> Store::undo(std::int64_t change, const ChangeInfo &info)
{
    std::int64_t made = 0;
    auto written = m_rooms->write([&](const ChangeLog &log) -> Result<bool> {
        const auto entered = enterUndo(m_rooms->sql(), log, change, info);
        if (!entered) {
            return entered.error();
        }
        made = *entered;
        return true;
    });
    return written ? Result<std::int64_t>(made) : written.error();
}

Result<std::vector<Change>> Store::changes()
{
    m_rooms->begin();
    const auto log = ChangeLog::read(m_rooms->sql(), {});
    if (!log) {
        return log.error();
    }
    return std::vector<Change>(log->all().rbegin(), log->all().rend());
}

std::int64_t Store::newestChange() const { return m_rooms->log.newest(); }

Result<std::vector<Change>> Store::changesSince(std::int64_t change)
{
    m_rooms->begin();
    const TableDef &table = *packageTable("change");
    auto statement = m_rooms->sql().prepare(selectFrom(table) + " WHERE \"id\" > ? ORDER BY \"id\" DESC");
    statement->bind(1, change);
    std::vector<Change> changes;
    while (statement->step()) {
        auto row = readRow(*statement, table);
        if (!row) {
            return row.error();
        }
        changes.push_back(changeOf(*row));
    }
    const auto done = statement->outcome();
    return done ? Result<std::vector<Change>>(std::move(changes)) : done.error();
}

Result<std::vector<JournalEntry>> Store::journal()
{
    m_rooms->begin();
    return readJournal(m_rooms->sql());
}

Result<std::vector<ChangedRow>> Store::changedBy(std::int64_t change, std::size_t most)
{
    m_rooms->begin();
    return readChanged(m_rooms->sql(), change, most);
}

Result<std::vector<Row>> Store::rowsOf(std::string_view table)
{
    m_rooms->begin();
    return currentRows(m_rooms->sql(), *packageTable(table), m_rooms->log);
}

Result<std::vector<std::string>> Store::codesEver(std::string_view table)
{
    m_rooms->begin();
    std::vector<std::string> codes;
    const std::string column = table == "figure" ? "figure_code" : "code";
    auto statement =
        m_rooms->sql().prepare(fmt::format("SELECT DISTINCT \"{0}\" FROM \"{1}\" ORDER BY \"{0}\"", column, table));
    while (statement->step()) {
        codes.push_back(statement->text(0));
    }
    const auto done = statement->outcome();
    return done ? Result<std::vector<std::string>>(std::move(codes)) : done.error();
}

Result<std::int64_t> Store::editOf(std::string_view table, const std::string &code)
{
    m_rooms->begin();
    const auto log = ChangeLog::read(m_rooms->sql(), {});
    if (!log) {
        return log.error();
    }
    const TableDef &def = *packageTable(table);
    const auto row = TableStore(m_rooms->sql(), def).current(code, *log);
    if (!row || !*row) {
        return row ? Result<std::int64_t>(std::int64_t{0}) : row.error();
    }
    const Change *change = log->find(changeIn(def, **row));
    return change != nullptr && change->kind == "edit" ? change->id : std::int64_t{0};
}

Result<std::vector<Observation>> Store::history(const std::string &figure)
{
    m_rooms->begin();
    const auto rows = TableStore(m_rooms->sql(), *packageTable("figure")).versions(figure);
    if (!rows) {
        return rows.error();
    }
    std::vector<Observation> versions;
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        auto seen = observationOf(*row, m_rooms->book);
        if (!seen) {
            return seen.error();
        }
        markUnchecked(*seen, Unchecked(m_rooms->log, m_rooms->book));
        versions.push_back(std::move(*seen));
    }
    return versions;
}

Result<void> Store::dump(RowSink &sink)
{
    m_rooms->begin();
    Transaction reading(m_rooms->sql());
    auto begun = reading.beginRead();
    return begun ? dumpStore(m_rooms->sql(), sink) : begun;
}

Result<std::string> Store::digest()
{
    m_rooms->begin();
    const auto digest = storedDigest(m_rooms->sql());
    return digest ? Result<std::string>(digest->hex()) : digest.error();
}

Result<std::vector<Text>> Store::check()
{
    m_rooms->begin();
    return checkStore(m_rooms->sql());
}

Result<void> Store::backup(const std::string &path)
{
    m_rooms->begin();
    return backUp(m_rooms->sql(), path, m_rooms->access == Access::Read);
}

bool Store::isEmpty() const { return m_rooms->log.empty(); }

std::string Store::describe() const
{
    const std::string &name = m_rooms->sql().name();
    return m_rooms->opened.file ? std::filesystem::path(name).filename().string() : name;
}

void Store::cancel() { m_rooms->sql().stop = true; }

} // namespace rd
