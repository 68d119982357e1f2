#include "store/values/precedence.h"

#include <algorithm>
#include <tuple>

namespace rd {
namespace {

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string all;
    for (const std::string_view part : parts) {
        all += part;
        all += '\0';
    }
    return all;
}

} // namespace

std::string groupOf(const SeriesKey &key)
{
    return joined({key.area, key.indicator, key.industry, key.subject, name(key.kind), key.unit});
}

bool sameGroup(const SeriesKey &a, const SeriesKey &b)
{
    return a.area == b.area && a.indicator == b.indicator && a.industry == b.industry && a.subject == b.subject
           && a.kind == b.kind && a.unit == b.unit;
}

bool sameStretch(const Period &a, const Period &b) { return (a <=> b) == 0; }

Precedence::Precedence(const CodeBook &codes) : m_codes(codes)
{
    for (const Preference &preference : codes.preferences) {
        m_preferences[joined({preference.area, preference.indicator, preference.industry, preference.subject,
                              name(preference.kind)})]
            .push_back(&preference);
    }
}

std::string_view Precedence::preferred(const SeriesKey &key, const std::optional<Period> &period) const
{
    if (m_preferences.empty()) {
        return {};
    }
    const auto it = m_preferences.find(joined({key.area, key.indicator, key.industry, key.subject, name(key.kind)}));
    if (it == m_preferences.end()) {
        return {};
    }
    std::string_view general;
    for (const Preference *preference : it->second) {
        if (!preference->period) {
            general = preference->source;
        } else if (period && sameStretch(*preference->period, *period)) {
            return preference->source;
        }
    }
    return general;
}

bool Precedence::isBefore(const Claim &a, const Claim &b, std::string_view preferredSource) const
{
    const auto order = [&](const Claim &claim) {
        const Source *source = m_codes.sources.find(claim.source);
        return std::tuple(claim.source != preferredSource, !claim.hasValue, !claim.isFigure, source ? source->rank : 0);
    };
    const auto ofA = order(a), ofB = order(b);
    if (ofA != ofB) {
        return ofA < ofB;
    }
    const Source *sourceA = m_codes.sources.find(a.source), *sourceB = m_codes.sources.find(b.source);
    const std::string publishedA = sourceA ? sourceA->published : "", publishedB = sourceB ? sourceB->published : "";
    return std::tie(publishedA, b.source) > std::tie(publishedB, a.source);
}

std::vector<char> Precedence::shown(std::span<const Claim> claims, std::string_view preferredSource) const
{
    const auto isSilenced = [&](const Claim &claim) {
        return !claim.isFigure && std::ranges::any_of(claims, [&](const Claim &other) {
            return other.isFigure && other.source == claim.source;
        });
    };
    const Claim *best = nullptr;
    for (const Claim &claim : claims) {
        if (!isSilenced(claim) && (!best || isBefore(claim, *best, preferredSource))) {
            best = &claim;
        }
    }
    std::vector<char> shown;
    for (const Claim &claim : claims) {
        shown.push_back(best && claim.source == best->source && claim.isFigure == best->isFigure ? 1 : 0);
    }
    return shown;
}

} // namespace rd
