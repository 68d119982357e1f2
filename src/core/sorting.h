#pragma once

#include "core/report.h"

namespace rd {

/// Puts rows in the spec's order; equal ones stay as they are, missing cells come last either way. A column of codes is in
/// official order, by pinyin with ":pinyin" behind its id, or with ":own" in the order of the option `own_order`.
void sortRows(std::vector<ReportRow> &rows, const ReportSpec &spec, const CodeBook &codes);

} // namespace rd
