#pragma once

#include "core/report/report.h"

namespace rd {

/// Whether what is asked for may be drawn as a map whose classes hold for every period: it asks for the latest period only, and
/// for a `tilemap` or, in the option "classes", for the classes of one.
[[nodiscard]] bool keepsClasses(const ReportSpec &spec);

/// Looks up what the table's question answers for the other periods, and keeps it as the table's span: values of the areas of its
/// indicator, in its unit; of what adds up over time either only years or only shorter periods. Without a span where that is one period, or the table has several indicators.
Result<void> addSpan(Table &table, FactSource &facts);

} // namespace rd
