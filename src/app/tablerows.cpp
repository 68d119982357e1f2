#include "app/tablerows.h"

#include <algorithm>

namespace rd {

std::string_view frequencyOf(const std::string &indicator, const Period &period, const Cumulative &cumulative)
{
    const bool isFromJanuary = period.months() > 0 && period.start().month() == std::chrono::January;
    return isFromJanuary && cumulative.contains(indicator) ? "C" : period.frequency();
}

TableRows::TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const Cumulative &cumulative,
                     TableValues &values)
    : m_codes(codes), m_figures(figures), m_cumulative(cumulative), m_values(values), m_series(values.series())
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
    while (m_at < m_series.size() && m_values.points(m_series[m_at]).empty()) {
        ++m_at;
    }
    if (m_at == m_series.size()) {
        return std::optional<BulkBatch>();
    }
    auto &points = m_values.points(m_series[m_at]);
    BulkBatch batch{m_values.key(m_series[m_at]), {}};
    const auto frequency = [&](const BulkPoint &point) {
        return frequencyOf(batch.series.indicator, point.period, m_cumulative);
    };
    batch.series.freq = frequency(points.front());
    // Values of one key whose stretches differ in kind are several series.
    const auto others = std::stable_partition(points.begin(), points.end(),
                                              [&](const BulkPoint &point) { return frequency(point) == batch.series.freq; });
    std::vector<BulkPoint> rest(others, points.end());
    points.erase(others, points.end());
    batch.points = std::exchange(points, std::move(rest));
    return std::optional(std::move(batch));
}

} // namespace rd
