#pragma once

#include "store/loading/loading.h"
#include "store/rows/tablestore.h"

#include <unordered_set>

namespace rd {

/// Takes the rows of one versioned table; finish() when its last row came.
class VersionLoader {
public:
    VersionLoader(Loading &loading, const TableDef &table);
    /// A checked row.
    Result<void> put(Row &&row, const std::string &place);
    Result<void> finish();

private:
    struct Waiting {
        Row row;
        std::string place;
    };
    Result<void> keep(Row &&row, const std::string &place);
    Result<void> wait(Row &&row, const std::string &place);
    Result<void> enter(Waiting &waiting);
    Result<void> checkLater();

    Loading &m_loading;
    const TableDef &m_table;
    TableStore m_store;
    std::unordered_set<std::string> m_seen;                   ///< code and change
    std::map<std::string, std::size_t, std::less<>> m_newest; ///< where in m_waiting
    std::vector<Waiting> m_waiting;
    std::vector<std::pair<std::string, std::string>> m_later; ///< codes of this very table and who names them
};

} // namespace rd
