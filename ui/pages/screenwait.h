#pragma once

#include <QWidget>

namespace rd {

/// Waits until the window of a widget is on the screen. A window is shown at a size of its own and then made as large as the
/// screen has room for: what is laid out before is laid out twice.
class ScreenWait final : public QObject {
    Q_OBJECT
public:
    explicit ScreenWait(QWidget *widget) : QObject(widget), m_widget(widget) {}

    /// Whether it was there once. Where not, came() tells.
    [[nodiscard]] bool hasCome();

Q_SIGNALS:
    void came(); ///< before the window is painted

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *m_widget;
    bool m_hasCome = false;
};

} // namespace rd
