#pragma once

#include "core/report/report.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd {

/// A report that may be kept, and under which name it was kept before, or is proposed to be.
struct KeepableReport {
    ReportSpec spec;
    Text name;
    std::string before; ///< the code of the user's own report that it was; empty: none
};

/// Name and code under which a report is kept. Says in place what is wrong with a code, and what would be replaced.
class SaveReportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `reports`: at least one; of several the reader chooses.
    SaveReportDialog(std::vector<KeepableReport> reports, std::shared_ptr<const CodeBook> codes, const Look &look,
                     QWidget *parent);

    void onlyName(); ///< the report keeps its code
    [[nodiscard]] const ReportSpec &spec() const;
    [[nodiscard]] Text name() const;
    [[nodiscard]] std::string code() const;

private:
    void build();
    void propose();
    void check();
    [[nodiscard]] const KeepableReport &report() const;

    std::vector<KeepableReport> m_reports;
    std::shared_ptr<const CodeBook> m_codes;
    Look m_look;
    QComboBox *m_which;
    QLineEdit *m_zh, *m_en, *m_code;
    QLabel *m_message;
    QPushButton *m_save = nullptr;
};

} // namespace rd
