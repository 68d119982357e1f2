#include "app/reports/figuresbehind.h"

#include <algorithm>

namespace rd {
namespace {

/// What tells the rows of the spec apart. An industry is counted once, whatever tiers it stands in.
std::vector<Dim> dimsOf(const ReportSpec &spec)
{
    if (spec.view == View::Sources) {
        return {Dim::Passage};
    }
    std::vector<Dim> dims = spec.rows;
    dims.insert(dims.end(), spec.columns.begin(), spec.columns.end());
    if (spec.view == View::Codes && std::ranges::find(dims, Dim::Industry) != dims.end()) {
        std::erase(dims, Dim::Tier);
    }
    return dims;
}

/// A row of codes counts what lies below its code as well, save a subject's; a row of counts does not.
bool belongs(const Key &figure, const Key &row, const std::vector<Dim> &dims, const ReportSpec &spec, const CodeBook &codes)
{
    return std::ranges::all_of(dims, [&](Dim dim) {
        const std::string_view code = figure.code(dim), wanted = row.code(dim);
        const bool below = spec.view == View::Codes && dim != Dim::Subject && !code.empty() && !wanted.empty();
        return code == wanted || (below && codes.isWithin(dim, code, wanted));
    });
}

} // namespace

Result<std::vector<std::vector<std::string>>> figuresBehind(const ReportSpec &spec, const std::vector<Key> &rows,
                                                            FactSource &facts)
{
    std::vector<std::vector<std::string>> lists(rows.size());
    if (rows.empty()) {
        return lists;
    }
    ReportSpec figures;
    figures.fields = {"FIGURE_ID"};
    figures.filters = spec.filters;
    figures.measures = spec.measures;
    figures.periods = spec.periods;
    figures.publishedUntil = spec.publishedUntil;
    figures.options = {{"figures", "only"},
                       {"scope", spec.option("scope")},
                       {"sources", spec.view == View::Sources ? "all" : spec.option("sources")}};
    const std::vector<Dim> dims = dimsOf(spec);
    const auto answered = answer(figures, facts, [&](Chunk &&chunk) {
        for (const ReportRow &figure : chunk.rows) {
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (belongs(figure.key, rows[i], dims, spec, facts.codes())) {
                    lists[i].emplace_back(figure.key.code(Dim::Figure));
                }
            }
        }
        return true;
    });
    return answered ? Result<std::vector<std::vector<std::string>>>(std::move(lists)) : answered.error();
}

} // namespace rd
