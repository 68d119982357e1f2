#pragma once

#include "core/observation.h"

#include <span>
#include <variant>

namespace rd {

/// Why two figures may not be added or computed with.
enum class RefusalCode {
    DifferentUnits,
    DifferentIndicators,
    RatiosDoNotAdd, ///< ratio, index, rank
    StockOverTime,
    DoesNotAddOver, ///< the indicator does not add over the dimension in which they differ
    PartOfAnother,
    Overlapping,
    NotDeclaredDisjoint,
    PeriodsOverlap,
    PeriodUnknown,
    KindsDiffer, ///< an actual and a target
    NotComparable,
    NotDeclaredPart, ///< a share of something of which it is no part
    RateOfRate,      ///< a rate, rank or balance, of which growth or an index says nothing
    NothingInCommon, ///< two indicators without an area and a period in common
    Nothing,         ///< nothing was given to add
    NothingKnown     ///< the limits of the parts leave nothing that could be said of their total
};

/// Names the two figures that clash (codes, or series in words for bulk values), and what may be done instead.
struct Refusal {
    RefusalCode code;
    std::string a, b;
    Text sentence;               ///< reason and what may be added instead
    Text why = {}, instead = {}; ///< the two apart, as parts of a sentence
};

using Sum = std::variant<Quantity, Refusal>;

/// The total of the observations, or why there is none. Follows DESIGN.md, "What may be added": units agree; the
/// indicator adds over every dimension in which two of them differ; areas, industries, subjects and figures that
/// are part of each other or overlap are refused, and so are those of which nothing is declared. Two areas are disjoint
/// where they are siblings of one scheme and level; industries and subjects only where a relation says so.
[[nodiscard]] Sum sum(std::span<const Observation> parts, const CodeBook &codes);

} // namespace rd
