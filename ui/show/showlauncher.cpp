#include "ui/show/showlauncher.h"

#include "ui/mainwindow.h"
#include "ui/pages/pagestack.h"
#include "ui/show/showstage.h"
#include "ui/slides/slidedeck.h"
#include "ui/widgets/messagebar.h"

namespace rd {

ShowLauncher::ShowLauncher(MainWindow &window) : m_window(window)
{
    connect(&window, &MainWindow::presentRequested, this, [this](bool fromHere) { start({}, fromHere); });
    connect(&window, &MainWindow::deckWanted, this, [this](const std::string &deck) { start(deck, false); });
}

ShowLauncher::~ShowLauncher() = default;

bool ShowLauncher::start(const std::string &code, bool fromHere)
{
    const Desk desk = m_window.desk();
    if (m_show || !desk.codes) {
        return false;
    }
    auto deck = deckOf(*desk.codes, code);
    if (!deck) {
        m_window.messages()->showError(deck.error().sentence, deck.error().place);
        return false;
    }
    for (DeckSlide &slide : deck->slides) { // the room sees what the window shows: the same day's knowledge
        for (ReportSpec &report : slide.reports) {
            report = asOf(std::move(report), m_window.pages()->state().filters);
        }
    }
    const std::size_t first = fromHere ? slideShowing(*deck, m_window.pages()->askedReports()) : 0;
    m_show = std::make_unique<ShowStage>(*std::move(deck), desk, m_window.look(), first);
    connect(&m_show->show(), &RunningShow::ended, this, &ShowLauncher::finish);
    m_show->begin(m_window.screen());
    m_window.hide();
    return true;
}

/// The window comes first: with no window left the program would end.
void ShowLauncher::finish()
{
    m_window.show();
    m_window.activateWindow();
    if (ShowStage *stage = m_show.release()) {
        stage->leave();
        stage->deleteLater(); // its own key brought us here
    }
}

} // namespace rd
