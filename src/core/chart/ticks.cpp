#include "core/chart/ticks.h"

#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr int mostTicks = 50;

double niceStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double digit = rough / power;
    const double nice = digit <= 1.0000001 ? 1 : digit <= 2.0000001 ? 2 : digit <= 5.0000001 ? 5 : 10;
    return nice * power;
}

/// Takes range and ticks, each with its text.
void takeTicks(Axis &axis, const Ticks &ticks)
{
    axis.from = ticks.from;
    axis.to = ticks.to;
    axis.ticks = ticks.at;
    for (const double tick : ticks.at) {
        axis.tickLabels.push_back(tickText(tick, ticks.step));
    }
}

} // namespace

Ticks niceTicks(double lo, double hi, bool fromZero, int wanted, double leastStep)
{
    if (!std::isfinite(lo) || !std::isfinite(hi)) {
        lo = 0;
        hi = 1;
    }
    if (lo > hi) {
        std::swap(lo, hi);
    }
    if (fromZero) {
        lo = std::min(lo, 0.0);
        hi = std::max(hi, 0.0);
    }
    if (hi - lo <= std::abs(hi) * 1e-12) {
        const double room = hi == 0 ? 1 : std::abs(hi) * 0.1;
        lo = fromZero && lo >= 0 ? 0 : lo - room;
        hi = fromZero && hi < 0 ? 0 : hi + room;
    }
    Ticks ticks;
    ticks.step = std::max(niceStep((hi - lo) / std::max(1, wanted)), leastStep);
    const double first = std::floor(lo / ticks.step + 1e-9);
    const double last = std::ceil(hi / ticks.step - 1e-9);
    for (double i = first; i <= last && ticks.at.size() < mostTicks; ++i) {
        ticks.at.push_back(i * ticks.step);
    }
    ticks.from = ticks.at.front();
    ticks.to = ticks.at.back();
    return ticks;
}

std::string tickText(double value, double step)
{
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 12);
    std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t i = point; i > 3; i -= 3) {
        text.insert(i - 3, ",");
    }
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !zero ? "−" + text : text;
}

Axis valueAxis(std::span<const Quantity *const> quantities, const Unit *unit, bool fromZero, Language language)
{
    double lo = 0;
    double hi = 0;
    bool first = true;
    std::vector<double> values;
    bool isCounted = unit == nullptr || unit->type == "count";
    for (const Quantity *quantity : quantities) {
        isCounted = isCounted && (unit != nullptr || quantity->unit.empty()) && quantity->value == std::trunc(quantity->value);
        values.push_back(quantity->value);
        const double upper = quantity->qualifier == Qualifier::Between ? quantity->valueHi : quantity->value;
        lo = first ? quantity->value : std::min(lo, quantity->value);
        hi = first ? upper : std::max(hi, upper);
        first = false;
    }
    values.push_back(hi);
    const AxisScale scale = axisScale(values, unit, language);
    Axis axis;
    axis.factor = scale.factor == 0 ? 1 : scale.factor;
    axis.title = scale.unit;
    if (unit == nullptr && !quantities.empty() && isDerivedUnit(quantities.front()->unit)) {
        axis.title = word("unit." + quantities.front()->unit, language);
    }
    const Ticks ticks = niceTicks(lo / axis.factor, hi / axis.factor, fromZero, 5, isCounted ? 1 / axis.factor : 0);
    takeTicks(axis, ticks);
    return axis;
}

Axis logAxis(Axis axis, double lo, double hi)
{
    axis.logarithmic = true;
    axis.ticks.clear();
    axis.tickLabels.clear();
    lo /= axis.factor;
    hi /= axis.factor;
    if (const Ticks near = niceTicks(lo, hi, false); hi < 10 * lo && near.from > 0) { // 1, 2, 5 would be too few
        takeTicks(axis, near);
        return axis;
    }
    for (int power = static_cast<int>(std::floor(std::log10(lo))); std::pow(10.0, power) <= hi * 10; ++power) {
        for (const double digit : {1, 2, 5}) {
            const double tick = digit * std::pow(10.0, power);
            const bool begins = axis.ticks.empty() || axis.ticks.back() < hi;
            if (begins && axis.ticks.size() < mostTicks) {
                axis.ticks.push_back(tick);
            }
        }
    }
    while (axis.ticks.size() > 2 && axis.ticks[1] <= lo) {
        axis.ticks.erase(axis.ticks.begin());
    }
    for (const double tick : axis.ticks) {
        axis.tickLabels.push_back(tickText(tick, tick));
    }
    axis.from = axis.ticks.front();
    axis.to = axis.ticks.back();
    return axis;
}

double positionOn(const Axis &axis, double value)
{
    const double at = value / axis.factor;
    return axis.logarithmic ? std::log(at / axis.from) / std::log(axis.to / axis.from)
                            : (at - axis.from) / (axis.to - axis.from);
}

} // namespace rd
