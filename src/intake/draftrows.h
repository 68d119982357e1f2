#pragma once

#include "core/rows.h"
#include "intake/tablereader.h"

namespace rd {

/// A draft as a row of `figure` with this code and this passage (empty: none).
[[nodiscard]] TableRow figureRow(const Draft &draft, const std::string &code, const std::string &passage);

/// What makes two values the same one: the whole series key and the period.
[[nodiscard]] std::string keyText(const SeriesKey &series, const std::optional<Period> &period);

} // namespace rd
