#pragma once

#include "core/report/answers.h"

namespace rd {

/// What else was said of the values of one indicator: by the same source before it was revised, and by other sources.
class OtherStatements {
public:
    /// True where the ids name a column that set() fills.
    [[nodiscard]] static bool isAskedFor(const std::vector<std::string> &ids);

    /// One question to the source, for all values that pass the filter.
    Result<void> read(ObservationFilter filter, FactSource &facts);

    /// EARLIER_VALUE with EARLIER_KNOWN, the day on which it was recorded; OTHER_VALUE with OTHER_SOURCE. Only what says something
    /// else than the value itself; of several the latest version and the source that comes next.
    void set(RowBuilder &row, const Observation &observation) const;

private:
    struct Statement {
        Observation observation;
        std::string recorded;
        int rank = 0; ///< of its source
    };
    std::unordered_map<std::string, std::vector<Statement>> m_said;
};

} // namespace rd
