#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

namespace rd {

/// True where parts of the region stand beside its counties in another scheme of areas: development zones have no national code.
[[nodiscard]] bool hasZones(const CodeBook &codes);

/// The same question with the development zones beside the counties ("with") or without any ("without"): in the areas it asks for and
/// in what is ranked and averaged. Empty: as it is. A question about one area, or about none by name, is only ever narrowed.
[[nodiscard]] ReportSpec withZones(ReportSpec spec, std::string_view zones, const CodeBook &codes);

} // namespace rd
