#pragma once

#include "core/chart/chartmodel.h"

#include <span>

namespace rd {

/// Where an axis begins and ends and where it is marked: multiples of 1, 2 or 5 times a power of ten.
struct Ticks {
    double from = 0, to = 1, step = 1;
    std::vector<double> at;
};

/// Ticks that enclose `lo` … `hi`, about `wanted` steps long, none shorter than `leastStep`. With `fromZero` zero is always inside: lengths are only true
/// where they start there. Equal, reversed or infinite ends still give a usable axis.
[[nodiscard]] Ticks niceTicks(double lo, double hi, bool fromZero, int wanted = 5, double leastStep = 0);

/// A tick with as many decimals as its step needs and a thousands separator: 1,200 and −0.5.
[[nodiscard]] std::string tickText(double value, double step);

/// The value axis of quantities in one unit: scale and unit in its title, range and ticks in scaled units.
[[nodiscard]] Axis valueAxis(std::span<const Quantity *const> quantities, const Unit *unit, bool fromZero, Language language);

/// The same axis with equal ratios as equal steps, around `lo` … `hi`, both above zero and in the unit.
[[nodiscard]] Axis logAxis(Axis axis, double lo, double hi);

/// Where a number of the axis's unit lies between its ends: 0 at `from`, 1 at `to`; outside of these where it is outside.
[[nodiscard]] double positionOn(const Axis &axis, double value);

} // namespace rd
