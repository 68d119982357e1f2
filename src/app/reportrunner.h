#pragma once

#include "app/evidence.h"
#include "app/workspace.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <string>

namespace rd {

/// Answers questions off the caller's thread, on a connection of its own, one after the other. An answer that nobody waits for
/// any more (its future was cancelled) is not worked out, or stopped midway.
class ReportRunner {
public:
    explicit ReportRunner(
        const WorkspaceOptions &where); ///< the store is opened, and made where that is allowed, off the thread
    explicit ReportRunner(const std::string &address);
    ~ReportRunner(); ///< waits for the question at hand
    ReportRunner(const ReportRunner &) = delete;
    ReportRunner &operator=(const ReportRunner &) = delete;

    /// What the store says of itself when it is opened; waits for that.
    struct Opened {
        std::string address, shortName;
        std::shared_ptr<const CodeBook> codes;
        bool isNew = false;      ///< it was made when it was opened
        bool isOutdated = false; ///< Workspace::isOutdated
    };
    [[nodiscard]] const Result<Opened> &opened() const;

    /// Begins with a question that will be asked soon; run() then gives its answer.
    void prepare(const ReportSpec &spec);
    [[nodiscard]] QFuture<Result<Table>> run(ReportSpec spec);
    /// What lies behind a choice.
    [[nodiscard]] QFuture<Result<Evidence>> lookBehind(EvidenceQuestion question);
    /// The code lists as they are now.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const CodeBook>>> codes();
    /// Entries of a table, the changes with what they brought, and what one of them did, as known today.
    [[nodiscard]] QFuture<Result<std::vector<Row>>> rowsOf(std::string table);
    [[nodiscard]] QFuture<Result<std::vector<JournalEntry>>> journal();
    [[nodiscard]] QFuture<Result<std::vector<ChangedRow>>> changedBy(std::int64_t change, std::size_t most);
    /// Changes that others made since this runner opened the store, changed it or was told to refresh(), newest first.
    struct News {
        std::vector<Change> changes;
        Store::Place place = Store::Place::There; ///< of the file; elsewhere there are no changes to see
    };
    [[nodiscard]] QFuture<Result<News>> news();
    /// For each measure why it would mislead, or nothing.
    [[nodiscard]] QFuture<Result<std::vector<std::optional<Refusal>>>> refusals(ReportSpec spec);
    using Edit = std::function<Result<std::int64_t>(Store &)>;
    /// Makes a change on a connection that may write, and sees it from then on. Gives what the edit gives: the change.
    [[nodiscard]] QFuture<Result<std::int64_t>> change(Edit edit);
    /// The store has changed: questions asked from now on see it.
    void refresh();

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
    std::vector<std::pair<ReportSpec, QFuture<Result<Table>>>> m_prepared;
};

} // namespace rd
