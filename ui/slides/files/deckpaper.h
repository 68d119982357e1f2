#pragma once

#include "ui/charts/picture.h"
#include "ui/slides/files/deckpicture.h"

namespace rd {

/// What a page of a deck's PDF shows: a slide; on A4 a slide with its notes; six slides with lines to write on.
enum class DeckPaper { Slides, Notes, Handout };

/// The pages in order; `deck` has to outlive them. Notes longer than a page go on on the next, nothing is cut.
[[nodiscard]] std::vector<PicturePage> deckPages(const DeckPicture &deck, DeckPaper paper);

} // namespace rd
