#pragma once

#include "core/report/report.h"
#include "ui/widgets/look.h"

#include <QPushButton>

class QMenu;

namespace rd {

/// The choice of periods above a page, in two steps: the year, then what the store holds in it (cumulative stretches, quarters,
/// months, days); and a range from one to another.
class PeriodButton final : public QPushButton {
    Q_OBJECT
public:
    explicit PeriodButton(QWidget *parent = nullptr);

    void setPeriods(std::vector<Period> held);
    void setLook(const Look &look);
    /// As PeriodChoice reads it; empty: all.
    void setChoice(const std::string &choice);

Q_SIGNALS:
    void chosen(const std::string &choice);

private:
    void fill();
    void fillYear(QMenu *menu, int year);
    void add(QMenu *menu, const QString &text, const std::string &choice);
    void askForRange();

    Look m_look;
    std::vector<Period> m_held; ///< newest year first, in a year the longer ones first
    std::string m_choice;
};

/// The periods of a report's rows, each once, in the order that PeriodButton shows.
[[nodiscard]] std::vector<Period> periodsIn(const Table &table);

} // namespace rd
