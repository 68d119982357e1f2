#pragma once

#include "app/forms/formbindings.h"

namespace rd {

/// 示例市 · 零售额 · 名义增速 · 上年同期: what a cell is bound to.
[[nodiscard]] Text wordsOf(const FormBinding &binding, const CodeBook &codes);
/// "Same period a year before".
[[nodiscard]] Text wordsOf(FormPeriod relation);

} // namespace rd
