#pragma once

#include <cstddef>

namespace rd {

/// What of a workbook is taken at most: a file that claims more was made to fill the memory.
inline constexpr std::size_t mostSheets = 1000, mostFormats = 100'000, mostMerges = 100'000;

} // namespace rd
