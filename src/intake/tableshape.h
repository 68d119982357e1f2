#pragma once

#include "intake/tableguess.h"

namespace rd {

/// Which rows of a table are what.
struct Shape {
    std::size_t headFrom = 0, dataFrom = 0, width = 0;
};

/// Where heads and figures begin, by what the first rows hold.
[[nodiscard]] Shape shapeOf(const TableStart &start, const CodeFinder &finder);

} // namespace rd
