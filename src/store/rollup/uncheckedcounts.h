#pragma once

#include "core/codebook.h"
#include "core/observation.h"
#include "core/result.h"

namespace rd {

class ChangeLog;
class Sql;

/// Where values lie that nobody has confirmed. The rollup does not count them: a confirmation would touch all that a table brought.
struct UncheckedScope {
    bool none = true;                           ///< everything is confirmed, or came in a package
    bool all = false;                           ///< nothing is
    std::vector<std::string> areas, indicators; ///< in which they lie, where only some are unconfirmed
};

[[nodiscard]] Result<UncheckedScope> readUncheckedScope(Sql &sql, const ChangeLog &log, const CodeBook &codes);

/// Fills in SeriesCount::unchecked of what the rollup counted by `by`. `read` gives the observations of a filter.
using ReadObservations =
    std::function<Result<void>(const ObservationFilter &, const std::function<bool(const Observation &)> &)>;
Result<void> countUnchecked(std::vector<SeriesCount> &counted, const UncheckedScope &scope, const ObservationFilter &filter,
                            const std::vector<Dim> &by, const ReadObservations &read);

} // namespace rd
