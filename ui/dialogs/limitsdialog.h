#pragma once

#include "core/chart/chartmodel.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace rd {

/// At which limits a map's values are cut into classes, typed in the unit of its legend.
class LimitsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `map`: whose values are cut. `limits`: those there are so far; else those of quantiles are a beginning.
    LimitsDialog(const Panel &map, const std::optional<std::vector<double>> &limits, const Look &look, QWidget *parent);

    /// As a report's option "classes" has them.
    [[nodiscard]] const std::string &limits() const { return m_limits; }
    void accept() override;

private:
    double m_factor;
    Language m_language;
    std::string m_limits;
    QLineEdit *m_field;
    QLabel *m_refusal;
};

} // namespace rd
