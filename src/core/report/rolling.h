#pragma once

#include "core/report/report.h"

namespace rd {

/// How a round of reports goes on: by how many months, in steps of which length. January and February, which many offices publish
/// as one, are a step of a month like others.
struct RollStep {
    int months = 0;       ///< from the end of what was the latest to the end of the new one
    int length = 1;       ///< 1, 3, 12 …
    bool joined = false;  ///< the new one is January and February as one
    bool pilesUp = false; ///< what begins in January is what had piled up until then

    /// Of a round that ends with `to`, but for the months.
    [[nodiscard]] static RollStep to(const Period &to, bool pilesUp);
};
/// The two are stretches of one round, and the second ends later: a month and the next, or January and February as one.
[[nodiscard]] bool goesOn(const Period &from, const Period &to);

/// The stretch that a stretch becomes: one of the step's length moves; one that piles up from January (of whole steps, less than a
/// year) ends later and begins in January of its year. Nothing for others: a year does not go on by a month.
[[nodiscard]] std::optional<Period> rolled(const Period &period, const RollStep &step);

/// A question that asks for fixed periods, moved on so that its latest ends with `to`, and what that was before. Nothing where it asks
/// for none of that step, or is there already. A range that begins in January of its last year, and is no whole year, goes on doing so.
struct RolledSpec {
    ReportSpec spec;
    Period from, to; ///< the latest that it asked for, and asks for now
};
[[nodiscard]] std::optional<RolledSpec> rolled(const ReportSpec &spec, const Period &to, const CodeBook &codes);

} // namespace rd
