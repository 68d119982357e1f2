#pragma once

#include "core/report/report.h"
#include "exchange/reports/docxfile.h"
#include "store/store.h"

#include <functional>

namespace rd {

/// A chart as a PNG, painted by whoever can.
struct PaintedReport {
    QByteArray png;
    int width = 0, height = 0;
    std::string title; ///< what the chart says: its finding, else its question
};
using ReportPainter = std::function<Result<PaintedReport>(const Table &, const CodeBook &, Language)>;

/// A report as a document: the table has what a person reads, so names for codes, values with unit and qualifier; columns
/// that are empty throughout are left out. `facts`: what stands below the table.
[[nodiscard]] Result<DocxContent> documentOf(const Table &table, const CodeBook &codes, Language language, FileFacts facts,
                                             const ReportPainter &painter);

} // namespace rd
