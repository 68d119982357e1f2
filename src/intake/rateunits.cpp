#include "intake/rateunits.h"

#include "intake/headwords.h"

namespace rd {

std::string percentOf(const CodeFinder &finder) { return finder.unit("%").code; }

void settleRates(TableMapping &mapping, const CodeFinder &finder)
{
    const std::string percent = percentOf(finder);
    const auto corner = mapping.fixed.find(Field::Unit);
    if (corner == mapping.fixed.end() || corner->second == percent || percent.empty()) {
        return;
    }
    for (ColumnUse &use : mapping.columns) {
        const auto named = use.fixed.find(Field::Indicator);
        const bool isRate =
            named != use.fixed.end() && finder.codes().indicators.find(named->second) == nullptr && saysRate(named->second);
        if (use.field == Field::ObsValue && isRate && !use.fixed.contains(Field::Unit)) {
            use.fixed[Field::Unit] = percent;
            use.fixed[Field::Multiplier] = "0";
        }
    }
}

} // namespace rd
