#pragma once

#include "core/observation.h"

#include <algorithm>

namespace rd::test {

/// A fact source that holds what a test gives it. It applies the filters of codes, kinds and periods; precedence among
/// sources is the store's.
class MemoryFacts final : public FactSource {
public:
    CodeBook book;
    std::vector<Observation> held;

    [[nodiscard]] const CodeBook &codes() const override { return book; }
    Result<void> observations(const ObservationFilter &filter, const std::function<bool(const Observation &)> &take) override
    {
        for (const Observation &observation : held) {
            if (passes(filter, observation) && !take(observation)) {
                break;
            }
        }
        return {};
    }

private:
    static bool has(const std::vector<std::string> &allowed, const std::string &code)
    {
        return allowed.empty() || std::ranges::find(allowed, code) != allowed.end();
    }
    static bool passes(const ObservationFilter &filter, const Observation &observation)
    {
        const SeriesKey &series = observation.series;
        const bool isOne =
            filter.periods.empty()
            || (observation.period && std::ranges::find(filter.periods, *observation.period) != filter.periods.end());
        const bool dated = !filter.from && !filter.to;
        const bool inRange = dated
                             || (observation.period && (!filter.from || observation.period->first() >= filter.from->first())
                                 && (!filter.to || observation.period->last() <= filter.to->last()));
        return has(filter.areas, series.area) && has(filter.indicators, series.indicator)
               && has(filter.industries, series.industry) && has(filter.subjects, series.subject)
               && has(filter.units, series.unit) && has(filter.sources, series.source)
               && has(filter.figures, observation.figure) && isOne && inRange && (!filter.figuresOnly || observation.isFigure())
               && (filter.kinds.empty() || std::ranges::find(filter.kinds, series.kind) != filter.kinds.end());
    }
};

} // namespace rd::test
