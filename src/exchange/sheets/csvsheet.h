#pragma once

#include "core/sheet.h"
#include "exchange/csv/csvreader.h"
#include "exchange/sheets/celltext.h"

#include <QIODevice>

#include <memory>
#include <unordered_map>

namespace rd {

/// A foreign CSV as a table: rows of any width, title rows included. Encoding and delimiter are found where they are not given.
class CsvSheet final : public SheetSource {
public:
    /// `device` is open for reading and can be read twice; `name` is what messages call the file.
    static Result<std::unique_ptr<CsvSheet>> open(std::unique_ptr<QIODevice> device, std::string name, CsvOptions options);

    Result<bool> read(SheetRow &row) override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;
    [[nodiscard]] Encoding encoding() const { return m_reader.encoding(); } ///< as found so far
    [[nodiscard]] Encoding otherEncoding() const { return m_reader.otherEncoding(); }
    /// The row that next() will give first, before it was asked; null afterwards and in an empty file.
    [[nodiscard]] const SheetRow *first() const { return m_first ? &*m_first : nullptr; }
    [[nodiscard]] char delimiter() const { return m_delimiter; }

private:
    CsvSheet(std::unique_ptr<QIODevice> device, std::string name, CsvOptions options);
    void normalise(SheetRow &row, std::string &cell);

    std::unique_ptr<QIODevice> m_device;
    CsvReader m_reader;
    char m_delimiter;
    std::optional<SheetRow> m_first; ///< read at opening, so that the encoding is known
    CsvRow m_row;
    std::unordered_map<std::string, CellTexts> m_normal; ///< cells that are not plain, as they are given
};

/// What separates the cells of a sheet whose first rows may be titles: what occurs equally often in most of its first lines.
[[nodiscard]] char sheetDelimiter(std::string_view text);

} // namespace rd
