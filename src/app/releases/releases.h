#pragma once

#include "app/reports/reportagainst.h"
#include "app/reports/reportexport.h"

namespace rd {

/// Something that was sent out: a report as it was asked, the file that it went into, and the change that notes it down.
struct Release {
    std::string code;                   ///< R-0001
    ReportSpec spec;                    ///< with id and name
    std::string format, language, file; ///< "csv", "zh", the file's name
    std::string sha256;
    std::int64_t rows = 0;
    std::int64_t change = 0;
    std::string atUtc, who;
};

/// Notes in the release log what was written to `options.output`, with the digest of its bytes. Gives the change.
[[nodiscard]] Result<std::int64_t> logRelease(Store &store, const ReportSpec &spec, const ExportOptions &options,
                                              std::string_view format, std::int64_t rows);
/// The release log, newest first. An entry whose question this program cannot read keeps its name only.
[[nodiscard]] Result<std::vector<Release>> releasesOf(Store &store);

/// Hexadecimal SHA-256 of a file's bytes.
[[nodiscard]] Result<std::string> sha256Of(const std::string &file);

/// How the report as it was known then differs from what it says now. Nothing is compared with the file itself.
[[nodiscard]] Result<ReportDifference> changedSince(Store &store, const Release &release, Language language);

} // namespace rd
