#pragma once

#include "core/sheet.h"
#include "exchange/sheets/hiddencells.h"
#include "exchange/sheets/xlsxbook.h"
#include "exchange/sheets/xmlpart.h"

namespace rd {

/// One sheet of an XLSX, streamed: a row is in memory, and the shared texts.
class XlsxSheet final : public SheetSource {
public:
    static Result<std::unique_ptr<XlsxSheet>> open(XlsxBook book, std::size_t sheet);

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;
    [[nodiscard]] std::vector<SheetMerge> merges() const override { return m_merges; }
    [[nodiscard]] SheetHidden hidden() const override { return m_hidden.found(); }
    /// Whether any cell of a sheet has a value or a text, as far as its first 64 KB say.
    [[nodiscard]] static bool holdsCells(const XlsxBook &book, std::size_t sheet);

private:
    XlsxSheet(XlsxBook book, std::size_t sheet, std::unique_ptr<QIODevice> device);
    void readCell(SheetRow &row, int &column);
    [[nodiscard]] CellTexts textsOf(const QString &type, int style, const QString &value) const;
    void put(SheetRow &row, int column, std::string text);

    XlsxBook m_book;
    std::size_t m_sheet;
    XmlPart m_xml;
    std::vector<SheetMerge> m_merges;
    std::int64_t m_line = 0;
    std::size_t m_rowSize = 0;
    bool m_inData = false, m_isHiddenRow = false;
    HiddenCells m_hidden;
};

} // namespace rd
