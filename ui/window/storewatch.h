#pragma once

#include "app/reportrunner.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

namespace rd {

/// Looks every two seconds whether somebody else has changed the store that a window shows: another program, another person on
/// the same server. Not while the window is hidden or a dialog stands over it, which would lose what it was opened on.
class StoreWatch final : public QObject {
    Q_OBJECT
public:
    explicit StoreWatch(QWidget *window);
    void setRunner(ReportRunner *runner); ///< before the one that it had is deleted; null: nothing to watch

Q_SIGNALS:
    void changedElsewhere(const std::vector<rd::Change> &changes); ///< newest first
    void replaced();                                               ///< another file has the store's name
    void gone();                                                   ///< no file has it any more; said once

private:
    void look();
    void tell(const ReportRunner::News &news);

    QWidget *m_window;
    ReportRunner *m_runner = nullptr;
    QTimer m_timer;
    QFutureWatcher<Result<ReportRunner::News>> m_asked;
    bool m_saidGone = false;
};

} // namespace rd
