#pragma once

#include "core/report/quickfind.h"
#include "ui/slides/slidedeck.h"
#include "ui/widgets/look.h"

#include <QFuture>

namespace rd {

/// The slide that shows what was found in the middle of a show: a figure, the series or ranking of an indicator, all that is held of an
/// area, an industry, a source, a report. What an indicator is told of decides its question, so the store is asked first.
/// Nothing for a whole deck. The future is done at once or by the runner's thread.
[[nodiscard]] QFuture<std::optional<DeckSlide>> slideFound(const FindEntry &entry, const Desk &desk);

} // namespace rd
