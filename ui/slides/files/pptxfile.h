#pragma once

#include "core/result.h"
#include "ui/slides/files/deckpicture.h"

class QIODevice;

namespace rd {

/// A deck as a presentation (PresentationML, ISO 29500) that WPS, Impress and PowerPoint open and mend: text boxes and
/// shapes as drawn, notes, a theme of the deck's colours and of fonts that offices have. The same deck gives the same bytes.
Result<void> writePptx(const DeckPicture &deck, QIODevice &device);

} // namespace rd
