#pragma once

#include "ui/importing/importrun.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTimer;

namespace rd {

class ColumnsList;

/// A table that somebody sent: how it is read, what is unknown, wrong or doubtful; then all of it or nothing.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(TableImport table, Desk desk, const Look &look, QWidget *parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] const Text &outcome() const { return m_outcome; } ///< after it was accepted
    [[nodiscard]] std::int64_t change() const { return m_change; }  ///< that the table came under; 0: nothing was new
    void accept() override;
    void reject() override;

private:
    void build();
    template <typename Codes> void fill(QComboBox &box, const Codes &codes, const char *hint);
    [[nodiscard]] static std::string chosen(const QComboBox &box);
    void askAgain();
    void ask();
    void showPreview(const Result<TablePreview> &preview);
    void showSheets(const TablePreview &preview);
    void showFindings(const TablePreview &preview);
    void showSummary(const TablePreview &preview);
    void finish(const Result<Loaded> &loaded);
    void say(const Text &sentence, bool isError);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    TableImport m_table;
    Desk m_desk;
    Look m_look;
    Text m_outcome;
    ImportRun *m_run;
    QTimer *m_soon;
    QComboBox *m_sheet, *m_encoding, *m_decimal, *m_source, *m_indicator;
    QLabel *m_file, *m_sheetLabel, *m_encodingLabel, *m_decimalLabel, *m_summary, *m_message;
    QLineEdit *m_period, *m_reason;
    ColumnsList *m_columns;
    QListWidget *m_findings;
    QCheckBox *m_create;
    QPushButton *m_import = nullptr;
    std::optional<TablePreview> m_preview;
    bool m_takes = false;
    std::int64_t m_change = 0;
};

} // namespace rd
