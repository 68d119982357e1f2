#pragma once

#include "store/rows/blockcodec.h"
#include "store/rows/seriesstore.h"

#include <functional>

namespace rd {

/// A series with its values by period, versions of one period oldest first.
struct BulkSeries {
    SeriesKey key;
    std::vector<BulkValue> values;
};

/// A condition on series, alias s, with what its places hold. Empty: all.
struct SeriesCondition {
    std::string sql; ///< joined by AND, without WHERE
    std::vector<std::string> bound;
};

/// Bulk values, packed into blocks.
class BlockStore {
public:
    explicit BlockStore(Sql &sql);
    /// Values of one series and one change, in order of their periods and without repeats.
    Result<void> insert(const SeriesKey &key, std::int64_t series, std::span<const BulkValue> values);
    /// Everything that is stored of one series.
    [[nodiscard]] Result<std::vector<BulkValue>> valuesOf(const SeriesKey &key, std::int64_t series);

private:
    std::unique_ptr<Statement> m_insert, m_select;
};

/// SELECT of eachBulkSeries, for its query plan too.
[[nodiscard]] std::string selectBlocks(const SeriesCondition &condition);
/// One series after the other, in order of their keys; `take` returns false to stop. One series is in memory at a time.
Result<void> eachBulkSeries(Sql &sql, const SeriesCondition &condition, const std::function<bool(BulkSeries &&)> &take);

/// A series and how many values its blocks hold, gaps left out, without reading them.
struct BulkCount {
    SeriesKey key;
    std::int64_t series = 0; ///< its number
    std::int64_t values = 0;
    std::int64_t change = 0; ///< the one that brought all of them; 0: several did
};
Result<void> eachBulkCount(Sql &sql, const SeriesCondition &condition, const std::function<void(const BulkCount &)> &take);

/// The digest of a bulk value as a row of the package.
class BulkDigest {
public:
    explicit BulkDigest(const SeriesKey &key);
    [[nodiscard]] Digest of(const BulkValue &value);

private:
    RowBytes m_bytes;
    std::size_t m_prefix;
};

} // namespace rd
