#pragma once

#include "core/sheet.h"
#include "intake/tablemapping.h"

#include <string>
#include <vector>

namespace rd {

/// The period of a row where its own cell does not say all of it: a year and a month in columns of their own (2024 | 9, 2023 | M09), or
/// 二季度 below 2024年一季度. It is written into the first of the columns, where the row is read.
class RowPeriod {
public:
    explicit RowPeriod(const TableMapping &mapping);
    void fill(SheetRow &row);

private:
    [[nodiscard]] std::string joined(const SheetRow &row) const;
    void takeYearAbove(std::string &text);

    const TableMapping &m_mapping;
    std::vector<std::size_t> m_columns; ///< of periods
    bool m_hasYear;                     ///< the whole table has one
    std::string m_above;                ///< the last text that says its year
};

/// "2024" and "9" below 月份 are 2024-09, "2024" and 1-9月 2024年1-9月, "2023" and "M13" the year. Where they make no period together the text
/// is none either.
[[nodiscard]] std::string periodOfParts(std::string_view year, std::string_view part, std::string_view head);

} // namespace rd
