#pragma once

#include "intake/tablemapping.h"

namespace rd {

/// Columns of flags and notes that speak of the values of one year alone, as FAOSTAT's Y2019F and Y2019N beside Y2019: a status or a
/// mark with that period fixed.
void takeFlagColumns(TableMapping &mapping);

/// The letter of OBS_STATUS that a flag in such a column says; '\0' for any other text.
[[nodiscard]] char statusFlagged(std::string_view flag);

} // namespace rd
