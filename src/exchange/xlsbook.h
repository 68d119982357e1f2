#pragma once

#include "exchange/celltext.h"
#include "exchange/textblock.h"
#include "exchange/xlsrecords.h"

#include "core/result.h"

#include <vector>

namespace rd {

struct XlsSheetEntry {
    std::string name;
    qsizetype at = 0; ///< of its first record
    bool hidden = false;
};

/// What stands around the sheets of an XLS of Excel 5 to 2003.
struct XlsBook {
    std::string name; ///< what messages call the file
    QByteArray stream;
    std::vector<XlsSheetEntry> sheets;
    std::vector<CellFormat> formats;
    TextBlock texts;
    int codePage = 1252;
    bool from1904 = false, isOld = false; ///< before Excel 97: texts are bytes of the code page

    /// `file` is the whole file.
    static Result<XlsBook> open(const QByteArray &file, std::string name);
    /// A text whose length, of `lengthBytes`, the cursor stands before.
    [[nodiscard]] std::string text(XlsCursor &cursor, int lengthBytes) const;
};

} // namespace rd
