#pragma once

#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QMimeData;
class QTableView;

namespace rd {

class ReportModel;
class ReportProxy;
class WordSearch;

/// A report's rows as a table below its title: sorted by a click on a head, chosen and opened like marks.
class CardTable final : public QWidget {
    Q_OBJECT
public:
    explicit CardTable(QWidget *parent = nullptr);

    void setReport(std::shared_ptr<const Table> table, const std::shared_ptr<const CodeBook> &codes, const QString &title);
    /// What its rows are: the report, or the report laid out wide.
    [[nodiscard]] const Table *shown() const;
    void setLook(const Look &look);
    void showTitle(bool shown);
    /// The width that its title leaves free at the top right.
    void setCorner(int width);
    /// Marks the rows that the selection covers.
    void setSelection(const Selection &selection, const CodeBook &codes);
    /// The rows, as they stand, in which a text occurs: compared as quick find does.
    [[nodiscard]] std::vector<int> rowsWith(const WordSearch &words) const;
    /// Marks these rows and shows the one at `current`.
    void showRows(const std::vector<int> &rows, int current);
    /// Height at which every row shows, up to about a dozen; beyond that the table scrolls.
    [[nodiscard]] int wantedHeight() const;
    /// The chosen rows, or all of them, as text and as HTML.
    [[nodiscard]] std::unique_ptr<QMimeData> copied() const;
    [[nodiscard]] QTableView *view() const { return m_view; }

Q_SIGNALS:
    void rowChosen(std::size_t row, bool added);
    /// A stretch of rows, by Shift and a click or arrow, or by Ctrl+A.
    void rowsChosen(const std::vector<std::size_t> &rows);
    void rowOpened(std::size_t row);
    void choiceCleared();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void sizeColumns();
    void chooseMarked();
    bool takeKey(const QKeyEvent &event);
    [[nodiscard]] std::size_t sourceRow(const QModelIndex &index) const;

    std::shared_ptr<const Table> m_report;
    ReportModel *m_model;
    ReportProxy *m_proxy;
    QLabel *m_title;
    QTableView *m_view;
    Look m_look;
    bool m_showsTitle = true;
};

} // namespace rd
