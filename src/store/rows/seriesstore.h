#pragma once

#include "core/observation.h"
#include "store/rows/rowhash.h"
#include "store/sql/sql.h"

#include <array>
#include <unordered_map>
#include <unordered_set>

namespace rd {

/// The eight columns of a series key as package rows have them, and back; nothing where the kind is none.
[[nodiscard]] std::vector<std::string> textsOf(const SeriesKey &key);
[[nodiscard]] std::array<std::string_view, 8> viewsOf(const SeriesKey &key); ///< the same, as long as the key is there
[[nodiscard]] std::optional<SeriesKey> seriesFrom(const std::vector<std::string> &texts);
void spell(RowBytes &bytes, const SeriesKey &key);
/// SELECT list of the series columns of alias s, and reading them from `column` on.
[[nodiscard]] std::string seriesSelect();
[[nodiscard]] std::optional<SeriesKey> readSeries(Statement &statement, int column);

/// Numbers of series within their area. What it found once it remembers, so it lives within one transaction.
class SeriesStore {
public:
    explicit SeriesStore(Sql &sql);
    [[nodiscard]] Result<std::int64_t> find(const SeriesKey &key); ///< 0 where there is none
    [[nodiscard]] Result<std::int64_t> idOf(const SeriesKey &key); ///< makes one where there is none
    /// The same for many series of one area, whose rows are read at once. `isNew`: made here.
    struct Numbered {
        std::int64_t id = 0;
        bool isNew = false;
    };
    [[nodiscard]] Result<Numbered> oneOfMany(const SeriesKey &key);

private:
    Result<std::int64_t> make(const SeriesKey &key, std::string &&joined);
    Result<void> learn(const std::string &area);
    Result<std::int64_t> nextIn(const std::string &area);
    std::unique_ptr<Statement> m_find, m_insert, m_all, m_last;
    std::unordered_map<std::string, std::int64_t> m_known, m_newest;
    std::unordered_set<std::string> m_learnt; ///< areas whose series are all in m_known
};

/// The hash that a row of series keeps: its number belongs to it.
[[nodiscard]] std::int64_t seriesHash(const SeriesKey &key, std::int64_t id);

} // namespace rd
