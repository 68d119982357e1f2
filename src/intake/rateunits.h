#pragma once

#include "intake/codefinder.h"
#include "intake/tablemapping.h"

namespace rd {

/// The unit that a % stands for; empty where no list has it.
[[nodiscard]] std::string percentOf(const CodeFinder &finder);

/// Of a rate that no list has the amount's unit of the whole table does not speak.
void settleRates(TableMapping &mapping, const CodeFinder &finder);

} // namespace rd
