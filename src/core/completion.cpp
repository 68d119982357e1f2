#include "core/completion.h"

namespace rd {

std::optional<Quantity> completion(const Quantity &actual, const Quantity &target, const Indicator *indicator)
{
    const bool pilesUp =
        indicator == nullptr || indicator->measure == MeasureType::Flow || indicator->measure == MeasureType::Stock;
    if (!pilesUp || target.value <= 0 || actual.value < 0 || actual.unit != target.unit) {
        return std::nullopt;
    }
    const double factor = 100 / target.value;
    return derived(times(actual.bounds, factor), actual.value * factor, "percent", {&actual, &target});
}

} // namespace rd
