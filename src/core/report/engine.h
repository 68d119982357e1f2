#pragma once

#include "core/report/report.h"

namespace rd {

/// The columns that a spec's answer has, in order.
[[nodiscard]] std::vector<ReportColumn> columnsOf(const ReportSpec &spec);

/// An error that names the first thing in the spec that the store does not know (a code, a column, a sort), or
/// nothing.
[[nodiscard]] std::optional<Error> faultIn(const ReportSpec &spec, const CodeBook &codes);

/// Answers a spec as a stream of chunks, in the spec's order. `take` returns false to stop early. Questions that need no
/// ordering of their own are passed on as they are read, so that a million rows take no more memory than a chunk.
Result<void> answer(const ReportSpec &spec, FactSource &facts, const std::function<bool(Chunk &&)> &take);

/// The same row by row, for those who keep none: a row is there until the next one comes.
Result<void> answerRows(const ReportSpec &spec, FactSource &facts, const std::function<bool(const ReportRow &)> &take);

/// The observations that pass the spec's filters and options, as they are held: what the rows of its view would be made
/// from. `take` returns false to stop early.
Result<void> observationsOf(const ReportSpec &spec, FactSource &facts, const std::function<bool(const Observation &)> &take);

/// The collected stream, with what a map needs of other periods. `isWanted` is asked now and then and ends the work where it says no.
[[nodiscard]] Result<Table> answer(
    const ReportSpec &spec, FactSource &facts, const std::function<bool()> &isWanted = [] { return true; });

/// The next question when a row or a mark with this key is opened: the spec with the key's codes as filters and the
/// next dimension of its drill path. Nothing where the path ends.
[[nodiscard]] std::optional<ReportSpec> drill(const ReportSpec &spec, const Key &key);

} // namespace rd
