#include "ui/slides/deckflow.h"

#include <algorithm>

namespace rd {

DeckFlow::DeckFlow(std::size_t slides)
{
    for (std::size_t number = 1; number <= slides; ++number) {
        m_places.push_back({number, false});
    }
}

DeckFlow::DeckFlow(const SlideDeck &deck)
{
    for (const DeckSlide &slide : deck.slides) {
        m_places.push_back({slide.number, slide.backup});
    }
}

std::size_t DeckFlow::count() const
{
    const auto inFlow =
        std::ranges::find_if(m_places.rbegin(), m_places.rend(), [](const Place &place) { return !place.backup; });
    return inFlow == m_places.rend() ? 0 : inFlow->number;
}

std::size_t DeckFlow::numberOf(std::size_t place) const { return place < size() ? m_places[place].number : place + 1; }

std::size_t DeckFlow::next(std::size_t place) const
{
    return place + 1 < size() && !m_places[place + 1].backup ? place + 1 : place;
}

std::size_t DeckFlow::previous(std::size_t place) const { return place > 0 && !isBackup(place) ? place - 1 : place; }

std::size_t DeckFlow::last() const { return numbered(std::max<std::size_t>(count(), 1)).value_or(0); }

std::optional<std::size_t> DeckFlow::numbered(std::size_t number) const
{
    const auto found = std::ranges::find(m_places, number, &Place::number);
    return found == m_places.end() ? std::nullopt : std::optional(std::size_t(found - m_places.begin()));
}

} // namespace rd
