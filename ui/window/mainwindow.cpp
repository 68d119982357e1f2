#include "ui/window/mainwindow.h"

#include "app/reportrunner.h"
#include "app/reports/reports.h"
#include "core/report/catalogue.h"
#include "core/words/phrase.h"
#include "ui/cards/cardwidget.h"
#include "ui/editing/editsession.h"
#include "ui/finding/quickfindbox.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/provenance/provenancepanel.h"
#include "ui/state/statejson.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/periodbutton.h"
#include "ui/widgets/windowcolors.h"
#include "ui/window/boundaryloader.h"
#include "ui/window/storewatch.h"
#include "ui/window/windowactions.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDataStream>
#include <QKeyEvent>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

constexpr int foldBelow = 1200, foldComparedBelow = 1700;
constexpr int panelWidth = 296;

std::vector<std::string> pages() { return {pageCodes().begin(), pageCodes().end()}; }

/// Before the first widget there is, the window itself: else each would be measured in the system's font first, and in
/// ours again. Gives the window's parent.
QWidget *dress(const Look &look, QWidget *parent = nullptr)
{
    QApplication::setPalette(windowPalette(look.page()));
    QApplication::setFont(look.page().font(Type::Body));
    return parent;
}

} // namespace

MainWindow::MainWindow(Look look, QWidget *parent)
    : QMainWindow(dress(look, parent)), m_look(std::move(look)), m_actions(new WindowActions(this)),
      m_boundaries(new BoundaryLoader(this)), m_session(new EditSession(this)), m_watch(new StoreWatch(this)),
      m_navigation(new Navigation), m_pages(new PageStack), m_panel(new ProvenancePanel), m_messages(new MessageBar),
      m_splitter(new QSplitter), m_status(new ElidedLabel), m_chosen(new QPushButton), m_store(new QLabel)
{
    setAnimated(false); // parts take their places at once, not through a row of layouts
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *part : {static_cast<QWidget *>(m_navigation), middle, static_cast<QWidget *>(m_panel)}) {
        m_splitter->addWidget(part);
    }
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({176, 1000, panelWidth});
    setCentralWidget(m_splitter);
    m_navigation->setPages(rd::pages());
    m_actions->buildMenus(menuBar(), rd::pages());
    m_store->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(12, 0, 0, 0);
    m_store->setContentsMargins(0, 0, 12, 0);
    statusBar()->addWidget(m_status, 1);
    m_chosen->setObjectName(QStringLiteral("chip.chosen"));
    m_chosen->hide();
    statusBar()->addPermanentWidget(m_chosen);
    statusBar()->addPermanentWidget(m_store);
    connect(m_chosen, &QPushButton::clicked, this, [this] { m_pages->choose({}); });
    connectParts();
    connectActions();
    connectBoundaries();
    connectReports();
    connectEditing();
    connectDecks();
    setAcceptDrops(true);
    setLook(m_look);
}

MainWindow::~MainWindow()
{
    m_pages->setDesk({}, {});
    m_panel->setDesk({});
    m_session->setDesk({});
    m_watch->setRunner(nullptr);
    delete m_quickFind; // before the runner that its question waits for
}

void MainWindow::connectParts()
{
    connect(m_navigation, &Navigation::pageWanted, m_pages, &PageStack::openPage);
    connect(m_actions, &WindowActions::pageWanted, m_pages, &PageStack::openPage);
    const auto setLanguage = [this](Language language) { setLook({m_look.theme, language, m_look.boundaries}); };
    const auto setTheme = [this](ThemeName theme) { setLook({theme, m_look.language, m_look.boundaries}); };
    connect(m_navigation, &Navigation::languageWanted, this, setLanguage);
    connect(m_actions, &WindowActions::languageWanted, this, setLanguage);
    connect(m_actions, &WindowActions::orderWanted, m_pages, &PageStack::setOrder);
    connect(m_navigation, &Navigation::themeWanted, this, setTheme);
    connect(m_actions, &WindowActions::themeWanted, this, setTheme);
    connect(m_pages, &PageStack::stateChanged, this, &MainWindow::refresh);
    connect(m_pages, &PageStack::settled, this, &MainWindow::refresh);
    connect(m_pages, &PageStack::failed, this,
            [this](const Error &error) { m_messages->showError(error.sentence, error.place); });
    connect(m_pages, &PageStack::menuWanted, this, [this](const QPoint &at) {
        QMenu *menu = m_actions->cardMenu(this);
        if (QMenu *charts = m_pages->currentView()->currentCard()->chartMenu(menu)) {
            menu->insertMenu((*m_actions)["action.copy"], charts);
        }
        if (m_pages->currentView()->currentCard()->hasAreasToTick()) {
            menu->insertAction((*m_actions)["action.copy"], (*m_actions)["action.areas"]);
        }
        menu->popup(at);
    });
    const auto act = [this](const QString &action) { (*m_actions)[action.toStdString()]->trigger(); };
    connect(m_pages, &PageStack::actionWanted, this, act, Qt::QueuedConnection); // the page may go with its button
    connect(m_pages, &PageStack::provenanceWanted, this, [this] {
        (isNarrow() ? m_panelOnNarrow : m_panelOnWide) = true;
        foldPanel();
    });
    connect(m_panel, &ProvenancePanel::figureChosen, m_pages, [this](const Choice &choice) { m_pages->choose(choice); });
    connect(m_panel, &ProvenancePanel::storeChanged, this, [this](std::int64_t change, const QString &what) {
        if (change != 0) {
            m_session->note(change, what);
        }
        m_pages->askAgain();
    });
    connect(m_panel, &ProvenancePanel::failed, this,
            [this](const Error &error) { m_messages->showError(error.sentence, error.place); });
    connect(m_panel, &ProvenancePanel::done, this, &MainWindow::say);
    connect(m_panel, &ProvenancePanel::filled, this, [this] {
        const Observation *shown = m_panel->shownValue();
        (*m_actions)["action.entry.correct"]->setEnabled(shown);
        (*m_actions)["action.entry.actual"]->setEnabled(shown && shown->series.kind == Kind::Target);
        showStatus();
    });
    connect(m_panel, &ProvenancePanel::left, this, [this] {
        if (PageView *view = m_pages->currentView()) {
            (view->currentCard() ? view->currentCard()->focusTarget() : view)->setFocus(Qt::OtherFocusReason);
        }
    });
}

bool MainWindow::openStore(const WorkspaceOptions &options, const QByteArray &view)
{
    return openStore(options, view, std::make_unique<ReportRunner>(options));
}

bool MainWindow::openStore(const WorkspaceOptions &options, const QByteArray &view, std::unique_ptr<ReportRunner> runner)
{
    const auto &opened = runner->opened();
    if (!opened) {
        m_messages->showError(opened.error().sentence, opened.error().place);
        return false;
    }
    m_messages->hide();
    m_pages->setDesk({}, {}); // before the runner that its questions wait for
    m_panel->setDesk({});
    m_watch->setRunner(nullptr);
    delete std::exchange(m_quickFind, nullptr);
    m_where = options;
    m_address = opened->address;
    m_storeName = opened->shortName;
    const bool isNew = opened->isNew, isOutdated = opened->isOutdated;
    m_desk = {opened->codes, runner.get()};
    m_runner = std::move(runner);
    m_watch->setRunner(m_runner.get());
    m_panel->setDesk(m_desk, m_address);
    m_hasOwnOrder = !reportsWith("own_order", codes()).empty();
    m_navigation->setCodes(m_desk.codes);
    m_actions->setCodes(m_desk.codes);
    m_pages->setDesk(m_desk, firstState(view, codes()));
    m_boundaries->setStore(m_address, m_desk.codes);
    m_session->setDesk(m_desk);
    if (isNew && !options.store.empty()) { // a mistyped name would else look like a store that lost its figures
        const std::string &where = isServer(m_address) ? m_storeName : m_address; // no password on screen
        m_messages->showNotice(phrase(word("message.newstore"), where));
    }
    if (isOutdated) {
        m_messages->showNotice(phrase(word("message.outdated"), m_address));
    }
    // What is not needed for the first picture waits until it is there.
    connect(m_pages, &PageStack::settled, this, &MainWindow::askForPeriods, Qt::SingleShotConnection);
    return true;
}

void MainWindow::askForPeriods()
{
    ReportSpec spec;
    spec.fields = {"TIME_PERIOD"};
    spec.limit = 20000;
    auto *watcher = new QFutureWatcher<Result<Table>>(m_pages);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0 && watcher->result()) {
            m_pages->setPeriods(periodsIn(*watcher->result()));
        }
    });
    watcher->setFuture(m_runner->run(spec));
}

void MainWindow::setLook(const Look &look)
{
    const bool languageChanged = look.language != m_look.language || windowTitle().isEmpty();
    if (look.theme != m_look.theme) {
        dress(look);
    }
    const bool hasOtherBoundaries = look.boundaries != m_look.boundaries;
    m_look = look;
    if (languageChanged) {
        QApplication::removeTranslator(&m_qtTexts);
        const QString texts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        if (look.language == Language::Zh && m_qtTexts.load(QStringLiteral("qtbase_zh_CN"), texts)) {
            QApplication::installTranslator(&m_qtTexts);
        }
    }
    if (!m_desk.codes) {
        setWindowTitle(saidWord("app.name", look.language));
    }
    m_actions->setLook(look);
    m_session->setLook(look);
    showSteps();
    m_navigation->setLook(look);
    m_messages->setLook(look);
    m_panel->setLook(look);
    if (m_quickFind) {
        m_quickFind->setLook(look);
    }
    m_pages->setLook(look);
    refresh();
    if (hasOtherBoundaries) {
        Q_EMIT boundariesChanged();
    }
}

void MainWindow::refresh()
{
    if (!m_desk.codes) {
        return;
    }
    const Language language = m_look.language;
    const ViewState &state = m_pages->state();
    setWindowTitle(m_pages->title() + QStringLiteral(" — ") + saidWord("app.name", language));
    m_navigation->setCurrentPage(state.isBuilding() ? std::string() : state.page);
    const bool isOwn = !state.isBuilding() && state.drilled.empty() && ownReportOn(state.page, codes()) != nullptr;
    for (const char *action : {"action.report.rename", "action.report.duplicate", "action.report.delete"}) {
        (*m_actions)[action]->setEnabled(isOwn);
    }
    (*m_actions)["action.report.edit"]->setEnabled(!state.isBuilding());
    m_panel->setChoice(state.choice, isDerived(state.choice), state.filters.known);
    (*m_actions)["action.asof.now"]->setEnabled(!state.filters.known.empty() || !state.filters.published.empty());
    (*m_actions)["action.back"]->setEnabled(m_pages->history().canGoBack());
    (*m_actions)["action.forward"]->setEnabled(m_pages->history().canGoForward());
    (*m_actions)["action.pin"]->setChecked(m_pages->isPinned());
    m_actions->setOrder(state.order, m_hasOwnOrder);
    foldPanel();
    (*m_actions)["action.up"]->setEnabled(m_pages->canGoUp());
    (*m_actions)["action.clear"]->setEnabled(!state.filters.empty());
    (*m_actions)["action.copy.sentence"]->setEnabled(!state.choice.empty());
    (*m_actions)["action.clear.selection"]->setEnabled(!state.choice.empty());
    showStatus();
}

bool MainWindow::isNarrow() const { return width() < (m_pages->isPinned() ? foldComparedBelow : foldBelow); }

void MainWindow::foldPanel()
{
    const bool shown = isNarrow() ? m_panelOnNarrow : m_panelOnWide;
    m_panel->setVisible(shown);
    (*m_actions)["action.provenance"]->setChecked(shown);
}

QByteArray MainWindow::saveSides() const
{
    QByteArray sides;
    QDataStream stream(&sides, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_panelOnWide << m_panelOnNarrow;
    return sides;
}

void MainWindow::restoreSides(const QByteArray &sides)
{
    QDataStream stream(sides);
    QByteArray widths;
    bool onWide = true, onNarrow = false;
    stream >> widths >> onWide >> onNarrow;
    if (stream.status() == QDataStream::Ok && m_splitter->restoreState(widths)) {
        m_panelOnWide = onWide;
        m_panelOnNarrow = onNarrow;
        m_splitter->setHandleWidth(1);
        foldPanel();
    }
}

// Keys that nothing with the focus wanted: Esc lets go of what is chosen.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_desk.codes && !m_pages->state().choice.empty()) {
        return m_pages->choose({});
    }
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget()); // by itself it hears the space bar only
    if (button != nullptr && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        return button->click();
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldPanel();
}

} // namespace rd
