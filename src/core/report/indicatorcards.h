#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

/// Cards about one indicator, and which indicators get one: what nobody asked for by name has a card only where the book knows, or does
/// not know better than, that there is something to see.
namespace rd {

/// How many indicators lead an overview or a deck.
inline constexpr std::size_t fewIndicators = 4;

/// Nothing where it is not known what is held.
[[nodiscard]] std::optional<Holding> holdingOf(const CodeBook &codes, std::string_view indicator);
/// The indicators that most areas or industries (`places`) have values of, at most `most` of them, else the first of the list; one that
/// only says how another grew or ran up comes with that one.
[[nodiscard]] std::vector<const Indicator *> leading(const CodeBook &codes, std::size_t Holding::*places, std::size_t most);
/// It has nothing to be compared with: a region whose parts nobody counted, for one.
[[nodiscard]] bool isOfOneArea(const CodeBook &codes, const Indicator &indicator);
/// What is held of one period only grows from nothing.
[[nodiscard]] bool mayGrow(const CodeBook &codes, const Indicator &indicator);

// The cards' ids begin with the page that they stand on.

/// How the areas compare in the latest period.
[[nodiscard]] ReportSpec compared(std::string_view page, const Indicator &indicator, const char *span);
/// The same as a map of tiles.
[[nodiscard]] ReportSpec mapped(std::string_view page, const Indicator &indicator);
/// How it changed in every area: lines where they are few, else a panel an area; nothing where no area has more than one value.
[[nodiscard]] std::optional<ReportSpec> overTime(std::string_view page, const Indicator &indicator, const CodeBook &codes);
/// How the indicator changed where only one area has it, be that the region itself; of one period, how much it is.
[[nodiscard]] ReportSpec aloneOverTime(std::string_view page, const Indicator &indicator, const CodeBook &codes);
/// How fast it grew in the areas; nothing where that may not be worked out or none has more than one value.
[[nodiscard]] std::optional<ReportSpec> grown(std::string_view page, const Indicator &indicator, const CodeBook &codes);
/// How the industries compare in the latest period.
[[nodiscard]] ReportSpec byIndustry(std::string_view page, const Indicator &indicator, const CodeBook &codes);

} // namespace rd
