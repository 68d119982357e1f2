#pragma once

#include "core/sheet.h"
#include "exchange/encoding.h"

#include <memory>

class QString;

namespace rd {

/// What a person says of a file where guessing was wrong.
struct SheetChoice {
    std::string sheet;                     ///< by name, or by number from 1; empty: the first that is not hidden
    Encoding encoding = Encoding::Unknown; ///< of CSV; Unknown finds it
    char delimiter = 0;                    ///< of CSV: , ; or TAB; 0 finds it
};

/// A table somebody sent. Cells behind the last one with text are left out of a row; merges are known for the rows given so far.
struct SheetFile {
    std::unique_ptr<SheetSource> source;
    std::string format; ///< CSV, SDMX-CSV 1.0, SDMX-CSV 2.0, SDMX-CSV (Eurostat), TSV (Eurostat), XLSX, ODS, XLS, Data Package
    std::vector<std::string> sheets;      ///< all of them; none in a CSV
    std::string sheet;                    ///< the one that is read
    char delimiter = 0;                   ///< of CSV
    std::vector<std::string> others = {}; ///< of a workbook: those that hold something, are not hidden and are not read

    /// Of CSV, as found so far; it may turn out to be GB18030 late in a long file.
    [[nodiscard]] Encoding encoding() const;
    /// What that could be as well; Unknown where there is no doubt.
    [[nodiscard]] Encoding otherEncoding() const;
};

/// Opens CSV, XLSX, ODS or XLS, whichever the content is: its name says nothing. A folder or a datapackage.json is a data package
/// that is not ours, its resources the sheets. The file stays open until the source goes.
[[nodiscard]] Result<SheetFile> openSheet(const std::string &path, const SheetChoice &choice = {});
/// Cells pasted from a spreadsheet, or a CSV as text.
[[nodiscard]] Result<SheetFile> openPasted(const QString &text);

} // namespace rd
