#pragma once

#include "core/period.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QComboBox;

namespace rd {

/// From which period to which: two lists of the years and months that the store holds.
class RangeDialog final : public QDialog {
    Q_OBJECT
public:
    /// `choice`: what is chosen so far, as PeriodChoice reads it.
    RangeDialog(const std::vector<Period> &held, const std::string &choice, const Look &look, QWidget *parent);

    /// As PeriodChoice reads it, the earlier one first.
    [[nodiscard]] std::string range() const;

private:
    QComboBox *m_from, *m_to;
};

} // namespace rd
