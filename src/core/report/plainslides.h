#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

/// The slides of a store whose package brings no deck, as its pages are without cards (plaincards.h).
namespace rd {

/// What the title of its slides speaks of: all that is held, bulk values as well.
[[nodiscard]] ReportSpec plainTitle();
/// The cards of its slides: how the areas compare, how that changed, and what else there is.
[[nodiscard]] std::vector<ReportSpec> plainSlides(const CodeBook &codes);

} // namespace rd
