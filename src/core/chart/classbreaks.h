#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rd {

/// How the values of a map are cut into classes.
enum class ClassMethod { Quantile, Equal, Natural };
[[nodiscard]] std::optional<ClassMethod> classMethodNamed(std::string_view name); ///< "quantile", "equal", "natural"

/// A class from `lo` to `hi`; without `hi` itself where `openHi`. `count` values lie in it.
struct ValueClass {
    double lo = 0, hi = 0;
    bool openHi = false;
    std::size_t count = 0;

    [[nodiscard]] bool holds(double value) const { return lo <= value && (openHi ? value < hi : value <= hi); }
};

/// The values cut into at most `wanted` classes, in rising order; equal values are never parted. Quantiles hold about equally
/// many values each, natural breaks differ least inside a class; these classes end at values that occur. Equal steps are cut at
/// equal distances, so that a class may be empty. No values: no classes.
[[nodiscard]] std::vector<ValueClass> classesOf(std::vector<double> values, ClassMethod method, std::size_t wanted);

} // namespace rd
