#pragma once

#include "core/sheet.h"

#include <memory>

namespace rd {

/// One sheet of an XLS (Excel 97 to 2003, also of WPS). libfreexl reads it whole; such a sheet has 65,536 rows at most.
class XlsSheet final : public SheetSource {
public:
    /// Keeps the file open. `name` is what messages call it.
    static Result<std::unique_ptr<XlsSheet>> open(const std::string &path, std::string name);
    ~XlsSheet() override;
    XlsSheet(const XlsSheet &) = delete;
    XlsSheet &operator=(const XlsSheet &) = delete;

    [[nodiscard]] const std::vector<std::string> &names() const { return m_names; }
    Result<void> choose(std::size_t sheet);

    Result<std::optional<SheetRow>> next() override;
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;

private:
    XlsSheet(const void *book, std::string name) : m_book(book), m_name(std::move(name)) {}
    Result<std::string> cell(int column) const;

    const void *m_book;
    std::string m_name;
    std::vector<std::string> m_names;
    std::size_t m_sheet = 0;
    std::int64_t m_line = 0, m_lines = 0;
    int m_columns = 0;
};

} // namespace rd
