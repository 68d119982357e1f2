#pragma once

#include "core/sheet.h"

#include <memory>

namespace rd {

/// True for the beginning of a file whose first cell packs the ids of its dimensions: "freq,unit,geo\TIME_PERIOD" and a TAB.
[[nodiscard]] bool beginsPacked(std::string_view bytes);
/// True for the head of Eurostat's TSV.
[[nodiscard]] bool isPackedHead(const std::vector<std::string> &cells);

/// Eurostat's TSV as a plain wide table. There the first cell of a row packs the codes of all its dimensions ("A,CLV10_MEUR,DE"), the
/// others are values by period, each with its flags behind a blank ("123.4 p", ": c"). Here each dimension but FREQ, which the periods
/// say themselves, has a column under its id as in SDMX, and a flag stands in brackets, as other tables print it.
class EurostatSheet final : public SheetSource {
public:
    /// `head` is the first row of `inner`, already taken from it.
    EurostatSheet(std::unique_ptr<SheetSource> inner, SheetRow head);

    Result<bool> read(SheetRow &row) override;
    /// As the file counts its columns: all dimensions lie in the first one.
    [[nodiscard]] std::string place(std::int64_t line, int column) const override;
    [[nodiscard]] std::size_t keyColumns() const override { return m_dimensions.size(); }
    [[nodiscard]] const SheetSource &inner() const { return *m_inner; }

private:
    Result<void> unpack(SheetRow &row, std::string_view packed) const;

    std::unique_ptr<SheetSource> m_inner;
    SheetRow m_head, m_row;                ///< of the inner table
    std::size_t m_packed = 0;              ///< codes in the first cell
    std::vector<std::size_t> m_dimensions; ///< those that are given on, by their place in it
    bool m_headIsGiven = false;
};

} // namespace rd
