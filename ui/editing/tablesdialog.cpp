#include "ui/editing/tablesdialog.h"

#include "app/editing/entry.h"
#include "models/rowsmodel.h"
#include "ui/editing/editsession.h"
#include "ui/editing/entrydialog.h"
#include "ui/editing/wording.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace rd {
namespace {

// What a person edits here; reports, decks and preferences have places of their own.
constexpr std::string_view edited[] = {"figure", "event",    "subject", "source",     "passage", "note", "indicator",
                                       "area",   "industry", "tier",    "membership", "unit",    "rate", "relation"};
constexpr int widestColumn = 280;

} // namespace

TablesDialog::TablesDialog(Desk desk, EditSession *session, const Look &look, QWidget *parent)
    : QDialog(parent), m_desk(std::move(desk)), m_session(session), m_look(look), m_model(new RowsModel(this)),
      m_proxy(new QSortFilterProxyModel(this)), m_list(new QListWidget), m_view(new QTableView), m_search(new QLineEdit),
      m_count(new QLabel), m_new(new QPushButton(said("tables.new"))), m_change(new QPushButton(said("tables.change"))),
      m_takeOut(new QPushButton(said("tables.takeout")))
{
    setObjectName(QStringLiteral("tables"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(said("tables.title"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(RowsModel::SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    for (const std::string_view table : edited) {
        auto *item = new QListWidgetItem(saidWord("table." + std::string(table), look.language), m_list);
        item->setData(Qt::UserRole, qtext(table));
    }
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item) {
            openTable(item->data(Qt::UserRole).toString().toStdString());
        }
    });
    connect(m_search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_new, &QPushButton::clicked, this, &TablesDialog::enter);
    connect(m_change, &QPushButton::clicked, this, &TablesDialog::correct);
    connect(m_takeOut, &QPushButton::clicked, this, &TablesDialog::takeOut);
    connect(m_view, &QTableView::activated, this, &TablesDialog::correct);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablesDialog::enableButtons);
    connect(session, &EditSession::failed, this,
            [this](const Error &error) { m_count->setText(rd::said(error.sentence, m_look.language)); });
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_list->setCurrentRow(0);
}

void TablesDialog::build()
{
    m_list->setMaximumWidth(240);
    m_list->setMinimumWidth(180);
    m_list->setAccessibleName(windowTitle());
    m_view->setModel(m_proxy);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_search->setPlaceholderText(said("tables.search"));
    m_search->setAccessibleName(said("tables.search"));
    m_search->setClearButtonEnabled(true);
    m_new->setObjectName(QStringLiteral("tables.new"));
    m_change->setObjectName(QStringLiteral("tables.change"));
    m_takeOut->setObjectName(QStringLiteral("tables.takeout"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_search, 1);
    for (QPushButton *button : {m_new, m_change, m_takeOut}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addLayout(head);
    right->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(said("action.close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(m_count, 1);
    foot->addWidget(close);
    right->addLayout(foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    const QSize room = parentWidget() ? parentWidget()->window()->size() - QSize(48, 48) : QSize(1100, 680);
    resize(QSize(1180, 720).boundedTo(room));
}

void TablesDialog::openTable(std::string_view table)
{
    m_table = packageTable(table);
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == qtext(table)) {
            const QSignalBlocker quiet(m_list);
            m_list->setCurrentRow(i);
        }
    }
    ask();
}

void TablesDialog::setDesk(const Desk &desk)
{
    m_desk = desk;
    ask();
}

void TablesDialog::ask()
{
    auto *watcher = new QFutureWatcher<Result<std::vector<Row>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, table = m_table] {
        watcher->deleteLater();
        if (table == m_table && watcher->future().resultCount() > 0) {
            showRows(watcher->result());
        }
    });
    watcher->setFuture(m_desk.runner->rowsOf(std::string(m_table->name)));
}

void TablesDialog::showRows(const Result<std::vector<Row>> &rows)
{
    if (!rows) {
        m_count->setText(rd::said(rows.error().sentence, m_look.language));
        return;
    }
    const Row *before = chosen();
    const Value code = before && m_model->table() == m_table ? before->front() : Value();
    m_rows = *rows;
    m_model->setRows(m_table, *rows, m_desk.codes, m_look.language);
    m_view->resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_view->setColumnWidth(i, std::min(m_view->columnWidth(i), widestColumn));
    }
    for (int i = 0; i < m_proxy->rowCount(); ++i) {
        if (m_model->row(m_proxy->mapToSource(m_proxy->index(i, 0)).row())->front() == code) {
            m_view->selectRow(i); // where somebody was at work
        }
    }
    m_count->setText(filledWord("tables.count", QString::number(rows->size()), m_look.language));
    enableButtons();
    Q_EMIT filled();
}

const Row *TablesDialog::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->row(m_proxy->mapToSource(rows.front()).row());
}

void TablesDialog::enableButtons()
{
    m_change->setEnabled(chosen() != nullptr);
    m_takeOut->setEnabled(chosen() != nullptr);
}

void TablesDialog::openEntry(const TableRow &row, std::string_view title)
{
    auto *entry = new EntryDialog(row, {m_desk.codes, m_rows}, title, m_session, m_look, this);
    entry->open();
}

void TablesDialog::enter() { openEntry(emptyRow(*m_table), "entry.title.new"); }

void TablesDialog::correct()
{
    if (const Row *row = chosen()) {
        openEntry({m_table, *row, {}}, "entry.title.change");
    }
}

void TablesDialog::takeOut()
{
    const Row *row = chosen();
    if (row == nullptr) {
        return;
    }
    const std::string code = std::get<std::string>(row->front());
    askToTakeOut(*m_table, code, qtext(entryName(*m_table, *row, *m_desk.codes, m_look.language)), m_session, m_look, this);
}

void askToTakeOut(const TableDef &table, const std::string &code, const QString &name, EditSession *session, const Look &look,
                  QWidget *parent)
{
    const QString called = name == qtext(code) ? name : qtext(code) + u' ' + name;
    auto *ask = new QMessageBox(QMessageBox::Question, saidWord("takeout.title", look.language),
                                filledWord("takeout.what", called, look.language), QMessageBox::NoButton, parent);
    ask->setObjectName(QStringLiteral("takeout"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    QPushButton *take = ask->addButton(saidWord("takeout.title", look.language), QMessageBox::AcceptRole);
    ask->addButton(saidWord("action.cancel", look.language), QMessageBox::RejectRole);
    const QString what = filledWord("takeout.said", called, look.language);
    QObject::connect(take, &QPushButton::clicked, session, [session, &table, code, what] {
        session->run([&table, code, why = what.toStdString()](Store &store) { return takeOut(store, table, code, why); }, what);
    });
    ask->open();
}

} // namespace rd
