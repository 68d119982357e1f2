// In what unit and which power of ten a value is.
#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"
#include "intake/rateunits.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace rd {
namespace {

constexpr int mostPower = 18;

/// The power of ten that a mapping fixes; 0 for what is no such number.
int powerOf(const Fixed &fixed)
{
    const auto it = fixed.find(Field::Multiplier);
    const auto power = it == fixed.end() ? Result<std::int64_t>(0) : parseInteger(it->second);
    return power.ok() && *power >= -mostPower && *power <= mostPower ? int(*power) : 0;
}

} // namespace

/// Whether the unit of the whole table speaks of a value: 单位：亿元 in a corner is that of amounts, not of rates and not of what is counted.
TableReader::Corner TableReader::cornerFor(const SheetRow &row, std::size_t column, const Unit *usual) const
{
    constexpr std::string_view amount = "currency", rate = "percent";
    const auto said = m_mapping.fixed.find(Field::Unit);
    const Unit *corner = said == m_mapping.fixed.end() ? nullptr : m_finder.codes().units.find(said->second);
    if (usual != nullptr && usual->type == rate) {
        return Corner::Rate;
    }
    if (corner == nullptr || corner->type != amount) {
        return Corner::Fits;
    }
    if (usual != nullptr) {
        return usual->type == amount ? Corner::Fits : Corner::Other;
    }
    const std::string called = indicatorSaid(row, column);
    return saysRate(called) ? Corner::Rate : saysCount(called) ? Corner::Other : Corner::Fits;
}

std::optional<TableReader::UnitHere> TableReader::unitOf(const SheetRow &row, std::size_t column, const Indicator *indicator,
                                                         const PrintedValue &printed)
{
    UnitHere unit;
    const Fixed &own = m_mapping.columns[column].fixed;
    const bool isOwn = own.contains(Field::Unit);
    const Fixed &fixed = isOwn ? own : m_mapping.fixed;
    const Unit *usual = indicator == nullptr ? nullptr : m_finder.codes().units.find(indicator->unit);
    const Corner corner = isOwn ? Corner::Fits : cornerFor(row, column, usual);
    if (const std::string_view said = text(row, Field::Unit); !said.empty() && !isOwn) {
        const FoundUnit found = unitInColumn(row);
        unit = {found.code, unitsSaid(said).size() < 2 ? found.word : std::string(said), found.shift};
    } else if (const auto behind = unitSaidBy(row); behind && !isOwn) {
        unit = {behind->code, behind->word, behind->shift};
    } else if (fixed.contains(Field::Unit) && corner == Corner::Fits) {
        const std::string &code = fixed.at(Field::Unit);
        unit = {m_finder.codes().units.find(code) == nullptr ? std::string() : code, code, powerOf(fixed)};
    } else if (usual != nullptr && (corner == Corner::Rate || !fixed.contains(Field::Unit))) {
        unit.code = usual->code;
        m_tookUsualUnit = m_tookUsualUnit || corner != Corner::Rate;
    } else if (corner == Corner::Rate) {
        unit.code = percentOf(m_finder);
    } else if (!printed.unit.empty()) { // 5100余家 in a table that says units nowhere else
        const FoundUnit found = m_finder.unit(printed.unit);
        unit = {found.code, found.code.empty() ? printed.unit : found.word, 0, true};
    }
    if (const std::string_view said = text(row, Field::Multiplier); !said.empty()) {
        const auto power = powerNamed(said);
        if (!power) {
            problem(row, columnOf(Field::Multiplier),
                    {"倍数应为 -18 到 18 的整数，或“万”“millions”一类的词",
                     "the multiplier must be a whole number from -18 to 18, or a word such as thousands or millions"});
            return std::nullopt;
        }
        unit.power += *power;
    }
    if (unit.code.empty() && unitsSaid(unit.said).size() > 1) {
        return settleSeveral(unit, row, column, usual) ? std::optional(unit) : std::nullopt;
    }
    if (unit.code.empty() && !unit.said.empty()) {
        unit.code = codeOf(Field::Unit, unit.said, row);
        return unit.code.empty() ? std::nullopt : std::optional(unit);
    }
    if (unit.code.empty() && corner == Corner::Other) {
        const Unit *amount = m_finder.codes().units.find(fixed.at(Field::Unit));
        const Text &sentence = word("unit.corner");
        const std::string called = indicatorSaid(row, column);
        problem(row, column, {phrase(sentence, amount->name.zh, called).zh, phrase(sentence, amount->name.en, called).en});
        return std::nullopt;
    }
    if (unit.code.empty()) {
        problem(row, column,
                {"没有单位：请在表头、单位列或整张表上指定",
                 "has no unit; say it in the head, in a column or for the whole table"});
        return std::nullopt;
    }
    return unit;
}

/// 单位:亿元、万人 is the unit that the indicator is usually in, where that is one of them; else it says nothing.
bool TableReader::settleSeveral(UnitHere &unit, const SheetRow &row, std::size_t column, const Unit *usual)
{
    for (const std::string &said : unitsSaid(unit.said)) {
        const FoundUnit found = m_finder.unit(said);
        if (usual != nullptr && found.code == usual->code) {
            unit.code = found.code;
            unit.power += found.shift;
            return true;
        }
    }
    problem(row, column,
            {fmt::format("整张表的单位有几种（{}），看不出这个数用哪一种；请在表头、单位列或映射中写明", unit.said),
             fmt::format("may be in any of several units ({}); say in its head, in a column or in the mapping in which",
                         unit.said)});
    return false;
}

/// An indicator that no list has needs a unit, which may be new too.
void TableReader::noteUnit(const SheetRow &row, std::size_t column)
{
    const auto unknown = m_unknown.find({Field::Indicator, fold(indicatorSaid(row, column)).letters});
    if (unknown == m_unknown.end()) {
        return;
    }
    const std::string_view said = text(row, Field::Unit);
    const bool isOwn = m_mapping.columns[column].fixed.contains(Field::Unit);
    const auto found = isOwn ? std::nullopt : said.empty() ? unitSaidBy(row) : std::optional(unitInColumn(row));
    const Corner corner = isOwn || found ? Corner::Fits : cornerFor(row, column, nullptr);
    std::string unit = found && found->code.empty() ? found->word
                       : found                      ? found->code
                       : corner == Corner::Fits     ? fixedFor(Field::Unit, column)
                       : corner == Corner::Rate     ? percentOf(m_finder)
                                                    : std::string();
    if (const auto printed = parsePrinted(cellOf(row, column)); unit.empty() && printed) {
        const FoundUnit behind = m_finder.unit(printed->unit);
        unit = behind.code.empty() ? printed->unit : behind.code;
    }
    if (unitsSaid(unit).size() > 1) {
        return; // which of them is not said: the value itself is a problem
    }
    if (!unit.empty() && m_finder.codes().units.find(unit) == nullptr) {
        (void)codeOf(Field::Unit, unit, row);
    }
    if (unknown->second.unit.empty()) { // its rows may be in several
        unknown->second.unit = std::move(unit);
    }
}

bool TableReader::takePrintedUnit(const SheetRow &row, std::size_t column, const PrintedValue &printed, UnitHere &unit)
{
    // A multiplier behind the number takes the place of the head's, and so does a unit that is the same one.
    if (printed.shift != 0) {
        unit.power = printed.shift;
    }
    if (printed.unit.empty() || unit.isPrinted) {
        return true;
    }
    const Unit *here = m_finder.codes().units.find(unit.code);
    const bool isCalledSo = here != nullptr && here->symbol.zh == printed.unit;
    const auto added = m_newCodes.find({Field::Unit, fold(printed.unit).letters});
    const bool isAdded = added != m_newCodes.end() && added->second == unit.code;
    if (!isCalledSo && !isAdded && m_finder.unit(printed.unit).code != unit.code) {
        problem(row, column,
                {fmt::format("“{}”后的单位与应有的单位“{}”不符", printed.unit, here == nullptr ? unit.code : here->name.zh),
                 fmt::format("has \"{}\" as its unit where {} is expected", printed.unit,
                             here == nullptr ? unit.code : here->name.en)});
        return false;
    }
    unit.power = printed.shift;
    return true;
}

} // namespace rd
