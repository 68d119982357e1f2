#pragma once

#include "core/observation.h"
#include "core/rows.h"
#include "store/rows/blockcodec.h"

namespace rd {

/// A row of figure as the observation that it states. A version that takes the figure away has the gap "removed".
[[nodiscard]] Result<Observation> observationOf(const Row &row, const CodeBook &codes);

class Unchecked;
void markUnchecked(Observation &figure, const Unchecked &unchecked);

/// Fills an observation again and again with values of one series.
class BulkObservation {
public:
    explicit BulkObservation(const SeriesKey &key);
    [[nodiscard]] const Observation &with(const BulkValue &value, bool unchecked);

private:
    Observation m_observation;
};

} // namespace rd
