#include "intake/tablereader.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"
#include "intake/tableguess.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace rd {
namespace {

/// What says together of which series a value is, and in which power of ten.
constexpr Field keyFields[] = {Field::Area, Field::Indicator, Field::Industry, Field::Subject,
                               Field::Kind, Field::Source,    Field::Unit,     Field::Multiplier};
/// What makes a value more than a number with a status.
constexpr Field furtherFields[] = {Field::Qualifier, Field::ObsValueHi, Field::AsPublished, Field::GapReason, Field::FigureId};
constexpr std::size_t mostKnown = 2'000'000, mostPeriods = 100'000; ///< what is remembered of a table
constexpr std::string_view totals[] = {"合计", "总计", "小计", "总和", "total", "sum", "subtotal"};
constexpr std::string_view wholes[] = {"全市", "全县", "全区", "全省", "全国", "全市合计"};

} // namespace

bool Draft::isFigure() const
{
    return qualifier != Qualifier::Exact || !asPublished.empty() || !gapReason.empty() || !figure.empty() || !period;
}

TableReader::TableReader(SheetSource &sheet, const TableMapping &mapping, const CodeFinder &finder, const NewCodes &newCodes)
    : m_sheet(sheet), m_mapping(mapping), m_finder(finder), m_newCodes(newCodes)
{
    m_columns.fill(-1);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const Field field = mapping.columns[i].field;
        if (field == Field::ObsValue) {
            m_values.push_back(i);
        } else if (field != Field::None && m_columns[std::size_t(field)] < 0) {
            m_columns[std::size_t(field)] = int(i);
        }
        if (field == Field::Indicator) {
            m_indicators.push_back(i);
        }
        refuseTwice(i);
        m_width = mapping.columns[i].head.empty() ? m_width : i + 1;
    }
    for (const Field field : keyFields) {
        if (const int column = m_columns[std::size_t(field)]; column >= 0) {
            m_keyColumns.push_back(std::size_t(column));
        }
    }
    for (std::size_t i = 1; i < m_indicators.size(); ++i) {
        m_keyColumns.push_back(m_indicators[i]); // the first is the field's own column
    }
    m_lastCells.resize(m_keyColumns.size());
    m_periods.resize(m_values.size());
}

Result<const TableValue *> TableReader::next()
{
    while (m_given == m_waiting.size()) {
        m_waiting.clear();
        m_given = 0;
        const auto found = m_sheet.read(m_row);
        if (!found) {
            return found.error();
        }
        if (!*found) {
            return nullptr;
        }
        if (m_row.line >= m_mapping.firstLine) {
            readRow();
        }
    }
    return &m_waiting[m_given++];
}

Draft TableReader::draftOf(const TableValue &value) const
{
    return value.draft ? *value.draft : draftOf(value.series, value.point);
}

Draft TableReader::draftOf(std::uint32_t series, const BulkPoint &point) const
{
    Draft draft;
    draft.series = m_series.key(series);
    draft.series.freq = point.period.frequency();
    draft.period = point.period;
    draft.value = point.hasValue ? std::optional(point.value) : std::nullopt;
    draft.status.assign(1, point.status);
    draft.line = point.line;
    draft.column = point.column;
    draft.place = place(point);
    return draft;
}

std::vector<UnknownCode> TableReader::unknown() const
{
    std::vector<UnknownCode> all;
    for (const auto &[key, code] : m_unknown) {
        all.push_back(code);
    }
    std::ranges::stable_sort(all, {}, &UnknownCode::line);
    return all;
}

std::string_view TableReader::text(const SheetRow &row, Field field) const
{
    const int column = m_columns[std::size_t(field)];
    return column < 0 ? std::string_view() : cellOf(row, std::size_t(column));
}

bool TableReader::isPassedOver(const SheetRow &row)
{
    std::string_view first;
    std::size_t filled = 0;
    for (const std::string &cell : row.cells) {
        const std::string_view text = trimmed(cell);
        first = first.empty() ? text : first;
        filled += text.empty() ? 0 : 1;
    }
    const bool isNote = filled <= 1 && m_mapping.columns.size() > 1;
    const std::string label = fold(withoutOfWhich(text(row, Field::Area).empty() ? first : text(row, Field::Area))).letters;
    static const std::vector<std::string> foldedTotals = [] {
        std::vector<std::string> all;
        for (const std::string_view word : totals) {
            all.push_back(fold(word).letters);
        }
        return all;
    }();
    const bool isTotal = std::ranges::find(foldedTotals, label) != foldedTotals.end();
    if (isNote || isTotal) {
        m_passedOver.push_back(fmt::format("{} {}", m_sheet.place(row.line, 0), first));
    }
    return isNote || isTotal;
}

/// Where what is known of the row's key begins in m_known, one place for each value column.
std::size_t TableReader::knownOf(const SheetRow &row)
{
    bool isSame = !m_known.empty();
    for (std::size_t i = 0; i < m_keyColumns.size(); ++i) {
        const std::size_t column = m_keyColumns[i];
        const std::string_view cell = column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
        if (cell != m_lastCells[i]) {
            m_lastCells[i] = cell;
            isSame = false;
        }
    }
    if (isSame) {
        return m_lastKnown;
    }
    m_key.clear();
    for (const std::size_t column : m_keyColumns) {
        m_key += cellOf(row, column);
        m_key += '\x1f';
    }
    if (m_known.size() > mostKnown) {
        m_known.clear();
        m_knownKeys.clear();
    }
    const auto [it, isNew] = m_knownKeys.try_emplace(m_key, m_known.size());
    if (isNew) {
        m_known.resize(m_known.size() + m_values.size());
    }
    m_lastKnown = it->second;
    return m_lastKnown;
}

/// True for a row of values whose like was read before: it is no total and no note.
bool TableReader::isKnown(const SheetRow &row, std::size_t known) const
{
    const auto isRead = [&](std::size_t value) {
        return m_known[known + value].series != Known::nothing && !cellOf(row, m_values[value]).empty();
    };
    for (std::size_t value = 0; value < m_values.size(); ++value) {
        if (isRead(value)) {
            return !text(row, Field::Area).empty();
        }
    }
    return false;
}

void TableReader::readRow()
{
    const SheetRow &row = m_row;
    const std::size_t known = knownOf(row);
    if (!isKnown(row, known) && isPassedOver(row)) {
        return;
    }
    ++m_rows;
    if (row.width != 0 && (row.width < m_width || row.cells.size() > m_width)) {
        return problem(row, std::min(row.width, m_width), phrase(word("row.width"), row.width, m_width));
    }
    std::map<Field, std::string> codes;
    bool isRead = false; // looked up only where some value needs them
    for (std::size_t value = 0; value < m_values.size(); ++value) {
        if (m_known[known + value].series != Known::nothing && readPlain(row, value, m_known[known + value])) {
            continue;
        }
        if (!isRead && !readCodes(row, codes)) {
            for (const std::size_t column : m_values) {
                noteUnknown(row, column);
            }
            return;
        }
        isRead = true;
        readValue(row, value, codes, known);
    }
}

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

const std::optional<Period> &TableReader::periodOf(const SheetRow &row, std::size_t value)
{
    auto &periods = m_periods[value];
    const std::string_view said = text(row, Field::Period);
    m_key.assign(said);
    if (const auto known = periods.find(m_key); known != periods.end()) {
        return known->second;
    }
    if (periods.size() > mostPeriods) {
        periods.clear();
    }
    return periods.emplace(m_key, readPeriod(row, m_values[value])).first->second;
}

char TableReader::statusOf(const SheetRow &row) const
{
    const std::string_view status = text(row, Field::Status);
    return status.empty() ? 'A' : isObsStatus(status) ? status.front() : '\0';
}

/// A bare number of a series that came before, with a period and a status: what bulk tables are made of. False where there is
/// more to it.
bool TableReader::readPlain(const SheetRow &row, std::size_t value, const Known &known)
{
    const std::string_view cell = cellOf(row, m_values[value]);
    for (const Field field : furtherFields) {
        const std::string_view said = text(row, field);
        if (!said.empty() && (field != Field::Qualifier || said != name(Qualifier::Exact))) {
            return false;
        }
    }
    if (cell.empty()) {
        return true; // nothing is stated
    }
    const auto number = bareNumber(cell, known.power);
    const char status = statusOf(row);
    const auto &period = periodOf(row, value);
    if (!number || !period || status == '\0') {
        return false;
    }
    const auto line = std::uint32_t(row.line);
    m_waiting.push_back({known.series, {*period, line, *number, std::uint16_t(m_values[value] + 1), status, true}, {}});
    return true;
}

/// What else a row that cannot be taken names and no list has, so that all of it is told at once.
void TableReader::noteUnknown(const SheetRow &row, std::size_t column)
{
    for (const Field field : {Field::Industry, Field::Subject, Field::Source}) {
        if (const std::string fixed = fixedFor(field, column);
            !fixed.empty() && fixed != notApplicable && text(row, field).empty()) {
            (void)codeOf(field, fixed, row);
        }
    }
    (void)indicatorCodeOf(row, column);
    noteUnit(row, column);
}

std::string TableReader::codeOf(Field field, std::string_view text, const SheetRow &row)
{
    const auto key = std::pair(field, std::string(text));
    if (const auto known = m_found.find(key); known != m_found.end()) {
        return known->second;
    }
    std::string code = m_finder.find(*dimOf(field), text);
    if (code.empty() && field == Field::Area) {
        const std::string letters = fold(text).letters; // 全　市 is set as wide as the names below it
        const bool isWhole = std::ranges::any_of(wholes, [&](std::string_view word) { return letters == fold(word).letters; });
        const Area *region = isWhole ? m_finder.codes().region() : nullptr;
        code = region == nullptr ? std::string() : region->code;
    }
    if (code.empty()) {
        const auto added = m_newCodes.find({field, fold(text).letters});
        code = added == m_newCodes.end() ? std::string() : added->second;
    }
    if (!code.empty()) {
        m_found.emplace(key, code);
        return code;
    }
    const Field nameField = field == Field::Area ? Field::AreaName : Field::IndicatorName;
    const std::string_view called = field == Field::Area || field == Field::Indicator ? this->text(row, nameField) : "";
    auto &unknown = m_unknown
                        .try_emplace({field, fold(text).letters},
                                     UnknownCode{field, std::string(text), std::string(called), {}, {}, row.line, 0})
                        .first->second;
    ++unknown.uses;
    return {};
}

std::string TableReader::fixedFor(Field field, std::size_t column) const
{
    const Fixed &own = m_mapping.columns[column].fixed;
    if (const auto it = own.find(field); it != own.end()) {
        return it->second;
    }
    const auto it = m_mapping.fixed.find(field);
    return it == m_mapping.fixed.end() ? std::string() : it->second;
}

void TableReader::problem(const SheetRow &row, std::size_t column, const Text &sentence)
{
    if (m_problems.size() < mostProblems) {
        const std::string place = m_sheet.place(row.line, int(column) + 1);
        m_problems.push_back({place, row.line, int(column) + 1, {place + "：" + sentence.zh, place + ": " + sentence.en}});
    }
}

bool TableReader::fillKey(Draft &draft, const SheetRow &row, std::size_t column, const std::map<Field, std::string> &codes)
{
    const auto take = [&](Field field, std::string &into) {
        if (field == Field::Indicator) {
            into = indicatorCodeOf(row, column);
            return !into.empty() || indicatorSaid(row, column).empty();
        }
        if (const auto it = codes.find(field); it != codes.end()) {
            into = it->second;
            return true;
        }
        const std::string fixed = fixedFor(field, column);
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
    draft.period = readPeriod(row, column);
    if (!draft.period && !said.empty()) {
        problem(row, columnOf(Field::Period),
                {fmt::format("“{}”不是时期；请写作 2024、2024-09、2024-Q3 或 2024年1-9月", said),
                 fmt::format("\"{}\" is no period; write 2024, 2024-09, 2024-Q3 or 2025-01-01/P9M", said)});
        return false;
    }
    draft.series.freq = draft.period ? std::string(draft.period->frequency()) : std::string(notApplicable);
    return true;
}

} // namespace rd
