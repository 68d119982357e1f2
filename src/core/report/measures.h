#pragma once

#include "core/codebook.h"

#include <span>

namespace rd {

// The arithmetic of derived measures. What is given back has the bounds that its inputs leave, and their lineage; nothing
// where the units do not fit or where the bounds leave nothing to be said. Growth and share stand in core/quantity.h.

/// a − b of two percentages, in percentage points.
[[nodiscard]] std::optional<Quantity> pointsBetween(const Quantity &a, const Quantity &b);
/// Whether values in this unit are compared by their difference in points.
[[nodiscard]] bool isPercent(const std::string &unit, const CodeBook &codes);

/// Change of one indicator from `before` to `now`: nominal growth in percent, of a percentage the percentage points.
[[nodiscard]] std::optional<Quantity> changeOf(const Quantity &now, const Quantity &before, const CodeBook &codes);
/// Why there is no rate from `before` to `now`, as a gap's reason: badbase where the base is zero or negative, belowzero where what was
/// positive fell below zero, else unsayable.
[[nodiscard]] std::string_view whyNoRate(const Quantity &now, const Quantity &before);
/// Growth a year, in percent, that leads from `first` to `last` in `years` (above 0) years.
[[nodiscard]] std::optional<Quantity> compoundGrowth(const Quantity &last, const Quantity &first, double years);
/// 100 at the base.
[[nodiscard]] std::optional<Quantity> indexOn(const Quantity &now, const Quantity &base);
/// a / b; unit "ratio" where both have the same, else "CNY/persons".
[[nodiscard]] std::optional<Quantity> quotient(const Quantity &a, const Quantity &b);
/// The mean of values in one unit; nothing for none.
[[nodiscard]] std::optional<Quantity> meanOf(std::span<const Quantity *const> values);
/// What a month adds to what was piled up before it in its year: never below zero unless `canBeNegative`.
[[nodiscard]] std::optional<Quantity> addedSince(const Quantity &now, const Quantity &before, bool canBeNegative);

/// 1 where `a` is above `b` whatever their bounds leave open, −1 below, 0 where they are equal; nothing where it is not known.
[[nodiscard]] std::optional<int> compared(const Quantity &a, const Quantity &b);

/// The places that a value may take among others: one place, or from `best` to `worst` where bounds overlap. Equal
/// values share a place, and the next one follows after as many as share it: 1, 2, 2, 4.
struct Places {
    int best = 1, worst = 1;
    [[nodiscard]] bool decided() const { return best == worst; }
    bool operator==(const Places &) const = default;
};
[[nodiscard]] std::vector<Places> placesOf(std::span<const Quantity *const> values, bool lowerIsBetter);
/// The places as a quantity of unit "rank" whose lineage is that of all that were ranked.
[[nodiscard]] Quantity rankQuantity(const Places &places, std::span<const Quantity *const> values);

} // namespace rd
