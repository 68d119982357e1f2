#pragma once

#include "core/addition.h"
#include "core/report/report.h"
#include "ui/widgets/look.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QToolButton;

namespace rd {

/// One measure of the report that is built: its indicator, what is computed of it and against what, and in place why that is
/// refused.
class MeasureRow final : public QFrame {
    Q_OBJECT
public:
    explicit MeasureRow(QWidget *parent = nullptr);

    void show(const Measure &measure, const Desk &desk, const std::vector<Period> &periods, const Look &look);
    void showRefusal(const std::optional<Refusal> &refusal);
    [[nodiscard]] QString refusalText() const;

Q_SIGNALS:
    void changed(const rd::Measure &measure);
    void removed();

private:
    void fillOperations(const CodeBook &codes);
    void fillOperands(const CodeBook &codes, const std::vector<Period> &periods);
    void take(bool otherOperation);

    Measure m_measure;
    std::optional<Refusal> m_refused;
    std::string m_firstOther; ///< what a ratio begins with
    Look m_look;
    QLabel *m_name, *m_refusal;
    QToolButton *m_remove;
    QComboBox *m_operation, *m_operand;
};

} // namespace rd
