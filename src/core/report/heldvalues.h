#pragma once

#include "core/observation.h"

#include <deque>

namespace rd {

/// The actual values of a few indicators, to be looked up while a report derives from them: one question to the source, not
/// one for each row.
class HeldValues {
public:
    Result<void> read(const ObservationFilter &filter, FactSource &facts);

    /// The value of the same series (area, industry, subject, unit) in another period, of another indicator or area; null
    /// where none is held or a gap stands there.
    [[nodiscard]] const Observation *at(const SeriesKey &series, const Period &period) const;
    /// The same whatever its unit: growth of an amount is a percentage.
    [[nodiscard]] const Observation *inAnyUnit(const SeriesKey &series, const Period &period) const;
    /// The latest period of the series that ends before `period` does and joins it: the month before, the quarter before, or
    /// what had piled up a month before. Nothing where the series has a hole there.
    [[nodiscard]] std::optional<Period> before(const SeriesKey &series, const Period &period) const;
    /// Whether the series counts otherwise from some time between the two on (OBS_STATUS B), so that they cannot be compared.
    [[nodiscard]] bool breaksBetween(const SeriesKey &series, const Period &one, const Period &other) const;
    /// The periods of a series with a value, in the order of their ends.
    [[nodiscard]] const std::vector<Period> &periodsOf(const SeriesKey &series) const;

private:
    std::deque<Observation> m_held;
    std::unordered_map<std::string, const Observation *> m_places;
    std::unordered_map<std::string, std::vector<Period>> m_periods;
    std::unordered_map<std::string, std::vector<Period>> m_breaks; ///< of the few series that have one
};

} // namespace rd
