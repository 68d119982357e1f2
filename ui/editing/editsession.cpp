#include "ui/editing/editsession.h"

#include "app/editing/entry.h"
#include "ui/editing/wording.h"
#include "ui/widgets/personquestion.h"

#include <QFutureWatcher>

namespace rd {

EditSession::EditSession(QWidget *window) : QObject(window), m_window(window) {}

void EditSession::setDesk(const Desk &desk)
{
    if (desk.runner != m_desk.runner) {
        m_done.clear();
        m_undone.clear();
    }
    m_desk = desk;
    Q_EMIT stepsChanged();
}

bool EditSession::hasPerson() { return knowsPerson(m_window, m_look); }

void EditSession::run(ReportRunner::Edit edit, const QString &what, const Done &done)
{
    if (!m_desk.runner || !hasPerson()) {
        return;
    }
    auto *watcher = new QFutureWatcher<Result<std::int64_t>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, what, done, runner = m_desk.runner] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0 || runner != m_desk.runner) {
            return; // another store was opened meanwhile
        }
        const Result<std::int64_t> change = watcher->result();
        if (done) {
            done(change);
        } else if (!change) {
            Q_EMIT failed(change.error());
        }
        if (!change || *change == 0) {
            return;
        }
        m_done.push_back({*change, what});
        m_undone.clear();
        Q_EMIT stepsChanged();
        Q_EMIT changed(what);
    });
    watcher->setFuture(m_desk.runner->change(std::move(edit)));
}

void EditSession::note(std::int64_t change, const QString &what)
{
    m_done.push_back({change, what});
    m_undone.clear();
    Q_EMIT stepsChanged();
}

void EditSession::step(std::vector<Step> &from, std::vector<Step> &to, std::string_view said)
{
    if (from.empty() || m_busy) {
        return;
    }
    m_busy = true;
    const Step last = from.back();
    const QString words = filledWord(said, last.what, m_look.language);
    auto *watcher = new QFutureWatcher<Result<std::int64_t>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, &from, &to, words, what = last.what, runner = m_desk.runner] {
                watcher->deleteLater();
                m_busy = false;
                if (watcher->future().resultCount() == 0 || runner != m_desk.runner) {
                    return;
                }
                const Result<std::int64_t> change = watcher->result();
                if (!change) {
                    Q_EMIT failed(change.error());
                    return;
                }
                from.pop_back();
                to.push_back({*change, what}); // undoing the undo brings it back
                Q_EMIT stepsChanged();
                Q_EMIT changed(words);
            });
    watcher->setFuture(m_desk.runner->change(
        [change = last.change, why = words.toStdString()](Store &store) { return rd::takeBack(store, change, why); }));
}

void EditSession::undo() { step(m_done, m_undone, "undo.said"); }

void EditSession::redo() { step(m_undone, m_done, "redo.said"); }

void EditSession::takeBack(std::int64_t change, const QString &what, const Done &done)
{
    run([change, why = what.toStdString()](Store &store) { return rd::takeBack(store, change, why); }, what, done);
}

void EditSession::confirm(std::int64_t change, const std::string &figure, const QString &what, const Done &done)
{
    run([change, figure](Store &store) { return confirmChange(store, change, figure); }, what, done);
}

QString EditSession::undoes() const { return m_done.empty() ? QString() : m_done.back().what; }

QString EditSession::redoes() const { return m_undone.empty() ? QString() : m_undone.back().what; }

} // namespace rd
