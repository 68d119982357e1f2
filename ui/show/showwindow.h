#pragma once

#include "ui/show/stageview.h"

class QScreen;

namespace rd {

/// The room's window: one slide after the other over a whole screen, each painted as a ready image.
class ShowWindow final : public StageView {
    Q_OBJECT
public:
    explicit ShowWindow(RunningShow &show);

    /// Covers that screen.
    void showOn(QScreen *screen);

Q_SIGNALS:
    void closed(); ///< from outside

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void dress();
};

/// Puts a window over a whole screen, with and without a window manager.
void cover(QWidget &window, QScreen *screen);

} // namespace rd
