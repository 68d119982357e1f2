#pragma once

#include "ui/widgets/look.h"

#include <QList>
#include <QWidget>

class QScreen;

namespace rd {

/// A screen's number, large, over that screen.
class ScreenNumber final : public QWidget {
    Q_OBJECT
public:
    ScreenNumber(int number, bool isGuess, QScreen *screen, Look look);

Q_SIGNALS:
    void numberChosen(int number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int m_number;
    bool m_isGuess;
    Look m_look;
};

/// Flashes a number on each screen and asks which one is the room's: by its number or a click; the clicker's keys, Enter and Esc take
/// the one that is likely.
class ScreenChooser final : public QObject {
    Q_OBJECT
public:
    ScreenChooser(QList<QScreen *> screens, QScreen *guess, const Look &look);
    ~ScreenChooser() override;

    [[nodiscard]] const std::vector<std::unique_ptr<ScreenNumber>> &numbers() const { return m_numbers; }

Q_SIGNALS:
    void chosen(QScreen *screen);

private:
    QList<QScreen *> m_screens;
    std::vector<std::unique_ptr<ScreenNumber>> m_numbers;
};

} // namespace rd
