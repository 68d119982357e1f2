#pragma once

#include "store/store.h"
#include "ui/slides/chartfit.h"
#include "ui/slides/files/deckpicture.h"
#include "ui/slides/slidedeck.h"

namespace rd {

/// Asks the store for all that a deck shows and draws it. Errors: those of its reports.
[[nodiscard]] Result<DeckPicture> drawDeck(const SlideDeck &deck, Store &store, const SlideSetting &setting);

} // namespace rd
