#pragma once

#include "exchange/sheets/celltext.h"
#include "exchange/sheets/ziparchive.h"
#include "exchange/textblock.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd {

struct XlsxSheetEntry {
    std::string name, part;
    bool hidden = false;
};
/// What stands around the sheets of an XLSX.
struct XlsxBook {
    std::shared_ptr<ZipArchive> archive;
    std::string workbook; ///< the part that lists the sheets
    std::vector<XlsxSheetEntry> sheets;
    std::vector<CellFormat> formats; ///< by the style number of a cell
    TextBlock texts;
    std::unordered_map<std::size_t, std::string> written; ///< of these, as the file has them where NFKC changed them
    bool from1904 = false;

    static Result<XlsxBook> open(std::shared_ptr<ZipArchive> archive);
};

/// Excel writes characters that XML cannot hold as _x000D_.
[[nodiscard]] QString withoutEscapes(QString text);

class XmlPart;
/// The text of a shared or inline string: all its runs, without the readings above them (rPh).
[[nodiscard]] QString richText(XmlPart &xml);

} // namespace rd
