#pragma once

#include "core/codebook.h"
#include "exchange/reports/filefacts.h"
#include "exchange/reports/reportfile.h"

namespace rd {

/// How many rows of data a sheet holds below its head.
inline constexpr std::int64_t mostXlsxRows = 1'048'575;

struct XlsxOptions {
    Language language = Language::Zh;
    int exponent = 0; ///< values of units that scale are written in 10^exponent of them, and UNIT_MULT says so
};

/// The table of a report as a workbook: codes and names as texts; values as numbers whose format shows the unit and what the
/// qualifier says; a head that stays, with the names of columns. A second sheet has the facts, which are asked for when the
/// rows are known. The same answer gives the same bytes. More rows than fit, and texts that do not, are refused.
/// Gives the number of rows written.
Result<std::int64_t> writeXlsx(const AnswerFeeder &feed, std::span<const ReportColumn> columns, const CodeBook &codes,
                               const XlsxOptions &options, const std::function<Result<FileFacts>(std::int64_t rows)> &facts,
                               QIODevice &device);

} // namespace rd
