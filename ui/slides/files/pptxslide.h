#pragma once

#include "core/text.h"
#include "ui/slides/slidepicture.h"

#include <QByteArray>
#include <QString>

namespace rd {

/// A slide's parts of a presentation.
struct PptxSlide {
    QByteArray xml;
    std::vector<QByteArray> pictures; ///< PNG; in the slide's relations "picture1", "picture2" …
};

/// A presentation's own lengths (EMU) for a logical pixel: every slide is 7.5 inches high.
[[nodiscard]] qreal pptxUnit(const QSizeF &slide);

/// The slide as shapes and text boxes that can be mended: those of one mark are a group with the mark's name, the title is the
/// title. Only a drawing of very many points becomes a picture, below its words. A hidden one is left out of the show.
[[nodiscard]] PptxSlide pptxSlide(const SlidePicture &slide, Language language, bool isHidden = false);

/// The page of notes that belongs to it.
[[nodiscard]] QByteArray pptxNotes(const QString &notes, Language language);

} // namespace rd
