#include "core/report/findtext.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"
#include "intake/relativeperiod.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <fmt/format.h>

namespace rd {
namespace {

/// What stands in brackets behind a name that is kept as a whole: "(current US$)" and "(% of GDP)" say their units, "(modelled)" none.
std::optional<FoundUnit> unitOfName(std::string_view called, const CodeFinder &finder)
{
    const std::size_t open = called.ends_with(')') ? called.rfind('(') : std::string_view::npos;
    if (open == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view inside = trimmed(called.substr(open + 1, called.size() - open - 2));
    const bool isRate = inside.starts_with('%') || inside.ends_with('%');
    constexpr std::string_view dollars = "US$";
    FoundUnit found = finder.unit(isRate ? "%" : inside.ends_with(dollars) ? dollars : inside);
    return found.code.empty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace

/// What the row's own columns call the indicator, without the unit that may stand behind it; empty where there is none. Several
/// columns say it together: "Wheat, Production".
std::string TableReader::indicatorSaid(const SheetRow &row) const
{
    std::string all;
    for (const std::size_t column : m_indicators) {
        if (const std::string_view said = withoutOfWhich(cellOf(row, column)); !said.empty() && said != notApplicable) {
            all += (all.empty() ? "" : ", ") + std::string(said);
        }
    }
    if (m_indicators.size() != 1 || !m_finder.find(Dim::Indicator, all).empty()) {
        return all;
    }
    // 企业数(规上) beside a column of units: what stands in the brackets is none.
    const NameAndUnit named = nameAndUnit(all, m_finder);
    const std::string_view said = text(row, Field::Unit);
    const bool isUnit =
        said.empty() || !named.unit || !named.unit->code.empty() || m_finder.unit(said).word == named.unit->word;
    return isUnit ? named.name : all;
}

/// What a new indicator is called beside its code: the column of names, with the further columns that tell it apart. Empty where there is
/// no such column.
std::string TableReader::indicatorCalled(const SheetRow &row) const
{
    std::string all(text(row, Field::IndicatorName));
    for (std::size_t i = 1; i < m_indicators.size() && !all.empty(); ++i) {
        if (const std::string_view said = withoutOfWhich(cellOf(row, m_indicators[i]));
            !said.empty() && said != notApplicable) {
            all += ", " + std::string(said);
        }
    }
    return all;
}

/// What the row and a value column's head call it together: beside an indicator's own column, 比上年增长 as a head is its growth
/// and 本期 it itself. A column without a head of its own is what tells the head's values apart, and comes behind it.
std::string TableReader::indicatorSaid(const SheetRow &row, std::size_t column) const
{
    std::string own = indicatorSaid(row);
    const auto head = m_mapping.columns[column].fixed.find(Field::Indicator);
    if (own.empty()) {
        return fixedFor(Field::Indicator, column);
    }
    if (head == m_mapping.columns[column].fixed.end() || isTheValue(head->second)) {
        return own;
    }
    if (isGrowth(head->second)) {
        const std::string period = fixedFor(Field::Period, column);
        const bool isSum = isPiledUp(period) || saysSum(period);
        const std::string known = growthOf(m_finder.codes(), m_finder.find(Dim::Indicator, own), isSum);
        return known.empty() ? fmt::format("{} {}", own, head->second) : known;
    }
    const Indicator *known = m_finder.codes().indicators.find(head->second);
    const std::string called = known == nullptr ? head->second : known->name.zh.empty() ? known->name.en : known->name.zh;
    const bool isTold = fieldCalled(m_mapping.columns[m_indicators.front()].head).has_value();
    return isTold ? fmt::format("{}, {}", own, called) : fmt::format("{}, {}", called, own);
}

/// The code of the indicator that the row and the column's head mean together; empty where they name none, or no list has it.
std::string TableReader::indicatorCodeOf(const SheetRow &row, std::size_t column)
{
    const std::string said = indicatorSaid(row, column), own = indicatorSaid(row);
    if (said.empty() || said == notApplicable) {
        return {};
    }
    if (own.empty()) { // the head says all of it
        const std::string_view base = trimmed(std::string_view(said).substr(0, said.size() - growthBehind(said).size()));
        return base == said ? codeOf(Field::Indicator, said, row) : growthCodeOf(row, said, std::string(base));
    }
    const auto head = m_mapping.columns[column].fixed.find(Field::Indicator);
    const bool isGrown = head != m_mapping.columns[column].fixed.end() && isGrowth(head->second);
    return said == own || !isGrown ? codeOf(Field::Indicator, said, row) : growthCodeOf(row, said, own);
}

/// Whether a value is one of what has piled up since January, which the lists may have as an indicator apart. What a column's own head
/// means was settled when it was read, and a code means nothing but itself.
bool TableReader::mayPileUp(const SheetRow &row, std::size_t column, const std::string &indicator) const
{
    const std::string own = indicatorSaid(row);
    const bool isOfHead =
        own.empty() && m_mapping.columns[column].fixed.contains(Field::Indicator) && !saysSum(fixedFor(Field::Period, column));
    return !isOfHead && own != indicator && piledUpOf(m_finder.codes(), indicator) != indicator;
}

/// The unit behind the indicator's name in the row's own column, where no column of units says one; behind the name of a code only one
/// that the lists have: "GDP (current US$)".
std::optional<FoundUnit> TableReader::unitSaidBy(const SheetRow &row) const
{
    if (m_indicators.size() > 1) {
        for (const std::size_t column : m_indicators) {
            if (auto unit = unitOfName(cellOf(row, column), m_finder)) {
                return unit;
            }
        }
        return std::nullopt;
    }
    const std::string_view said = m_indicators.empty() ? std::string_view() : withoutOfWhich(cellOf(row, m_indicators.front()));
    if (said.empty() || !m_finder.find(Dim::Indicator, said).empty()) {
        return std::nullopt;
    }
    if (const std::string_view called = text(row, Field::IndicatorName); !called.empty()) {
        return unitOfName(called, m_finder);
    }
    return nameAndUnit(said, m_finder).unit;
}

/// The unit of the row's own column, by the name beside it where no list has its code.
FoundUnit TableReader::unitInColumn(const SheetRow &row) const
{
    FoundUnit found = m_finder.unit(text(row, Field::Unit));
    const std::string_view called = found.code.empty() ? text(row, Field::UnitName) : std::string_view();
    FoundUnit named = called.empty() ? FoundUnit() : m_finder.unit(called);
    return named.code.empty() ? found : named;
}

/// The code of the growth of what the row's own column or the head names; where no list has it, it is noted whose growth it is.
std::string TableReader::growthCodeOf(const SheetRow &row, const std::string &growth, const std::string &base)
{
    std::string code = codeOf(Field::Indicator, growth, row);
    if (const auto unknown = m_unknown.find({Field::Indicator, fold(growth).letters});
        code.empty() && unknown != m_unknown.end()) {
        const std::string known = m_finder.find(Dim::Indicator, base);
        unknown->second.growthOf = known.empty() ? base : known;
        unknown->second.name = unknown->second.name.empty() ? std::string() : growth;
    }
    return code;
}

} // namespace rd
