#include "core/report/zones.h"

#include <algorithm>

namespace rd {
namespace {

bool isZone(const Area &area, const CodeBook &codes)
{
    const Area *whole = codes.areas.find(area.parent);
    return whole != nullptr && whole == codes.region() && area.scheme != whole->scheme;
}

std::vector<std::string> partsOf(const CodeBook &codes, bool zones)
{
    std::vector<std::string> found;
    for (const Area *part : codes.regionParts()) {
        if (isZone(*part, codes) == zones) {
            found.push_back(part->code);
        }
    }
    return found;
}

bool names(const Filter &filter, const std::string &code)
{
    return std::ranges::find(filter.codes, code) != filter.codes.end();
}

/// A list of counties, which zones may join: two or more of the region's parts.
bool listsParts(const Filter &filter, const CodeBook &codes)
{
    const std::vector<std::string> counties = partsOf(codes, false);
    return std::ranges::count_if(counties, [&](const std::string &code) { return names(filter, code); }) > 1;
}

} // namespace

bool hasZones(const CodeBook &codes) { return !partsOf(codes, true).empty() && !partsOf(codes, false).empty(); }

ReportSpec withZones(ReportSpec spec, std::string_view zones, const CodeBook &codes)
{
    if (zones.empty() || !hasZones(codes)) {
        return spec;
    }
    spec.options["zones"] = zones;
    const std::vector<std::string> all = partsOf(codes, true);
    bool asksForAreas = false;
    for (Filter &filter : spec.filters) {
        asksForAreas = asksForAreas || filter.dim == Dim::Area;
        if (filter.dim != Dim::Area || !listsParts(filter, codes)) {
            continue; // one area, the region or a zone of its own is asked for by name
        }
        std::erase_if(filter.codes, [&](const std::string &code) { return std::ranges::find(all, code) != all.end(); });
        if (zones == "with") {
            filter.codes.insert(filter.codes.end(), all.begin(), all.end());
        }
    }
    if (zones == "without" && !asksForAreas) { // every area but the zones and what lies below them
        Filter others{Dim::Area, {}, false};
        for (const Area &area : codes.areas) {
            const bool inZone = std::ranges::any_of(all, [&](const std::string &zone) {
                const std::vector<std::string> below = codes.withChildren(Dim::Area, zone);
                return area.code == zone || std::ranges::find(below, area.code) != below.end();
            });
            if (!inZone) {
                others.codes.push_back(area.code);
            }
        }
        spec.filters.push_back(std::move(others));
    }
    return spec;
}

} // namespace rd
