#pragma once

#include "store/rows/blockstore.h"

namespace rd {

/// A filter ready to be asked: once as a condition in SQL, which may let too much through, and once exactly.
class FilterMatch {
public:
    FilterMatch(const ObservationFilter &filter, const CodeBook &codes);

    [[nodiscard]] bool takes(const SeriesKey &key) const;
    [[nodiscard]] bool takes(const std::optional<Period> &period) const;
    [[nodiscard]] bool takesFigure(const std::string &code) const;
    [[nodiscard]] bool takes(const std::optional<Quantity> &quantity) const; ///< by its qualifier
    [[nodiscard]] bool takesBulk() const;                                    ///< false where no bulk value can pass
    [[nodiscard]] const SeriesCondition &condition() const { return m_condition; }
    [[nodiscard]] const ObservationFilter &filter() const { return m_filter; }

private:
    void require(const char *column, const std::vector<std::string> &codes);
    const ObservationFilter &m_filter;
    std::vector<std::string> m_areas, m_indicators, m_industries, m_subjects, m_units, m_sources, m_figures; ///< sorted
    std::vector<std::string> m_tooLate;
    SeriesCondition m_condition;
};

/// SELECT of every version of the figures that may pass, by code, oldest first, and what its places hold.
[[nodiscard]] SeriesCondition selectFigures(const FilterMatch &match);

} // namespace rd
