#pragma once

#include "app/tables/tabledoubts.h"
#include "app/tables/tableimport.h"
#include "app/tables/tablerows.h"
#include "exchange/sheets/sheetahead.h"
#include "intake/newcodes.h"

namespace rd {

/// One reading of a table, from the first look to the rows that the store takes.
class TableIntake {
public:
    /// All outlive this.
    TableIntake(Store &store, const TableImport &table, const Progress &progress);
    /// All that is done before anything is stored.
    Result<void> read();
    /// Of a sound table: stores it, or tries to.
    Result<Loaded> load(const ChangeInfo &change, bool dryRun, TableRows::IsFine isFine);
    /// Takes the doubts into the preview. Where they are still looked for and none of them keeps the table out yet: waits for them,
    /// or leaves them out.
    void takeDoubts(bool wait);
    [[nodiscard]] TablePreview &preview() { return m_preview; }

private:
    Result<void> readHeld();
    Result<void> scan();
    Result<void> scanOnce();
    Result<void> settle();
    Result<void> settleFigures();
    Result<void> readCumulative();
    [[nodiscard]] bool numbersFigures() const;

    Store &m_store;
    const TableImport &m_table;
    const Progress &m_progress;
    CodeFinder m_finder;
    TablePreview m_preview;
    AddedCodes m_added;
    SheetFile m_file;
    std::optional<SheetAhead> m_ahead; ///< reads m_file
    std::optional<TableReader> m_reader;
    std::optional<TableValues> m_values;
    ByIndicator m_indicators;
    std::vector<TableRow> m_figureRows;
    HeldFigures m_held;
    Cumulative m_cumulative;
    std::int64_t m_newest = 0;           ///< number of the newest figure that came this way
    std::optional<TableDoubts> m_doubts; ///< last: it ends before what it looks at
};

} // namespace rd
