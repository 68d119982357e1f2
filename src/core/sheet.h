#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rd {

/// A text of a row as it stands in the file, where NFKC changed it: full-width brackets and the like.
struct WrittenCell {
    std::size_t column = 0; ///< from 0
    std::string text;
};

/// One row of a table as somebody laid it out. A cell is UTF-8, NFKC, blanks at its end taken off, those at its front
/// kept: an indent says "of which". A number is in shortest decimal form, a percentage "12.5%", a date "2024-09-30", an
/// error as the program shows it ("#DIV/0!"), nothing "".
struct SheetRow {
    std::int64_t line = 0; ///< in the file or sheet, from 1
    std::vector<std::string> cells;
    std::size_t width =
        0; ///< cells that the row of a CSV writes, empty ones at its end included; 0: a sheet has no such number
    std::vector<WrittenCell> written = {}; ///< of a CSV, XLSX or ODS
};

/// Cells that one text stands for; the text is in the first of them. Lines and columns from 1, ends included.
struct SheetMerge {
    std::int64_t firstLine = 0, lastLine = 0;
    int firstColumn = 0, lastColumn = 0;
};

/// What a sheet hides and gives all the same, of the rows given so far: how many rows, how many columns with text, the first of each.
struct SheetHidden {
    std::int64_t rows = 0, firstRow = 0;
    int columns = 0, firstColumn = 0;
};

/// Rows one by one, so that a table of millions need not lie in memory.
class SheetSource {
public:
    virtual ~SheetSource() = default;
    /// Reads the next row into `row`, whose memory is used again; false at the end. Rows without any text are passed over. An
    /// error names file:line:column.
    virtual Result<bool> read(SheetRow &row) = 0;
    /// The same as a row of its own, or nothing at the end.
    Result<std::optional<SheetRow>> next()
    {
        SheetRow row;
        const auto found = read(row);
        return !found   ? Result<std::optional<SheetRow>>(found.error())
               : *found ? Result<std::optional<SheetRow>>(std::move(row))
                        : Result<std::optional<SheetRow>>(std::nullopt);
    }
    /// What messages call the place: "table.csv:17:3", "book.xlsx!Sheet1!C17"; column 0 leaves it out.
    [[nodiscard]] virtual std::string place(std::int64_t line, int column) const = 0;
    [[nodiscard]] virtual std::vector<SheetMerge> merges() const { return {}; }
    [[nodiscard]] virtual SheetHidden hidden() const { return {}; }
    /// How many columns at the front hold the codes that a row is of, where the file itself says so; 0 where it does not.
    [[nodiscard]] virtual std::size_t keyColumns() const { return 0; }
};

} // namespace rd
