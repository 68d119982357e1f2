#pragma once

#include "store/loading/bulkloader.h"
#include "store/loading/versionloader.h"

namespace rd {

/// One load, within the caller's transaction: rows in package order, then finish().
class Loader {
public:
    /// `kind` is that of the new change, where one is made and `info` names none. `takesHistory`: an empty store keeps the source's own.
    Loader(Sql &sql, const ChangeLog &log, const ChangeInfo &info, std::string_view kind, bool takesHistory);
    Result<void> put(TableRow &&row);
    /// Behind all rows: bulk values of one series.
    Result<void> put(const BulkBatch &batch, const RowSource &source);
    /// What was loaded; the caller commits where something was.
    Result<Loaded> finish();

private:
    Result<void> putChange(const TableRow &row);
    Result<void> beginTable(const TableDef &table, const std::string &place);
    Result<void> endTable();
    Result<void> endChanges(const std::string &place);
    Result<void> makeChange();
    Result<void> refuseCircles();
    Result<void> refuseDoublePrimaries();

    Loading m_loading;
    ChangeInfo m_info;
    std::string m_kind;
    bool m_takesHistory;
    const TableDef *m_table = nullptr;
    bool m_changesEnded = false;
    std::vector<Change> m_changes; ///< the source's
    std::set<std::int64_t> m_changeIds;
    std::unique_ptr<VersionLoader> m_versions;
    BulkLoader m_bulk;
};

} // namespace rd
