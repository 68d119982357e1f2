#pragma once

#include "core/sheet.h"

#include <memory>

namespace rd {

/// The id that a head names, in capitals, Eurostat's own as SDMX has them: "geo" is REF_AREA.
[[nodiscard]] std::string sdmxId(std::string_view head);
/// True where the cells are the head of an SDMX-CSV of any version, or of Eurostat's.
[[nodiscard]] bool isSdmxHead(const std::vector<std::string> &cells);

/// SDMX-CSV 1.0, 2.0, 2.1 and Eurostat's variant as a plain table: the heads are ids as in our own files, codes stand without
/// labels, China's areas without CN, what does not apply (_Z) and what is missing (NaN, #N/A, ":") is empty, a decimal comma
/// is a point. The labels of dimensions and of units become columns of names. Columns that only describe the file are left out.
/// Rows that ask for deletion are refused.
class SdmxSheet final : public SheetSource {
public:
    /// `head` is the first row of `inner`, already taken from it; `delimiter` as found.
    SdmxSheet(std::unique_ptr<SheetSource> inner, SheetRow head, char delimiter);

    Result<bool> read(SheetRow &row) override;
    /// As the file counts its columns, those that are left out too.
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;
    [[nodiscard]] std::string format() const { return m_format; } ///< "SDMX-CSV 2.0"
    [[nodiscard]] const SheetSource &inner() const { return *m_inner; }

private:
    struct Column {
        std::size_t place;
        std::string id;
        bool hasLabel; ///< "AUT: Austria"
        bool isLabel;  ///< of such a cell the label is taken, not the code
    };
    void addColumn(std::size_t place, std::string_view head);
    [[nodiscard]] std::string value(const Column &column, const std::string &cell) const;
    [[nodiscard]] std::string confidentiality(const std::vector<std::string> &cells) const;
    void sayConfidential(std::vector<std::string> &row, const std::vector<std::string> &cells) const;

    std::unique_ptr<SheetSource> m_inner;
    std::vector<Column> m_columns;
    std::optional<std::size_t> m_action, m_confidential;
    std::optional<SheetRow> m_head;
    SheetRow m_row; ///< of the inner table
    std::string m_format;
    bool m_decimalComma;
    std::size_t m_width; ///< of the head
};

} // namespace rd
