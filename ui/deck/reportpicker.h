#pragma once

#include "core/report/report.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace rd {

/// Any report of the store, found by part of its name or code.
class ReportPicker final : public QDialog {
    Q_OBJECT
public:
    ReportPicker(const CodeBook &codes, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] std::string code() const; ///< empty where nothing is chosen

private:
    void narrow(const QString &text);

    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_take;
};

} // namespace rd
