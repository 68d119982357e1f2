#pragma once

#include "app/reports/reportdocument.h"
#include "core/report/engine.h"
#include "exchange/csv/csvformat.h"
#include "exchange/reports/sdmxfile.h"
#include "store/store.h"

#include <string>

namespace rd {

enum class FileFormat { Csv, Json, Xlsx, SdmxCsv, Docx };

/// The format that an option of the command line names, and that a file's name ends in.
[[nodiscard]] std::optional<FileFormat> fileFormatNamed(std::string_view name);
[[nodiscard]] std::string_view fileFormatName(FileFormat format);
[[nodiscard]] std::string_view suffix(FileFormat format); ///< ".csv"

struct ExportOptions {
    FileFormat format = FileFormat::Csv;
    CsvProfile profile = CsvProfile::Excel;
    Language language = Language::Zh;
    std::string output;        ///< a path, or "-" for standard output
    bool sidecar = false;      ///< FILE.csv-metadata.json beside it
    int exponent = 0;          ///< XLSX: values of units that scale in 10^exponent of them
    std::string encoding = {}; ///< CSV: gb18030 or gbk; empty: UTF-8
    SdmxVersion sdmx = SdmxVersion::Two;
    ReportPainter painter = {}; ///< DOCX: who paints the chart; none: the program's own
};

struct Exported {
    std::int64_t rows = 0;
    std::int64_t undated = 0; ///< SDMX: rows without a period, left out
};

/// The same question, asked so that its rows can be written as SDMX; refused for a report whose rows are no observations.
[[nodiscard]] Result<ReportSpec> asSdmx(ReportSpec spec);

/// The painter of a program that can paint, set once before any export; a document has no picture without one.
[[nodiscard]] ReportPainter &programPainter();

/// A file name with {report} and {date} filled in: the report's code, and the day of its data (as known, else the newest
/// source's).
[[nodiscard]] std::string expandedName(std::string pattern, const ReportSpec &spec, const CodeBook &codes);

/// Writes a report into a file, whole or not at all; says how many rows.
[[nodiscard]] Result<Exported> exportReport(Store &store, const ReportSpec &spec, const ExportOptions &options);

} // namespace rd
