#include "intake/rowperiod.h"

#include "core/decimal.h"
#include "core/period.h"
#include "core/report/findtext.h"
#include "intake/flaggedperiod.h"
#include "intake/printedvalue.h"
#include "intake/tableheads.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

/// Q of 季度 and quarter, M of 月份 and Month; '\0' for any other head.
char kindOfPart(std::string_view head)
{
    const std::string letters = fold(head).letters;
    const auto isIn = [&](std::string_view word) { return letters.find(word) != std::string::npos; };
    for (const std::string_view word : {"季", "quarter", "quartal", "trimestre"}) {
        if (isIn(word)) {
            return 'Q';
        }
    }
    for (const std::string_view word : {"月", "month", "monat", "mes", "mois", "mese"}) {
        if (isIn(word)) {
            return 'M';
        }
    }
    return '\0';
}

bool saysWholeYear(std::string_view part)
{
    constexpr std::string_view words[] = {"年", "年度", "全年", "annual", "year", "a01", "m13", "q05", "s03"};
    const std::string letters = fold(part).letters;
    return part.empty() || std::ranges::find(words, letters) != std::end(words);
}

} // namespace

std::string periodOfParts(std::string_view year, std::string_view part, std::string_view head)
{
    if (saysWholeYear(part) || part == year) {
        return std::string(year);
    }
    if (const auto said = flaggedPeriod(part).period; said && std::to_string(int(said->start().year())) == year) {
        return std::string(part); // 2024 beside 2024-09
    }
    char kind = kindOfPart(head);
    std::string_view number = part;
    if (number.size() > 1 && (number.front() == 'M' || number.front() == 'Q') && isDigit(number[1])) { // M09
        kind = number.front();
        number.remove_prefix(1);
    }
    number.remove_prefix(number.size() == 2 && number.front() == '0' ? 1 : 0);
    const bool isNumber = !number.empty() && number.size() <= 2 && std::ranges::all_of(number, isDigit);
    if (isNumber && kind == 'Q') {
        return fmt::format("{}-Q{}", year, number);
    }
    if (isNumber && kind == 'M') {
        return fmt::format("{}-{:0>2}", year, number);
    }
    const std::string behind = fmt::format("{} {}", part, year); // Sep 2024
    return flaggedPeriod(behind).period ? behind : fmt::format("{}年{}", year, part);
}

RowPeriod::RowPeriod(const TableMapping &mapping) : m_mapping(mapping), m_hasYear(mapping.fixed.contains(Field::Period))
{
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (mapping.columns[i].field == Field::Period && !mapping.columns[i].fixed.contains(Field::Period)) {
            m_columns.push_back(i);
        }
    }
}

void RowPeriod::fill(SheetRow &row)
{
    if (m_columns.empty() || m_columns.front() >= row.cells.size()) {
        return;
    }
    std::string &cell = row.cells[m_columns.front()];
    if (m_columns.size() > 1) {
        cell = joined(row);
    }
    if (!m_hasYear) {
        takeYearAbove(cell);
    }
}

/// The year and its part, whichever stands first; what is neither leaves the first column as it is.
std::string RowPeriod::joined(const SheetRow &row) const
{
    const std::string_view first = cellOf(row, m_columns[0]), second = cellOf(row, m_columns[1]);
    if (isYear(first) && !isYear(second)) {
        return periodOfParts(first, second, m_mapping.columns[m_columns[1]].head);
    }
    if (isYear(second) && !isYear(first)) {
        return periodOfParts(second, first, m_mapping.columns[m_columns[0]].head);
    }
    return std::string(first);
}

/// Time goes on downwards: 一季度 below 2024年四季度 is of no year that the table says.
void RowPeriod::takeYearAbove(std::string &text)
{
    if (text.empty() || text == m_above) {
        return;
    }
    if ((text.size() >= 4 && isYear(std::string_view(text).substr(0, 4))) || flaggedPeriod(text).period) {
        m_above = text;
        return;
    }
    const auto above = flaggedPeriod(m_above).period;
    const int year = above ? int(above->start().year()) : 0;
    const auto here = year > 0 ? flaggedPeriod(text, year).period : std::nullopt;
    if (here && here->start() >= above->start()) {
        const std::string whole = fmt::format("{}年{}", year, text);
        m_above = flaggedPeriod(whole).period ? whole : here->sdmx();
        text = m_above;
    }
}

} // namespace rd
