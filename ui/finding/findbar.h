#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace rd {

/// Find on the page: a field, how many marks and rows fit, and which of them is shown.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void setLook(const Look &look);
    void open();
    void close();
    /// `current` of `count`, from 0; −1 where none fits.
    void setCount(int current, int count);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    /// Empty when the bar is closed.
    void wordsChanged(const QString &words);
    void stepWanted(int step); ///< 1 the next, −1 the one before
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Look m_look;
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_before, *m_next, *m_close;
    int m_currentShown = -1, m_countShown = 0;
};

} // namespace rd
