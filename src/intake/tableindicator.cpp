#include "core/report/findtext.h"
#include "intake/headwords.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <fmt/format.h>

namespace rd {

/// What the row's own column calls the indicator, without the unit that may stand behind it; empty where there is none.
std::string TableReader::indicatorSaid(const SheetRow &row) const
{
    const std::string_view said = withoutOfWhich(text(row, Field::Indicator));
    return m_finder.find(Dim::Indicator, said).empty() ? nameAndUnit(said, m_finder).name : std::string(said);
}

/// What the row and a value column's head call it together: beside an indicator's own column, 比上年增长 as a head is its growth.
std::string TableReader::indicatorSaid(const SheetRow &row, std::size_t column) const
{
    std::string own = indicatorSaid(row);
    const auto head = m_mapping.columns[column].fixed.find(Field::Indicator);
    const bool isHead = head != m_mapping.columns[column].fixed.end();
    if (own.empty()) {
        return fixedFor(Field::Indicator, column);
    }
    if (!isHead || !isGrowth(head->second)) {
        return own;
    }
    const std::string known = growthOf(m_finder.codes(), m_finder.find(Dim::Indicator, own));
    return known.empty() ? fmt::format("{} {}", own, head->second) : known;
}

/// The unit behind the indicator's name in the row's own column, where no column of units says one.
std::optional<FoundUnit> TableReader::unitSaidBy(const SheetRow &row) const
{
    const std::string_view said = withoutOfWhich(text(row, Field::Indicator));
    return said.empty() || !m_finder.find(Dim::Indicator, said).empty() ? std::nullopt : nameAndUnit(said, m_finder).unit;
}

/// The code of the growth of what the row's own column names; where no list has it, it is noted whose growth it is.
std::string TableReader::growthCodeOf(const SheetRow &row, const std::string &growth)
{
    std::string code = codeOf(Field::Indicator, growth, row);
    if (const auto unknown = m_unknown.find({Field::Indicator, fold(growth).letters});
        code.empty() && unknown != m_unknown.end()) {
        const std::string base = indicatorSaid(row), known = m_finder.find(Dim::Indicator, base);
        unknown->second.growthOf = known.empty() ? base : known;
        unknown->second.name = unknown->second.name.empty() ? std::string() : growth;
    }
    return code;
}

} // namespace rd
