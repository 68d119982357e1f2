#pragma once

#include "core/completion.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;

namespace rd {

/// The office's own limits of falling behind the calendar (序时进度), in percentage points, or none.
class PaceLimitsRow final : public QWidget {
    Q_OBJECT
public:
    PaceLimitsRow(const Look &look, const std::optional<PaceLimits> &limits, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<PaceLimits> limits() const;

private:
    [[nodiscard]] QDoubleSpinBox *box(const char *word, double points);

    Look m_look;
    QCheckBox *m_judges;
    QDoubleSpinBox *m_amber, *m_red;
};

} // namespace rd
