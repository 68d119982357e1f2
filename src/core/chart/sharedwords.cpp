#include "core/chart/sharedwords.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

/// The dimensions of which an axis or a mark of this kind says nothing.
std::vector<Dim> unsaidBy(std::string_view kind)
{
    constexpr std::array<std::string_view, 5> atOneTime = {"bars", "diverging", "dotplot", "tilemap", "distribution"};
    constexpr std::array<std::string_view, 3> overTime = {"lines", "multiples", "slope"};
    if (std::ranges::find(atOneTime, kind) != atOneTime.end()) {
        return {Dim::Indicator, Dim::Area, Dim::Period};
    }
    const bool isOverTime = std::ranges::find(overTime, kind) != overTime.end();
    return isOverTime ? std::vector{Dim::Indicator, Dim::Area} : std::vector<Dim>();
}

} // namespace

std::string sharedWords(const Table &table, std::string_view kind, std::string_view said, const CodeBook &codes,
                        Language language)
{
    std::string all;
    if (table.spec.view != View::Observations || table.rows.empty()) {
        return all;
    }
    for (const Dim dim : unsaidBy(kind)) {
        const std::string_view code = table.rows.front().key.code(dim);
        const bool isShared = std::ranges::all_of(table.rows, [&](const ReportRow &row) { return row.key.code(dim) == code; });
        const std::string words = isShared ? partName(table.rows.front(), dim, codes, language) : std::string();
        if (said.find(words) == std::string_view::npos) {
            all = joined({all, words});
        }
    }
    return all;
}

} // namespace rd
