#include "store/sql/sql.h"

#include "store/sql/sentences.h"

namespace rd {
namespace {

std::atomic<int> statementsLeft = 0;

bool faultIsDue() { return statementsLeft.load(std::memory_order_relaxed) > 0 && --statementsLeft == 0; }

} // namespace

void Sql::failAfter(int statements) { statementsLeft = statements; }
bool Sql::hasFailed() { return statementsLeft == 0; }

bool Statement::step()
{
    if (m_fault) {
        return false;
    }
    if (m_sql.stop.load(std::memory_order_relaxed)) {
        fail(cancelled());
        return false;
    }
    if (!m_running && faultIsDue()) {
        fail(refused(m_sql.name(), "测试中的故障", "a fault for a test"));
        return false;
    }
    m_running = true;
    return fetch();
}

void Statement::reset()
{
    rewind();
    m_running = false;
}

Result<void> Statement::run()
{
    while (step()) {
    }
    auto result = outcome();
    reset();
    return result;
}

Result<void> Statement::outcome() const
{
    if (m_fault) {
        return *m_fault;
    }
    return {};
}

void Statement::fail(Error error)
{
    if (!m_fault) {
        m_fault = std::move(error);
    }
}

Result<void> Sql::run(const std::string &sql) { return prepare(sql)->run(); }

Transaction::~Transaction()
{
    if (!m_open) {
        return;
    }
    // A fault or a wish to stop must not keep the rollback from happening.
    const bool stop = m_sql.stop.exchange(false);
    const int left = statementsLeft.exchange(0);
    (void)m_sql.run("ROLLBACK");
    statementsLeft = left;
    m_sql.stop = stop;
}

Result<void> Transaction::beginWrite()
{
    auto begun = m_sql.beginWrite();
    m_open = begun.ok();
    return begun;
}

Result<void> Transaction::beginRead()
{
    auto begun = m_sql.beginRead();
    m_open = begun.ok();
    return begun;
}

Result<void> Transaction::commit()
{
    auto done = m_sql.run("COMMIT");
    m_open = !done.ok();
    return done;
}

} // namespace rd
