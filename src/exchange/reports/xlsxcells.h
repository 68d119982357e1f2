#pragma once

#include "exchange/reports/xlsxfile.h"
#include "exchange/reports/xlsxparts.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <unordered_map>

namespace rd {

/// Writes a workbook cell by cell, row by row, and packs it on its way. The first error is kept.
class XlsxCells {
public:
    XlsxCells(const CodeBook &codes, XlsxOptions options);

    void beginSheet(const std::string &name);
    void beginRow();
    void head(std::string_view text);
    void put(const Cell &cell);
    /// Of the table below the head of this sheet: the head stays when the rest is scrolled, and filters.
    void endTable(std::int64_t rows, std::size_t columns);
    Result<void> write(QIODevice &device);

    /// The power of ten in which a quantity is written.
    [[nodiscard]] int exponentOf(const Quantity &quantity) const;
    [[nodiscard]] Result<void> error() const;

private:
    struct Sheet {
        XlsxSheetFacts facts;
        bool isTable = false;
        std::vector<int> widths; ///< of columns, in letters
        Packer rows;
    };
    struct Style {
        int number;
        int width; ///< of what stands around the digits
    };
    void text(std::string_view text, int style);
    void number(const Quantity &quantity);
    [[nodiscard]] Style styleFor(const Quantity &quantity, const std::string &digits);
    [[nodiscard]] Style madeStyle(const Quantity &quantity, const std::string &digits);
    template <typename... Values> void add(fmt::format_string<Values...> format, Values &&...values)
    {
        fmt::format_to(std::back_inserter(m_text), format, std::forward<Values>(values)...);
    }
    void beginCell(int style, int width);
    void endRow();
    void flush();
    [[nodiscard]] Packed partOf(Sheet &sheet, bool isFirst) const;

    const CodeBook &m_codes;
    XlsxOptions m_options;
    std::vector<std::unique_ptr<Sheet>> m_sheets;
    std::vector<std::string> m_formats;  ///< of numbers, in the order of their styles
    std::map<std::string, int> m_styles; ///< by format
    std::unordered_map<std::string, Style> m_known;
    std::vector<std::string> m_letters; ///< of columns
    std::string m_key, m_made;
    fmt::memory_buffer m_text; ///< what is not packed yet
    std::int64_t m_row = 0;    ///< as a spreadsheet counts
    std::size_t m_column = 0;
    std::optional<Error> m_error;
};

} // namespace rd
