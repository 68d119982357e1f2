#pragma once

#include "store/store.h"
#include "ui/slides/chartfit.h"
#include "ui/slides/files/deckpicture.h"
#include "ui/slides/slidedeck.h"

namespace rd {

/// Asks the store for all that a deck shows and draws it. A report that fails says so on its slide and is one of the failures.
[[nodiscard]] Result<DeckPicture> drawDeck(const SlideDeck &deck, Store &store, const SlideSetting &setting);

/// Whether all reports were worked out; asked once the deck is written, which it is in any case.
[[nodiscard]] Result<void> wholeDeck(const DeckPicture &picture);

} // namespace rd
