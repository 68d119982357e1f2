#include "store/journal.h"

#include "store/rows/bookreader.h"
#include "store/rows/rowreader.h"
#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"
#include "store/values/unchecked.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace rd {
namespace {

/// Tables that say what is shown and how, not what is so: nobody need confirm them.
constexpr std::string_view ownWishes[] = {"preference", "review", "report", "deck", "slide", "release", "form_file", "form"};

using Sizes = std::map<std::int64_t, std::vector<std::pair<std::string, std::int64_t>>>; ///< by change

Result<void> addSizes(Sql &sql, const TableDef &table, Sizes &sizes)
{
    const bool isBulk = table.name == "observation";
    auto statement =
        sql.prepare(fmt::format("SELECT \"change\", CAST({} AS BIGINT) FROM \"{}\" GROUP BY \"change\" ORDER BY \"change\"",
                                isBulk ? "SUM(\"n\")" : "COUNT(*)", isBulk ? "block" : table.name));
    while (statement->step()) {
        sizes[statement->integer(0)].emplace_back(table.name, statement->integer(1));
    }
    return statement->outcome();
}

/// The figures that a change brought, for those that were confirmed one by one.
Result<std::vector<std::string>> figuresOf(Sql &sql, std::int64_t change)
{
    std::vector<std::string> figures;
    auto statement = sql.prepare("SELECT \"figure_code\" FROM \"figure\" WHERE \"change\" = ?");
    statement->bind(1, change);
    while (statement->step()) {
        figures.push_back(statement->text(0));
    }
    const auto done = statement->outcome();
    return done ? Result<std::vector<std::string>>(std::move(figures)) : done.error();
}

/// Whether something is left of an unconfirmed change when the figures that were confirmed alone are taken out.
Result<bool> isUnchecked(Sql &sql, const JournalEntry &entry, const CodeBook &book, const Unchecked &unchecked)
{
    std::int64_t others = 0;
    for (const auto &[table, count] : entry.tables) {
        others += table == "figure" || std::ranges::count(ownWishes, table) ? 0 : count;
    }
    const std::int64_t id = entry.change.id;
    if (!entry.change.effective || !unchecked(id, {})) {
        return false;
    }
    if (others > 0 && std::ranges::none_of(book.reviews, [id](const Review &review) { return review.change == id; })) {
        return true;
    }
    const auto figures = figuresOf(sql, id);
    if (!figures) {
        return figures.error();
    }
    return figures->empty() ? others > 0
                            : std::ranges::any_of(*figures, [&](const std::string &code) { return unchecked(id, code); });
}

} // namespace

Result<std::vector<JournalEntry>> readJournal(Sql &sql)
{
    const auto log = ChangeLog::read(sql, {});
    const auto book = log ? readBook(sql, *log) : log.error();
    if (!book) {
        return book.error();
    }
    Sizes sizes;
    for (const TableDef &table : packageTables()) {
        if (auto added = table.name == "change" ? Result<void>() : addSizes(sql, table, sizes); !added) {
            return added.error();
        }
    }
    const Unchecked unchecked(*log, *book);
    std::vector<JournalEntry> journal;
    for (auto change = log->all().rbegin(); change != log->all().rend(); ++change) {
        JournalEntry entry{*change, sizes[change->id], false, {}};
        const auto open = isUnchecked(sql, entry, *book, unchecked);
        if (!open) {
            return open.error();
        }
        entry.unchecked = *open;
        journal.push_back(std::move(entry));
    }
    const TableDef &table = *packageTable("review");
    const auto reviews = currentRows(sql, table, *log);
    if (!reviews) {
        return reviews.error();
    }
    for (const Row &row : *reviews) {
        const auto of = std::get<std::int64_t>(row[columnAt(table, "of_change")]);
        const auto entry = std::ranges::find(journal, of, [](const JournalEntry &one) { return one.change.id; });
        if (entry != journal.end()) {
            entry->checks.push_back(changeIn(table, row));
        }
    }
    return journal;
}

Result<std::vector<ChangedRow>> readChanged(Sql &sql, std::int64_t change, std::size_t most)
{
    const auto log = ChangeLog::read(sql, {});
    if (!log) {
        return log.error();
    }
    std::vector<Change> earlier;
    std::ranges::copy_if(log->all(), std::back_inserter(earlier), [change](const Change &other) { return other.id < change; });
    const ChangeLog before(std::move(earlier));
    std::vector<ChangedRow> rows;
    for (const TableDef &table : packageTables()) {
        if (table.name == "change" || table.name == "observation") {
            continue;
        }
        auto statement = sql.prepare(
            fmt::format("{} WHERE {} = ? ORDER BY {}", selectFrom(table), columnOf(table, "change"), columnOf(table, "code")));
        statement->bind(1, change);
        while (rows.size() < most && statement->step()) {
            auto row = readRow(*statement, table);
            if (!row) {
                return row.error();
            }
            rows.push_back({&table, std::nullopt, std::move(*row)});
        }
        if (auto done = statement->outcome(); !done) {
            return done.error();
        }
    }
    for (ChangedRow &row : rows) {
        auto version = TableStore(sql, *row.table).current(codeOf(row.after), before);
        if (!version) {
            return version.error();
        }
        if (*version && !isRemoved(*row.table, **version)) {
            row.before = std::move(*version);
        }
    }
    return rows;
}

} // namespace rd
