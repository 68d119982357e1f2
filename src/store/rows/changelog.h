#pragma once

#include "store/rows/change.h"
#include "store/rows/rowhash.h"
#include "store/sql/sql.h"

namespace rd {

/// The changes of a store and which of them hold: the newest that is not undone wins, and an undo can be undone.
class ChangeLog {
public:
    /// `day`: as known at the end of that day (UTC), "DAY#57" after change 57; empty: now.
    [[nodiscard]] static Result<ChangeLog> read(Sql &sql, const std::string &day);
    /// Changes in any order; `undoes` is smaller than `id`.
    explicit ChangeLog(std::vector<Change> changes = {}, const std::string &day = {});

    [[nodiscard]] bool holds(std::int64_t change) const; ///< known on the day and not undone by then
    [[nodiscard]] const std::vector<std::int64_t> &held() const { return m_holding; } ///< all that do, rising
    [[nodiscard]] const Change *find(std::int64_t id) const;
    [[nodiscard]] std::int64_t newest() const { return m_changes.empty() ? 0 : m_changes.back().id; }
    [[nodiscard]] const std::vector<Change> &all() const { return m_changes; } ///< oldest first; effective as of now
    [[nodiscard]] bool empty() const { return m_changes.empty(); }

private:
    std::vector<Change> m_changes;
    std::vector<std::int64_t> m_holding; ///< rising
};

/// As a row of the package table and back.
[[nodiscard]] Row rowOf(const Change &change);
[[nodiscard]] Change changeOf(const Row &row);
Result<void> insertChange(Sql &sql, const Change &change, Digest &total);

} // namespace rd
