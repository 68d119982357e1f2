#pragma once

#include "core/report/report.h"

namespace rd {

/// Puts rows in the spec's order; equal ones stay as they are, missing cells come last either way. A column of codes is in
/// official order, by pinyin with ":pinyin" behind its id, or with ":own" in the order of the option `own_order`.
void sortRows(std::vector<ReportRow> &rows, const ReportSpec &spec, const CodeBook &codes);

/// Every area officially, by pinyin ("pinyin"), or in the office's own order ("own"): the codes of `own`, a blank between, before
/// the others.
[[nodiscard]] std::vector<std::string> areasInOrder(const std::string &order, const std::string &own, const CodeBook &codes);

} // namespace rd
