// Locked values and files of decks in the editor.
#include "ui/deck/deckdialog.h"

#include "app/decks/deckfiles.h"
#include "core/chart/chartparts.h"
#include "ui/deck/lockdialog.h"
#include "ui/deck/slideform.h"
#include "ui/editing/editsession.h"
#include "ui/slides/files/slidesorder.h"

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
    m_form->commit();
    auto deck = deckOf(*m_desk.codes, m_deck);
    if (!deck) {
        say(deck.error());
        return;
    }
    const SlidesOrder order = slidesOrder(*std::move(deck), m_address, m_look);
    const auto tell = [this](const Result<Text> &written) {
        written ? m_message->setText(rd::said(*written, m_look.language)) : say(written.error());
    };
    if (const auto target = chooseTarget(order, this); target && *target) {
        m_message->setText(said("deck.exporting"));
        writeSlides(order, **target, this, tell);
    } else if (target) {
        tell(target->error());
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
