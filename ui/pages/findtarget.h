#pragma once

#include "core/report/quickfind.h"
#include "ui/state/viewstate.h"

namespace rd {

/// What is shown when something that was found is gone to: the page that lists it, with it selected and without filters
/// that could hide it; a report, or a thing that no page lists, as a page of one card. `from` is what was looked at. Decks
/// are not shown on pages: they give `from`.
[[nodiscard]] ViewState stateFound(const FindEntry &entry, const CodeBook &codes, const ViewState &from);

} // namespace rd
