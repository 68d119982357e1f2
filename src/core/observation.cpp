#include "core/observation.h"

namespace rd {

Key Observation::key(const CodeBook &codes) const
{
    Key key{{Dim::Area, series.area},
            {Dim::Tier, std::string(codes.tierOf(series.industry))},
            {Dim::Industry, series.industry},
            {Dim::Indicator, series.indicator},
            {Dim::Subject, series.subject},
            {Dim::Kind, std::string(name(series.kind))},
            {Dim::Unit, series.unit},
            {Dim::Source, series.source},
            {Dim::Figure, figure},
            {Dim::Passage, passage}};
    if (period) {
        key.set(Dim::Period, period->sdmx());
    }
    if (quantity) {
        key.set(Dim::Qualifier, std::string(name(quantity->qualifier)));
    }
    return key;
}

std::string FactSource::dayOf(std::int64_t) const { return {}; }

} // namespace rd
