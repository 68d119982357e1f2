#pragma once

#include "core/report/report.h"

#include <QAbstractTableModel>

#include <memory>

namespace rd {

/// A report's table as Qt's views take it. Text is what a person reads in the current language; the raw number, date or
/// name to sort by stands in a role of its own, so that no view parses text.
class ReportModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< double, qlonglong or QString; invalid for a gap
        KeyRole,                 ///< rd::Key of the row
        CopyRole                 ///< what a spreadsheet is given
    };
    explicit ReportModel(QObject *parent = nullptr);

    /// Shows another answer. `codes` gives the names of codes and may be null only together with `table`.
    void setReport(std::shared_ptr<const Table> table, std::shared_ptr<const CodeBook> codes);
    void setLanguage(Language language);

    [[nodiscard]] const Table *table() const { return m_table.get(); }
    [[nodiscard]] const ReportRow *reportRow(int row) const; ///< null outside

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    void chooseColumns();
    [[nodiscard]] const ReportColumn &shownColumn(int column) const;
    [[nodiscard]] const Cell *cellAt(const QModelIndex &index) const;
    [[nodiscard]] QString copiedText(const Cell &cell, std::string_view column) const;

    std::shared_ptr<const Table> m_table;
    std::shared_ptr<const CodeBook> m_codes;
    std::vector<int> m_columns; ///< the table's columns that are shown
    Language m_language = Language::Zh;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::Key)
