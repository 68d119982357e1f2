#pragma once

#include "store/rows/changelog.h"

namespace rd {

/// How much is held, added up when something is written: the counts of a store with millions of bulk values are asked for
/// by every page. Each grain is a set of dimensions; its rows are counts by these, kind and source. They count what the
/// newest change left, without any filter but codes and kinds: whatever else is asked has to be counted anew.
class Rollup {
public:
    explicit Rollup(Sql &sql) : m_sql(sql) {}
    /// Counts everything anew; within the transaction that wrote it.
    Result<void> renew(const ChangeLog &log, const CodeBook &codes);
    /// Counts what the changes between two logs touched; the same as counting everything anew.
    Result<void> follow(const ChangeLog &before, const ChangeLog &after, const CodeBook &codes);
    /// Whether it was made after the store's newest change.
    [[nodiscard]] Result<bool> holds(const ChangeLog &log);
    /// Whether it says what counting says; for a check of the whole store.
    [[nodiscard]] Result<bool> isRight(const ChangeLog &log, const CodeBook &codes);
    /// The grain that can answer; nothing where none can.
    [[nodiscard]] static std::optional<std::string> grainFor(const ObservationFilter &filter, const std::vector<Dim> &by);
    Result<void> counts(const std::string &grain, const ObservationFilter &filter, const std::vector<Dim> &by,
                        const std::function<void(const SeriesCount &)> &take);

private:
    Sql &m_sql;
};

/// SELECT of counts() and what its places hold.
struct RollupQuestion {
    std::string sql;
    std::vector<std::string> bound;
};
[[nodiscard]] RollupQuestion selectRollup(const std::string &grain, const ObservationFilter &filter);

} // namespace rd
