#pragma once

#include "ui/slides/slidedeck.h"

namespace rd {

/// The order of a show: the key that turns the page walks through the steps of a slide and on to the next one; backup slides are
/// out of the way and reached by their number. Places are indices of SlideDeck::slides. Plain value.
class DeckFlow {
public:
    DeckFlow() = default;
    explicit DeckFlow(std::size_t slides); ///< so many, without steps
    explicit DeckFlow(const SlideDeck &deck);

    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] std::size_t count() const; ///< slides in the flow, a slide with steps counted once
    [[nodiscard]] std::size_t highest() const { return m_places.empty() ? 0 : m_places.back().number; }
    [[nodiscard]] std::size_t numberOf(std::size_t place) const;
    [[nodiscard]] bool isBackup(std::size_t place) const { return place < size() && m_places[place].backup; }

    /// The same place where there is none further.
    [[nodiscard]] std::size_t next(std::size_t place) const;
    [[nodiscard]] std::size_t previous(std::size_t place) const;
    [[nodiscard]] std::size_t first() const { return 0; }
    [[nodiscard]] std::size_t last() const; ///< the last slide's first step
    /// The first step of the slide with this number, backup slides included; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> numbered(std::size_t number) const;
    bool operator==(const DeckFlow &) const = default;

private:
    struct Place {
        std::size_t number;
        bool backup;
        bool operator==(const Place &) const = default;
    };
    std::vector<Place> m_places;
};

} // namespace rd
