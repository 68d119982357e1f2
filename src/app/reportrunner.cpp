#include "app/reportrunner.h"

#include "core/report/engine.h"
#include "core/report/measureguard.h"
#include "core/words/words.h"
#include "store/store.h"

#include <QPromise>

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace rd {
namespace {

/// A question on its way: knows how it is answered, or that it could not be.
class Question {
public:
    explicit Question(std::optional<std::string> day) : asKnown(std::move(day)) {}
    virtual ~Question() = default;
    [[nodiscard]] virtual bool isDropped() const = 0;
    virtual void answer(Store &store) = 0;
    virtual void fail(const Error &error) = 0;
    virtual void finish() = 0;

    const std::optional<std::string> asKnown; ///< nothing: whatever the store knows just now
};

template <typename Answer> class Asked : public Question {
public:
    explicit Asked(std::optional<std::string> day = std::string()) : Question(std::move(day)) { m_promise.start(); }
    [[nodiscard]] QFuture<Result<Answer>> future() const { return m_promise.future(); }
    [[nodiscard]] bool isDropped() const override { return m_promise.isCanceled(); }
    void answer(Store &store) override { m_promise.addResult(work(store)); }
    void fail(const Error &error) override { m_promise.addResult(Result<Answer>(error)); }
    void finish() override { m_promise.finish(); }

private:
    virtual Result<Answer> work(Store &store) = 0;
    QPromise<Result<Answer>> m_promise;
};

class ReportAsked final : public Asked<Table> {
public:
    explicit ReportAsked(ReportSpec spec) : Asked(spec.asKnown), m_spec(std::move(spec)) {}

private:
    Result<Table> work(Store &store) override
    {
        return rd::answer(m_spec, store, [this] { return !isDropped(); });
    }
    ReportSpec m_spec;
};

class EvidenceAsked final : public Asked<Evidence> {
public:
    explicit EvidenceAsked(EvidenceQuestion question) : Asked(question.asKnown), m_question(std::move(question)) {}

private:
    Result<Evidence> work(Store &store) override { return evidenceFor(m_question, store); }
    EvidenceQuestion m_question;
};

/// Puts a thread that was just made onto another processor than its maker's, where there is one; from then on it may run anywhere.
/// Left to itself the kernel lets the two take turns on one for a while: 4 ms of a start of 49 (two processors, Linux 6.18).
void moveAside(std::thread &thread)
{
    cpu_set_t all;
    if (sched_getaffinity(0, sizeof(all), &all) != 0) {
        return;
    }
    cpu_set_t others = all;
    CPU_CLR(sched_getcpu(), &others);
    if (CPU_COUNT(&others) > 0) {
        pthread_setaffinity_np(thread.native_handle(), sizeof(others), &others);
        pthread_setaffinity_np(thread.native_handle(), sizeof(all), &all);
    }
}

/// A plain look into the store as it is now.
template <typename Answer> class LookAsked final : public Asked<Answer> {
public:
    explicit LookAsked(std::function<Result<Answer>(Store &)> look) : m_look(std::move(look)) {}

private:
    Result<Answer> work(Store &store) override { return m_look(store); }
    std::function<Result<Answer>(Store &)> m_look;
};

/// What others changed since `seen`, which belongs to the worker.
class NewsAsked final : public Asked<ReportRunner::News> {
public:
    explicit NewsAsked(const std::int64_t &seen) : Asked(std::nullopt), m_seen(seen) {}

private:
    Result<ReportRunner::News> work(Store &store) override
    {
        if (const Store::Place place = store.place(); place != Store::Place::There) {
            return ReportRunner::News{{}, place};
        }
        auto changes = store.changesSince(m_seen);
        return changes ? Result(ReportRunner::News{*std::move(changes)}) : changes.error();
    }
    const std::int64_t &m_seen;
};

class ChangeAsked final : public Asked<std::int64_t> {
public:
    ChangeAsked(std::string address, ReportRunner::Edit edit, std::int64_t &seen)
        : m_address(std::move(address)), m_edit(std::move(edit)), m_seen(seen)
    {
    }

private:
    Result<std::int64_t> work(Store &reading) override
    {
        if (reading.place() == Store::Place::Replaced) { // the change was made up from what stands in the other file
            return Error{ErrorCode::Failed, word("message.replaced.unsaved"), m_address};
        }
        const auto writing = Store::open(m_address, Store::Access::Write);
        if (!writing) {
            return writing.error();
        }
        auto change = m_edit(**writing);
        if (change) {
            if (auto seen = reading.knownOn({}); !seen) {
                return seen.error();
            }
            m_seen = reading.newestChange();
        }
        return change;
    }
    std::string m_address;
    ReportRunner::Edit m_edit;
    std::int64_t &m_seen;
};

} // namespace

struct ReportRunner::Worker {
    WorkspaceOptions where;
    std::promise<Result<Opened>> opening;
    std::shared_future<Result<Opened>> opened = opening.get_future().share();
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::unique_ptr<Question>> questions;
    bool stop = false;
    bool stale = false; ///< the store has changed since its codes were read
    /// The day on which the store now answers; nothing where it could not be turned to one.
    std::optional<std::string> knownOn = "";
    std::int64_t seen = 0; ///< the newest change when everything was last asked to be seen anew
    std::thread thread;

    /// Questions that are answered from now on see what has changed.
    void refresh()
    {
        const std::scoped_lock lock(mutex);
        stale = true;
    }
    /// The store as the question wants to see it.
    Result<void> turnTo(Store &store, const std::string &asKnown)
    {
        std::unique_lock lock(mutex);
        const bool changed = std::exchange(stale, false);
        lock.unlock();
        if (!changed && knownOn == asKnown) {
            return {};
        }
        auto known = store.knownOn(asKnown);
        knownOn = known ? std::optional(asKnown) : std::nullopt;
        if (changed && known) {
            seen = store.newestChange();
        } else if (changed) {
            refresh();
        }
        return known;
    }

    void answerOne(Result<Workspace> &workspace, Question &question)
    {
        const Result<void> ready = workspace ? turnTo(workspace->store(), question.asKnown.value_or(knownOn.value_or("")))
                                             : Result<void>(workspace.error());
        if (ready) {
            question.answer(workspace->store());
        } else {
            question.fail(ready.error());
        }
    }

    template <typename Kind> auto ask(std::unique_ptr<Kind> question)
    {
        auto future = question->future();
        {
            const std::scoped_lock lock(mutex);
            questions.push_back(std::move(question));
        }
        wake.notify_one();
        return future;
    }

    void work()
    {
        Result<Workspace> workspace = Workspace::open(where);
        if (workspace) {
            seen = workspace->store().newestChange();
            opening.set_value(Opened{workspace->address(), workspace->store().describe(),
                                     std::make_shared<const CodeBook>(workspace->codes()), workspace->isNew(),
                                     workspace->isOutdated()});
        } else {
            opening.set_value(workspace.error());
        }
        while (true) {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return stop || !questions.empty(); });
            if (stop) {
                return; // promises that are left behind end as cancelled
            }
            const std::unique_ptr<Question> question = std::move(questions.front());
            questions.pop_front();
            lock.unlock();
            if (!question->isDropped()) {
                answerOne(workspace, *question);
            }
            question->finish();
        }
    }
};

ReportRunner::ReportRunner(const std::string &address) : ReportRunner(WorkspaceOptions{.store = address}) {}

ReportRunner::ReportRunner(const WorkspaceOptions &where) : m_worker(std::make_unique<Worker>())
{
    m_worker->where = where;
    m_worker->thread = std::thread([worker = m_worker.get()] { worker->work(); });
    moveAside(m_worker->thread);
}

ReportRunner::~ReportRunner()
{
    {
        const std::scoped_lock lock(m_worker->mutex);
        m_worker->stop = true;
    }
    m_worker->wake.notify_one();
    m_worker->thread.join();
}

const Result<ReportRunner::Opened> &ReportRunner::opened() const { return m_worker->opened.get(); }

void ReportRunner::prepare(const ReportSpec &spec) { m_prepared.emplace_back(spec, run(spec)); }

QFuture<Result<Table>> ReportRunner::run(ReportSpec spec)
{
    const auto prepared = std::ranges::find(m_prepared, spec, &decltype(m_prepared)::value_type::first);
    if (prepared != m_prepared.end()) {
        auto future = prepared->second;
        m_prepared.erase(prepared);
        return future;
    }
    return m_worker->ask(std::make_unique<ReportAsked>(std::move(spec)));
}

QFuture<Result<Evidence>> ReportRunner::lookBehind(EvidenceQuestion question)
{
    return m_worker->ask(std::make_unique<EvidenceAsked>(std::move(question)));
}

QFuture<Result<std::vector<Row>>> ReportRunner::rowsOf(std::string table)
{
    return m_worker->ask(std::make_unique<LookAsked<std::vector<Row>>>(
        [table = std::move(table)](Store &store) { return store.rowsOf(table); }));
}

QFuture<Result<std::shared_ptr<const CodeBook>>> ReportRunner::codes()
{
    using Codes = std::shared_ptr<const CodeBook>;
    return m_worker->ask(std::make_unique<LookAsked<Codes>>(
        [](Store &store) { return Result<Codes>(std::make_shared<const CodeBook>(store.codes())); }));
}

QFuture<Result<std::vector<JournalEntry>>> ReportRunner::journal()
{
    return m_worker->ask(std::make_unique<LookAsked<std::vector<JournalEntry>>>([](Store &store) { return store.journal(); }));
}

QFuture<Result<ReportRunner::News>> ReportRunner::news() { return m_worker->ask(std::make_unique<NewsAsked>(m_worker->seen)); }

QFuture<Result<std::vector<ChangedRow>>> ReportRunner::changedBy(std::int64_t change, std::size_t most)
{
    return m_worker->ask(std::make_unique<LookAsked<std::vector<ChangedRow>>>(
        [change, most](Store &store) { return store.changedBy(change, most); }));
}

QFuture<Result<std::vector<std::optional<Refusal>>>> ReportRunner::refusals(ReportSpec spec)
{
    return m_worker->ask(std::make_unique<LookAsked<std::vector<std::optional<Refusal>>>>(
        [spec = std::move(spec)](Store &store) { return refusalsIn(spec, store); }));
}

QFuture<Result<std::int64_t>> ReportRunner::change(Edit edit)
{
    const auto &store = opened();
    return m_worker->ask(
        std::make_unique<ChangeAsked>(store ? store->address : std::string(), std::move(edit), m_worker->seen));
}

void ReportRunner::refresh()
{
    m_prepared.clear();
    m_worker->refresh();
}

} // namespace rd
