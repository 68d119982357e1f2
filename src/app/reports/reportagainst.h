#pragma once

#include "core/report/report.h"
#include "store/store.h"

namespace rd {

/// How a report differs from a file of it that was written before.
struct ReportDifference {
    std::vector<std::string> lines; ///< "+ …" new, "- …" gone, "~ …" changed, in the order of the files
    std::int64_t added = 0, removed = 0, changed = 0;
    std::int64_t same = 0;

    [[nodiscard]] bool none() const { return lines.empty(); }
};

/// Compares the answer of today with `oldFile` (CSV, SDMX-CSV or a workbook, heads as ids or as names). Rows belong together by their
/// figure, else by what they are about (area, indicator, period …). Columns that only one of the two has are told, not compared. With
/// SDMX-CSV what it can hold is compared: values with a period, and not how they are written (DECIMALS) or whether they were checked.
[[nodiscard]] Result<ReportDifference> compareReport(Store &store, const ReportSpec &spec, Language language,
                                                     const std::string &oldFile);

} // namespace rd
