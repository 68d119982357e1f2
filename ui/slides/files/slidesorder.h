#pragma once

#include "ui/slides/chartfit.h"
#include "ui/slides/files/deckpaper.h"
#include "ui/slides/slidedeck.h"
#include "ui/widgets/look.h"

#include <functional>

class QWidget;

namespace rd {

/// What the window gives out: a deck of a store, as it shows it.
struct SlidesOrder {
    SlideDeck deck;
    std::string store; ///< its address
    SlideSetting setting;
};

/// The deck in the window's language and boundaries, and in its own colours and shape where it has any.
[[nodiscard]] SlidesOrder slidesOrder(SlideDeck deck, std::string store, const Look &look);

/// The file or folder that a deck goes into, and how.
struct SlidesTarget {
    enum class Kind { Pdf, Pptx, Pngs, DeckFile } kind = Kind::Pdf;
    DeckPaper paper = DeckPaper::Slides; ///< of a PDF
    std::string path;
};

/// Asks where to; nothing where that was given up. Errors: the store's own file.
[[nodiscard]] std::optional<Result<SlidesTarget>> chooseTarget(const SlidesOrder &order, QWidget *parent);

/// Writes on a thread of its own with a connection of its own; `done` comes on this one, unless `owner` has gone by then.
void writeSlides(const SlidesOrder &order, const SlidesTarget &target, QObject *owner, std::function<void(Result<Text>)> done);

} // namespace rd
