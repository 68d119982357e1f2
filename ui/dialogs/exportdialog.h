#pragma once

#include "app/reports/reportexport.h"
#include "app/reports/reports.h"
#include "ui/widgets/look.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace rd {

class ReportModel;
struct ExportKind;

/// What can be written: the reports of the page as it is filtered, and all reports of the store.
struct ExportChoices {
    std::vector<ReportSpec> page, all;
};

/// Which report, as a table, a workbook, a document or a picture, into which file; shows its first rows and says how many were
/// written.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    ExportDialog(ExportChoices choices, std::string storeAddress, Desk desk, Look look, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] const Text &outcome() const { return m_outcome; } ///< after it was accepted
    void accept() override;
    void reject() override;

private:
    void build();
    void fillChoices();
    void showPreview();
    void suggestFile();
    void browse();
    void finish(const Result<Exported> &written);
    void write(const ExportOptions &options);
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] const ExportKind &kind() const;
    [[nodiscard]] const ReportSpec &report() const;
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    std::vector<ReportSpec> m_reports;
    std::size_t m_ofPage;
    std::string m_address;
    Desk m_desk;
    Look m_look;
    Text m_outcome;
    QComboBox *m_report, *m_format, *m_profile, *m_encoding, *m_scale;
    QLineEdit *m_file;
    QCheckBox *m_log;
    QLabel *m_message;
    QTableView *m_view;
    ReportModel *m_preview;
    QPushButton *m_export = nullptr;
    std::unique_ptr<QFutureWatcher<Result<Table>>> m_watcher;
    bool m_busy = false;
};

} // namespace rd
