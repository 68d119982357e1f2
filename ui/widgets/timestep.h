#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace rd {

/// A line of time below a page: a step back, a slider over the periods that there are, a step on, and the period in words. Hidden
/// where there are fewer than two.
class TimeStep final : public QWidget {
    Q_OBJECT
public:
    explicit TimeStep(QWidget *parent = nullptr);

    void setLook(const Look &look);
    /// SDMX codes of the periods, earliest first.
    void setPeriods(std::vector<std::string> periods);
    /// The period that is shown; empty: the latest.
    void setCurrent(const std::string &period);
    [[nodiscard]] const std::vector<std::string> &periods() const { return m_periods; }
    [[nodiscard]] QSlider *slider() const { return m_slider; }

Q_SIGNALS:
    /// Empty: the latest one, whichever that is.
    void periodWanted(const std::string &period);

private:
    void step(int by);
    void say();

    Look m_look;
    std::vector<std::string> m_periods;
    std::string m_current;
    QToolButton *m_earlier, *m_later;
    QSlider *m_slider;
    QLabel *m_label;
};

} // namespace rd
