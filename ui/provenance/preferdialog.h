#pragma once

#include "ui/widgets/look.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace rd {

/// Asks why one source's value is to be shown before another's. Without a reason there is no preference.
class PreferDialog final : public QDialog {
    Q_OBJECT
public:
    /// `source` and `period` in words; without a period there is only one thing to prefer.
    PreferDialog(const QString &source, const QString &period, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool everyPeriod() const;

private:
    QLineEdit *m_reason;
    QCheckBox *m_every;
    QPushButton *m_ok;
};

} // namespace rd
