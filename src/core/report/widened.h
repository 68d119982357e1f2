#pragma once

#include "core/codebook.h"
#include "core/report/report.h"
#include "core/result.h"

namespace rd {

/// A report of values may be laid out wide: what its `columns` name (period, indicator, or both; without them the period) goes across,
/// a column of values for each, and the rest says what a row is about. Charts and sentences take the long answer always.
constexpr std::size_t mostAcross = 400; ///< columns of values

[[nodiscard]] bool isWide(const ReportSpec &spec);
[[nodiscard]] std::vector<Dim> acrossOf(const ReportSpec &spec);

/// The long answer laid out wide. A row's columns are those of the long table that name what it is about, in their order; then a column
/// for each period or indicator, in order of time and of the measures. Its id is what it is of ("2024-08", "gdp", "gdp 2024-08"), for
/// further columns that the spec names with theirs behind it ("2024-08 RANK"). Where some value of it has a qualifier, an upper end, a
/// status or a reason why there is none, a column with QUALIFIER, OBS_VALUE_HI, OBS_STATUS or GAP_REASON behind its id follows; where
/// indicators are across, UNIT_MEASURE. Two values for one place (two sources) make two rows. Last UNIT_MEASURE (where the
/// indicators are not across), FIGURE_IDS and SOURCE of the row. An error for more than `mostAcross` columns of values.
[[nodiscard]] Result<Table> widened(const Table &table, const CodeBook &codes);

/// The collected answer as its question lays it out.
[[nodiscard]] Result<Table> answerLaidOut(const ReportSpec &spec, FactSource &facts);

} // namespace rd
