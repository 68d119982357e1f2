#pragma once

#include "intake/tableheads.h"

namespace rd {

/// Several periods that are all 2009/10, 2010/11, across or down, are years that end in the next one and no months. As they stand they are
/// told to the reader, who refuses them by name: their first month is not known. `dataFrom` is the first row of data.
void refuseYearsAcross(TableMapping &mapping, const TableStart &start, std::size_t dataFrom, const Heads &heads);

} // namespace rd
