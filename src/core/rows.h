#pragma once

#include "core/observation.h"
#include "core/tables.h"

#include <optional>

namespace rd {

/// One row of a package table on its way, with the place it was read from ("figure.csv:17") for messages.
struct TableRow {
    const TableDef *table = nullptr;
    Row row;
    std::string place;
};

/// One bulk value on its way, with the place in its file.
struct BulkPoint {
    Period period;
    std::uint32_t line = 0;
    double value = 0; ///< 0 where there is none
    std::uint16_t column = 0;
    char status = 'A';
    bool hasValue = true;
};

/// Bulk values of one series in order of their periods, one for each.
struct BulkBatch {
    SeriesKey series;
    std::vector<BulkPoint> points;
};

/// Rows in the order of packageTables(): whatever is referred to comes before what refers to it.
class RowSource {
public:
    virtual ~RowSource() = default;
    /// The next row, or nothing at the end.
    virtual Result<std::optional<TableRow>> next() = 0;
    /// Behind the last row: bulk values series by series, for sources that have them so. Nothing at the end.
    virtual Result<std::optional<BulkBatch>> nextBatch() { return std::optional<BulkBatch>(); }
    /// What messages call the place of a value that nextBatch() gave.
    [[nodiscard]] virtual std::string placeOf(const BulkPoint & /*point*/) const { return {}; }
};

class RowSink {
public:
    virtual ~RowSink() = default;
    virtual Result<void> put(const TableDef &table, const Row &row) = 0;
};

/// Who changes something and why; `atUtc` ISO 8601 in UTC.
struct ChangeInfo {
    std::string who, why, atUtc;
    std::string kind = {}; ///< as the table change has it; empty: what the way of changing says (import, edit)
};

} // namespace rd
