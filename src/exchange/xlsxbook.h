#pragma once

#include "exchange/celltext.h"
#include "exchange/ziparchive.h"

#include <memory>
#include <string>
#include <vector>

namespace rd {

/// The shared texts of a workbook, one after the other in one block.
class SharedTexts {
public:
    Result<void> read(ZipArchive &archive, const std::string &part);
    /// Empty past the end.
    [[nodiscard]] std::string_view at(std::size_t index) const;

private:
    std::string m_block;
    std::vector<std::uint32_t> m_ends;
};

struct XlsxSheetEntry {
    std::string name, part;
    bool hidden = false;
};
struct XlsxFormat {
    NumberKind kind = NumberKind::Plain;
    int indent = 0;
};

/// What stands around the sheets of an XLSX.
struct XlsxBook {
    std::shared_ptr<ZipArchive> archive;
    std::vector<XlsxSheetEntry> sheets;
    std::vector<XlsxFormat> formats; ///< by the style number of a cell
    SharedTexts texts;
    bool from1904 = false;

    static Result<XlsxBook> open(std::shared_ptr<ZipArchive> archive);
};

/// Excel writes characters that XML cannot hold as _x000D_.
[[nodiscard]] QString withoutEscapes(QString text);

class XmlPart;
/// The text of a shared or inline string: all its runs, without the readings above them (rPh).
[[nodiscard]] QString richText(XmlPart &xml);

} // namespace rd
