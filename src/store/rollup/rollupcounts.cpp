#include "store/rollup/rollupcounts.h"

#include <algorithm>

namespace rd {
namespace {

const std::string &codeIn(const SeriesKey &key, Dim dim)
{
    switch (dim) {
    case Dim::Area: return key.area;
    case Dim::Indicator: return key.indicator;
    case Dim::Industry: return key.industry;
    default: return key.subject;
    }
}

/// Whether two series are counted in one row of the grain.
bool sameIn(const Grain &grain, const SeriesKey &a, const SeriesKey &b)
{
    return a.kind == b.kind && a.source == b.source
           && std::ranges::all_of(grain, [&](Dim dim) { return codeIn(a, dim) == codeIn(b, dim); });
}

} // namespace

SeriesCount &RollupCounts::countOf(std::size_t grain, const SeriesKey &series)
{
    Counts &counts = m_counts[grain];
    auto &last = m_last[grain];
    if (!counts.empty() && sameIn(rollupGrains()[grain], last->first, series)) {
        return last->second;
    }
    // Series come in order: what follows is mostly the next row, behind the last one the first.
    const auto next = counts.empty() ? counts.end() : std::next(last);
    const auto likely = next == counts.end() ? counts.begin() : next;
    if (likely != counts.end() && sameIn(rollupGrains()[grain], likely->first, series)) {
        last = likely;
        return last->second;
    }
    SeriesKey key = reduced(series, rollupGrains()[grain]);
    last = counts.try_emplace(next, key);
    last->second.series = std::move(key);
    return last->second;
}

void RollupCounts::add(const SeriesKey &series, std::int64_t values)
{
    for (std::size_t i = 0; values > 0 && i < grainCount; ++i) {
        countOf(i, series).values += values;
    }
}

void RollupCounts::addFigure(const SeriesKey &series, const std::string &figure, bool isDated)
{
    for (std::size_t i = 0; i < grainCount; ++i) {
        SeriesCount &count = countOf(i, series);
        count.values += 1;
        count.undated += isDated ? 0 : 1;
        count.lineage.add({{figure}, 0});
    }
}

} // namespace rd
