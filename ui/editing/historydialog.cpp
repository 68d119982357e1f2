#include "ui/editing/historydialog.h"

#include "app/reportrunner.h"
#include "models/rowsmodel.h"
#include "ui/editing/editsession.h"
#include "ui/editing/journalmodel.h"
#include "ui/editing/wording.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rd {
namespace {

constexpr std::size_t mostRows = 200;
constexpr int widestText = 300;

/// The columns that differ, or all that hold something where the entry is new.
std::vector<std::size_t> columnsThatDiffer(const ChangedRow &changed)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 1; i < changed.after.size(); ++i) {
        const std::string_view name = changed.table->columns[i].name;
        const bool isTold = name != "change" && name != "removed" && name != "period_length" && name != "freq";
        if (isTold && (!changed.before || (*changed.before)[i] != changed.after[i])) {
            columns.push_back(i);
        }
    }
    return columns;
}

bool isTakenOut(const ChangedRow &changed)
{
    const int at = changed.table->columnIndex("removed");
    return at >= 0 && changed.after[std::size_t(at)] == Value(std::int64_t{1});
}

/// What it was to take the change back: before and after turned round. An entry that was new is kept as it is.
ChangedRow turned(ChangedRow changed)
{
    if (changed.before && isTakenOut(changed)) {
        changed.after = std::move(*changed.before);
        changed.before.reset();
    } else if (changed.before) {
        std::swap(*changed.before, changed.after);
    }
    return changed;
}

} // namespace

HistoryDialog::HistoryDialog(Desk desk, EditSession *session, const Look &look, QWidget *parent)
    : QDialog(parent), m_desk(std::move(desk)), m_session(session), m_look(look), m_model(new JournalModel(this)),
      m_view(new QTableView), m_details(new QTreeWidget), m_message(new QLabel), m_undo(new QPushButton),
      m_confirm(new QPushButton(said("history.confirm")))
{
    setObjectName(QStringLiteral("history"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(said("history.title"));
    build();
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryDialog::showChange);
    connect(m_undo, &QPushButton::clicked, this, &HistoryDialog::undo);
    connect(m_confirm, &QPushButton::clicked, this, &HistoryDialog::confirm);
    ask();
}

void HistoryDialog::build()
{
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setAccessibleName(windowTitle());
    m_details->setHeaderLabels({said("history.entry"), said("history.column"), said("history.before"), said("history.after")});
    m_details->setAccessibleName(said("history.brought"));
    m_details->setRootIsDecorated(false);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    QPalette colors = m_message->palette();
    colors.setColor(QPalette::WindowText, m_look.page().color(Token::Warning));
    m_message->setPalette(colors);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_view);
    parts->addWidget(m_details);
    parts->setSizes({360, 260});
    m_undo->setObjectName(QStringLiteral("history.undo"));
    m_confirm->setObjectName(QStringLiteral("history.confirm"));
    auto *close = new QPushButton(said("action.close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_message, 1);
    for (QPushButton *button : {m_confirm, m_undo, close}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(parts, 1);
    column->addLayout(foot);
    const QSize room = parentWidget() ? parentWidget()->window()->size() - QSize(48, 48) : QSize(1100, 680);
    resize(QSize(1100, 700).boundedTo(room));
    showChange();
}

void HistoryDialog::setDesk(const Desk &desk)
{
    m_desk = desk;
    ask();
}

void HistoryDialog::ask()
{
    auto *watcher = new QFutureWatcher<Result<std::vector<JournalEntry>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            return;
        }
        const auto journal = watcher->result();
        if (!journal) {
            m_message->setText(rd::said(journal.error().sentence, m_look.language));
            return;
        }
        const std::int64_t before = m_shown;
        m_model->setJournal(*journal, m_look.language);
        m_view->resizeColumnsToContents();
        for (int i = 0; i < m_model->columnCount(); ++i) {
            m_view->setColumnWidth(i, std::min(m_view->columnWidth(i) + 12, widestText));
        }
        m_view->horizontalHeader()->setStretchLastSection(true);
        int row = 0;
        for (int i = 0; i < m_model->rowCount(); ++i) {
            row = m_model->entry(i)->change.id == before ? i : row;
        }
        m_view->selectRow(row);
        Q_EMIT filled();
    });
    watcher->setFuture(m_desk.runner->journal());
}

const JournalEntry *HistoryDialog::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->entry(rows.front().row());
}

void HistoryDialog::showChange()
{
    const JournalEntry *entry = chosen();
    m_undo->setEnabled(entry && entry->change.effective);
    m_undo->setText(said(entry && entry->change.kind == "undo" ? "history.redo" : "history.undo"));
    m_confirm->setEnabled(entry && entry->unchecked);
    m_details->clear();
    m_message->clear();
    if (!entry) {
        return;
    }
    m_shown = entry->change.id;
    auto *watcher = new QFutureWatcher<Result<std::vector<ChangedRow>>>(this);
    // An undo has no rows of its own: those that it took back are told, turned round.
    bool back = false;
    for (; entry->change.undoes != 0 && m_model->entryOf(entry->change.undoes); back = !back) {
        entry = m_model->entryOf(entry->change.undoes);
    }
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id = m_shown, back] {
        watcher->deleteLater();
        if (id == m_shown && watcher->future().resultCount() > 0) {
            if (const auto rows = watcher->result()) {
                showRows(*rows, back);
            }
        }
    });
    watcher->setFuture(m_desk.runner->changedBy(entry->change.id, mostRows));
}

void HistoryDialog::showRows(const std::vector<ChangedRow> &rows, bool back)
{
    m_details->clear();
    const Language language = m_look.language;
    for (const ChangedRow &row : rows) {
        const ChangedRow changed = back ? turned(row) : row;
        const TableDef &table = *changed.table;
        const QString code = qtext(std::get<std::string>(changed.after.front()));
        const QString name = qtext(entryName(table, changed.after, *m_desk.codes, language));
        QString entry = saidWord("table." + std::string(table.name), language) + u' ' + code
                        + (name == code ? QString() : saidWord("join.dot", language) + name);
        if (back ? !row.before : isTakenOut(row)) {
            new QTreeWidgetItem(m_details, {entry, QString(), QString(), said("history.removed")});
            continue;
        }
        for (const std::size_t column : columnsThatDiffer(changed)) {
            const auto words = [&](const Row &one) { return qtext(valueWords(table, one, column, *m_desk.codes, language)); };
            const QString before = changed.before ? words(*changed.before) : QString(), after = words(changed.after);
            if (before != after) {
                new QTreeWidgetItem(m_details, {entry, rd::said(columnWords(table, table.columns[column].name), language),
                                                changed.before ? before : said("history.new"), after});
                entry.clear(); // said once
            }
        }
    }
    if (rows.size() == mostRows) {
        new QTreeWidgetItem(m_details, QStringList(filledWord("history.more", QString::number(mostRows), m_look.language)));
    }
    for (int i = 0; i < m_details->columnCount(); ++i) {
        m_details->resizeColumnToContents(i);
        m_details->setColumnWidth(i, std::min(m_details->columnWidth(i) + 12, widestText));
    }
    Q_EMIT detailsFilled();
}

void HistoryDialog::takeOutcome(const Result<std::int64_t> &change)
{
    m_message->setText(change ? QString() : rd::said(change.error().sentence, m_look.language));
}

void HistoryDialog::undo()
{
    const JournalEntry *entry = chosen();
    if (!entry) {
        return;
    }
    const bool isUndo = entry->change.kind == "undo";
    const QString what = filledWord(isUndo ? "redo.said" : "undo.said", qtext(entry->change.why), m_look.language);
    const QPointer<HistoryDialog> self(this);
    m_session->takeBack(entry->change.id, what, [self](const Result<std::int64_t> &change) {
        if (self) {
            self->takeOutcome(change);
        }
    });
}

void HistoryDialog::confirm()
{
    const JournalEntry *entry = chosen();
    if (!entry) {
        return;
    }
    const QPointer<HistoryDialog> self(this);
    m_session->confirm(entry->change.id, {}, filledWord("check.said", qtext(entry->change.why), m_look.language),
                       [self](const Result<std::int64_t> &change) {
                           if (self) {
                               self->takeOutcome(change);
                           }
                       });
}

} // namespace rd
