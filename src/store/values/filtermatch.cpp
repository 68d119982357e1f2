#include "store/values/filtermatch.h"

#include "core/publication.h"
#include "store/rows/rowreader.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

/// Longer lists are left to the exact match: a statement takes only so many places.
constexpr std::size_t longestList = 4000;

/// Columns whose index leaves out the code that most series have; it is used where the question says so too.
struct PartIndex {
    std::string_view column, leftOut;
};
constexpr PartIndex partlyIndexed[] = {{"industry", notApplicable}, {"subject", notApplicable}, {"kind", "actual"}};

std::vector<std::string> sorted(std::vector<std::string> codes)
{
    std::ranges::sort(codes);
    return codes;
}

bool isIn(const std::vector<std::string> &sortedCodes, const std::string &code)
{
    return sortedCodes.empty() || std::ranges::binary_search(sortedCodes, code);
}

std::string places(std::size_t count)
{
    std::string list = "(?";
    for (std::size_t i = 1; i < count; ++i) {
        list += ", ?";
    }
    return list + ')';
}

} // namespace

FilterMatch::FilterMatch(const ObservationFilter &filter, const CodeBook &codes)
    : m_filter(filter), m_areas(sorted(filter.areas)), m_indicators(sorted(filter.indicators)),
      m_industries(sorted(filter.industries)), m_subjects(sorted(filter.subjects)), m_units(sorted(filter.units)),
      m_sources(sorted(filter.sources)), m_figures(sorted(filter.figures))
{
    if (!filter.publishedUntil.empty()) {
        for (const Source &source : codes.sources) {
            if (isPublishedAfter(source, filter.publishedUntil)) {
                m_tooLate.push_back(source.code);
            }
        }
        std::ranges::sort(m_tooLate);
    }
    require("area", m_areas);
    require("indicator", m_indicators);
    require("industry", m_industries);
    require("subject", m_subjects);
    require("unit", m_units);
    require("source", m_sources);
    std::vector<std::string> kinds;
    for (const Kind kind : filter.kinds) {
        kinds.emplace_back(name(kind));
    }
    require("kind", kinds);
}

void FilterMatch::require(const char *column, const std::vector<std::string> &codes)
{
    if (codes.empty() || codes.size() > longestList) {
        return;
    }
    m_condition.sql += fmt::format("{}s.\"{}\" IN {}", m_condition.sql.empty() ? "" : " AND ", column, places(codes.size()));
    m_condition.bound.insert(m_condition.bound.end(), codes.begin(), codes.end());
    const auto *indexed = std::ranges::find(partlyIndexed, std::string_view(column), &PartIndex::column);
    if (indexed != std::end(partlyIndexed) && std::ranges::count(codes, indexed->leftOut) == 0) {
        m_condition.sql += fmt::format(" AND s.\"{}\" <> '{}'", column, indexed->leftOut);
    }
}

bool FilterMatch::takes(const SeriesKey &key) const
{
    return isIn(m_areas, key.area) && isIn(m_indicators, key.indicator) && isIn(m_industries, key.industry)
           && isIn(m_subjects, key.subject) && isIn(m_units, key.unit) && isIn(m_sources, key.source)
           && (m_filter.kinds.empty() || std::ranges::count(m_filter.kinds, key.kind) > 0)
           && !std::ranges::binary_search(m_tooLate, key.source);
}

bool FilterMatch::takes(const std::optional<Period> &period) const
{
    if (!m_filter.periods.empty() && (!period || std::ranges::count(m_filter.periods, *period) == 0)) {
        return false;
    }
    if (!m_filter.from && !m_filter.to) {
        return true;
    }
    return period && (!m_filter.from || period->first() >= m_filter.from->first())
           && (!m_filter.to || period->last() <= m_filter.to->last());
}

bool FilterMatch::takesFigure(const std::string &code) const { return isIn(m_figures, code); }

bool FilterMatch::takes(const std::optional<Quantity> &quantity) const
{
    return m_filter.qualifiers.empty() || (quantity && std::ranges::count(m_filter.qualifiers, quantity->qualifier) > 0);
}

bool FilterMatch::takesBulk() const
{
    return !m_filter.figuresOnly && m_figures.empty()
           && (m_filter.qualifiers.empty() || std::ranges::count(m_filter.qualifiers, Qualifier::Exact) > 0);
}

SeriesCondition selectFigures(const FilterMatch &match)
{
    const TableDef &table = *packageTable("figure");
    SeriesCondition select;
    const std::vector<std::string> &codes = match.filter().figures;
    if (!codes.empty() && codes.size() <= longestList) {
        select.sql = " WHERE f.\"figure_code\" IN " + places(codes.size());
        select.bound = codes;
    } else if (!match.condition().sql.empty()) {
        // Every version of a figure, also those that have left the series asked for: the newest decides.
        select.sql = " WHERE f.\"figure_code\" IN (SELECT g.\"figure_code\" FROM \"series\" s JOIN \"figure\" g "
                     "ON g.\"area\" = s.\"area\" AND g.\"series\" = s.\"id\" WHERE "
                     + match.condition().sql + ")";
        select.bound = match.condition().bound;
    }
    select.sql = selectFrom(table) + select.sql + " ORDER BY f.\"figure_code\", f.\"change\"";
    return select;
}

} // namespace rd
