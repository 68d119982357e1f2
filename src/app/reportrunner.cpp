#include "app/reportrunner.h"

#include "core/engine.h"
#include "store/store.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace rd {
namespace {

struct Question {
    ReportSpec spec;
    QPromise<Result<Table>> promise;
};

Result<Table> answerUnlessDropped(Store &store, Question &question)
{
    Table table{question.spec, columnsOf(question.spec), {}};
    auto read = answer(question.spec, store, [&](Chunk &&chunk) {
        std::move(chunk.rows.begin(), chunk.rows.end(), std::back_inserter(table.rows));
        return !question.promise.isCanceled();
    });
    if (!read) {
        return read.error();
    }
    return table;
}

} // namespace

struct ReportRunner::Worker {
    std::string address;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Question> questions;
    bool stop = false;
    bool stale = false;  ///< the store has changed since its codes were read
    std::string knownOn; ///< the day on which the store now answers
    std::thread thread;

    Result<Table> answerOne(Store &store, Question &question)
    {
        std::unique_lock lock(mutex);
        const bool changed = std::exchange(stale, false);
        lock.unlock();
        if (changed || knownOn != question.spec.asKnown) {
            knownOn = question.spec.asKnown;
            if (auto known = store.knownOn(knownOn); !known) {
                return known.error();
            }
        }
        return answerUnlessDropped(store, question);
    }

    void work()
    {
        Result<std::unique_ptr<Store>> store = Store::open(address, Store::Access::Read);
        while (true) {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return stop || !questions.empty(); });
            if (stop) {
                return; // promises that are left behind end as cancelled
            }
            Question question = std::move(questions.front());
            questions.pop_front();
            lock.unlock();
            if (!question.promise.isCanceled()) {
                question.promise.addResult(store ? answerOne(**store, question) : Result<Table>(store.error()));
            }
            question.promise.finish();
        }
    }
};

ReportRunner::ReportRunner(std::string storeAddress) : m_worker(std::make_unique<Worker>())
{
    m_worker->address = std::move(storeAddress);
    m_worker->thread = std::thread([worker = m_worker.get()] { worker->work(); });
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

QFuture<Result<Table>> ReportRunner::run(ReportSpec spec)
{
    Question question{std::move(spec), {}};
    question.promise.start();
    QFuture<Result<Table>> future = question.promise.future();
    {
        const std::scoped_lock lock(m_worker->mutex);
        m_worker->questions.push_back(std::move(question));
    }
    m_worker->wake.notify_one();
    return future;
}

void ReportRunner::refresh()
{
    const std::scoped_lock lock(m_worker->mutex);
    m_worker->stale = true;
}

} // namespace rd
