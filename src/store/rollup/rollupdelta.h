#pragma once

#include "store/rollup/rolluprows.h"
#include "store/rollup/touched.h"

namespace rd {

/// Brings the counts of a few places from one state of knowledge to the next.
class RollupDelta {
public:
    RollupDelta(Sql &sql, const Touched &touched, const ChangeLog &log, const CodeBook &codes)
        : m_sql(sql), m_touched(touched), m_log(log), m_codes(codes)
    {
    }
    /// From what was known with these to what is known with those of the constructor.
    Result<void> since(const ChangeLog &before, const CodeBook &codesBefore);

private:
    struct Difference {
        std::int64_t values = 0, undated = 0;
        std::map<std::string, int> figures; ///< by code: 1 has come, -1 is gone
        [[nodiscard]] bool isNothing() const;
    };
    Result<void> count(const ChangeLog &log, const CodeBook &codes, int sign);
    Result<void> write(RollupRows &rows, const Grain &grain, const SeriesKey &key, const Difference &difference);
    [[nodiscard]] Result<Lineage> followed(Lineage lineage, const Difference &difference, const Grain &grain,
                                           const SeriesKey &key);
    [[nodiscard]] Result<Lineage> figuresOf(const Grain &grain, const SeriesKey &key);

    Sql &m_sql;
    const Touched &m_touched;
    const ChangeLog &m_log;
    const CodeBook &m_codes;
    std::array<std::map<SeriesKey, Difference>, grainCount> m_differences;
};

} // namespace rd
