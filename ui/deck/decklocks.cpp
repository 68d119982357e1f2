// Locked values and files of decks in the editor.
#include "ui/deck/deckdialog.h"

#include "app/deckfiles.h"
#include "core/chart/chartparts.h"
#include "ui/deck/deckchoice.h"
#include "ui/deck/lockdialog.h"
#include "ui/editing/editsession.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>

namespace rd {

void DeckDialog::setLocked(bool locked)
{
    changeDeck(
        [locked](Store &store, Deck &deck) -> Result<void> {
            const auto now = locked ? lockNow(store) : Result<std::string>(std::string());
            deck.locked = now ? *now : std::string();
            return now ? Result<void>() : Result<void>(now.error());
        },
        locked ? "deck.said.lock" : "deck.said.unlock");
}

/// Whether what is locked is still what the store says.
void DeckDialog::checkLock()
{
    m_differences.clear();
    m_showChanges->hide();
    if (const auto deck = deckOf(*m_desk.codes, m_deck)) {
        m_lockCheck->begin(*deck, m_desk, m_look);
    }
}

void DeckDialog::takeDifferences(const std::vector<SlideDifference> &slides)
{
    m_differences = slides;
    const auto [figures, changed] = countsOf(slides);
    m_message->setText(
        changed == 0 ? said("lock.none")
                     : qtext(filled(word("lock.changed", m_look.language), std::to_string(changed), std::to_string(figures))));
    m_showChanges->setVisible(changed > 0);
}

void DeckDialog::showChanges()
{
    LockDialog dialog(m_differences, m_look, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString what = said("deck.said.accept");
    m_session->run([deck = m_deck, slides = dialog.accepted(),
                    why = what.toStdString()](Store &store) { return acceptValues(store, deck, slides, why); },
                   what);
}

void DeckDialog::exportDeck()
{
    const QString path = QFileDialog::getSaveFileName(this, said("deck.export"), qtext(m_deck + std::string(deckFileEnding)),
                                                      said("deck.file") + QStringLiteral(" (*.deck.json)"));
    if (!path.isEmpty()) {
        const auto saved = saveDeckFile(*m_desk.codes, m_deck, path.toStdString());
        saved ? m_message->setText(qtext(filled(word("deck.exported", m_look.language), path.toStdString())))
              : say(saved.error());
    }
}

void DeckDialog::importDeck()
{
    const QString path =
        QFileDialog::getOpenFileName(this, said("deck.import"), {}, said("deck.file") + QStringLiteral(" (*.deck.json)"));
    if (path.isEmpty()) {
        return;
    }
    auto made = std::make_shared<std::string>();
    m_session->run([file = path.toStdString(), made, why = said("deck.said.import").toStdString()](
                       Store &store) { return loadDeckFile(store, file, why, made.get()); },
                   said("deck.said.import"), [this, made](const Result<std::int64_t> &change) { openMade(*made, change); });
}

} // namespace rd
