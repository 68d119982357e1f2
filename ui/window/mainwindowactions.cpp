// What the window's menus and keys do.
#include "ui/window/mainwindow.h"

#include "app/person.h"
#include "app/reportrunner.h"
#include "app/reports/pacelimits.h"
#include "app/reports/reports.h"
#include "ui/cards/cardwidget.h"
#include "ui/deck/deckchoice.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/editing/editsession.h"
#include "ui/finding/quickfindbox.h"
#include "ui/pages/findtarget.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/provenance/aboutcard.h"
#include "ui/provenance/provenancepanel.h"
#include "ui/provenance/provenancetext.h"
#include "ui/slides/files/slidesorder.h"
#include "ui/state/statejson.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/panefocus.h"
#include "ui/window/boundaryloader.h"
#include "ui/window/pageprint.h"
#include "ui/window/windowactions.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>

namespace rd {
namespace {

void tell(MessageBar &bar, const std::optional<Result<Text>> &outcome)
{
    if (outcome && *outcome) {
        bar.showNotice(**outcome);
    } else if (outcome) {
        bar.showError(outcome->error().sentence, outcome->error().place);
    }
}

} // namespace

void MainWindow::connectActions()
{
    WindowActions &actions = *m_actions;
    const auto on = [&actions, this](const char *name, auto &&what) {
        connect(actions[name], &QAction::triggered, this, what);
    };
    const auto onCard = [&on, this](const char *name, auto &&what) {
        on(name, [this, what] {
            if (CardWidget *card = currentCard()) {
                what(*card);
            }
        });
    };
    on("action.open", [this] { chooseFile(); });
    on("action.open.own", [this] { openStore({}); });
    on("action.open.sample", [this] { openStore({.store = {}, .sample = true}); });
    on("action.import", [this] { importTable(); });
    on("action.import.pasted", [this] { importPasted(); });
    on("action.export", [this] { exportReport(); });
    on("action.save.page", [this] { savePage(); });
    on("action.export.slides", [this] { exportSlides(); });
    on("action.print", [this] {
        if (m_desk.codes) {
            tell(*m_messages, printPage(pageOutput(), storeAddress(), this));
        }
    });
    on("action.settings", [this] { showSettings(); });
    on("action.quit", [] { QApplication::closeAllWindows(); });
    on("action.copy", [this] { copyCard(); });
    on("action.copy.sentence", [this] { m_panel->copySentence(); });
    on("action.clear.selection", [this] { m_pages->choose({}); });
    on("action.clear", [this] { Q_EMIT m_pages->filterBar()->filtersChanged({}); });
    onCard("action.table", [](CardWidget &card) { card.showTable(!card.showsTable()); });
    onCard("action.chart", [](CardWidget &card) { card.openChartMenu(); });
    onCard("action.areas", [](CardWidget &card) { card.askForAreas(); });
    on("action.about.card", [this] { showAboutCard(); });
    on("action.provenance", [this](bool shown) {
        (isNarrow() ? m_panelOnNarrow : m_panelOnWide) = shown;
        foldPanel();
    });
    on("action.fullscreen", [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    on("action.back", [this] { m_pages->back(); });
    on("action.forward", [this] { m_pages->forward(); });
    on("action.up", [this] { m_pages->up(); });
    on("action.pin", [this](bool pinned) { m_pages->setPinned(pinned); });
    on("action.nextpane", [this] {
        std::vector<QWidget *> panes = m_pages->focusPanes();
        panes.insert(panes.begin(), m_navigation->list());
        panes.push_back(m_panel);
        focusNextPane(panes, focusWidget());
    });
    on("action.menubar", [this] { menuBar()->setActiveAction(menuBar()->actions().front()); });
    on("action.find", [this] { m_pages->openFind(); });
    on("action.quickfind", [this] { quickFind()->open(); });
    on("show.start", [this] { Q_EMIT presentRequested(false); });
    on("show.here", [this] { Q_EMIT presentRequested(true); });
    on("action.keys", [this] { showKeys(this, m_actions->liveKeys(), m_look); });
    on("action.about", [this] {
        const Language language = m_look.language;
        QMessageBox::about(this, saidWord("action.about", language),
                           saidWord("app.name", language) + QStringLiteral(" ") + QApplication::applicationVersion()
                               + QStringLiteral("\n\n") + saidWord("dialog.about", language)
                               + QStringLiteral("\n\nGPL-3.0-or-later"));
    });
}

CardWidget *MainWindow::currentCard() const
{
    const PageView *view = m_pages->currentView();
    return view ? view->currentCard() : nullptr;
}

void MainWindow::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, saidWord("dialog.open", m_look.language));
    if (!file.isEmpty()) {
        openStore({.store = file.toStdString()});
    }
}

void MainWindow::exportReport()
{
    const PageView *view = m_pages->currentView();
    if (!view || !m_desk.codes) {
        return;
    }
    std::vector<ReportSpec> all = reportsOf(codes());
    for (ReportSpec &report : all) {
        report = asOf(std::move(report), m_pages->state().filters);
    }
    ExportDialog dialog({m_pages->askedReports(), std::move(all)}, storeAddress(), m_desk, m_look, this);
    if (dialog.exec() == QDialog::Accepted) {
        m_messages->showNotice(dialog.outcome());
    }
}

PageOutput MainWindow::pageOutput() const
{
    PageOutput output{m_pages->currentView()->content(), {}, m_look};
    output.content.title = m_pages->title();
    output.content.stamp = m_pages->head()->stamp();
    const QString chosen = shortName(m_pages->state().choice, codes(), m_look.language);
    QStringList narrowed{filterWords(), chosen.isEmpty()
                                            ? chosen
                                            : saidWord("filter.chosen", m_look.language).replace(QStringLiteral("{}"), chosen)};
    narrowed.removeAll(QString());
    output.head = {narrowed.join(saidWord("join.clause", m_look.language)), m_store->text()};
    return output;
}

void MainWindow::savePage()
{
    if (!m_desk.codes) {
        return;
    }
    tell(*m_messages, rd::savePage(pageOutput(), storeAddress(), m_pages->currentView()->width(), this));
}

void MainWindow::exportSlides()
{
    auto deck = m_desk.codes ? deckOf(codes(), chosenDeck(codes(), m_address)) : Result<SlideDeck>(SlideDeck());
    if (!deck) {
        m_messages->showError(deck.error().sentence, deck.error().place);
    }
    if (!deck || deck->slides.empty()) {
        return;
    }
    for (DeckSlide &slide : deck->slides) { // as the show shows it
        for (ReportSpec &report : slide.reports) {
            report = asOf(std::move(report), m_pages->state().filters);
        }
    }
    const SlidesOrder order = slidesOrder(*std::move(deck), storeAddress(), m_look);
    const auto tell = [this](const Result<Text> &written) {
        written ? m_messages->showNotice(*written) : m_messages->showError(written.error().sentence, written.error().place);
    };
    if (const auto target = chooseTarget(order, this); target && *target) {
        writeSlides(order, **target, this, tell);
    } else if (target) {
        tell(target->error());
    }
}

QuickFindBox *MainWindow::quickFind()
{
    if (!m_quickFind) {
        m_quickFind = new QuickFindBox(this);
        m_quickFind->setLook(m_look);
        m_quickFind->setDesk(m_desk, m_desk.codes ? reportsOf(codes()) : std::vector<ReportSpec>());
        connect(m_quickFind, &QuickFindBox::chosen, this, &MainWindow::goTo);
    }
    return m_quickFind;
}

void MainWindow::goTo(const FindEntry &entry)
{
    if (entry.sort == FindSort::Deck) {
        Q_EMIT deckWanted(entry.code);
    } else {
        m_pages->goTo(stateFound(entry, codes(), m_pages->state()));
    }
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_look, m_pages->state().order, m_hasOwnOrder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool judges = m_desk.codes && canJudgePace(codes());
    const std::optional<PaceLimits> limits = judges ? paceLimitsIn(codes()) : std::nullopt;
    if (judges) {
        dialog->offerPaceLimits(limits);
    }
    connect(dialog, &SettingsDialog::boundariesWanted, (*m_actions)["action.boundaries"], &QAction::trigger);
    connect(dialog, &SettingsDialog::noBoundariesWanted, (*m_actions)["action.boundaries.none"], &QAction::trigger);
    connect(m_boundaries, &BoundaryLoader::changed, dialog,
            [dialog](const std::shared_ptr<const Boundaries> &boundaries) { dialog->setBoundaries(boundaries.get()); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, judges, limits] {
        if (m_desk.codes && dialog->order() != m_pages->state().order) {
            m_pages->setOrder(dialog->order());
        }
        if (dialog->person() != personName()) {
            setPersonName(dialog->person());
        }
        setLook({dialog->theme(), dialog->language(), m_look.boundaries});
        if (judges && dialog->paceLimits() != limits) {
            keepPaceLimits(dialog->paceLimits());
        }
    });
    dialog->open();
}

/// In the store, so that files, slides and other people's windows judge alike.
void MainWindow::keepPaceLimits(const std::optional<PaceLimits> &limits)
{
    m_session->run([limits](Store &store) { return setPaceLimits(store, limits); },
                   saidWord(limits ? "settings.pace.set" : "settings.pace.none", m_look.language));
}

/// What the current card's numbers count and who says so.
void MainWindow::showAboutCard()
{
    const CardWidget *card = currentCard();
    if (card && card->table()) {
        auto *about = new AboutCard(card->title(), aboutTable(*card->table(), codes(), m_look.language), m_look, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    }
}

void MainWindow::copyCard()
{
    if (const CardWidget *card = currentCard()) {
        card->copyToClipboard();
        say(saidWord("message.copied", m_look.language));
    }
}

} // namespace rd
