#pragma once

#include <QTimer>
#include <QWidget>

namespace rd {

class RunningShow;

/// A line across the presenter's window: filled as far as the slides are, with a notch where the time is if the show has a length.
class ShowProgress final : public QWidget {
    Q_OBJECT
public:
    ShowProgress(RunningShow &show, QWidget *parent);

    /// The share of the flow that has been shown with this slide; a backup slide counts as the one that it leads back to.
    [[nodiscard]] double slides() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    RunningShow &m_show;
    QTimer m_tick;
};

} // namespace rd
