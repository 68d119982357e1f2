#pragma once

#include "core/codebook.h"
#include "core/result.h"

namespace rd {

class Sql;

/// How much is held of each indicator, from the counts that the rollup keeps: which ones a page without cards of its own leads with.
/// In how many areas is left at 0 unless it is wanted: that takes a walk over all series. `region` is the area that others lie in, empty where none
/// does; `parts` are the areas that Holding::parts counts.
[[nodiscard]] Result<std::map<std::string, Holding, std::less<>>> readHeldCounts(Sql &sql, bool withAreas,
                                                                                 std::string_view region,
                                                                                 const std::vector<std::string> &parts);
/// Of which indicators each subject has values.
[[nodiscard]] Result<std::map<std::string, std::set<std::string>, std::less<>>> readHeldOfSubjects(Sql &sql);

} // namespace rd
