#include "models/reportproxy.h"

#include "models/reportmodel.h"

#include <algorithm>

namespace rd {
namespace {

QString flat(QString cell)
{
    for (QChar &c : cell) {
        if (c == u'\t' || c == u'\n' || c == u'\r') {
            c = u' ';
        }
    }
    return cell;
}

} // namespace

ReportProxy::ReportProxy(QObject *parent) : QSortFilterProxyModel(parent) { setSortRole(ReportModel::SortRole); }

void ReportProxy::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ReportProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.isValid() != b.isValid()) {
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    }
    if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString) {
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    }
    return a.toDouble() < b.toDouble();
}

bool ReportProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            const QModelIndex index = sourceModel()->index(row, column, parent);
            if (index.data().toString().contains(word, Qt::CaseInsensitive)) {
                return true;
            }
        }
        return false;
    });
}

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows)
{
    const int columns = model.columnCount();
    QString text;
    const auto line = [&](const auto &cellAt) {
        for (int column = 0; column < columns; ++column) {
            text += (column == 0 ? QString() : QStringLiteral("\t")) + flat(cellAt(column).toString());
        }
        text += u'\n';
    };
    const auto row = [&](int r) {
        line([&](int c) {
            const QVariant copied = model.index(r, c).data(ReportModel::CopyRole);
            return copied.isValid() ? copied : model.index(r, c).data();
        });
    };
    line([&](int c) { return model.headerData(c, Qt::Horizontal); });
    if (!rows.isEmpty()) {
        std::for_each(rows.begin(), rows.end(), row);
        return text;
    }
    for (int r = 0; r < model.rowCount(); ++r) {
        row(r);
    }
    return text;
}

} // namespace rd
