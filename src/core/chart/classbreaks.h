#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rd {

/// How the values of a map are cut into classes.
enum class ClassMethod { Quantile, Equal, Natural, Box };
[[nodiscard]] std::optional<ClassMethod> classMethodNamed(std::string_view name); ///< "quantile", "equal", "natural", "box"

/// A class from `lo` to `hi`; without `lo` itself where `openLo`, without `hi` itself where `openHi`. An end may be infinite.
/// `count` values lie in it.
struct ValueClass {
    double lo = 0, hi = 0;
    bool openLo = false, openHi = false;
    std::size_t count = 0;

    [[nodiscard]] bool holds(double value) const
    {
        return (openLo ? lo < value : lo <= value) && (openHi ? value < hi : value <= hi);
    }
};

/// The values cut into at most `wanted` classes, in rising order; equal values are never parted. Quantiles hold about equally
/// many values each, natural breaks differ least inside a class; these classes end at values that occur. Equal steps are cut at
/// equal distances, so that a class may be empty. A box map has six classes whatever is wanted: the quarters of a box plot, and
/// what lies more than 1.5 times the distance of the quartiles beyond them (L. Anselin, GeoDa workbook, Basic Mapping, "Box Map";
/// quartiles are the hinges of J. W. Tukey, Exploratory Data Analysis, 1977). No values: no classes.
[[nodiscard]] std::vector<ValueClass> classesOf(std::vector<double> values, ClassMethod method, std::size_t wanted);

/// The values cut at limits that somebody chose, in rising order; a limit belongs to the class above it. The first class is open
/// below, the last above, and any may be empty.
[[nodiscard]] std::vector<ValueClass> classesBetween(const std::vector<double> &values, const std::vector<double> &limits);

} // namespace rd
