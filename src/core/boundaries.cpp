#include "core/boundaries.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t mostNamed = 8;

Error failure(const std::string &place, const std::string &zh, const std::string &en)
{
    return {ErrorCode::Failed, {place + "：" + zh, place + ": " + en}, place};
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Areas by their codes and the codes that they had before.
class AreaFinder {
public:
    explicit AreaFinder(const CodeBook &codes) : m_codes(codes)
    {
        for (const Area &area : codes.areas) {
            if (!area.formerCode.empty()) {
                m_former.emplace(area.formerCode, &area);
            }
        }
    }
    [[nodiscard]] const Area *operator()(std::string_view written) const
    {
        if (const Area *area = withCode(written)) {
            return area;
        }
        if (written.size() > 2 && isDigits(written.substr(2)) && !isDigits(written.substr(0, 2))) {
            written.remove_prefix(2);
        }
        if (written.size() == 12 && isDigits(written) && written.ends_with("000000")) {
            written.remove_suffix(6);
        }
        return withCode(written);
    }

private:
    [[nodiscard]] const Area *withCode(std::string_view code) const
    {
        const Area *area = m_codes.areas.find(code);
        const auto former = area == nullptr ? m_former.find(code) : m_former.end();
        return former == m_former.end() ? area : former->second;
    }

    const CodeBook &m_codes;
    std::map<std::string_view, const Area *> m_former;
};

/// "a, b, c …"
std::string joinedNames(const std::vector<std::string> &names, std::string_view between)
{
    const std::vector<std::string> first(names.begin(),
                                         names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), mostNamed)));
    return fmt::format("{}{}", fmt::join(first, between), names.size() > mostNamed ? " …" : "");
}

/// What a feature without a code is called: its name, else its place in the file.
std::string calledOf(const BoundaryFeature &feature)
{
    const auto name = feature.properties.find("name");
    return name == feature.properties.end() || name->second.empty() ? feature.place : name->second;
}

Error noSuchProperty(const BoundaryFile &file, const std::string &property, const CodeBook &codes)
{
    const std::vector<std::string> others = codeProperties(file, codes);
    if (others.empty()) {
        return failure(file.name, fmt::format("没有一个要素有属性“{}”，也没有别的属性", property),
                       fmt::format("no feature has the property \"{}\", nor any other", property));
    }
    return failure(file.name, fmt::format("没有一个要素有属性“{}”；文件里有：{}", property, joinedNames(others, "、")),
                   fmt::format("no feature has the property \"{}\"; the file has: {}", property, joinedNames(others, ", ")));
}

} // namespace

void MapBox::add(MapPoint point)
{
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::max(top, point.y);
    bottom = std::min(bottom, point.y);
}

void MapBox::add(const MapBox &other)
{
    if (!other.isEmpty()) {
        add(MapPoint{other.left, other.top});
        add(MapPoint{other.right, other.bottom});
    }
}

std::vector<std::string> codeProperties(const BoundaryFile &file, const CodeBook &codes)
{
    const AreaFinder areaOf(codes);
    std::map<std::string, std::size_t> known; // how many of its values are areas
    for (const BoundaryFeature &feature : file.features) {
        for (const auto &[name, value] : feature.properties) {
            known[name] += areaOf(value) != nullptr ? 1 : 0;
        }
    }
    std::vector<std::string> names;
    names.reserve(known.size());
    for (const auto &[name, count] : known) {
        names.push_back(name);
    }
    std::ranges::stable_sort(names, [&](const std::string &a, const std::string &b) {
        const auto rank = [&](const std::string &name) { return std::pair(name == boundaryProperty, known[name]); };
        return rank(a) > rank(b);
    });
    return names;
}

Result<Boundaries> boundariesOf(BoundaryFile file, const std::string &property, const CodeBook &codes)
{
    Boundaries boundaries{file.name, file.licence, {}, {}, {}};
    const AreaFinder areaOf(codes);
    std::map<std::string, std::string> first; // the place of each area's feature
    bool any = false;
    for (BoundaryFeature &feature : file.features) {
        const auto written = feature.properties.find(property);
        any = any || written != feature.properties.end();
        const Area *area = written == feature.properties.end() ? nullptr : areaOf(written->second);
        if (area == nullptr) {
            const bool coded = written != feature.properties.end() && !written->second.empty();
            boundaries.unknown.push_back(coded ? written->second : calledOf(feature));
            continue;
        }
        if (const auto [it, isNew] = first.emplace(area->code, feature.place); !isNew) {
            return failure(
                feature.place, fmt::format("代码“{}”已用于 {} 的要素，请只留一个", written->second, it->second),
                fmt::format("the code \"{}\" is that of the feature at {} already; keep one", written->second, it->second));
        }
        if (feature.polygons.empty()) {
            continue;
        }
        AreaShape &shape = boundaries.shapes[area->code];
        shape.polygons = std::move(feature.polygons);
        for (const MapPolygon &polygon : shape.polygons) {
            std::ranges::for_each(polygon.front(), [&shape](MapPoint point) { shape.bounds.add(point); });
        }
    }
    if (!any) {
        return noSuchProperty(file, property, codes);
    }
    if (boundaries.shapes.empty()) {
        return failure(file.name,
                       fmt::format("属性“{}”的值都不是本库地区的代码（{}），请换一个属性或文件", property,
                                   joinedNames(boundaries.unknown, "、")),
                       fmt::format("no \"{}\" in it is the code of an area of this store ({}); choose another property or file",
                                   property, joinedNames(boundaries.unknown, ", ")));
    }
    for (const Area *area : codes.regionParts()) {
        if (!boundaries.shapes.contains(area->code)) {
            boundaries.without.push_back(area->code);
        }
    }
    return boundaries;
}

} // namespace rd
