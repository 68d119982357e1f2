#include "core/quantity.h"

#include "core/rounding.h"

#include <cmath>
#include <utility>

namespace rd {
namespace {

constexpr double largest = std::numeric_limits<double>::max();

/// A result of one operation and the sign of what rounding took from it: above zero where the true value is larger.
struct Rounded {
    double value;
    double lost;

    [[nodiscard]] double down() const
    {
        return value == infinity && lost != 0 ? largest : lost < 0 ? std::nextafter(value, -infinity) : value;
    }
    [[nodiscard]] double up() const
    {
        return value == -infinity && lost != 0 ? -largest : lost > 0 ? std::nextafter(value, infinity) : value;
    }
};

// Knuth's two-sum gives the rounding error of a sum exactly; fma gives that of a product and of a quotient.
Rounded added(double a, double b)
{
    const double sum = a + b;
    if (!std::isfinite(sum)) {
        return {sum, std::isfinite(a) && std::isfinite(b) ? -sum : 0};
    }
    const double part = sum - a;
    return {sum, (a - (sum - part)) + (b - part)};
}

Rounded multiplied(double a, double b)
{
    const double product = a * b;
    if (!std::isfinite(product)) {
        return {product, std::isfinite(a) && std::isfinite(b) ? -product : 0};
    }
    return {product, std::fma(a, b, -product)};
}

/// `b` above zero, perhaps infinite.
Rounded divided(double a, double b)
{
    const double quotient = a / b;
    if (!std::isfinite(quotient) || std::isinf(b)) {
        return {quotient, std::isfinite(a) && std::isfinite(b) && b > 0 ? -quotient : 0};
    }
    return {quotient, std::fma(-quotient, b, a)};
}

bool isPoint(const Bounds &bounds)
{
    return bounds.lo == bounds.hi && !bounds.openLo && !bounds.openHi && std::isfinite(bounds.lo);
}

Bounds point(double value, bool about)
{
    const double clean = snapped(value);
    return std::isfinite(clean) ? Bounds{clean, clean, false, false, about} : Bounds{};
}

} // namespace

Bounds plus(const Bounds &a, const Bounds &b)
{
    const bool about = a.about || b.about;
    if (isPoint(a) && isPoint(b)) {
        return point(a.lo + b.lo, about);
    }
    Bounds sum{added(a.lo, b.lo).down(), added(a.hi, b.hi).up(), a.openLo || b.openLo, a.openHi || b.openHi, about};
    sum.openLo = sum.openLo && std::isfinite(sum.lo);
    sum.openHi = sum.openHi && std::isfinite(sum.hi);
    return sum;
}

Bounds minus(const Bounds &a, const Bounds &b) { return plus(a, times(b, -1)); }

Bounds times(const Bounds &a, double factor)
{
    if (!std::isfinite(factor)) {
        return {-infinity, infinity, false, false, a.about};
    }
    if (factor == 0) {
        return {0, 0, false, false, false};
    }
    if (isPoint(a)) {
        return point(a.lo * factor, a.about);
    }
    const Rounded lo = multiplied(a.lo, factor), hi = multiplied(a.hi, factor);
    return factor > 0 ? Bounds{lo.down(), hi.up(), a.openLo, a.openHi, a.about}
                      : Bounds{hi.down(), lo.up(), a.openHi, a.openLo, a.about};
}

std::optional<Bounds> dividedBy(const Bounds &a, const Bounds &b)
{
    if (b.lo < 0 || (b.lo == 0 && !b.openLo)) {
        return std::nullopt;
    }
    const bool about = a.about || b.about;
    if (isPoint(a) && isPoint(b)) {
        return point(a.lo / b.lo, about);
    }
    Bounds quotient;
    quotient.about = about;
    // The end of the divisor that makes the quotient smallest or largest depends on the sign of the dividend's end.
    const bool loByHi = a.lo >= 0, hiByHi = a.hi < 0;
    const double below = loByHi ? b.hi : b.lo, above = hiByHi ? b.hi : b.lo;
    quotient.lo = a.lo == 0 ? 0 : divided(a.lo, below).down();
    quotient.hi = a.hi == 0 ? 0 : divided(a.hi, above).up();
    const bool belowOpen = a.lo != 0 && ((loByHi ? b.openHi : b.openLo) || std::isinf(below));
    const bool aboveOpen = a.hi != 0 && ((hiByHi ? b.openHi : b.openLo) || std::isinf(above));
    quotient.openLo = (a.openLo || belowOpen) && std::isfinite(quotient.lo);
    quotient.openHi = (a.openHi || aboveOpen) && std::isfinite(quotient.hi);
    return quotient;
}

} // namespace rd
