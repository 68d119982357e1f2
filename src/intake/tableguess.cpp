#include "intake/tableguess.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/columntexts.h"
#include "intake/decimalsign.h"
#include "intake/flagcolumns.h"
#include "intake/flaggedperiod.h"
#include "intake/headkinds.h"
#include "intake/headwords.h"
#include "intake/labelledhead.h"
#include "intake/pairedcolumns.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"
#include "intake/rateunits.h"
#include "intake/tableheads.h"
#include "intake/tableshape.h"
#include "intake/tabletitle.h"
#include "intake/titlewords.h"
#include "intake/yearsacross.h"

#include <algorithm>
#include <span>

namespace rd {
namespace {

/// What a column holds, by the texts below its head: the field that most of them belong to.
Field fieldBelow(const TableStart &start, const Shape &shape, std::size_t column, const CodeFinder &finder)
{
    std::size_t all = 0, numbers = 0, periods = 0;
    std::map<Field, std::size_t> found;
    for (std::size_t row = shape.dataFrom; row < start.rows.size(); ++row) {
        const std::string_view text = cellOf(start.rows[row], column);
        if (text.empty()) {
            continue;
        }
        ++all;
        for (const Field field : {Field::Area, Field::Indicator, Field::Industry, Field::Subject, Field::Source, Field::Kind}) {
            found[field] += finder.find(*dimOf(field), text).empty() ? 0 : 1;
        }
        const auto printed = parsePrinted(text);
        const bool period = flaggedPeriod(text).period.has_value();
        // A broken number is still one: what is wrong with it is told when it is read.
        const bool isCode =
            text.size() > 1 && text.front() == '0' && text.find_first_not_of("0123456789") == std::string_view::npos;
        numbers +=
            !isCode && (printed.ok() ? !printed->missing() : (isDigit(text.front()) || text.front() == '=') && !period) ? 1 : 0;
        periods += period && (!looksNumeric(text) || isYear(printed->digits)) ? 1 : 0;
    }
    const auto mostOf = [&](std::size_t n) { return all > 0 && n * 5 >= all * 3; };
    for (const auto &[field, n] : found) {
        if (mostOf(n)) {
            return field;
        }
    }
    return mostOf(periods) ? Field::Period : mostOf(numbers) ? Field::ObsValue : Field::None;
}

/// Six digits that are codes of areas, known or not.
bool holdsAreaCodes(const TableStart &start, const Shape &shape, std::size_t column)
{
    std::size_t all = 0, codes = 0;
    for (std::size_t row = shape.dataFrom; row < start.rows.size(); ++row) {
        const std::string_view text = cellOf(start.rows[row], column);
        all += text.empty() ? 0 : 1;
        codes +=
            (text.size() == 6 || text.size() == 12) && text.find_first_not_of("0123456789") == std::string_view::npos ? 1 : 0;
    }
    return all > 0 && codes * 5 >= all * 4;
}

/// 2024, 2024(p) with nothing else said: what stands below are its values, however they are written.
bool isPeriodAlone(const Fixed &said) { return said.contains(Field::Period) && !said.contains(Field::Indicator); }

bool isYearBefore(const Fixed &here, const Fixed &before)
{
    const auto said = [](const Fixed &fixed, Field field) {
        const auto it = fixed.find(field);
        return it == fixed.end() ? std::string() : it->second;
    };
    const auto now = Period::parse(said(here, Field::Period)), then = Period::parse(said(before, Field::Period));
    return now && then && *now == then->shiftedYears(-1) && said(here, Field::Indicator) == said(before, Field::Indicator);
}

/// What growth on the right is of: 去年同期 behind 1-9月 and 2023年 behind 2024年 are passed over, also where other indicators stand between.
Fixed grownBehind(const TableMapping &mapping, std::size_t column)
{
    const Fixed &here = mapping.columns[column].fixed;
    for (std::size_t left = column; left > 0; --left) {
        const ColumnUse &use = mapping.columns[left - 1];
        if (use.field == Field::ObsValue && isYearBefore(here, use.fixed)) {
            return use.fixed;
        }
    }
    return here;
}

/// 比上年增长(%), 2024年利润总额(亿元): below these stand values, whatever else stands among them.
bool saysKnownUnit(const Fixed &said, const CodeFinder &finder)
{
    const auto unit = said.find(Field::Unit);
    return said.contains(Field::Indicator) && unit != said.end() && finder.codes().units.find(unit->second) != nullptr;
}
bool hasNumber(const TableStart &start, const Shape &shape, std::size_t column)
{
    const auto rows = std::span(start.rows).subspan(std::min(shape.dataFrom, start.rows.size()));
    return std::ranges::any_of(rows, [&](const SheetRow &row) { return looksNumeric(cellOf(row, column)); });
}

/// Below 2021F may stand letters alone: flags of the values beside them.
bool hasDigit(const TableStart &start, const Shape &shape, std::size_t column)
{
    const auto rows = std::span(start.rows).subspan(std::min(shape.dataFrom, start.rows.size()));
    return std::ranges::any_of(
        rows, [&](const SheetRow &row) { return std::ranges::any_of(cellOf(row, column), [](char c) { return isDigit(c); }); });
}

/// The same rows with decimal points: what is guessed of a number does not hang on how it is written.
TableStart inPoints(TableStart start)
{
    for (SheetRow &row : start.rows) {
        for (std::string &cell : row.cells) {
            cell = withPoint(cell).value_or(cell);
        }
    }
    start.decimal = DecimalSign::Point;
    return start;
}

/// 合计 and Total add up the columns beside them. Below the only numbers of a table whose rows say their period they are the values.
void takeOnlyTotal(TableMapping &mapping, const TableStart &start, const Shape &shape, const Heads &heads,
                   const CodeFinder &finder)
{
    if (mapping.column(Field::ObsValue) >= 0 || mapping.column(Field::Period) < 0) {
        return;
    }
    std::vector<std::size_t> totals;
    for (std::size_t column = 0; column < shape.width; ++column) {
        if (addsUp(heads.levels(column)) && fieldBelow(start, shape, column, finder) == Field::ObsValue) {
            totals.push_back(column);
        }
    }
    if (totals.size() == 1) {
        mapping.columns[totals.front()].field = Field::ObsValue;
    }
}

/// A name is a code where no column of codes stands beside it; only one column says what a long table's values are.
void settle(TableMapping &mapping)
{
    const auto only = [&](Field code, Field name) {
        if (mapping.column(code) < 0 && mapping.column(name) >= 0) {
            mapping.columns[std::size_t(mapping.column(name))].field = code;
        }
    };
    only(Field::Area, Field::AreaName);
    only(Field::Indicator, Field::IndicatorName);
}

/// All that the columns of a table are guessed by.
struct Below {
    const TableStart &start;
    const Shape &shape;
    const LabelledHead &labelled;
    const Heads &heads;
    const CodeFinder &finder;
};

bool isCalled(const std::vector<std::string> &levels) { return !levels.empty() && fieldCalled(levels.back()).has_value(); }

/// Columns that their heads call by a word for what they are. 代码 and 地区: the first column with codes is the code; codes of a second
/// list are no names.
void callColumns(TableMapping &mapping, const Below &below)
{
    for (std::size_t column = 0; column < below.shape.width; ++column) {
        const std::vector<std::string> &levels = below.heads.levels(column);
        Field field = isCalled(levels) ? *fieldCalled(levels.back()) : Field::None;
        if (const int area = mapping.column(Field::Area); field == Field::Area && area >= 0) {
            field = saysCode(levels) && saysCode(below.heads.levels(std::size_t(area))) ? Field::None : Field::AreaName;
        }
        if (field == Field::ObsValue && mapping.column(field) >= 0 && !hasNumber(below.start, below.shape, column)) {
            field = Field::None; // OBS_VALUE and, for its labels, Observation value
        }
        mapping.columns.push_back({below.heads.text(column), field, {}});
    }
}

/// A column that its head does not call: what its head says and what stands below it.
void guessColumn(TableMapping &mapping, std::size_t column, const Below &table, bool isLong, HeadContext &context)
{
    const auto &[start, shape, labelled, heads, finder] = table;
    ColumnUse &use = mapping.columns[column];
    Field below = fieldBelow(start, shape, column, finder);
    if (column < start.keyColumns) {
        use.field = dimOf(below) && mapping.column(below) < 0 ? below : Field::Indicator;
        return;
    }
    Fixed said = isLong ? Fixed() : readHead(heads.levels(column), finder, context);
    const bool isNumbered = below == Field::ObsValue && saysCode(heads.levels(column));
    below = isNumbered && !holdsAreaCodes(start, shape, column) ? Field::None : below;
    // A head that names an indicator or a period heads values, however broken they are.
    const auto named = said.find(Field::Indicator);
    const bool namesOne = named != said.end() && finder.codes().indicators.find(named->second) != nullptr;
    const bool namesPeriod = isPeriodAlone(said) && !isNumbered && hasDigit(start, shape, column);
    const bool namesUnit = saysKnownUnit(said, finder) && !isNumbered && hasNumber(start, shape, column);
    if (below == Field::None && (namesOne || namesPeriod || namesUnit)) {
        below = Field::ObsValue;
    }
    if (below != Field::ObsValue) {
        use.field = mapping.column(below) < 0 ? below : use.field;
        return;
    }
    if (isLong) {
        return;
    }
    use.fixed = std::move(said);
    if (const auto unit = labelled.isThere() ? labelled.unitOf(column, finder) : std::nullopt) {
        setUnit(use.fixed, *unit);
    }
    const bool isCode = holdsAreaCodes(start, shape, column) && use.fixed.size() <= 1 && mapping.column(Field::Area) < 0;
    use.field = isCode ? Field::Area : Field::ObsValue;
    context.before = grownBehind(mapping, column);
    if (isCode) {
        use.fixed.clear();
    }
}

/// Where names stand before the codes, the codes are the area.
void takeCodesForAreas(TableMapping &mapping, const TableStart &start, const Shape &shape)
{
    for (std::size_t column = 0; column < shape.width; ++column) {
        ColumnUse &use = mapping.columns[column];
        if (use.field == Field::AreaName && mapping.column(Field::Area) >= 0 && holdsAreaCodes(start, shape, column)) {
            std::swap(use.field, mapping.columns[std::size_t(mapping.column(Field::Area))].field);
        }
    }
}

} // namespace

TableMapping guessMapping(const TableStart &start, const CodeFinder &finder)
{
    if (start.decimal == DecimalSign::Comma) {
        TableMapping mapping = guessMapping(inPoints(start), finder);
        mapping.decimal = DecimalSign::Comma;
        return mapping;
    }
    Shape shape = shapeOf(start, finder);
    const LabelledHead labelled(start, shape.dataFrom);
    if (labelled.isThere()) {
        shape.headFrom = labelled.from();
        shape.dataFrom = labelled.behind();
    }
    TableMapping mapping;
    mapping.decimal = start.decimal;
    mapping.firstLine = shape.dataFrom < start.rows.size() ? start.rows[shape.dataFrom].line
                        : start.rows.empty()               ? 1
                                                           : start.rows.back().line + 1;
    HeadContext context;
    if (start.period) {
        context = {int(start.period->start().year()), start.period, {}};
    }
    fixFromTitle(mapping, start, shape, finder, context);
    const Heads heads(start, shape, labelled, finder);
    const Below below{start, shape, labelled, heads, finder};
    callColumns(mapping, below);
    const bool isLong = mapping.column(Field::ObsValue) >= 0;
    for (std::size_t column = 0; column < shape.width; ++column) {
        const std::vector<std::string> &levels = heads.levels(column);
        if (!isCalled(levels) && !addsUp(levels) && !isOfNoUse(levels)) {
            guessColumn(mapping, column, below, isLong, context);
        }
    }
    takeOnlyTotal(mapping, start, shape, heads, finder);
    takeCodesForAreas(mapping, start, shape);
    takeFlagColumns(mapping);
    refuseYearsAcross(mapping, start, shape.dataFrom, heads);
    const std::string_view title = titleOf(start, shape);
    takeTitle(mapping, title, finder);
    if (!takePairedColumns(mapping) && start.keyColumns == 0) {
        settleByTexts(mapping, start, shape.dataFrom, finder);
    }
    settle(mapping);
    if (std::string area = titleArea(title, finder); !mapping.says(Field::Area) && !area.empty()) {
        mapping.fixed[Field::Area] = std::move(area);
    }
    settleRates(mapping, finder);
    return mapping;
}

} // namespace rd
