#pragma once

#include "ui/widgets/look.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace rd {

/// Asks in a line of the presenter's window who makes a change.
class NameLine final : public QFrame {
    Q_OBJECT
public:
    NameLine(const Look &look, QWidget *host);

    void setLook(const Look &look);
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void given(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question, *m_keys;
    QLineEdit *m_field;
};

} // namespace rd
