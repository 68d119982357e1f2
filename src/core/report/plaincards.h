#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

/// What the pages show of a store whose package brings no cards: whatever its code lists let anybody ask.
namespace rd {

/// The cards of a page for such a store; empty where it has nothing that the page is about.
[[nodiscard]] std::vector<ReportSpec> plainCards(std::string_view page, const CodeBook &codes);
/// The cards of its slides: how the areas compare, how that changed, and what else there is.
[[nodiscard]] std::vector<ReportSpec> plainSlides(const CodeBook &codes);

/// True for a card that stands only where it has something to say: nobody asked for it by name.
[[nodiscard]] bool standsWhereHeld(const ReportSpec &card);

} // namespace rd
