#pragma once

#include "intake/headwords.h"
#include "intake/tablereader.h"
#include "intake/tableshape.h"

#include <string_view>

namespace rd {

/// The longest text above the heads that is no unit.
[[nodiscard]] std::string_view titleOf(const TableStart &start, const Shape &shape);

/// Fixes what the lines above the heads say of the whole table: year, period, unit, area; year and period for the heads, too.
void fixFromTitle(TableMapping &mapping, const TableStart &start, const Shape &shape, const CodeFinder &finder,
                  HeadContext &context);

/// Where a head does not say what the values are of, the title does; its unit holds where nothing else says one.
void takeTitle(TableMapping &mapping, std::string_view title, const CodeFinder &finder);

} // namespace rd
