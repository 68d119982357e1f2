#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rd {

/// How a printed number limits the true value. QUALIFIER.
enum class Qualifier { Exact, MoreThan, AtLeast, About, Nearly, AtMost, LessThan, Between, OrderOf };
[[nodiscard]] std::string_view name(Qualifier qualifier); ///< "more_than"
[[nodiscard]] std::optional<Qualifier> qualifierNamed(std::string_view name);

/// What sort of statement a figure is. A target and its actual share the key but for kind and source.
enum class Kind { Actual, Target, Plan };
[[nodiscard]] std::string_view name(Kind kind);
[[nodiscard]] std::optional<Kind> kindNamed(std::string_view name);

/// OBS_STATUS as SDMX's code list has it: A B E F P O and the rest, one upper-case letter.
[[nodiscard]] bool isObsStatus(std::string_view status);

/// The ids of the figures behind a value: up to 16 here, the rest counted and asked from the store.
struct Lineage {
    static constexpr std::size_t inlineLimit = 16;
    std::vector<std::string> figures; ///< sorted, without repeats
    std::size_t more = 0;

    void add(const Lineage &other);
    bool operator==(const Lineage &) const = default;
};

/// The set of values that a statement leaves possible: an interval whose ends may be left out, and whether it is
/// only a rough one. Without an end on a side, that end is infinite. Derived bounds are rounded outward.
struct Bounds {
    double lo = -std::numeric_limits<double>::infinity();
    double hi = std::numeric_limits<double>::infinity();
    bool openLo = false;
    bool openHi = false;
    bool about = false;

    [[nodiscard]] bool isExact() const { return lo == hi && !openLo && !openHi && !about; }
    [[nodiscard]] bool contains(double x) const;
    [[nodiscard]] bool contains(const Bounds &other) const; ///< `other` is no wider than this
    [[nodiscard]] bool saysNothing() const;                 ///< both ends infinite
    bool operator==(const Bounds &) const = default;
};

/// A value with what is known of it. `value` is the stated number in the unit itself; a derived quantity states
/// the number its inputs' stated numbers give, and its qualifier is what its bounds allow to be said.
struct Quantity {
    double value = 0;
    double valueHi = 0; ///< upper end, for Between only
    Qualifier qualifier = Qualifier::Exact;
    Bounds bounds{0, 0, false, false, false};
    std::string unit;
    Kind kind = Kind::Actual;
    std::string status = "A";
    std::string asPublished; ///< as printed; empty for bulk and derived values
    Lineage lineage;
    bool unchecked = false; ///< it, or what it was worked out from, was entered here and nobody has confirmed it yet

    /// A stated quantity. `canBeNegative` false bounds it by zero from below.
    [[nodiscard]] static Quantity stated(Qualifier qualifier, double value, double valueHi, std::string unit,
                                         bool canBeNegative = false);
    bool operator==(const Quantity &) const = default;
};

/// Interval arithmetic, never narrower than its inputs: ends that a double cannot hold are rounded outward. A stated
/// number with a stated number gives a number: the nearest double, without the dust of binary fractions
/// (0.1 + 0.2 is 0.3). Units are the caller's duty (core/addition.h checks them).
[[nodiscard]] Bounds plus(const Bounds &a, const Bounds &b);
[[nodiscard]] Bounds minus(const Bounds &a, const Bounds &b);
[[nodiscard]] Bounds times(const Bounds &a, double factor);
/// Nothing where the divisor may be zero or negative.
[[nodiscard]] std::optional<Bounds> dividedBy(const Bounds &a, const Bounds &b);

/// What bounds allow to be said: exact, more_than lo, at_least lo, less_than hi, at_most hi, between, about; the number to
/// state with it. Zero from below says nothing by itself. Nothing where the bounds say nothing, or rough ones
/// (`about`) are wider than a number: a rough end is no limit that could be named.
struct StatedValue {
    Qualifier qualifier;
    double value;
    double valueHi = 0;
};
[[nodiscard]] std::optional<StatedValue> statedOf(const Bounds &bounds, double stated);

/// A derived quantity from its bounds and the number that the stated inputs give; lineage, the weaker kind and
/// status of the inputs, and that one of them is unchecked, are carried over. One "nearly" among exact inputs stays "nearly".
[[nodiscard]] std::optional<Quantity> derived(const Bounds &bounds, double stated, std::string unit,
                                              std::span<const Quantity *const> inputs);
[[nodiscard]] std::optional<Quantity> derived(const Bounds &bounds, double stated, std::string unit,
                                              std::initializer_list<const Quantity *> inputs);

/// The unit of a difference of two percentages: percentage points, never percent. No store needs it in its list.
inline constexpr std::string_view pointUnit = "pp";

// Nothing where the units differ, where the divisor may be zero or less, or where nothing can be said.
[[nodiscard]] std::optional<Quantity> ratio(const Quantity &a, const Quantity &b);                ///< a / b, unit "ratio"
[[nodiscard]] std::optional<Quantity> nominalGrowth(const Quantity &now, const Quantity &before); ///< percent
[[nodiscard]] std::optional<Quantity> shareOf(const Quantity &part, const Quantity &whole);       ///< percent, at most 100
[[nodiscard]] std::optional<Quantity> difference(const Quantity &a, const Quantity &b);           ///< a − b, same unit

} // namespace rd
