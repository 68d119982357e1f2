#include "ui/show/showedits.h"

#include "app/decks/decks.h"
#include "core/words/words.h"
#include "ui/editing/editsession.h"
#include "ui/show/runningshow.h"

#include <algorithm>

namespace rd {

ShowEdits::ShowEdits(RunningShow &show, EditSession &session) : m_show(show), m_session(&session)
{
    connect(&m_check, &LockCheck::compared, this, &ShowEdits::compared);
}

ShowEdits::~ShowEdits() { askOver(nullptr); }

void ShowEdits::askOver(QWidget *window)
{
    if (m_session) {
        m_session->askOver(window);
    }
}

void ShowEdits::compare() { m_check.begin(m_show.deck(), m_show.desk(), m_show.look()); }

void ShowEdits::accept(const std::vector<std::string> &slides)
{
    if (!m_session || !m_session->hasPerson()) {
        return;
    }
    const QString what = saidWord("deck.said.accept", m_show.look().language);
    m_session->run([deck = m_show.deck().code, slides,
                    why = what.toStdString()](Store &store) { return acceptValues(store, deck, slides, why); },
                   what,
                   [self = QPointer(this)](const Result<std::int64_t> &change) {
                       if (self && !change) {
                           Q_EMIT self->failed(change.error());
                       }
                   });
}

void ShowEdits::keepNotes(std::size_t slide, const QString &notes, Language language)
{
    if (!m_session || !m_session->hasPerson()) {
        m_show.setDeck(m_show.deck()); // the old notes are shown again
        Q_EMIT failed({ErrorCode::Failed, word("show.nobody"), {}});
        return;
    }
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
    m_session->run(
        [deck = deck.code, edit, why = what.toStdString()](Store &store) { return editSlides(store, deck, edit, why); }, what,
        [self = QPointer(this), before](const Result<std::int64_t> &change) {
            if (self && !change) {
                self->m_show.setDeck(before);
                Q_EMIT self->failed(change.error());
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
