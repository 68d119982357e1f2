#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

#include <string>

class QToolButton;

namespace rd {

class ChartChooser;
class ViewSwitch;

/// What stands in a card's corner: what its numbers count and who says so, the list of its charts, chart or table. Laid out from
/// the right, with what is not offered left out.
class CardCorner final : public QWidget {
    Q_OBJECT
public:
    explicit CardCorner(QWidget *card);

    /// `chart`: what is drawn at present.
    void setLook(const Look &look, const std::string &chart);
    /// How wide it is with the list of charts or without, and with or without the definitions.
    [[nodiscard]] int widthWith(bool charts, bool about) const;
    /// Shows what is offered, in the card's upper right corner.
    void place(int cardWidth, bool charts, bool about);
    void showTable(bool table);
    /// Below the list of charts, on the screen.
    [[nodiscard]] QPoint chartMenuPlace() const;

Q_SIGNALS:
    void aboutWanted();
    void chartsWanted();
    void tableWanted(bool table);

private:
    Look m_look;
    QToolButton *m_about;
    ChartChooser *m_chooser;
    ViewSwitch *m_switch;
};

} // namespace rd
