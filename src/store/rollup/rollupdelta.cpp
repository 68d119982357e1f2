#include "store/rollup/rollupdelta.h"

#include "store/values/observationreader.h"

#include <algorithm>

namespace rd {

bool RollupDelta::Difference::isNothing() const
{
    return values == 0 && undated == 0 && std::ranges::all_of(figures, [](const auto &figure) { return figure.second == 0; });
}

Result<void> RollupDelta::count(const ChangeLog &log, const CodeBook &codes, int sign)
{
    for (const auto &[area, indicator] : m_touched.places) {
        ObservationFilter place;
        place.areas = {area};
        place.indicators = {indicator};
        auto read = ObservationReader(m_sql, log, codes, place)
                        .count(
                            [&](const Observation &seen) {
                                for (std::size_t i = 0; seen.quantity && i < grainCount; ++i) {
                                    Difference &difference = m_differences[i][reduced(seen.series, rollupGrains()[i])];
                                    difference.values += sign;
                                    difference.undated += seen.period ? 0 : sign;
                                    difference.figures[seen.figure] += sign;
                                }
                                return true;
                            },
                            [&](const SeriesKey &series, std::int64_t values) {
                                for (std::size_t i = 0; values > 0 && i < grainCount; ++i) {
                                    m_differences[i][reduced(series, rollupGrains()[i])].values += sign * values;
                                }
                            });
        if (!read) {
            return read;
        }
    }
    return {};
}

/// Of the figures behind a row it names the first only: where one of many is gone, the next has to be looked for.
Result<Lineage> RollupDelta::followed(Lineage lineage, const Difference &difference, const Grain &grain, const SeriesKey &key)
{
    std::vector<std::string> &named = lineage.figures;
    std::size_t all = named.size() + lineage.more;
    for (const auto &[figure, sign] : difference.figures) {
        const auto place = std::ranges::lower_bound(named, figure);
        const bool isNamed = place != named.end() && *place == figure;
        if (sign > 0) {
            named.insert(place, figure);
            ++all;
        } else if (sign < 0 && isNamed && lineage.more > 0) {
            return figuresOf(grain, key);
        } else if (sign < 0) {
            if (isNamed) {
                named.erase(place);
            }
            --all;
        }
    }
    named.resize(std::min(named.size(), Lineage::inlineLimit));
    lineage.more = all - named.size();
    return lineage;
}

Result<Lineage> RollupDelta::figuresOf(const Grain &grain, const SeriesKey &key)
{
    ObservationFilter filter;
    filter.kinds = {key.kind};
    for (const Dim dim : grain) {
        switch (dim) {
        case Dim::Area: filter.areas = {key.area}; break;
        case Dim::Indicator: filter.indicators = {key.indicator}; break;
        case Dim::Industry: filter.industries = {key.industry}; break;
        default: filter.subjects = {key.subject};
        }
    }
    Lineage lineage;
    const auto read = ObservationReader(m_sql, m_log, m_codes, filter).run([&](const Observation &seen) {
        if (seen.isFigure() && seen.quantity && seen.series.source == key.source) {
            lineage.add({{seen.figure}, 0});
        }
        return seen.isFigure(); // bulk values come after all figures
    });
    return read ? Result<Lineage>(std::move(lineage)) : read.error();
}

Result<void> RollupDelta::write(RollupRows &rows, const Grain &grain, const SeriesKey &key, const Difference &difference)
{
    const std::string name = nameOf(grain);
    auto held = rows.find(name, key);
    if (!held) {
        return held.error();
    }
    SeriesCount count = held->value_or(SeriesCount{.series = key});
    auto lineage = followed(std::move(count.lineage), difference, grain, key);
    if (!lineage) {
        return lineage.error();
    }
    count.lineage = *std::move(lineage);
    count.values += difference.values;
    count.undated += difference.undated;
    auto done = *held ? rows.remove(name, key) : Result<void>();
    return done && count.values > 0 ? rows.insert(name, m_log.newest(), count) : done;
}

Result<void> RollupDelta::since(const ChangeLog &before, const CodeBook &codesBefore)
{
    auto counted = count(before, codesBefore, -1);
    if (counted) {
        counted = count(m_log, m_codes, 1);
    }
    if (!counted) {
        return counted;
    }
    RollupRows rows(m_sql);
    for (std::size_t i = 0; i < grainCount; ++i) {
        for (const auto &[key, difference] : m_differences[i]) {
            if (difference.isNothing()) {
                continue;
            }
            if (auto written = write(rows, rollupGrains()[i], key, difference); !written) {
                return written;
            }
        }
    }
    return rows.stamp(m_log.newest());
}

} // namespace rd
