#pragma once

#include "store/rollup/rolluprows.h"

namespace rd {

/// Adds up how much is held, by every grain. Series are best given in order of their keys.
class RollupCounts {
public:
    RollupCounts() = default;
    RollupCounts(const RollupCounts &) = delete;
    RollupCounts &operator=(const RollupCounts &) = delete;

    void add(const SeriesKey &series, std::int64_t values);
    void addFigure(const SeriesKey &series, const std::string &figure, bool isDated);
    [[nodiscard]] const std::map<SeriesKey, SeriesCount> &of(std::size_t grain) const { return m_counts[grain]; }

private:
    using Counts = std::map<SeriesKey, SeriesCount>;
    SeriesCount &countOf(std::size_t grain, const SeriesKey &series);

    std::array<Counts, grainCount> m_counts;
    std::array<Counts::iterator, grainCount> m_last; ///< the next series is mostly counted in the same row, or in one behind it
};

} // namespace rd
