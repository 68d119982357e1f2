#include "app/tables/tablerows.h"

#include <algorithm>

namespace rd {

std::string_view frequencyOf(const std::string &indicator, const Period &period, const Cumulative &cumulative)
{
    const bool isFromJanuary = period.months() > 0 && period.start().month() == std::chrono::January;
    return isFromJanuary && cumulative.contains(indicator) ? "C" : period.frequency();
}

TableRows::TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const Cumulative &cumulative,
                     const TableValues &values, IsFine isFine)
    : m_codes(codes), m_figures(figures), m_cumulative(cumulative), m_values(values), m_isFine(std::move(isFine)),
      m_series(values.series())
{
}

Result<std::optional<TableRow>> TableRows::next()
{
    const std::size_t at = m_row++;
    if (at >= m_codes.size() + m_figures.size()) {
        return std::optional<TableRow>();
    }
    return std::optional(at < m_codes.size() ? m_codes[at] : m_figures[at - m_codes.size()]);
}

Result<std::optional<BulkBatch>> TableRows::nextBatch()
{
    while (m_at < m_series.size() && m_given == m_values.points(m_series[m_at]).size()) {
        ++m_at;
        m_given = 0;
        m_before.clear();
    }
    const bool isEnd = m_at == m_series.size();
    if (const auto fine = m_isFine(isEnd); !fine) {
        return fine.error();
    }
    if (isEnd) {
        return std::optional<BulkBatch>();
    }
    const auto &points = m_values.points(m_series[m_at]);
    BulkBatch batch{m_values.key(m_series[m_at]), {}};
    batch.points.reserve(points.size() - m_given);
    // Values of one key whose stretches differ in kind are several series.
    for (const BulkPoint &point : points) {
        const std::string_view frequency = frequencyOf(batch.series.indicator, point.period, m_cumulative);
        if (batch.points.empty() && std::ranges::find(m_before, frequency) == m_before.end()) {
            batch.series.freq = frequency;
        }
        if (frequency == batch.series.freq) {
            batch.points.push_back(point);
        }
    }
    m_given += batch.points.size();
    m_before.push_back(frequencyOf(batch.series.indicator, batch.points.front().period, m_cumulative));
    return std::optional(std::move(batch));
}

} // namespace rd
