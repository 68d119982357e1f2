#pragma once

#include "core/report/report.h"

#include <span>

class QIODevice;

namespace rd {

/// What a CSV file itself does not say.
struct SidecarFacts {
    std::string file;                                                       ///< name of the CSV, without folder
    std::int64_t rows = 0;                                                  ///< as written
    std::vector<std::pair<std::string, Text>> sources;                      ///< code and name
    std::vector<std::pair<std::int64_t, std::vector<std::string>>> figures; ///< row (from 1) and its full list of FIGURE_IDS
    std::vector<std::int64_t> unchecked = {}; ///< rows (from 1) that rest on what was entered here and nobody has confirmed
};

/// The file's CSV-on-the-Web metadata, to be written to FILE.csv-metadata.json: columns with names in both languages,
/// the filters of the spec, sources, number of rows, rows that are not checked yet, full lists of FIGURE_IDS. No clock.
Result<void> writeSidecar(const ReportSpec &spec, std::span<const ReportColumn> columns, const SidecarFacts &facts,
                          QIODevice &device);

} // namespace rd
