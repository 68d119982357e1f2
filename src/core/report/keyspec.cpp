#include "core/report/keyspec.h"

namespace rd {

ReportSpec specAbout(const Key &key, bool children)
{
    ReportSpec spec;
    for (const auto &[dim, code] : key.parts()) {
        if (dim != Dim::Event) {
            spec.filters.push_back({dim, {code}, children});
        }
    }
    if (const auto period = Period::parse(key.code(Dim::Period))) {
        spec.periods = {period, period, 0};
    }
    return spec;
}

} // namespace rd
