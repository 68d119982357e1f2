#pragma once

#include "core/result.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace rd {

class RunningShow;

/// The line above the presenter's slides: which slide it is, what the room does not see, and the time.
class PresenterHead final : public QWidget {
    Q_OBJECT
public:
    PresenterHead(RunningShow &show, QWidget *parent);

    /// Whether the room's screen was pulled out.
    void setRoomLost(bool isLost);
    /// That something could not be stored; until the next change.
    void showFailure(const Error &error);
    [[nodiscard]] QString badges() const; ///< what is said loudly, with blanks between
    [[nodiscard]] QString time() const;   ///< elapsed and remaining, as they stand there

private:
    void dress();
    void showState();
    void showTime();

    RunningShow &m_show;
    bool m_isLost = false;
    QString m_failure;
    QLabel *m_slide, *m_elapsed, *m_remaining, *m_now;
    std::vector<QLabel *> m_badges;
    QTimer m_tick;
};

} // namespace rd
