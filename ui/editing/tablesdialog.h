#pragma once

#include "ui/editing/rowform.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace rd {

class EditSession;
class EntryDialog;
class RowsModel;

/// The code lists and facts of the store: a table on the left, its entries on the right, to be entered, corrected and taken out.
class TablesDialog final : public QDialog {
    Q_OBJECT
public:
    TablesDialog(Desk desk, EditSession *session, const Look &look, QWidget *parent = nullptr);

    void setDesk(const Desk &desk); ///< after a change: the table is read anew
    void openTable(std::string_view table);
    [[nodiscard]] RowsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *view() const { return m_view; }

Q_SIGNALS:
    void filled(); ///< the entries of a table are there

private:
    void build();
    void ask();
    void showRows(const Result<std::vector<Row>> &rows);
    void enableButtons();
    void enter();
    void correct();
    void takeOut();
    [[nodiscard]] const Row *chosen() const;
    void openEntry(const TableRow &row, std::string_view title);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    Desk m_desk;
    EditSession *m_session;
    Look m_look;
    const TableDef *m_table = nullptr;
    std::vector<Row> m_rows;
    RowsModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QListWidget *m_list;
    QTableView *m_view;
    QLineEdit *m_search;
    QLabel *m_count;
    QPushButton *m_new, *m_change, *m_takeOut;
};

/// Asks before an entry is taken out, and takes it out.
void askToTakeOut(const TableDef &table, const std::string &code, const QString &name, EditSession *session, const Look &look,
                  QWidget *parent);

} // namespace rd
