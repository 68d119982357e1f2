#include "ui/show/showedits.h"

#include "app/decks/decks.h"
#include "app/person.h"
#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/editing/editsession.h"
#include "ui/show/runningshow.h"

#include <algorithm>
#include <utility>

namespace rd {

ShowEdits::ShowEdits(RunningShow &show, EditSession &session) : m_show(show), m_session(&session)
{
    connect(&m_check, &LockCheck::compared, this, &ShowEdits::compared);
}

/// The presenter goes on meanwhile: a question that stops the show would be asked before a room.
void ShowEdits::whenNamed(std::function<void()> change)
{
    m_waiting.push_back(std::move(change));
    isPersonNamed() ? runWaiting() : Q_EMIT nameWanted();
}

void ShowEdits::runWaiting()
{
    for (const auto &change : std::exchange(m_waiting, {})) {
        change();
    }
}

void ShowEdits::takeName(const QString &name)
{
    setPersonName(name.toStdString());
    if (isPersonNamed()) {
        runWaiting();
    }
}

void ShowEdits::settle()
{
    if (m_waiting.empty() || !m_session) {
        return;
    }
    if (m_session->hasPerson()) {
        return runWaiting();
    }
    m_waiting.clear();
    const auto said = [](Language language) { return filled(word("show.unkept", language), word("show.nobody", language)); };
    Q_EMIT m_session->failed({ErrorCode::Failed, {said(Language::Zh), said(Language::En)}, {}});
}

void ShowEdits::compare() { m_check.begin(m_show.deck(), m_show.desk(), m_show.look()); }

void ShowEdits::accept(const std::vector<std::string> &slides)
{
    const QString what = saidWord("deck.said.accept", m_show.look().language);
    whenNamed([this, slides, what, deck = m_show.deck().code] {
        run([deck, slides, why = what.toStdString()](Store &store) { return acceptValues(store, deck, slides, why); }, what);
    });
}

void ShowEdits::keepNotes(std::size_t slide, const QString &notes, Language language)
{
    const std::string code = m_show.deck().slides[slide].code, text = notes.toStdString();
    const auto write = [language, text](Text &held) { (language == Language::Zh ? held.zh : held.en) = text; };
    SlideDeck before = m_show.deck(), deck = before; // it stands there at once, on every step of the slide
    for (DeckSlide &one : deck.slides) {
        if (one.code == code) {
            write(one.notes);
        }
    }
    m_show.setDeck(deck);
    const SlideEdit edit = [code, write](std::vector<Slide> &slides) -> Result<void> {
        const auto held = std::ranges::find(slides, code, &Slide::code);
        if (held != slides.end()) {
            write(held->notes);
        }
        return {};
    };
    const QString what = saidWord("deck.said.slide", m_show.look().language);
    whenNamed([this, edit, what, before, deck = deck.code] {
        run([deck, edit, why = what.toStdString()](Store &store) { return editSlides(store, deck, edit, why); }, what,
            [this, before] { m_show.setDeck(before); });
    });
}

/// `takeBack`: what was shown already and is not to be.
void ShowEdits::run(ReportRunner::Edit edit, const QString &what, const std::function<void()> &takeBack)
{
    if (!m_session) {
        return;
    }
    m_session->run(std::move(edit), what,
                   [self = QPointer(this), session = m_session, takeBack](const Result<std::int64_t> &change) {
                       if (self && !change) {
                           takeBack();
                           Q_EMIT self->failed(change.error());
                       } else if (!change) { // the show is over
                           Q_EMIT session->failed(change.error());
                       }
                   });
}

void ShowEdits::take(SlideDeck deck)
{
    const bool isOther = deck.locked != m_show.deck().locked;
    m_show.setDeck(std::move(deck));
    if (isOther) {
        compare();
    }
}

} // namespace rd
