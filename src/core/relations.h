#pragma once

#include "core/codebook.h"

namespace rd {

/// How the sets of two codes of one dimension lie to each other, as far as it is declared.
enum class Standing { Same, PartOf, Contains, Overlaps, Disjoint, Undeclared };

/// Areas are disjoint as siblings of one scheme and level; what is disjoint stays so for everything below it. "_Z"
/// (no industry, no subject) is the whole.
[[nodiscard]] Standing standing(Dim dim, std::string_view a, std::string_view b, const CodeBook &codes);

/// The first relation of a type between two codes, in either order; null where there is none.
[[nodiscard]] const Relation *related(RelationType type, Dim dim, std::string_view a, std::string_view b,
                                      const CodeBook &codes);

} // namespace rd
