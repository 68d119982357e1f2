#include "ui/window/storewatch.h"

#include <QApplication>
#include <QDialog>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

bool hasDialog(const QWidget &window)
{
    const auto dialogs = window.findChildren<QDialog *>();
    return QApplication::activeModalWidget() || std::ranges::any_of(dialogs, &QWidget::isVisible);
}

} // namespace

StoreWatch::StoreWatch(QWidget *window) : QObject(window), m_window(window)
{
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::look);
    connect(&m_asked, &QFutureWatcherBase::finished, this, [this] {
        if (!m_runner || m_asked.future().resultCount() == 0 || hasDialog(*m_window)) {
            return;
        }
        // A store that cannot be read just now is told of by the next question that somebody asks.
        if (const auto news = m_asked.result()) {
            tell(*news);
        }
    });
    m_timer.start(std::chrono::seconds(2));
}

void StoreWatch::tell(const ReportRunner::News &news)
{
    const bool isGone = news.place == Store::Place::Gone;
    const bool wasGone = std::exchange(m_saidGone, isGone);
    if (news.place == Store::Place::Replaced) {
        Q_EMIT replaced();
    } else if (isGone && !wasGone) {
        Q_EMIT gone();
    } else if (!news.changes.empty()) {
        Q_EMIT changedElsewhere(news.changes);
    }
}

void StoreWatch::setRunner(ReportRunner *runner)
{
    m_asked.cancel();
    m_asked.setFuture({});
    m_runner = runner;
    m_saidGone = false;
}

void StoreWatch::look()
{
    if (m_runner && m_window->isVisible() && !m_asked.isRunning() && !hasDialog(*m_window)) {
        m_asked.setFuture(m_runner->news());
    }
}

} // namespace rd
