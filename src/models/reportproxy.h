#pragma once

#include <QSortFilterProxyModel>

namespace rd {

/// Sorts a report by its raw values, with missing values last in both directions.
class ReportProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ReportProxy(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const final;
};

/// Rows of a view's model as tab separated text under a line of heads; tabs and line ends inside a cell become spaces.
/// `rows` empty: all of them.
[[nodiscard]] QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows = {});

/// The same rows as a table of HTML, which spreadsheets take before text: what is no number is marked as text, so that a code keeps
/// its zeros, a period becomes no date and nothing a formula.
[[nodiscard]] QString htmlTable(const QAbstractItemModel &model, const QList<int> &rows = {});

} // namespace rd
