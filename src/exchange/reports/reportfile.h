#pragma once

#include "core/report/report.h"
#include "exchange/csv/csvformat.h"

#include <span>

class QIODevice;

namespace rd {

/// Gives the rows of one answer to `take` until that returns false: rd::answerRows with its spec and source bound.
using AnswerFeeder = std::function<Result<void>(const std::function<bool(const ReportRow &)> &take)>;
/// A collected table as a feeder; the table outlives it.
[[nodiscard]] AnswerFeeder feederOf(const Table &table);

/// The table of a report as CSV: the column ids as header, cells as rd::fileText. Gives the number of rows written
/// (without the header). The same answer gives the same bytes.
/// `encoding` "gb18030" or "gbk"; empty: UTF-8.
Result<std::int64_t> writeCsv(const AnswerFeeder &feed, std::span<const ReportColumn> columns, CsvProfile profile,
                              Language language, QIODevice &device, std::string_view encoding = {});

/// Whether a row rests on what was entered here and nobody has confirmed.
[[nodiscard]] bool isUnchecked(const ReportRow &row);

/// The same as JSON: {"report": id, "question": {zh, en}, "columns": [{id, zh, en}], "rows": [{ID: value …}]}, and
/// "unchecked rows": [number …] (from 1) where there are any. Numbers are numbers in shortest form, gaps null, the rest strings as
/// in the CSV.
Result<std::int64_t> writeJson(const AnswerFeeder &feed, const ReportSpec &spec, std::span<const ReportColumn> columns,
                               Language language, QIODevice &device);

} // namespace rd
