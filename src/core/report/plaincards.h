#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

#include <set>

/// What the pages show of a store whose package brings no cards: whatever its code lists let anybody ask. Nobody asked for these
/// cards by name, so there is none for what the book knows not to be held.
namespace rd {

/// The cards of a page for such a store; empty where it has nothing that the page is about.
[[nodiscard]] std::vector<ReportSpec> plainCards(std::string_view page, const CodeBook &codes);
/// Whether cards or slides stand anywhere that ask in how many areas an indicator has values, which takes long to count.
[[nodiscard]] bool askInHowManyAreas(const CodeBook &codes);
/// How the region's parts compare in the indicators that none of the cards that somebody made shows (`shown`: those they name): what is
/// brought in is seen before anybody makes a card of it.
[[nodiscard]] std::vector<ReportSpec> cardsOfTheRest(const CodeBook &codes, const std::set<std::string> &shown);
/// The areas that cardsOfTheRest() asks for; empty where a page of the areas is made of plain cards alone.
[[nodiscard]] std::vector<std::string> partsToCompare(const CodeBook &codes);

} // namespace rd
