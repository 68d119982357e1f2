#pragma once

#include "core/report/report.h"

namespace rd {

/// A spec as one line of JSON (docs/package.md, "A report row"); members with their empty value are left out. Id and question
/// are not in it: they are the code and the name of the report row. The same spec gives the same bytes.
[[nodiscard]] std::string specToJson(const ReportSpec &spec);

/// The spec in `json`, with the id and question given. An unknown member, a member given twice, a wrong type, an unknown name
/// and a newer version are refused by name. `place` ("report.csv:5") is what messages call the text.
[[nodiscard]] Result<ReportSpec> specFromJson(std::string_view json, std::string id, Text question, const std::string &place);

} // namespace rd
