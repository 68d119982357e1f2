#pragma once

#include "core/result.h"
#include "ui/slides/files/deckpaper.h"

namespace rd {

/// A deck in files; each is whole or not at all, and the same deck gives the same bytes. Errors: those of writeFile.

/// Vectors with fonts embedded, on pages that `paper` says.
Result<void> saveDeckPdf(const DeckPicture &deck, DeckPaper paper, const std::string &path);

/// 01.png, 02.png … into a folder that is new or empty, all of them or none; `pixels` is the size of each.
Result<void> saveDeckPngs(const DeckPicture &deck, QSize pixels, const std::string &folder);

/// A presentation to be mended in an office program, notes included.
Result<void> saveDeckPptx(const DeckPicture &deck, const std::string &path);

} // namespace rd
