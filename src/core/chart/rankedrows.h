#pragma once

#include "core/chart/chartrows.h"

/// What bars, dots and differences share: one value of each series, ranked, and the average apart.
namespace rd {

/// The row of the option's area becomes the model's average and leaves the rows.
void takeAverage(ChartModel &model, const Table &table, RowNumbers &rows, const CodeBook &codes, Language language);

/// True for a row that takeAverage takes.
[[nodiscard]] bool isAverage(const Table &table, std::size_t row);

/// True where the table has a row that takeAverage would take, of the one indicator that all rows are about.
[[nodiscard]] bool hasAverage(const Table &table);

/// What stays the same along a series: the key without its period and where the figure comes from.
[[nodiscard]] Key seriesOf(const Key &key);

/// Of rows that differ in nothing but their period and where they come from, the latest one that has a value.
[[nodiscard]] RowNumbers latestOfSeries(const Table &table);

/// By value, largest first, gaps last; as the report has it where it sorts by value or as listed itself.
void rankByValue(const Table &table, RowNumbers &rows);

/// The period of which all these rows speak, in words; empty where they differ or the whole table has no other.
[[nodiscard]] std::string chosenPeriod(const Table &table, const RowNumbers &rows, Language language);

/// Where the table has RANK and RANK_CHANGE: the place of each mark and by how much it rose or fell, in the mark's cells ("3", "▲2").
/// What the bounds leave open is not said. The last place is named as such, and a break over which no place is compared (model.texts,
/// "rankbreak").
void tellRanks(ChartModel &model, std::vector<Mark> &marks, const Table &table, Language language);

/// No more marks than a reader takes in; says how many are left out.
void keepRanked(ChartModel &model, std::vector<Mark> &marks);

/// Titles a part of a long ranking by how many marks it has: "First 20".
void titleRanked(Panel &panel, Language language);

/// What is shown of a long ranking besides its first marks.
struct RankedRest {
    std::vector<Mark> chosen, last;
};
/// Of more marks than that, in order of their values, the first stay and as many from the other end, which a ranking is asked for
/// as well, are given back, and those between of the areas in the option "chosen". Gaps are left out. Of fewer all stay.
[[nodiscard]] RankedRest takeRankedRest(ChartModel &model, std::vector<Mark> &marks, const ReportSpec &spec, Language language);

} // namespace rd
