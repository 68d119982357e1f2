#pragma once

#include "core/report/report.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QListWidget;

namespace rd {

/// Which columns the table of a report has, and in which order.
class ColumnsDialog final : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(const ReportSpec &spec, const Look &look, QWidget *parent = nullptr);

    /// The report with the columns that are ticked, in their order.
    [[nodiscard]] ReportSpec chosen() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }

private:
    void fill(const ReportSpec &spec);
    void move(int by);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    ReportSpec m_spec;
    Look m_look;
    QListWidget *m_list;
};

} // namespace rd
