#pragma once

#include "exchange/sheets/celltext.h"
#include "exchange/sheets/xlsrecords.h"
#include "exchange/textblock.h"

#include "core/result.h"

#include <vector>

namespace rd {

struct XlsSheetEntry {
    std::string name;
    qsizetype at = 0; ///< of its first record
    bool hidden = false;
};

/// What stands around the sheets of an XLS of Excel 97 to 2003.
struct XlsBook {
    std::string name; ///< what messages call the file
    QByteArray stream;
    std::vector<XlsSheetEntry> sheets;
    std::vector<CellFormat> formats;
    TextBlock texts;
    bool from1904 = false;

    /// `file` is the whole file.
    static Result<XlsBook> open(const QByteArray &file, std::string name);
    /// A text whose length, of `lengthBytes`, the cursor stands before.
    [[nodiscard]] static std::string text(XlsCursor &cursor, int lengthBytes);
};

} // namespace rd
