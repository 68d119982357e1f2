#pragma once

#include "exchange/reports/xlsxfile.h"

#include <map>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace rd {

struct Libxlsxwriter;

/// Writes a workbook cell by cell, row by row; nothing but the row at hand is kept in memory. The first error is kept.
class XlsxCells {
public:
    /// `room` is a folder for what is on its way.
    XlsxCells(const Libxlsxwriter &lib, const std::string &path, const std::string &room, const CodeBook &codes,
              XlsxOptions options);
    ~XlsxCells();
    XlsxCells(const XlsxCells &) = delete;
    XlsxCells &operator=(const XlsxCells &) = delete;

    void beginSheet(const std::string &name);
    void beginRow();
    void head(const std::string &text);
    void put(const Cell &cell);
    /// Below the head: it stays when the rest is scrolled, and filters.
    void endTable(std::int64_t rows, std::size_t columns);
    /// Finishes the file and looks whether all of it is there.
    Result<void> close();

    /// The power of ten in which a quantity is written.
    [[nodiscard]] int exponentOf(const Quantity &quantity) const;
    [[nodiscard]] Result<void> error() const;

private:
    void text(const std::string &text, lxw_format *format);
    void number(const Quantity &quantity);
    lxw_format *formatFor(const Quantity &quantity, double shown);
    void widen(std::string_view text);
    void setWidths();

    const Libxlsxwriter &m_lib;
    std::string m_path, m_room;
    const CodeBook &m_codes;
    XlsxOptions m_options;
    lxw_workbook *m_book;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_head = nullptr;
    std::map<std::string, lxw_format *> m_formats;
    std::vector<int> m_widths;
    std::int64_t m_row = -1;
    std::size_t m_column = 0;
    std::optional<Error> m_error;
};

} // namespace rd
