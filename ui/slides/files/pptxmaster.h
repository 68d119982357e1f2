#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSizeF>

namespace rd {

/// What all slides of a presentation rest on; sizes are logical pixels.
[[nodiscard]] QByteArray pptxTheme(ThemeName name);
[[nodiscard]] QByteArray pptxSlideMaster(QSizeF slide);
/// The one layout: a title.
[[nodiscard]] QByteArray pptxSlideLayout();
[[nodiscard]] QByteArray pptxNotesMaster();

/// A page of notes (EMU), upright.
inline constexpr QSizeF pptxNotesSize{6'858'000, 9'144'000};

} // namespace rd
