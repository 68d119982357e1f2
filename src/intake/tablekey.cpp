#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "intake/headwords.h"
#include "intake/relativeperiod.h"
#include "intake/tablereader.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rd {
namespace {

/// Whether an office means its own region by it: 全市 or 全市合计 in a 市. There 全国 and 全省 are areas of their own.
bool meansWhole(std::string_view text, const Area &region)
{
    const std::string kind = wholeSaid(text);
    const std::string_view name = region.name.zh;
    const auto isKindOf = [&](std::string_view one) { return name.ends_with(one); };
    constexpr std::string_view kinds[] = {"市", "县", "区", "省", "国", "州", "盟", "旗"};
    return !kind.empty() && (std::ranges::any_of(kinds, isKindOf) ? name.ends_with(kind) : kind != "国");
}

} // namespace

/// The codes of the row's own columns but the indicator's, which a value column's head may speak of too; false where no list has one of them.
bool TableReader::readCodes(const SheetRow &row, std::map<Field, std::string> &codes)
{
    bool isWhole = true;
    for (const Field field : {Field::Area, Field::Industry, Field::Subject, Field::Kind, Field::Source}) {
        const std::string_view said = text(row, field);
        if (said.empty() || said == notApplicable) {
            continue;
        }
        std::string code = codeOf(field, withoutOfWhich(said), row);
        isWhole = isWhole && !code.empty();
        codes[field] = std::move(code);
    }
    return isWhole;
}

std::string TableReader::codeOf(Field field, std::string_view text, const SheetRow &row)
{
    const auto key = std::pair(field, std::string(text));
    if (const auto known = m_found.find(key); known != m_found.end()) {
        return known->second;
    }
    std::string code = m_finder.find(*dimOf(field), text);
    if (code.empty() && field == Field::Area) {
        const Area *region = m_finder.codes().region();
        code = region != nullptr && meansWhole(text, *region) ? region->code : std::string();
    }
    if (code.empty()) {
        const auto added = m_newCodes.find({field, fold(text).letters});
        code = added == m_newCodes.end() ? std::string() : added->second;
    }
    if (!code.empty()) {
        m_found.emplace(key, code);
        return code;
    }
    const std::string called = field == Field::Area        ? std::string(this->text(row, Field::AreaName))
                               : field == Field::Unit      ? std::string(this->text(row, Field::UnitName))
                               : field == Field::Indicator ? indicatorCalled(row)
                                                           : std::string();
    if (refuseControl(text, row) || refuseControl(called, row)) {
        return {};
    }
    auto &unknown = m_unknown
                        .try_emplace({field, fold(text).letters},
                                     UnknownCode{field, std::string(text), called, {}, {}, {}, {}, row.line, 0})
                        .first->second;
    ++unknown.uses;
    if (field == Field::Subject) {
        noteRowOf(unknown, row);
    }
    return {};
}

/// The area and the industry that every row of a subject names are its own.
void TableReader::noteRowOf(UnknownCode &subject, const SheetRow &row) const
{
    for (const auto &[field, into] : {std::pair(Field::Area, &subject.area), {Field::Industry, &subject.industry}}) {
        std::string said(withoutOfWhich(text(row, field)));
        said = said.empty() && !m_values.empty() ? fixedFor(field, m_values.front()) : said;
        const auto known = m_found.find(std::pair(field, said));
        const std::string code = known != m_found.end() ? known->second : m_finder.find(*dimOf(field), said);
        said = !code.empty() ? code : said == notApplicable ? std::string() : said;
        if (subject.uses == 1) {
            *into = said;
        } else if (*into != said) {
            into->clear();
        }
    }
}

/// What else a row that cannot be taken names and no list has, so that all of it is told at once.
void TableReader::noteUnknown(const SheetRow &row, std::size_t column)
{
    for (const Field field : {Field::Area, Field::Industry, Field::Subject, Field::Source}) {
        const bool isForgotten = field == Field::Area && !m_areaAbove.empty(); // the row goes on with the one above
        if (const std::string fixed = fixedFor(field, column);
            !isForgotten && !fixed.empty() && fixed != notApplicable && text(row, field).empty()) {
            (void)codeOf(field, fixed, row);
        }
    }
    (void)indicatorCodeOf(row, column);
    noteUnit(row, column);
}

/// True for what has piled up since January, by the row's own period or the head's.
bool TableReader::isSum(const SheetRow &row, std::size_t value)
{
    const std::string_view said = text(row, Field::Period);
    if (said.empty()) {
        return isPiledUp(fixedFor(Field::Period, m_values[value]));
    }
    if (saysSum(fixedFor(Field::Period, m_values[value]))) {
        return true;
    }
    const auto &period = periodOf(row, value).period;
    return period && (period->frequency() == "C" || isSinceJanuary(said, *period));
}

bool TableReader::fillKey(Draft &draft, const SheetRow &row, std::size_t value, const std::map<Field, std::string> &codes)
{
    const std::size_t column = m_values[value];
    const auto take = [&](Field field, std::string &into) {
        if (field == Field::Indicator) {
            into = indicatorCodeOf(row, column);
            return !into.empty() || indicatorSaid(row, column).empty();
        }
        if (const auto it = codes.find(field); it != codes.end()) {
            into = it->second;
            return true;
        }
        const bool isForgotten = field == Field::Area && !m_areaAbove.empty() && text(row, field).empty();
        const std::string fixed = isForgotten ? std::string() : fixedFor(field, column);
        if (!fixed.empty() && fixed != notApplicable) {
            into = codeOf(field, fixed, row);
            return !into.empty();
        }
        return true;
    };
    std::string kind = "actual";
    bool isWhole = true;
    for (const auto &[field, into] : {std::pair(Field::Area, &draft.series.area),
                                      {Field::Indicator, &draft.series.indicator},
                                      {Field::Industry, &draft.series.industry},
                                      {Field::Subject, &draft.series.subject},
                                      {Field::Kind, &kind},
                                      {Field::Source, &draft.series.source}}) {
        isWhole = take(field, *into) && isWhole;
    }
    if (!isWhole) {
        noteUnit(row, column);
        return false;
    }
    draft.series.kind = *kindNamed(kind);
    for (const auto &[code, zh, en] : {std::tuple(&draft.series.area, "地区", "area"),
                                       {&draft.series.indicator, "指标", "indicator"},
                                       {&draft.series.source, "来源", "source"}}) {
        if (code->empty() && code == &draft.series.source && std::exchange(m_lacksSource, true)) {
            return false; // it was told of the first value; the whole table lacks it
        }
        if (code->empty()) {
            problem(row, column,
                    {fmt::format("没有{}：请指定是哪一列，或给整张表指定一个", zh),
                     fmt::format("has no {}; say which column it is, or name one for the whole table", en)});
            return false;
        }
    }
    const std::string_view said = text(row, Field::Period);
    draft.period = periodOf(row, value).period;
    if (!draft.period && !said.empty()) {
        problem(row, columnOf(Field::Period),
                {fmt::format("“{}”不是时期；请写作 2024、2024-09、2024-Q3 或 2024年1-9月", said),
                 fmt::format("\"{}\" is no period; write 2024, 2024-09, 2024-Q3 or 2025-01-01/P9M", said)});
        return false;
    }
    const std::string fixed = fixedFor(Field::Period, column);
    if (!draft.period && !fixed.empty()) { // 本月 below a title that names no month, 2009/10
        problem(row, column, phrase(word(isDigit(fixed.front()) ? "period.twofold" : "period.which"), fixed));
        return false;
    }
    if (isSum(row, value) && mayPileUp(row, column, draft.series.indicator)) {
        draft.series.indicator = piledUpOf(m_finder.codes(), draft.series.indicator);
    }
    draft.series.freq = draft.period ? std::string(draft.period->frequency()) : std::string(notApplicable);
    return true;
}

} // namespace rd
