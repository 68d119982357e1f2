#include "app/tables/tablevalues.h"

#include "intake/draftrows.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <tuple>

namespace rd {
namespace {

auto timeOf(const Period &period) { return std::tuple(period.start(), period.months(), period.days()); }
auto placeIn(const BulkPoint &point) { return std::pair(std::int64_t(point.line), int(point.column)); }

bool sameNumber(const BulkPoint &a, const BulkPoint &b) { return a.hasValue == b.hasValue && a.value == b.value; }

bool sameNumber(const Draft &draft, const BulkPoint &point)
{
    return draft.value.has_value() == point.hasValue && draft.value.value_or(0) == point.value;
}

} // namespace

void HeldFigures::add(const HeldFigure &figure)
{
    m_figures.try_emplace(figure.code, figure);
    m_figures.try_emplace(keyText(figure.draft.series, figure.draft.period), figure);
    m_series.insert(keyText(figure.draft.series, std::nullopt));
}

const HeldFigure *HeldFigures::byCode(const std::string &code) const
{
    const auto it = m_figures.find(code);
    return it == m_figures.end() ? nullptr : &it->second;
}

const HeldFigure *HeldFigures::byKey(const SeriesKey &series, const std::optional<Period> &period) const
{
    return byCode(keyText(series, period));
}

bool HeldFigures::knows(const SeriesKey &series) const
{
    return !m_series.empty() && m_series.contains(keyText(series, std::nullopt));
}

void TableValues::take(const TableValue &value)
{
    if (value.draft) {
        m_figures.push_back(*value.draft);
        m_figureSeries.push_back(value.series);
    } else {
        auto &all = ownPoints(value.series);
        if (all.empty() && value.series > 0) {
            all.reserve(m_points[value.series - 1].size()); // series of a table are mostly of one length
        }
        all.push_back(value.point);
    }
}

const std::vector<BulkPoint> &TableValues::points(std::uint32_t series) const
{
    static const std::vector<BulkPoint> none; // of a series that has figures alone
    return series < m_points.size() ? m_points[series] : none;
}

std::vector<BulkPoint> &TableValues::ownPoints(std::uint32_t series)
{
    if (m_points.size() <= series) {
        m_points.resize(m_reader->series().size());
    }
    return m_points[series];
}

std::int64_t TableValues::bulk() const
{
    std::int64_t count = 0;
    for (const auto &points : m_points) {
        count += std::int64_t(points.size());
    }
    return count;
}

void TableValues::noteTwice(Place later, Place earlier, std::vector<Problem> &twice) const
{
    const auto [line, column] = later;
    const std::string place = m_reader->place({{}, std::uint32_t(line), 0, std::uint16_t(column)});
    twice.push_back({place,
                     line,
                     0,
                     {fmt::format("{}：同一个数在第 {} 行已有另一个值", place, earlier.first),
                      fmt::format("{}: the same value stands in line {} with another number", place, earlier.first)}});
}

std::vector<Problem> TableValues::settle()
{
    std::vector<Problem> twice;
    for (auto &points : m_points) {
        settlePoints(points, twice);
    }
    settleFigures(twice);
    std::ranges::stable_sort(twice, {}, &Problem::line);
    twice.resize(std::min(twice.size(), TableReader::mostProblems));
    return twice;
}

void TableValues::settlePoints(std::vector<BulkPoint> &points, std::vector<Problem> &twice) const
{
    const auto order = [](const BulkPoint &point) { return std::tuple(timeOf(point.period), placeIn(point)); };
    if (!std::ranges::is_sorted(points, {}, order)) {
        std::ranges::sort(points, {}, order);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (kept == 0 || points[kept - 1].period != points[i].period) {
            points[kept++] = points[i];
        } else if (!sameNumber(points[kept - 1], points[i])) {
            noteTwice(placeIn(points[i]), placeIn(points[kept - 1]), twice);
        }
    }
    points.resize(kept);
}

/// True where the same value stands before it in the file as a bare number. One that stands behind it is taken out.
bool TableValues::standsBehindPoint(const Draft &figure, std::uint32_t series, std::vector<Problem> &twice)
{
    auto &all = ownPoints(series);
    if (!figure.period) {
        return false;
    }
    const auto point =
        std::ranges::lower_bound(all, timeOf(*figure.period), {}, [](const BulkPoint &one) { return timeOf(one.period); });
    if (point == all.end() || point->period != *figure.period) {
        return false;
    }
    const Place own(figure.line, figure.column), other = placeIn(*point);
    const bool isBehind = other < own;
    if (!sameNumber(figure, *point)) {
        noteTwice(std::max(own, other), std::min(own, other), twice);
    }
    if (!isBehind) {
        all.erase(point);
    }
    return isBehind;
}

void TableValues::settleFigures(std::vector<Problem> &twice)
{
    struct Seen {
        double value;
        Place place;
    };
    std::unordered_map<std::string, Seen> seen;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        Draft &figure = m_figures[i];
        const bool isNumbered = !figure.figure.empty();
        const std::string key = isNumbered ? figure.figure : keyText(figure.series, figure.period);
        const double value = figure.value.value_or(std::numeric_limits<double>::infinity()); // a table holds no infinity
        const auto [it, isFirst] = seen.try_emplace(key, Seen{value, {figure.line, figure.column}});
        if (!isFirst && it->second.value != value) {
            noteTwice({figure.line, figure.column}, it->second.place, twice);
        }
        if (isFirst && (isNumbered || !standsBehindPoint(figure, m_figureSeries[i], twice))) {
            std::swap(m_figures[kept], figure);
            ++kept;
        }
    }
    m_figures.resize(kept);
    m_figureSeries.clear();
}

void TableValues::revise(const HeldFigures &held)
{
    for (std::uint32_t series = 0; series < m_points.size(); ++series) {
        if (m_points[series].empty() || !held.knows(key(series))) {
            continue;
        }
        const SeriesKey own = key(series);
        std::erase_if(m_points[series], [&](const BulkPoint &point) {
            const bool revises = held.byKey(own, point.period) != nullptr;
            if (revises) {
                m_figures.push_back(m_reader->draftOf(series, point));
            }
            return revises;
        });
    }
    std::ranges::stable_sort(m_figures, {}, [](const Draft &draft) { return std::pair(draft.line, draft.column); });
}

} // namespace rd
