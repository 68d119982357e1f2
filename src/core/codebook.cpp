#include "core/codebook.h"

#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <unordered_set>

namespace rd {
namespace {

/// Calls `use` with the list of a dimension; false where the dimension has none.
template <typename Use> bool withList(const CodeBook &book, Dim dim, Use use)
{
    switch (dim) {
    case Dim::Area: use(book.areas); return true;
    case Dim::Tier: use(book.tiers); return true;
    case Dim::Industry: use(book.industries); return true;
    case Dim::Indicator: use(book.indicators); return true;
    case Dim::Subject: use(book.subjects); return true;
    case Dim::Unit: use(book.units); return true;
    case Dim::Source: use(book.sources); return true;
    case Dim::Event: use(book.events); return true;
    case Dim::Passage: use(book.passages); return true;
    case Dim::Kind:
    case Dim::Period:
    case Dim::Qualifier:
    case Dim::Figure: return false;
    }
    return false;
}

template <typename T> Text nameIn(const T &entry)
{
    if constexpr (requires { entry.name; }) {
        return entry.name;
    } else if constexpr (requires { entry.text; }) {
        return entry.text;
    } else {
        return {locatorText(entry, Language::Zh), locatorText(entry, Language::En)};
    }
}

template <typename T> std::string_view parentIn(const CodeList<T> &list, std::string_view code)
{
    if constexpr (requires(const T &entry) { entry.parent; }) {
        if (const T *entry = list.find(code)) {
            return entry->parent;
        }
    }
    return {};
}

// A received package may hold a circle of parents, so that climbing needs an end.
template <typename T> bool climbs(const CodeList<T> &list, std::string_view code, std::string_view ancestor)
{
    for (std::size_t step = 0; step <= list.size() && !code.empty(); ++step) {
        if (code == ancestor) {
            return true;
        }
        code = parentIn(list, code);
    }
    return false;
}

Text nameWithoutList(Dim dim, std::string_view code)
{
    if (const auto kind = kindNamed(code); dim == Dim::Kind && kind) {
        return words(*kind);
    }
    if (const auto qualifier = qualifierNamed(code); dim == Dim::Qualifier && qualifier) {
        return words(*qualifier);
    }
    if (const auto period = Period::parse(code); dim == Dim::Period && period) {
        return {period->text(Language::Zh), period->text(Language::En)};
    }
    if (dim == Dim::Unit && isDerivedUnit(code)) {
        return word("unit." + std::string(code));
    }
    return {std::string(code), std::string(code)};
}

std::vector<const Area *> childrenOf(const CodeBook &book, std::string_view parent)
{
    std::vector<const Area *> children;
    for (const Area &area : book.areas) {
        if (!area.parent.empty() && area.parent == parent && area.code != parent) {
            children.push_back(&area);
        }
    }
    return children;
}

} // namespace

std::string reviewCode(std::int64_t change, std::string_view figure)
{
    std::string code = std::to_string(change);
    return figure.empty() ? code : code.append("/").append(figure);
}

Text CodeBook::nameOf(Dim dim, std::string_view code) const
{
    if (code == notApplicable) {
        return gapWords("na");
    }
    Text name;
    withList(*this, dim, [&](const auto &list) {
        if (const auto *entry = list.find(code)) {
            name = nameIn(*entry);
        }
    });
    return name.empty() ? nameWithoutList(dim, code) : name;
}

bool CodeBook::knows(Dim dim, std::string_view code) const
{
    bool known = false;
    if (withList(*this, dim, [&](const auto &list) { known = list.find(code) != nullptr; })) {
        return known;
    }
    return (dim == Dim::Kind && kindNamed(code)) || (dim == Dim::Qualifier && qualifierNamed(code))
           || (dim == Dim::Period && Period::parse(code));
}

std::vector<std::string> CodeBook::codesOf(Dim dim) const
{
    std::vector<std::string> codes;
    withList(*this, dim, [&](const auto &list) {
        for (const auto &entry : list) {
            codes.push_back(entry.code);
        }
    });
    if (dim == Dim::Kind) {
        for (const Kind kind : {Kind::Actual, Kind::Target, Kind::Plan}) {
            codes.emplace_back(name(kind));
        }
    } else if (dim == Dim::Qualifier) {
        for (int i = 0; i <= static_cast<int>(Qualifier::OrderOf); ++i) {
            codes.emplace_back(name(static_cast<Qualifier>(i)));
        }
    }
    return codes;
}

bool CodeBook::isWithin(Dim dim, std::string_view code, std::string_view ancestor) const
{
    if (code == ancestor) {
        return true;
    }
    if (dim == Dim::Period) {
        const auto part = Period::parse(code), whole = Period::parse(ancestor);
        return part && whole && whole->contains(*part);
    }
    bool within = false;
    withList(*this, dim, [&](const auto &list) { within = climbs(list, code, ancestor); });
    return within;
}

std::vector<std::string> CodeBook::withChildren(Dim dim, std::string_view code) const
{
    std::vector<std::string> codes{std::string(code)};
    withList(*this, dim, [&](const auto &list) {
        for (const auto &entry : list) {
            if (entry.code != code && climbs(list, entry.code, code)) {
                codes.push_back(entry.code);
            }
        }
    });
    return codes;
}

std::string_view CodeBook::tierOf(std::string_view industry) const
{
    const auto it = std::ranges::find_if(
        memberships, [&](const Membership &membership) { return membership.primary && membership.industry == industry; });
    return it == memberships.end() ? std::string_view() : std::string_view(it->tier);
}

bool CodeBook::industryInTier(std::string_view industry, std::string_view tier) const
{
    return std::ranges::any_of(memberships, [&](const Membership &membership) {
        return membership.primary && climbs(industries, industry, membership.industry) && climbs(tiers, membership.tier, tier);
    });
}

const Area *CodeBook::region() const
{
    std::unordered_set<std::string_view> parents; // a store may hold all counties of a country
    for (const Area &area : areas) {
        if (area.parent != area.code) {
            parents.insert(area.parent);
        }
    }
    const auto hasChildren = [&parents](const Area *area) { return parents.contains(area->code); };
    const auto isTop = [this](const Area &area) { return areas.find(area.parent) == nullptr; };
    const Area *region = nullptr;
    std::size_t tops = 0;
    for (const Area &area : areas) {
        tops += isTop(area) ? 1 : 0;
        if (isTop(area) && (!region || (!hasChildren(region) && hasChildren(&area)))) {
            region = &area;
        }
    }
    if (region != nullptr && tops > 1 && !hasChildren(region)) {
        return nullptr; // peers: none of them is the whole
    }
    for (std::size_t step = 0; region && step < areas.size(); ++step) {
        if (region->level != "country" && region->level != "province") {
            break;
        }
        std::vector<const Area *> below = childrenOf(*this, region->code);
        std::erase_if(below, [&](const Area *area) { return !hasChildren(area); });
        if (below.size() != 1) {
            break;
        }
        region = below.front();
    }
    return region;
}

std::vector<const Area *> CodeBook::regionParts() const
{
    if (const Area *whole = region()) {
        return childrenOf(*this, whole->code);
    }
    std::vector<const Area *> peers;
    for (const Area &area : areas) {
        if (areas.find(area.parent) == nullptr) {
            peers.push_back(&area);
        }
    }
    return peers;
}

const Text *CodeBook::stamp() const
{
    const auto it = std::ranges::find_if(sources, [](const Source &source) { return !source.stamp.empty(); });
    return it == sources.end() ? nullptr : &it->stamp;
}

std::vector<const Note *> CodeBook::notesAbout(Dim dim, std::string_view code) const
{
    std::vector<const Note *> found;
    for (const Note &note : notes) {
        if (note.dim == dim && note.about == code) {
            found.push_back(&note);
        }
    }
    return found;
}

} // namespace rd
