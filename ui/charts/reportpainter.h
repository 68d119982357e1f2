#pragma once

#include "app/reports/reportdocument.h"
#include "ui/theme/theme.h"

namespace rd {

/// Paints the chart of a report's table in the light theme, for documents. Any thread may paint.
[[nodiscard]] ReportPainter reportPainter();

/// The chart of a table as a file of its own, .png, .svg or .pdf, as it is drawn on a page of that theme.
[[nodiscard]] Result<void> saveReportPicture(const Table &table, const CodeBook &codes, const Theme &theme, Language language,
                                             const std::string &path);

} // namespace rd
