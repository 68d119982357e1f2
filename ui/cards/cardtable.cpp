#include "ui/cards/cardtable.h"

#include "core/report/widened.h"
#include "models/reportmodel.h"
#include "models/reportproxy.h"
#include "ui/finding/wordsearch.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr int mostRowsAtOnce = 12;
constexpr int widestColumn = 280;
constexpr int mostRowsMarked = 5000;

bool isSameInAllRows(const QAbstractItemModel &model, int column)
{
    const int rows = model.rowCount();
    const QVariant first = model.index(0, column).data();
    for (int row = 1; row < rows && row < mostRowsMarked; ++row) {
        if (model.index(row, column).data() != first) {
            return false;
        }
    }
    return rows > 1;
}

/// The table as its question lays it out; long where it would be too wide.
std::shared_ptr<const Table> laidOut(std::shared_ptr<const Table> table, const CodeBook *codes)
{
    if (!table || codes == nullptr || !isWide(table->spec)) {
        return table;
    }
    auto wide = widened(*table, *codes);
    return wide ? std::make_shared<const Table>(std::move(*wide)) : table;
}

} // namespace

CardTable::CardTable(QWidget *parent)
    : QWidget(parent), m_model(new ReportModel(this)), m_proxy(new ReportProxy(this)), m_title(new QLabel),
      m_view(new QTableView)
{
    m_proxy->setSourceModel(m_model);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_view->setModel(m_proxy);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // the report's own order until a head is clicked
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const Qt::KeyboardModifiers keys = QGuiApplication::keyboardModifiers();
        if (keys.testFlag(Qt::ShiftModifier)) {
            chooseMarked();
        } else {
            Q_EMIT rowChosen(sourceRow(index), keys.testFlag(Qt::ControlModifier));
        }
    });
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT rowOpened(sourceRow(index)); });
}

std::size_t CardTable::sourceRow(const QModelIndex &index) const { return std::size_t(m_proxy->mapToSource(index).row()); }

void CardTable::setReport(std::shared_ptr<const Table> table, const std::shared_ptr<const CodeBook> &codes,
                          const QString &title)
{
    m_title->setText(title);
    m_view->setAccessibleName(title);
    if (m_report != table) {
        m_report = table;
        m_model->setReport(laidOut(std::move(table), codes.get()), codes);
        for (int column = 0; column < m_proxy->columnCount(); ++column) {
            m_view->setColumnHidden(column, false); // what was hidden of the last report has no width
        }
        sizeColumns();
        showTitle(m_showsTitle);
    }
}

const Table *CardTable::shown() const { return m_model->table(); }

void CardTable::setLook(const Look &look)
{
    m_look = look;
    const Theme theme = look.page();
    m_title->setFont(theme.font(Type::Heading, true));
    const int rowHeight = int(theme.lineHeight(Type::Body)) + 6;
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_model->setLanguage(look.language);
    sizeColumns();
}

/// Beside its chart a table has little room: what is the same in every row is said by the chart.
void CardTable::showTitle(bool shown)
{
    m_showsTitle = shown;
    m_title->setVisible(shown);
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        m_view->setColumnHidden(column, !shown && isSameInAllRows(*m_proxy, column));
    }
}

void CardTable::setCorner(int width) { m_title->setContentsMargins(0, 0, width, 0); }

void CardTable::sizeColumns()
{
    m_view->resizeColumnsToContents(); // looks at the visible rows only
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 12, widestColumn));
    }
}

void CardTable::setSelection(const Selection &selection, const CodeBook &codes)
{
    const int rows = m_proxy->rowCount();
    if (rows > mostRowsMarked) {
        return;
    }
    QItemSelection marked;
    for (int row = 0; row < rows && !selection.empty(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (covers(selection, index.data(ReportModel::KeyRole).value<Key>(), codes)) {
            marked.select(index, m_proxy->index(row, m_proxy->columnCount() - 1));
        }
    }
    m_view->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect);
}

int CardTable::wantedHeight() const
{
    const int rows = std::clamp(m_proxy->rowCount(), 3, mostRowsAtOnce);
    const int title = m_title->isHidden() ? 0 : m_title->heightForWidth(std::max(width() - 32, 200));
    return 24 + std::max(title, 0) + 8 + 34 + rows * m_view->verticalHeader()->defaultSectionSize() + 16;
}

std::unique_ptr<QMimeData> CardTable::copied() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    auto copied = std::make_unique<QMimeData>();
    copied->setText(tabSeparated(*m_proxy, rows));
    copied->setHtml(htmlTable(*m_proxy, rows));
    return copied;
}

std::vector<int> CardTable::rowsWith(const WordSearch &words) const
{
    std::vector<int> rows;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        for (int column = 0; column < m_proxy->columnCount(); ++column) {
            if (words.isIn(m_proxy->index(row, column).data().toString())) {
                rows.push_back(row);
                break;
            }
        }
    }
    return rows;
}

void CardTable::showRows(const std::vector<int> &rows, int current)
{
    QItemSelection found;
    for (const int row : rows) {
        found.select(m_proxy->index(row, 0), m_proxy->index(row, m_proxy->columnCount() - 1));
    }
    m_view->selectionModel()->select(found, QItemSelectionModel::ClearAndSelect);
    if (current >= 0) {
        m_view->selectionModel()->setCurrentIndex(m_proxy->index(current, 0), QItemSelectionModel::NoUpdate);
        m_view->scrollTo(m_proxy->index(current, 0));
    }
}

void CardTable::chooseMarked()
{
    std::vector<std::size_t> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        rows.push_back(sourceRow(index));
    }
    std::ranges::sort(rows);
    if (!rows.empty()) {
        Q_EMIT rowsChosen(rows);
    }
}

bool CardTable::takeKey(const QKeyEvent &event)
{
    const QModelIndex index = m_view->currentIndex();
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier), ctrl = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (index.isValid()) {
            Q_EMIT rowOpened(sourceRow(index));
        }
        return true;
    case Qt::Key_Space:
        if (index.isValid()) {
            Q_EMIT rowChosen(sourceRow(index), ctrl);
        }
        return true;
    case Qt::Key_Escape: Q_EMIT choiceCleared(); return true;
    default:
        // The view marks the rows first; what it has marked then is chosen.
        if (shift || (ctrl && event.key() == Qt::Key_A)) {
            QMetaObject::invokeMethod(this, &CardTable::chooseMarked, Qt::QueuedConnection);
        }
        return false;
    }
}

bool CardTable::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey = object == m_view && event->type() == QEvent::KeyPress;
    return (isKey && takeKey(*static_cast<QKeyEvent *>(event))) || QWidget::eventFilter(object, event);
}

void CardTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.page().color(Token::Card));
}

} // namespace rd
