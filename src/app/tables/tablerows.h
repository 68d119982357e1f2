#pragma once

#include "app/tables/tablevalues.h"

#include <functional>

namespace rd {

/// Indicators whose values the store keeps as stretches from January on, whatever their length: January to March of these is
/// no quarter.
using Cumulative = std::set<std::string>;
/// FREQ of a value of that indicator.
[[nodiscard]] std::string_view frequencyOf(const std::string &indicator, const Period &period, const Cumulative &cumulative);

/// A table as rows for the store: new codes, figures, then the bulk values series by series.
class TableRows final : public RowSource {
public:
    /// Asked before each series, and behind the last one with `isEnd`: an error keeps all of them out.
    using IsFine = std::function<Result<void>(bool isEnd)>;
    /// All outlive this.
    TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const Cumulative &cumulative,
              const TableValues &values, IsFine isFine);
    Result<std::optional<TableRow>> next() override;
    Result<std::optional<BulkBatch>> nextBatch() override;
    [[nodiscard]] std::string placeOf(const BulkPoint &point) const override { return m_values.place(point); }

private:
    const std::vector<TableRow> &m_codes, &m_figures;
    const Cumulative &m_cumulative;
    const TableValues &m_values;
    IsFine m_isFine;
    std::vector<std::uint32_t> m_series; ///< in order of their keys
    std::size_t m_row = 0, m_at = 0;
    std::size_t m_given = 0;                ///< values of the series at hand
    std::vector<std::string_view> m_before; ///< frequencies of these
};

} // namespace rd
