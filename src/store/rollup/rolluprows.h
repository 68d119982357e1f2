#pragma once

#include "core/observation.h"
#include "store/sql/sql.h"

#include <array>

namespace rd {

/// Sets of dimensions that values are counted by, kind and source besides. The smaller ones come first: the first that has
/// every dimension asked for answers.
using Grain = std::vector<Dim>;
inline constexpr std::size_t grainCount = 8;
[[nodiscard]] const std::array<Grain, grainCount> &rollupGrains();
[[nodiscard]] std::string nameOf(const Grain &grain);

/// What the rows count, in the stamp's `n`: 1 values; 0, until then, gaps as well. Rows of another rule are counted anew.
inline constexpr std::int64_t rollupRule = 1;

inline constexpr std::string_view rollupColumns =
    "\"area\", \"indicator\", \"industry\", \"subject\", \"kind\", \"source\", \"change\", "
    "\"n\", \"undated\", \"figures\", \"more\", \"row_hash\"";

/// The row that the statement stands on, its rollupColumns from column `at` on; nothing where its hash is not its own.
[[nodiscard]] std::optional<SeriesCount> readCount(Statement &statement, int at, const std::string &grain);
/// Says the same for the same counts, whichever change they were made at.
[[nodiscard]] std::int64_t contentHash(const std::string &grain, const SeriesCount &count);
[[nodiscard]] Error damagedRollup();

/// Rows of the rollup by their key: grain, dimensions, kind and source.
class RollupRows {
public:
    explicit RollupRows(Sql &sql);
    [[nodiscard]] Result<std::optional<SeriesCount>> find(const std::string &grain, const SeriesKey &key);
    Result<void> insert(const std::string &grain, std::int64_t change, const SeriesCount &count);
    Result<void> remove(const std::string &grain, const SeriesKey &key);
    /// Says that the counts are those of this change: a row of no grain, the only one that is there in any store.
    Result<void> stamp(std::int64_t change);

private:
    std::unique_ptr<Statement> m_find, m_insert, m_remove;
};

} // namespace rd
