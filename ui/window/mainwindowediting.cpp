// Entering, correcting, undoing and confirming; what was known when.
#include "ui/window/mainwindow.h"

#include "app/editing/figureentry.h"
#include "app/reportrunner.h"
#include "app/reports/reports.h"
#include "core/words/phrase.h"
#include "models/rowsmodel.h"
#include "ui/deck/deckdialog.h"
#include "ui/dialogs/asofdialog.h"
#include "ui/editing/editsession.h"
#include "ui/editing/entrydialog.h"
#include "ui/editing/historydialog.h"
#include "ui/editing/tablesdialog.h"
#include "ui/finding/quickfindbox.h"
#include "ui/forms/formsdialog.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/provenance/provenancepanel.h"
#include "ui/state/statejson.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"
#include "ui/window/storewatch.h"
#include "ui/window/windowactions.h"

#include <algorithm>
#include <utility>

namespace rd {

void MainWindow::connectEditing()
{
    const auto on = [this](const char *name, auto &&what) {
        connect((*m_actions)[name], &QAction::triggered, this, [this, what] {
            if (m_desk.codes) {
                what();
            }
        });
    };
    on("action.entry.figure", [this] { enterFigure(); });
    on("action.entry.correct", [this] {
        if (const Observation *shown = m_panel->shownValue()) {
            correctFigure(*shown);
        }
    });
    on("action.entry.actual", [this] {
        if (const Observation *shown = m_panel->shownValue()) {
            enterActual(*shown);
        }
    });
    on("action.tables", [this] { openTables(); });
    on("action.history", [this] { openHistory(); });
    on("action.asof", [this] { askAsOf(); });
    on("action.asof.now", [this] { setAsOf({}, {}); });
    on("action.undo",
       [this] { m_session->undoes().isEmpty() ? say(saidWord("undo.nothing", m_look.language)) : m_session->undo(); });
    on("action.redo",
       [this] { m_session->redoes().isEmpty() ? say(saidWord("redo.nothing", m_look.language)) : m_session->redo(); });
    connect(m_session, &EditSession::changed, this, &MainWindow::takeChange);
    connect(m_watch, &StoreWatch::changedElsewhere, this, &MainWindow::takeNews);
    connect(m_watch, &StoreWatch::replaced, this, [this] {
        if (openStore(m_where, stateToJson(m_pages->history().current()))) {
            m_messages->showNotice(word("message.replaced"));
        }
    });
    connect(m_watch, &StoreWatch::gone, this, [this] { m_messages->showError(word("message.gone"), m_address); });
    connect(m_session, &EditSession::stepsChanged, this, &MainWindow::showSteps);
    connect(m_session, &EditSession::failed, this,
            [this](const Error &error) { m_messages->showError(error.sentence, error.place); });
    connect(m_panel, &ProvenancePanel::correctWanted, this, &MainWindow::correctFigure);
    connect(m_panel, &ProvenancePanel::correctEventWanted, this, [this](const std::string &code) {
        openEntry("event", "entry.title.change", [code](const std::vector<Row> &rows) -> std::optional<TableRow> {
            const auto row = std::ranges::find(rows, code, [](const Row &one) { return std::get<std::string>(one.front()); });
            return row == rows.end() ? std::nullopt : std::optional(TableRow{packageTable("event"), *row, {}});
        });
    });
    connect(m_panel, &ProvenancePanel::actualWanted, this, &MainWindow::enterActual);
    connect(m_panel, &ProvenancePanel::takeOutWanted, this, [this](const Observation &value) {
        const TableRow row = figureOf(value);
        askToTakeOut(*row.table, value.figure, qtext(entryName(*row.table, row.row, codes(), m_look.language)), m_session,
                     m_look, this);
    });
    connect(m_panel, &ProvenancePanel::checkWanted, this, [this](const Observation &value) {
        const QString what = value.isFigure() ? qtext(value.figure) : saidWord("panel.change", m_look.language);
        m_session->confirm(
            value.change, value.figure,
            saidWord("check.said", m_look.language)
                .replace(QStringLiteral("{}"), QString(what).replace(QStringLiteral("{}"), QString::number(value.change))));
    });
}

void MainWindow::showSteps()
{
    const auto name = [this](const char *action, const QString &what) {
        const QString word = saidWord(action, m_look.language);
        (*m_actions)[action]->setText(what.isEmpty() ? word : word + QStringLiteral(": ") + what);
    };
    name("action.undo", m_session->undoes());
    name("action.redo", m_session->redoes());
}

void MainWindow::openEntry(std::string_view table, std::string_view title, MakeRow make)
{
    auto *watcher = new QFutureWatcher<Result<std::vector<Row>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, title, make = std::move(make)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            return;
        }
        const auto rows = watcher->result();
        if (!rows) {
            m_messages->showError(rows.error().sentence, rows.error().place);
        } else if (const auto row = make(*rows)) {
            (new EntryDialog(*row, {m_desk.codes, *rows}, title, m_session, m_look, this))->open();
        }
    });
    watcher->setFuture(m_runner->rowsOf(std::string(table)));
}

/// What the page speaks of is filled in already.
void MainWindow::enterFigure()
{
    const ViewState &state = m_pages->state();
    TableRow row = emptyRow(*packageTable("figure"));
    const Key key = state.choice.empty() ? Key() : state.choice.selection.keys.front();
    for (const auto &[column, dim, filter] :
         {std::tuple{"area", Dim::Area, &PageFilters::area}, std::tuple{"industry", Dim::Industry, &PageFilters::industry},
          std::tuple{"indicator", Dim::Indicator, &PageFilters::indicator},
          std::tuple{"source", Dim::Source, &PageFilters::source}, std::tuple{"kind", Dim::Kind, &PageFilters::kind}}) {
        const std::string code = key.has(dim) ? std::string(key.code(dim)) : state.filters.*filter;
        if (!code.empty()) {
            setIn(row, column, code);
        }
    }
    if (const Indicator *indicator = codes().indicators.find(textIn(row, "indicator"))) {
        setIn(row, "unit", indicator->unit);
    }
    openEntry("figure", "entry.title.new", [row](const std::vector<Row> &) { return row; });
}

void MainWindow::correctFigure(const Observation &value)
{
    openEntry("figure", "entry.title.change", [row = figureOf(value)](const std::vector<Row> &) { return row; });
}

void MainWindow::enterActual(const Observation &target)
{
    openEntry("figure", "entry.title.actual", [row = actualOf(figureOf(target))](const std::vector<Row> &) { return row; });
}

void MainWindow::openTables() { (new TablesDialog(m_desk, m_session, m_look, this))->open(); }

void MainWindow::openHistory() { (new HistoryDialog(m_desk, m_session, m_look, this))->open(); }

void MainWindow::askAsOf()
{
    const PageFilters &filters = m_pages->state().filters;
    auto *dialog = new AsOfDialog(filters.known, filters.published, codes(), m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setAsOf(dialog->known(), dialog->published()); });
    dialog->open();
}

void MainWindow::setAsOf(const std::string &known, const std::string &published)
{
    PageFilters filters = m_pages->state().filters;
    filters.known = known;
    filters.published = published;
    Q_EMIT m_pages->filterBar()->filtersChanged(filters);
}

void MainWindow::takeChange(const QString &said)
{
    say(said);
    auto *watcher = new QFutureWatcher<Result<std::shared_ptr<const CodeBook>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, runner = m_runner.get()] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0 && runner == m_runner.get() && watcher->result()) {
            takeCodes(*watcher->result());
        }
    });
    watcher->setFuture(m_runner->codes());
}

void MainWindow::takeNews(const std::vector<Change> &changes)
{
    const Change &newest = changes.front();
    const std::string who = newest.why.empty() ? newest.who : newest.who + ": " + newest.why;
    const Text told = phrase(word("message.elsewhere"), changes.size(), who);
    m_runner->refresh();
    takeChange(said(told, m_look.language));
    m_messages->showNotice(told);
}

/// The lists may have changed with any edit: everything reads them anew, and what was looked at stays.
void MainWindow::takeCodes(std::shared_ptr<const CodeBook> codes)
{
    m_desk.codes = std::move(codes);
    delete std::exchange(m_quickFind, nullptr);
    m_session->setDesk(m_desk);
    m_hasOwnOrder = !reportsWith("own_order", this->codes()).empty();
    m_navigation->setCodes(m_desk.codes);
    m_actions->setCodes(m_desk.codes);
    showSteps();
    m_panel->setDesk(m_desk, m_address);
    const bool wasOnPage = focusWidget() && m_pages->isAncestorOf(focusWidget());
    m_pages->setCodes(m_desk.codes);
    if (wasOnPage) {
        m_pages->currentView()->setFocus();
    }
    for (TablesDialog *dialog : findChildren<TablesDialog *>()) {
        dialog->setDesk(m_desk);
    }
    for (DeckDialog *dialog : findChildren<DeckDialog *>()) {
        dialog->setDesk(m_desk);
    }
    for (HistoryDialog *dialog : findChildren<HistoryDialog *>()) {
        dialog->setDesk(m_desk);
    }
    for (FormsDialog *dialog : findChildren<FormsDialog *>()) {
        dialog->setDesk(m_desk);
    }
    askForPeriods();
    Q_EMIT codesChanged();
}

} // namespace rd
