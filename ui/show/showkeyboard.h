#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QKeyEvent;

namespace rd {

class RunningShow;

/// One map of keys for all windows of a show: whichever of them has the focus, a key means the same. While a text field is open,
/// what is typed in any of them is typed into it; the clicker's keys and Esc go on working.
class ShowKeyboard final : public QObject {
    Q_OBJECT
public:
    explicit ShowKeyboard(RunningShow &show) : m_show(show) {}

    void watch(QWidget &window) { window.installEventFilter(this); }
    /// The text field that is open; null: none.
    void setField(QWidget *field);
    [[nodiscard]] QWidget *field() const { return m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool pressInField(const QKeyEvent &key);
    void press(const QKeyEvent &key);

    RunningShow &m_show;
    QPointer<QWidget> m_field;
    bool m_passingOn = false; ///< a key is on its way to the field
};

} // namespace rd
