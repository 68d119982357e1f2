#include "ui/show/showlauncher.h"

#include "ui/deck/deckchoice.h"
#include "ui/deck/lockdialog.h"
#include "ui/editing/editsession.h"
#include "ui/pages/pagestack.h"
#include "ui/show/showstage.h"
#include "ui/slides/slidedeck.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"

namespace rd {

ShowLauncher::ShowLauncher(MainWindow &window) : m_window(window)
{
    connect(&window, &MainWindow::presentRequested, this, [this](bool fromHere) {
        const Desk &desk = m_window.desk();
        start(desk.codes ? chosenDeck(*desk.codes, m_window.storeAddress()) : std::string(), fromHere);
    });
    connect(&window, &MainWindow::deckWanted, this, [this](const std::string &deck) { start(deck, false); });
    connect(&window, &MainWindow::codesChanged, this, &ShowLauncher::takeChange);
    connect(&window, &MainWindow::boundariesChanged, this, &ShowLauncher::takeBoundaries);
}

ShowLauncher::~ShowLauncher() = default;

/// The room sees what the window shows: the same day's knowledge.
Result<SlideDeck> ShowLauncher::deckNamed(const std::string &code) const
{
    auto deck = deckOf(m_window.codes(), code);
    for (DeckSlide &slide : deck ? deck->slides : std::vector<DeckSlide>()) {
        for (ReportSpec &report : slide.reports) {
            report = asOf(std::move(report), m_window.pages()->state().filters);
        }
    }
    return deck;
}

bool ShowLauncher::start(const std::string &code, bool fromHere)
{
    if (m_show || !m_window.desk().codes) {
        return false;
    }
    auto deck = deckNamed(code);
    if (!deck) {
        m_window.messages()->showError(deck.error().sentence, deck.error().place);
        return false;
    }
    if (!deck->locked.empty() && distinctScreens().size() == 1) {
        compareFirst(*deck, fromHere);
    } else {
        begin(*std::move(deck), fromHere);
    }
    return true;
}

void ShowLauncher::compareFirst(const SlideDeck &deck, bool fromHere)
{
    m_check = std::make_unique<LockCheck>();
    connect(m_check.get(), &LockCheck::compared, this, [this, deck, fromHere](const std::vector<SlideDifference> &slides) {
        countsOf(slides).second > 0 ? askFirst(deck.code, slides, fromHere) : begin(deck, fromHere);
    });
    m_check->begin(deck, m_window.desk(), m_window.look());
}

void ShowLauncher::askFirst(const std::string &deck, const std::vector<SlideDifference> &slides, bool fromHere)
{
    m_window.show();
    auto *list = new LockDialog(slides, m_window.look(), &m_window);
    list->setAttribute(Qt::WA_DeleteOnClose);
    connect(list, &QDialog::finished, this, [this, list, deck, fromHere](int result) {
        auto shown = deckNamed(deck);
        const bool accepts = result == QDialog::Accepted && m_window.session()->hasPerson(); // asked before the show covers it
        if (shown) {
            begin(*std::move(shown), fromHere);
            if (accepts) {
                m_show->edits().accept(list->accepted());
            }
        }
    });
    list->open();
}

void ShowLauncher::begin(SlideDeck deck, bool fromHere)
{
    if (m_check) {
        m_check.release()->deleteLater(); // its own answer brought us here
    }
    const std::size_t first = fromHere ? slideShowing(deck, m_window.pages()->askedReports()) : 0;
    m_show = std::make_unique<ShowStage>(std::move(deck), m_window.desk(), m_window.look(), first, *m_window.session());
    connect(&m_show->show(), &RunningShow::ended, this, &ShowLauncher::finish);
    m_show->begin(m_window.screen());
    m_window.hide();
}

void ShowLauncher::takeChange()
{
    if (!m_show) {
        return;
    }
    if (auto deck = deckNamed(m_show->show().deck().code)) {
        m_show->edits().take(*std::move(deck));
    }
}

/// They are read while the window opens, and a show may be faster.
void ShowLauncher::takeBoundaries()
{
    if (m_show) {
        Look look = m_show->show().look();
        look.boundaries = m_window.look().boundaries;
        m_show->show().setLook(look);
    }
}

/// The window comes first: with no window left the program would end.
void ShowLauncher::finish()
{
    m_window.show();
    m_window.activateWindow();
    if (ShowStage *stage = m_show.release()) {
        stage->leave();
        stage->edits().settle();
        stage->deleteLater(); // its own key brought us here
    }
}

} // namespace rd
