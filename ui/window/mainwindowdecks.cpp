// Keeping what is shown as a slide; the decks.
#include "ui/window/mainwindow.h"

#include "app/decks/decks.h"
#include "ui/cards/cardwidget.h"
#include "ui/deck/deckchoice.h"
#include "ui/deck/deckdialog.h"
#include "ui/editing/editsession.h"
#include "ui/pages/pagestack.h"
#include "ui/window/windowactions.h"

#include <memory>

namespace rd {

void MainWindow::connectDecks()
{
    connect((*m_actions)["action.keep.slide"], &QAction::triggered, this, &MainWindow::keepSlide);
    connect((*m_actions)["action.decks"], &QAction::triggered, this, [this] {
        if (m_desk.codes) {
            auto *dialog = new DeckDialog(m_desk, m_address, m_session, m_look, this);
            connect(dialog, &DeckDialog::presentWanted, this, &MainWindow::deckWanted);
            dialog->open();
        }
    });
}

/// The current card as it is asked and drawn, behind what is in the flow of the deck that was worked on last.
void MainWindow::keepSlide()
{
    const CardWidget *card = currentCard();
    const std::vector<ReportSpec> asked = m_desk.codes ? m_pages->askedReports() : std::vector<ReportSpec>();
    if (card == nullptr || asked.empty()) {
        say(saidWord("deck.kept.nothing", m_look.language));
        return;
    }
    const std::string deck = chosenDeck(codes(), m_address);
    const Deck *held = codes().decks.find(deck);
    const Text name = held != nullptr ? held->name : word("deck.own");
    QString what = saidWord("deck.kept", m_look.language);
    for (const QString &part : {said(name, m_look.language), card->title()}) {
        what.replace(what.indexOf(QStringLiteral("{}")), 2, part);
    }
    auto kept = std::make_shared<std::string>();
    m_session->run([deck, name, view = asked.front(), why = what.toStdString(),
                    kept](Store &store) { return keepAsSlide(store, deck, name, view, why, kept.get()); },
                   what,
                   [this, kept](const Result<std::int64_t> &change) {
                       if (change) {
                           rememberDeck(*kept, m_address);
                       } else {
                           Q_EMIT m_session->failed(change.error());
                       }
                   });
}

} // namespace rd
