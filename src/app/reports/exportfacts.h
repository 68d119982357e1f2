#pragma once

#include "core/report/report.h"
#include "exchange/reports/filefacts.h"
#include "store/store.h"

namespace rd {

/// What a file of a report says beside its rows: question, rows, day of knowledge, filters, columns, sources.
struct ExportFacts {
    const ReportSpec &spec;
    const std::vector<ReportColumn> &columns;
    std::int64_t rows = 0;
    std::vector<std::string> sources;         ///< codes, in order of appearance
    std::string scale;                        ///< in words; empty where values stand in their units
    std::vector<std::int64_t> unchecked = {}; ///< rows (from 1) that nobody has confirmed
};
[[nodiscard]] Result<FileFacts> fileFacts(const ExportFacts &facts, Store &store, Language language);

/// The day up to which an answer knows, in words and as a date: the one asked for, else that of the newest change.
[[nodiscard]] Result<std::vector<std::string>> knowledge(const ReportSpec &spec, Store &store, Language language);

/// The filters of a report in words: what, and which.
[[nodiscard]] std::vector<std::vector<std::string>> filterLines(const ReportSpec &spec, const CodeBook &codes,
                                                                Language language);

} // namespace rd
