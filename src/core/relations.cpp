#include "core/relations.h"

#include <algorithm>

namespace rd {
namespace {

bool isDisjointPair(Dim dim, std::string_view a, std::string_view b, const CodeBook &codes)
{
    return std::ranges::any_of(codes.relations, [&](const Relation &relation) {
        return relation.type == RelationType::Disjoint && relation.dim == dim
               && ((codes.isWithin(dim, a, relation.a) && codes.isWithin(dim, b, relation.b))
                   || (codes.isWithin(dim, a, relation.b) && codes.isWithin(dim, b, relation.a)));
    });
}

/// True where `part` lies in `whole` by its parents or by what relations say, over any number of steps.
bool liesIn(Dim dim, std::string_view part, std::string_view whole, const CodeBook &codes, std::size_t steps)
{
    if (codes.isWithin(dim, part, whole)) {
        return true;
    }
    return steps > 0 && std::ranges::any_of(codes.relations, [&](const Relation &relation) {
               return relation.type == RelationType::PartOf && relation.dim == dim && codes.isWithin(dim, part, relation.a)
                      && liesIn(dim, relation.b, whole, codes, steps - 1);
           });
}

const Area *siblingLevel(std::string_view code, std::string_view other, const CodeBook &codes)
{
    const Area *area = codes.areas.find(code);
    const Area *peer = codes.areas.find(other);
    const bool siblings = area && peer && area->parent == peer->parent && area->scheme == peer->scheme
                          && area->level == peer->level && area->formerCode != peer->code && peer->formerCode != area->code;
    return siblings ? area : nullptr;
}

// A part of one county and a part of another are as disjoint as the counties are.
bool areSiblings(std::string_view a, std::string_view b, const CodeBook &codes)
{
    for (std::size_t i = 0; i <= codes.areas.size() && !a.empty(); ++i) {
        std::string_view peer = b;
        for (std::size_t j = 0; j <= codes.areas.size() && !peer.empty(); ++j) {
            if (a != peer && siblingLevel(a, peer, codes)) {
                return true;
            }
            const Area *area = codes.areas.find(peer);
            peer = area ? std::string_view(area->parent) : std::string_view();
        }
        const Area *area = codes.areas.find(a);
        a = area ? std::string_view(area->parent) : std::string_view();
    }
    return false;
}

} // namespace

const Relation *related(RelationType type, Dim dim, std::string_view a, std::string_view b, const CodeBook &codes)
{
    const auto it = std::ranges::find_if(codes.relations, [&](const Relation &relation) {
        return relation.type == type && relation.dim == dim
               && ((relation.a == a && relation.b == b) || (relation.a == b && relation.b == a));
    });
    return it == codes.relations.end() ? nullptr : &*it;
}

Standing standing(Dim dim, std::string_view a, std::string_view b, const CodeBook &codes)
{
    constexpr std::size_t deepest = 8; // chains of "part of" are short; a circle of them must end
    if (a == b) {
        return Standing::Same;
    }
    if (b == notApplicable || liesIn(dim, a, b, codes, deepest)) {
        return Standing::PartOf;
    }
    if (a == notApplicable || liesIn(dim, b, a, codes, deepest)) {
        return Standing::Contains;
    }
    if (related(RelationType::Overlaps, dim, a, b, codes)) {
        return Standing::Overlaps;
    }
    const bool disjoint = isDisjointPair(dim, a, b, codes) || (dim == Dim::Area && areSiblings(a, b, codes));
    return disjoint ? Standing::Disjoint : Standing::Undeclared;
}

} // namespace rd
