#pragma once

#include "core/sheet.h"
#include "exchange/sheets/celltext.h"
#include "exchange/sheets/hiddencells.h"
#include "exchange/sheets/xmlpart.h"
#include "exchange/sheets/ziparchive.h"

#include <map>

namespace rd {

/// What of a cell's style says something: an indent, a date of which only the month or the year is shown.
struct OdsStyles {
    struct Style {
        std::string dates; ///< the data style
        int indent = 0;
    };
    std::map<std::string, Style> cells;
    std::map<std::string, std::size_t> dateLengths; ///< of a data style: 4 shows the year, 7 the month

    /// Takes the style that starts here, if one does, up to its end.
    void take(XmlPart &xml);
};

struct OdsSheetEntry {
    std::string name;
    bool holdsText = false;
};

/// One sheet of an ODS (content.xml), streamed. Repeated cells and rows are spread out within the limits of a sheet; merges are
/// known for the rows given so far.
class OdsSheet final : public SheetSource {
public:
    /// All sheets in their order.
    static Result<std::vector<OdsSheetEntry>> entries(ZipArchive &archive);
    static Result<std::unique_ptr<OdsSheet>> open(std::shared_ptr<ZipArchive> archive, std::size_t sheet, std::string name);

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;
    [[nodiscard]] std::vector<SheetMerge> merges() const override { return m_merges; }
    [[nodiscard]] SheetHidden hidden() const override { return m_hidden.found(); }

private:
    OdsSheet(std::shared_ptr<ZipArchive> archive, std::string name, std::unique_ptr<QIODevice> device);
    Result<void> readSharedStyles();
    Result<void> findSheet(std::size_t sheet);
    bool readRow(SheetRow &row);
    void readCell(SheetRow &row, int &column);
    void readColumn();
    CellTexts valueTexts();
    [[nodiscard]] std::string dateText(const QString &value, const OdsStyles::Style &style) const;
    std::string paragraphs();

    std::shared_ptr<ZipArchive> m_archive;
    std::string m_name;
    XmlPart m_xml;
    OdsStyles m_styles;
    std::vector<SheetMerge> m_merges;
    SheetRow m_repeated;
    std::int64_t m_line = 0, m_repeats = 0;
    std::size_t m_rowSize = 0;
    int m_columns = 0; ///< that the sheet has described so far
    HiddenCells m_hidden;
    bool m_atEnd = false, m_isHiddenRow = false;
};

} // namespace rd
