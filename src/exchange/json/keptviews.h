#pragma once

#include "core/report/report.h"
#include "core/result.h"

#include <span>

namespace rd {

/// Views that a slide keeps for itself, with id and question, as one line of JSON (docs/decks.md, "Views"); none is no text.
[[nodiscard]] std::string keptViewsToJson(std::span<const ReportSpec> views);
/// Errors name `place` and the member; a newer version is refused.
[[nodiscard]] Result<std::vector<ReportSpec>> keptViewsFromJson(std::string_view json, const std::string &place);

} // namespace rd
