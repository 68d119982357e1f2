#include "core/key.h"

#include "core/codebook.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view dimNames[] = {"area", "tier",   "industry",  "indicator", "subject", "kind",   "period",
                                         "unit", "source", "qualifier", "figure",    "event",   "passage"};
static_assert(std::size(dimNames) == allDims.size());

bool isIn(Dim dim, std::string_view code, const Key &part, const CodeBook &codes)
{
    const std::string_view held = part.code(dim);
    if (!held.empty() && codes.isWithin(dim, held, code)) {
        return true;
    }
    return dim == Dim::Tier && part.has(Dim::Industry) && codes.industryInTier(part.code(Dim::Industry), code);
}

} // namespace

std::string_view name(Dim dim) { return dimNames[static_cast<std::size_t>(dim)]; }

std::optional<Dim> dimNamed(std::string_view name)
{
    const auto it = std::ranges::find(dimNames, name);
    return it == std::end(dimNames) ? std::nullopt : std::optional(allDims[it - std::begin(dimNames)]);
}

Key::Key(std::initializer_list<std::pair<Dim, std::string>> parts)
{
    for (const auto &[dim, code] : parts) {
        set(dim, code);
    }
}

void Key::set(Dim dim, std::string code)
{
    const auto it = std::ranges::lower_bound(m_parts, dim, {}, &std::pair<Dim, std::string>::first);
    const bool held = it != m_parts.end() && it->first == dim;
    if (code.empty() || code == notApplicable) {
        if (held) {
            m_parts.erase(it);
        }
    } else if (held) {
        it->second = std::move(code);
    } else {
        m_parts.emplace(it, dim, std::move(code));
    }
}

std::string_view Key::code(Dim dim) const
{
    const auto it = std::ranges::find(m_parts, dim, &std::pair<Dim, std::string>::first);
    return it == m_parts.end() ? std::string_view() : std::string_view(it->second);
}

bool covers(const Key &whole, const Key &part, const CodeBook &codes)
{
    return !whole.empty()
           && std::ranges::all_of(whole.parts(), [&](const auto &held) { return isIn(held.first, held.second, part, codes); });
}

bool covers(const Selection &selection, const Key &part, const CodeBook &codes)
{
    return std::ranges::any_of(selection.keys, [&](const Key &key) { return covers(key, part, codes); });
}

} // namespace rd
