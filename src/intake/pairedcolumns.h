#pragma once

#include "intake/tablemapping.h"

namespace rd {

/// Britain's statistics office writes "v4_1,Data Marking,calendar-years,Time,nuts,Geography,…": the value, as many columns of remarks on it
/// as its head counts, then a column of codes and one of labels for each dimension. Leaves any other table alone: false.
bool takePairedColumns(TableMapping &mapping);

} // namespace rd
