#include "intake/tablereader.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "intake/dotmonths.h"
#include "intake/flagcolumns.h"
#include "intake/headwords.h"
#include "intake/missingsigns.h"
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
constexpr Field furtherFields[] = {Field::Qualifier, Field::ObsValueHi, Field::AsPublished, Field::GapReason,
                                   Field::FigureId,  Field::Mark,       Field::Headline};
constexpr std::size_t mostKnown = 2'000'000, mostPeriods = 100'000; ///< what is remembered of a table
constexpr std::string_view totals[] = {"合计", "总计", "小计", "总和", "total", "sum", "subtotal"};

} // namespace

bool Draft::isFigure() const
{
    // A bulk value that is not there says as much by its status alone.
    const bool hasOwnReason = !gapReason.empty() && gapReason != (status == "M" ? "na" : "unpublished");
    return qualifier != Qualifier::Exact || !asPublished.empty() || hasOwnReason || !figure.empty() || !headline.empty()
           || !period;
}

TableReader::TableReader(SheetSource &sheet, const TableMapping &mapping, const CodeFinder &finder, const NewCodes &newCodes)
    : m_sheet(sheet), m_mapping(mapping), m_finder(finder), m_newCodes(newCodes), m_cellsBelow(sheet.merges(), mapping),
      m_rowPeriod(mapping)
{
    m_columns.fill(-1);
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const Field field = mapping.columns[i].field;
        if (field == Field::ObsValue) {
            m_values.push_back(i);
        } else if (field != Field::None && m_columns[std::size_t(field)] < 0
                   && !mapping.columns[i].fixed.contains(Field::Period)) {
            m_columns[std::size_t(field)] = int(i);
        }
        if (field == Field::Indicator) {
            m_indicators.push_back(i);
        }
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
    findBeside();
}

/// A column of flags or marks with a period of its own speaks of the values of that period alone.
void TableReader::findBeside()
{
    m_beside.resize(m_values.size());
    for (std::size_t i = 0; i < m_mapping.columns.size(); ++i) {
        const ColumnUse &use = m_mapping.columns[i];
        const auto period = use.fixed.find(Field::Period);
        if ((use.field != Field::Status && use.field != Field::Mark) || period == use.fixed.end()) {
            continue;
        }
        for (std::size_t value = 0; value < m_values.size(); ++value) {
            if (fixedFor(Field::Period, m_values[value]) == period->second) {
                (use.field == Field::Status ? m_beside[value].status : m_beside[value].mark) = int(i);
            }
        }
    }
}

std::string_view TableReader::flagBeside(const SheetRow &row, std::size_t value) const
{
    const int column = m_beside[value].status;
    return column < 0 ? std::string_view() : cellOf(row, std::size_t(column));
}

std::string_view TableReader::noteBeside(const SheetRow &row, std::size_t value) const
{
    const int column = m_beside[value].mark;
    return column < 0 ? std::string_view() : cellOf(row, std::size_t(column));
}

/// An empty cell says nothing but where a reason, a flag beside it or the status of a row of one value says that there is no value.
bool TableReader::isStated(const SheetRow &row, std::size_t value) const
{
    constexpr std::string_view missing = "HJKLMNOQS";
    const auto saysMissing = [&](char status) { return missing.find(status) != std::string_view::npos; };
    const std::string_view status = m_values.size() == 1 ? text(row, Field::Status) : std::string_view();
    const std::string_view mark = m_values.size() == 1 ? text(row, Field::Mark) : std::string_view();
    return !cellOf(row, m_values[value]).empty() || !text(row, Field::GapReason).empty()
           || saysMissing(statusFlagged(flagBeside(row, value))) || (isObsStatus(status) && saysMissing(status.front()))
           || (!mark.empty() && missingBy(mark));
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
        if (!*found || m_row.line >= m_mapping.firstLine) {
            lookAtHeads();
        }
        if (!*found) {
            return nullptr;
        }
        if (m_row.line < m_mapping.firstLine) {
            noteHead(m_row);
        } else {
            m_cellsBelow.fill(m_row);
            m_rowPeriod.fill(m_row);
            takeAreaAbove(m_row);
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
    const auto unit = isNote ? unitSaid(first) : std::nullopt;
    if (unit && m_tookUsualUnit) {
        problem(row, 0, phrase(word("unit.below"), *unit));
    }
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

/// 2024.1 in a row next to 2024.9 or 2024.11 is no January.
void TableReader::refuseCutOctober(const SheetRow &row)
{
    const std::string_view said = text(row, Field::Period);
    if (said.empty() || said == m_monthAbove) {
        return;
    }
    const bool isAbove = isCutOctober(m_monthAbove, said);
    if (isAbove || isCutOctober(said, m_monthAbove)) {
        problem({isAbove ? m_monthLine : row.line, {}}, columnOf(Field::Period),
                phrase(word("period.october"), isAbove ? m_monthAbove : said, isAbove ? said : m_monthAbove, said.substr(0, 4),
                       said.substr(0, 4)));
    }
    m_monthAbove = said;
    m_monthLine = row.line;
}

void TableReader::readRow()
{
    const SheetRow &row = m_row;
    const std::size_t known = knownOf(row);
    if (!isKnown(row, known) && isPassedOver(row)) {
        return;
    }
    ++m_rows;
    refuseCutOctober(row);
    if (row.width != 0 && m_width != 0 && (row.width < m_width || row.cells.size() > m_width)) {
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

const FlaggedPeriod &TableReader::periodOf(const SheetRow &row, std::size_t value)
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

char TableReader::statusOf(const SheetRow &row, std::size_t value, const FlaggedPeriod &when) const
{
    const char flag = when.status == '\0' ? 'A' : when.status;
    if (const std::string_view beside = flagBeside(row, value); !beside.empty()) {
        const char status = statusFlagged(beside);
        return when.status == '\0' || when.status == status ? status : '\0';
    }
    const std::string_view said = text(row, Field::Status);
    const char status = said.empty() ? flag : isObsStatus(said) ? said.front() : '\0';
    return when.status == '\0' || when.status == status ? status : '\0'; // two that differ are more than a number says
}

/// A bare number of a series that came before, with a period and a status: what bulk tables are made of. False where there is
/// more to it.
bool TableReader::readPlain(const SheetRow &row, std::size_t value, const Known &known)
{
    std::string_view cell = cellOf(row, m_values[value]);
    for (const Field field : furtherFields) {
        const std::string_view said = text(row, field);
        if (!said.empty() && (field != Field::Qualifier || said != name(Qualifier::Exact))) {
            return false;
        }
    }
    if (!isStated(row, value)) {
        return true;
    }
    if ((known.turnsOnPeriod && isSum(row, value) != known.isSum) || !writePoint(cell)) {
        return false;
    }
    const auto number = bareNumber(cell, known.power);
    const FlaggedPeriod &when = periodOf(row, value);
    const char status = statusOf(row, value, when);
    if (!number || !when.period || status == '\0' || !when.marks.empty() || !noteBeside(row, value).empty()) {
        return false;
    }
    const auto line = std::uint32_t(row.line);
    m_waiting.push_back({known.series, {*when.period, line, *number, std::uint16_t(m_values[value] + 1), status, true}, {}});
    return true;
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

} // namespace rd
