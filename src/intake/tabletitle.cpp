#include "intake/tabletitle.h"

#include "intake/headwords.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"
#include "intake/rateunits.h"
#include "intake/relativeperiod.h"
#include "intake/titlewords.h"
#include "intake/yearsinfigures.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace rd {
namespace {

/// The unit in the corner; of several, a percentage is for the rates. Which of more than one is meant is not known here.
void fixUnit(TableMapping &mapping, const std::string &said, const CodeFinder &finder)
{
    FoundUnit unit = finder.unit(said);
    bool isOne = true;
    if (unit.code.empty()) {
        std::vector<std::string> units = unitsSaid(said);
        std::erase_if(units,
                      [&](const std::string &one) { return units.size() > 1 && finder.unit(one).code == percentOf(finder); });
        isOne = units.size() == 1;
        unit = isOne ? finder.unit(units.front()) : unit;
    }
    mapping.fixed[Field::Unit] = !unit.code.empty() ? unit.code : isOne ? unit.word : said;
    mapping.fixed[Field::Multiplier] = std::to_string(isOne ? unit.shift : 0);
}

/// "(亿元)" alone in a cell of the preface; nothing for any other text.
std::optional<std::string> unitInBrackets(std::string_view cell, const CodeFinder &finder)
{
    const NameAndUnit said = nameAndUnit(trimmed(cell), finder);
    const bool isUnit = said.name.empty() && said.unit && !said.unit->code.empty();
    if (!isUnit) {
        return std::nullopt;
    }
    std::string_view inside = trimmed(cell);
    inside.remove_prefix(1);
    inside.remove_suffix(1);
    return std::string(trimmed(inside));
}

/// A line of the preface that says what it is itself: "指标:地区生产总值(亿元)", "地区:山东省".
void takeLabelled(TableMapping &mapping, std::string_view cell, const CodeFinder &finder)
{
    const std::size_t colon = cell.find(':');
    const auto field = colon == std::string_view::npos ? std::nullopt : fieldCalled(trimmed(cell.substr(0, colon)));
    const std::string_view said = colon == std::string_view::npos ? std::string_view() : trimmed(cell.substr(colon + 1));
    if (said.empty() || (field != Field::Indicator && field != Field::IndicatorName && field != Field::Area)) {
        return;
    }
    if (field == Field::Area) {
        mapping.fixed.try_emplace(Field::Area, said);
        return;
    }
    const std::string known = finder.find(Dim::Indicator, said);
    const auto [name, unit] = nameAndUnit(said, finder);
    mapping.fixed.try_emplace(Field::Indicator, known.empty() ? name : known);
    if (known.empty() && unit && !mapping.fixed.contains(Field::Unit)) {
        setUnit(mapping.fixed, *unit);
    }
}

/// What a column's head says its values are of, but for words that mean no more than the value: 总量.
std::string_view ownIndicator(const ColumnUse &use)
{
    const auto said = use.fixed.find(Field::Indicator);
    return said == use.fixed.end() || isTheValue(said->second) ? std::string_view() : said->second;
}

/// What no head names is of the title's indicator, and growth alone is the growth of it.
void nameByTitle(TableMapping &mapping, const std::string &indicator, const CodeFinder &finder)
{
    const Indicator *known = finder.codes().indicators.find(indicator);
    const std::string called = known == nullptr ? indicator : known->name.zh;
    for (ColumnUse &use : mapping.columns) {
        const std::string own(ownIndicator(use));
        if (use.field != Field::ObsValue || (!own.empty() && !isGrowth(own))) {
            continue;
        }
        if (own.empty()) {
            use.fixed.erase(Field::Indicator);
            continue;
        }
        const auto period = use.fixed.find(Field::Period);
        const std::string growth = growthOf(finder.codes(), indicator, period != use.fixed.end() && isPiledUp(period->second));
        use.fixed[Field::Indicator] = growth.empty() ? fmt::format("{} {}", called, own) : growth;
    }
    mapping.fixed[Field::Indicator] = indicator;
}

} // namespace

std::string_view titleOf(const TableStart &start, const Shape &shape)
{
    std::string_view title;
    for (std::size_t row = 0; row < std::min(shape.headFrom, start.rows.size()); ++row) {
        for (const std::string &cell : start.rows[row].cells) {
            const std::string_view text = trimmed(cell);
            title = text.size() > title.size() && !unitSaid(text) && !isSentence(text) ? text : title;
        }
    }
    return title;
}

void takeTitle(TableMapping &mapping, std::string_view title, const CodeFinder &finder)
{
    if (mapping.column(Field::ObsValue) < 0) {
        return;
    }
    if (const auto unit = nameAndUnit(title, finder).unit;
        unit && !unit->code.empty() && !mapping.fixed.contains(Field::Unit) && mapping.column(Field::Unit) < 0) {
        setUnit(mapping.fixed, *unit);
    }
    const auto isNameless = [](const ColumnUse &use) { return use.field == Field::ObsValue && ownIndicator(use).empty(); };
    if (mapping.column(Field::Indicator) >= 0 || mapping.column(Field::IndicatorName) >= 0
        || mapping.fixed.contains(Field::Indicator) || std::ranges::none_of(mapping.columns, isNameless)) {
        return;
    }
    constexpr std::string_view anyOfThem = "指标"; // 主要经济指标 is none
    if (const std::string indicator = titleIndicator(title, finder); !indicator.empty() && !indicator.ends_with(anyOfThem)) {
        nameByTitle(mapping, indicator, finder);
    }
}

void fixFromTitle(TableMapping &mapping, const TableStart &start, const Shape &shape, const CodeFinder &finder,
                  HeadContext &context)
{
    for (std::size_t row = 0; row < std::min(shape.dataFrom, start.rows.size()); ++row) {
        for (const std::string &written : start.rows[row].cells) {
            const std::string cell = withYearsInFigures(written);
            if (row < shape.headFrom) {
                takeLabelled(mapping, cell, finder);
            }
            if (row < shape.headFrom && context.year == 0) {
                context.year = yearNamed(cell);
                context.period = periodNamed(cell);
                if (context.period) {
                    mapping.fixed.try_emplace(Field::Period, context.period->sdmx());
                }
            }
            if (row >= shape.headFrom) {
                continue;
            }
            if (const auto said = unitSaid(cell)) {
                fixUnit(mapping, *said, finder);
            } else if (const auto bracketed = unitInBrackets(cell, finder); bracketed && !mapping.fixed.contains(Field::Unit)) {
                fixUnit(mapping, *bracketed, finder);
            }
        }
    }
}

} // namespace rd
