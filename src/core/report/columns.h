#pragma once

#include "core/report/report.h"

#include <span>

namespace rd {

/// Head of a column on screen; the id itself where it is unknown.
[[nodiscard]] Text columnName(std::string_view id);

/// The standard columns of a view; what a row stands for (`rows`, `columns`) matters for codes, coverage and gaps.
[[nodiscard]] std::vector<std::string> standardColumns(const ReportSpec &spec);

/// Every tidy report but all-figures and observations ends with these.
[[nodiscard]] std::span<const std::string_view> tailColumns();

/// The columns that say a dimension: REF_AREA and AREA_NAME, TIER and TIER_NAME …
struct DimColumns {
    std::string_view code, name;
};
[[nodiscard]] DimColumns columnsFor(Dim dim);

/// FIGURE_IDS: up to sixteen, separated by a blank, then +N.
[[nodiscard]] std::string lineageText(const Lineage &lineage);

} // namespace rd
