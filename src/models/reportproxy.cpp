#include "models/reportproxy.h"

#include "models/reportmodel.h"

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

namespace {

/// What a spreadsheet is given for a cell.
QString copied(const QModelIndex &index)
{
    const QVariant copied = index.data(ReportModel::CopyRole);
    return flat((copied.isValid() ? copied : index.data()).toString());
}

/// Calls `take` with the chosen rows in order, or with all of them.
template <typename Take> void eachRow(const QAbstractItemModel &model, const QList<int> &rows, const Take &take)
{
    for (qsizetype i = 0; i < (rows.isEmpty() ? model.rowCount() : rows.size()); ++i) {
        take(rows.isEmpty() ? int(i) : rows[i]);
    }
}

} // namespace

QString tabSeparated(const QAbstractItemModel &model, const QList<int> &rows)
{
    const int columns = model.columnCount();
    QString text;
    const auto line = [&](const auto &cellAt) {
        for (int column = 0; column < columns; ++column) {
            text += (column == 0 ? QString() : QStringLiteral("\t")) + cellAt(column);
        }
        text += u'\n';
    };
    line([&](int column) { return flat(model.headerData(column, Qt::Horizontal).toString()); });
    eachRow(model, rows, [&](int row) { line([&](int column) { return copied(model.index(row, column)); }); });
    return text;
}

QString htmlTable(const QAbstractItemModel &model, const QList<int> &rows)
{
    // As Excel and WPS read it, and as LibreOffice does.
    const QString asText = QStringLiteral("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">%1</td>");
    const QString asNumber = QStringLiteral("<td>%1</td>"), head = QStringLiteral("<th>%1</th>");
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
    const auto line = [&](const auto &cellAt) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < model.columnCount(); ++column) {
            html += cellAt(column);
        }
        html += QStringLiteral("</tr>\n");
    };
    line([&](int column) { return head.arg(flat(model.headerData(column, Qt::Horizontal).toString()).toHtmlEscaped()); });
    eachRow(model, rows, [&](int row) {
        line([&](int column) {
            const QModelIndex index = model.index(row, column);
            const bool isNumber = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
            return (isNumber ? asNumber : asText).arg(copied(index).toHtmlEscaped());
        });
    });
    html += QStringLiteral("</table></body></html>\n");
    return html;
}

} // namespace rd
