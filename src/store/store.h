#pragma once

#include "core/observation.h"
#include "core/rows.h"
#include "store/rows/change.h"

#include <functional>
#include <memory>

namespace rd {

/// All SQL of the program. Rows are never overwritten: a row belongs to a change, and the newest change that is not
/// undone wins. One object is one connection and belongs to one thread; several may be open on one store. Every error
/// leaves the store as it was. Damage is ErrorCode::Unsound, an operation stopped by cancel() ErrorCode::Cancelled.
class Store final : public FactSource {
public:
    enum class Access { Read, Write, Create }; ///< Create makes a new, empty store and fails where one exists

    /// `address` is a path or postgresql://user@host/database?option=value; nothing is created but by Create.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::string &address, Access access);
    /// Whether a server's database holds a store; an error where the server does not answer.
    [[nodiscard]] static Result<bool> onServer(const std::string &address);
    ~Store() override;

    /// As known at the time set. Valid until the next load, record, undo or knownOn.
    [[nodiscard]] const CodeBook &codes() const override;
    /// What the filter leaves out (sources, dates, figures) does not compete for a key; qualifiers are looked at last.
    /// `take` may not ask the store anything.
    Result<void> observations(const ObservationFilter &filter, const std::function<bool(const Observation &)> &take) override;
    [[nodiscard]] std::string dayOf(std::int64_t change) const override;
    /// From what was counted when the store was written, where nothing but codes and kinds is filtered.
    Result<void> counts(const ObservationFilter &filter, const std::vector<Dim> &by,
                        const std::function<void(const SeriesCount &)> &take) override;
    /// Every series of an indicator that ever had a value.
    [[nodiscard]] Result<std::vector<SeriesKey>> seriesOf(const std::string &indicator);
    /// Answers as at the end of that day (UTC); empty: now. Reads changes and codes anew, other connections' too.
    Result<void> knownOn(const std::string &isoDay);

    /// Takes a package or an import, all or nothing. An empty store takes the changes and the history as they are;
    /// any other (and a source without changes) takes what is new or differs as one change of kind import.
    /// `progress` hears the rows read so far and returns false to stop. `dryRun` does everything and keeps nothing.
    [[nodiscard]] Result<Loaded> load(RowSource &rows, const ChangeInfo &info, bool dryRun = false,
                                      const std::function<bool(std::int64_t)> &progress = {});
    /// An edit: the rows' own `change` is ignored. Gives the new change, or 0 where the rows say nothing new.
    [[nodiscard]] Result<std::int64_t> record(const ChangeInfo &info, const std::vector<TableRow> &rows);
    /// A new change that takes one back; undoing an undo brings it back. Refused where others build on it.
    [[nodiscard]] Result<std::int64_t> undo(std::int64_t change, const ChangeInfo &info);

    [[nodiscard]] Result<std::vector<Change>> changes();       ///< newest first, as of now
    [[nodiscard]] Result<std::vector<JournalEntry>> journal(); ///< the same with what each brought
    [[nodiscard]] std::int64_t newestChange() const;           ///< that this connection has learnt of
    /// Changes of any connection that came after that one, newest first.
    [[nodiscard]] Result<std::vector<Change>> changesSince(std::int64_t change);
    /// What a change did, at most so many rows; bulk values are not told one by one.
    [[nodiscard]] Result<std::vector<ChangedRow>> changedBy(std::int64_t change, std::size_t most);
    /// The entries of a versioned table as known at the time set, by code.
    [[nodiscard]] Result<std::vector<Row>> rowsOf(std::string_view table);
    [[nodiscard]] Result<std::vector<std::string>> codesEver(std::string_view table); ///< also of what was taken away
    /// The edit whose version of a table's entry holds; 0 where an import brought it.
    [[nodiscard]] Result<std::int64_t> editOf(std::string_view table, const std::string &code);
    /// All versions of a figure, newest first, undone ones too; one that took it away has the gap "removed".
    [[nodiscard]] Result<std::vector<Observation>> history(const std::string &figure);

    /// Every table in package order with all its history, in a fixed order.
    Result<void> dump(RowSink &sink);
    /// Hexadecimal; the same for the same content, however it came and wherever it lies.
    [[nodiscard]] Result<std::string> digest();
    /// What is wrong with the store, one sentence each; nothing where it is sound.
    [[nodiscard]] Result<std::vector<Text>> check();
    /// The store as a checked file, whole or not at all. Files only; a server has its own tools.
    Result<void> backup(const std::string &path);

    /// Where the file stands that this connection reads: another may have taken its name since, or it may have lost it.
    enum class Place { There, Replaced, Gone };
    [[nodiscard]] Place place() const;          ///< a server's database is always there
    [[nodiscard]] bool isEmpty() const;         ///< no change was ever recorded
    [[nodiscard]] std::string describe() const; ///< short enough for the status bar; no password
    /// Stops what is running in the store's own thread. May be called from any thread.
    void cancel();

    struct Rooms;

private:
    explicit Store(std::unique_ptr<Rooms> rooms);
    std::unique_ptr<Rooms> m_rooms;
};

} // namespace rd
