#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

#include <string>

class QToolButton;

namespace rd {

class ChartChooser;
class ViewSwitch;

/// What of it is offered: the definitions, other areas, other charts.
struct CornerParts {
    bool about = false, areas = false, charts = false;
};

/// What stands in a card's corner: what its numbers count and who says so, which areas, the list of its charts, chart or table. Laid out from
/// the right, with what is not offered left out.
class CardCorner final : public QWidget {
    Q_OBJECT
public:
    explicit CardCorner(QWidget *card);

    /// `chart`: what is drawn at present.
    void setLook(const Look &look, const std::string &chart);
    [[nodiscard]] int widthWith(const CornerParts &parts) const;
    /// Shows what is offered, in the card's upper right corner.
    void place(int cardWidth, const CornerParts &parts);
    void showTable(bool table);
    /// Below the list of charts, on the screen.
    [[nodiscard]] QPoint chartMenuPlace() const;

Q_SIGNALS:
    void aboutWanted();
    void areasWanted();
    void chartsWanted();
    void tableWanted(bool table);

private:
    Look m_look;
    QToolButton *m_about, *m_areas;
    ChartChooser *m_chooser;
    ViewSwitch *m_switch;
};

} // namespace rd
