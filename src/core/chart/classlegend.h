#pragma once

#include "core/chart/chartmodel.h"
#include "core/chart/classbreaks.h"

namespace rd {

/// The classes of a map in words, each with its limits and how many areas lie in it; `cut`: the option "classes". Open ends are
/// "<50" and "≥200"; a box map's classes say which part of the areas they are.
[[nodiscard]] std::vector<std::string> classLegend(const std::vector<ValueClass> &classes, std::string_view cut,
                                                   const Axis &axis, Language language);

} // namespace rd
