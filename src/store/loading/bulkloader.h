#pragma once

#include "store/loading/loading.h"
#include "store/rows/blockstore.h"

#include <array>
#include <unordered_set>

namespace rd {

/// Takes bulk values in any order and enters them packed. Up to a million wait in memory.
class BulkLoader {
public:
    explicit BulkLoader(Loading &loading);
    /// A checked row of observation.
    Result<void> put(const Row &row, const std::string &place);
    /// Bulk values of one series, which brought no changes of their own.
    Result<void> put(const BulkBatch &batch, const RowSource &source);
    Result<void> flush();

private:
    struct Item {
        BulkValue value;
        std::size_t place; ///< where its text begins in m_places
    };
    struct Waiting {
        std::vector<Item> items;
        bool flushed = false; ///< values of this series were entered before, in this very load
    };
    Result<Waiting *> waitingFor(const Row &row, const std::string &place);
    Result<void> enter(const SeriesKey &key, Waiting &waiting);
    Result<void> enterHistory(const SeriesKey &key, std::int64_t series, const Waiting &waiting);
    Result<void> enterNews(const SeriesKey &key, std::int64_t series, const Waiting &waiting);
    Result<void> insert(const SeriesKey &key, std::int64_t series, const std::vector<BulkValue> &values);
    Result<void> check(const BulkBatch &batch, const RowSource &source);
    Result<void> enterBatch(const SeriesStore::Numbered &series, const BulkBatch &batch, const RowSource &source);
    [[nodiscard]] Error twice(const SeriesKey &key, const BulkValue &value, const std::string &place) const;
    [[nodiscard]] std::string placeOf(const Item &item) const { return m_places.c_str() + item.place; }

    Loading &m_loading;
    BlockStore m_blocks;
    std::map<SeriesKey, Waiting> m_waiting;
    std::map<SeriesKey, Waiting>::iterator m_last;
    std::size_t m_count = 0;
    std::string m_places;
    std::vector<BulkValue> m_news;                            ///< of the batch at hand
    std::array<std::unordered_set<std::string>, 8> m_checked; ///< texts of keys that were found right
    std::array<std::string, 8> m_lastChecked;                 ///< of the batch before; a wrong one ended the load
};

} // namespace rd
