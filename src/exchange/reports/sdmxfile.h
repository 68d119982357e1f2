#pragma once

#include "exchange/reports/reportfile.h"

namespace rd {

enum class SdmxVersion { One, Two }; ///< SDMX-CSV 1.0 begins with DATAFLOW, 2.0 with STRUCTURE,STRUCTURE_ID,ACTION

/// The fields that a report must be asked for so that its rows can be written as SDMX.
[[nodiscard]] std::vector<std::string> sdmxFields();

struct SdmxWritten {
    std::int64_t rows = 0;
    std::int64_t undated = 0; ///< rows without a period, which SDMX cannot hold: left out
};

/// Observations as SDMX-CSV: SOURCE is a dimension, so that sources that disagree keep their keys; "_Z" where industry or
/// subject does not apply; values in the unit itself (UNIT_MULT 0); NaN where there is none. `columns` are sdmxFields().
Result<SdmxWritten> writeSdmx(const AnswerFeeder &feed, std::span<const ReportColumn> columns, SdmxVersion version,
                              QIODevice &device);

/// REF_AREA of China's areas is their code behind "CN".
[[nodiscard]] std::string sdmxArea(const std::string &code);

} // namespace rd
