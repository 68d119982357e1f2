#include "store/values/observationreader.h"

#include "store/rows/rowreader.h"
#include "store/rows/tablestore.h"
#include "store/values/figureobservation.h"

#include <algorithm>
#include <map>

namespace rd {

ObservationReader::ObservationReader(Sql &sql, const ChangeLog &log, const CodeBook &codes, const ObservationFilter &filter)
    : m_sql(sql), m_log(log), m_codes(codes), m_match(filter, codes), m_precedence(codes), m_unchecked(log, codes)
{
}

Result<void> ObservationReader::run(const Take &take)
{
    const auto wanted = prepareAndGiveFigures(take);
    if (!wanted || !*wanted || !m_match.takesBulk()) {
        return wanted ? Result<void>() : wanted.error();
    }
    return eachGroup([&](const std::vector<BulkSeries> &group) { return giveGroup(group, take); });
}

Result<void> ObservationReader::count(const Take &figures, const TakeCount &bulk)
{
    const auto wanted = prepareAndGiveFigures(figures);
    if (!wanted || !*wanted || !m_match.takesBulk()) {
        return wanted ? Result<void>() : wanted.error();
    }
    std::vector<BulkCount> group;
    std::vector<std::vector<BulkCount>> doubtful; // a server answers one question at a time: these come behind
    const auto count = [&] {
        const bool competes =
            group.size() > 1 || (!group.empty() && !m_said.empty() && m_said.contains(groupOf(group.front().key)));
        // What one change brought and nobody competes with is as much as the blocks hold.
        if (!group.empty() && group.front().change != 0 && !competes) {
            bulk(group.front().key, m_log.holds(group.front().change) ? group.front().values : 0);
        } else if (!group.empty()) {
            doubtful.push_back(group);
        }
        group.clear();
    };
    auto read = eachBulkCount(m_sql, m_match.condition(), [&](const BulkCount &series) {
        if (!m_match.takes(series.key)) {
            return;
        }
        if (!group.empty() && !sameGroup(group.front().key, series.key)) {
            count();
        }
        group.push_back(series);
    });
    count();
    return read ? countValues(doubtful, bulk) : read;
}

Result<void> ObservationReader::countValues(const std::vector<std::vector<BulkCount>> &groups, const TakeCount &bulk)
{
    BlockStore blocks(m_sql);
    for (const auto &group : groups) {
        std::vector<BulkSeries> all;
        for (const BulkCount &series : group) {
            auto values = blocks.valuesOf(series.key, series.series);
            if (!values) {
                return values.error();
            }
            all.push_back({series.key, std::move(*values)});
            all.back().values = knownOf(all.back());
        }
        const auto shown = shownIn(all);
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::int64_t held = 0;
            for (std::size_t j = 0; j < all[i].values.size(); ++j) {
                held += all[i].values[j].value && (shown.empty() || shown[i][j]) ? 1 : 0;
            }
            bulk(all[i].key, held);
        }
    }
    return {};
}

Result<bool> ObservationReader::prepareAndGiveFigures(const Take &take)
{
    auto read = readFigures();
    read = read ? readRivals() : read;
    return read ? giveFigures(take) : read.error();
}

Result<void> ObservationReader::readFigures()
{
    const TableDef &table = *packageTable("figure");
    const SeriesCondition select = selectFigures(m_match);
    auto statement = m_sql.prepare(select.sql);
    int place = 0;
    for (const std::string &code : select.bound) {
        statement->bind(++place, std::string_view(code));
    }
    std::optional<Error> fault;
    const auto keep = [&](std::optional<Row> row) {
        auto seen = row ? observationOf(*row, m_codes) : Result<Observation>(Observation());
        if (!seen) {
            fault = seen.error();
        } else if (row && m_match.takesFigure(seen->figure) && m_match.takes(seen->series) && m_match.takes(seen->period)) {
            if (seen->period) {
                m_said[groupOf(seen->series)].push_back({*seen->period, seen->series.source, true, seen->quantity.has_value()});
            }
            markUnchecked(*seen, m_unchecked);
            m_figures.push_back(std::move(*seen));
        }
    };
    NewestVersion newest(table, m_log);
    while (!fault && statement->step()) {
        auto row = readRow(*statement, table);
        if (!row) {
            return row.error();
        }
        if (!m_match.filter().revisedToo) {
            keep(newest.put(std::move(*row)));
        } else if (m_log.holds(changeIn(table, *row)) && !isRemoved(table, *row)) {
            keep(std::move(*row));
        }
    }
    keep(newest.end());
    return fault ? Result<void>(*fault) : statement->outcome();
}

Result<void> ObservationReader::readRivals()
{
    if (m_match.filter().everyVersion || !m_match.takesBulk()) {
        return {};
    }
    std::map<std::array<std::string, 3>, bool> asked;
    for (const Observation &figure : m_figures) {
        const std::string source(m_precedence.preferred(figure.series, figure.period));
        const bool otherIsPreferred = !source.empty() && source != figure.series.source;
        const std::string rival = figure.quantity ? source : ""; // any bulk value goes before a gap
        if ((otherIsPreferred || !figure.quantity) && figure.period
            && asked.try_emplace({figure.series.area, figure.series.indicator, rival}, true).second) {
            if (auto read = readRivalsOf(figure.series, rival); !read) {
                return read;
            }
        }
    }
    return {};
}

Result<void> ObservationReader::readRivalsOf(const SeriesKey &key, const std::string &source)
{
    SeriesCondition condition{"s.\"area\" = ? AND s.\"indicator\" = ?", {key.area, key.indicator}};
    if (!source.empty()) {
        condition.sql += " AND s.\"source\" = ?";
        condition.bound.push_back(source);
    }
    return eachBulkSeries(m_sql, condition, [&](BulkSeries &&series) {
        for (const BulkValue &value : m_match.takes(series.key) ? knownOf(series) : std::vector<BulkValue>()) {
            m_rivals[groupOf(series.key)].push_back({value.period, series.key.source, false, value.value.has_value()});
        }
        return true;
    });
}

bool ObservationReader::isShown(const Observation &figure) const
{
    if (!figure.period || m_match.filter().everyVersion) {
        return true; // without a period nobody knows whether two speak of the same time
    }
    const std::string group = groupOf(figure.series);
    std::vector<Claim> claims{{figure.series.source, true, figure.quantity.has_value()}};
    for (const SaidByGroup *all : {&m_said, &m_rivals}) {
        const auto it = all->find(group);
        if (it == all->end()) {
            continue;
        }
        for (const Said &said : it->second) {
            if (sameStretch(said.period, *figure.period)) {
                claims.push_back({said.source, said.isFigure, said.hasValue});
            }
        }
    }
    const auto isOwn = [&](const Claim &claim) { return claim.isFigure && claim.source == figure.series.source; };
    return std::ranges::all_of(claims, isOwn)
           || m_precedence.shown(claims, m_precedence.preferred(figure.series, figure.period)).front() != 0;
}

Result<bool> ObservationReader::giveFigures(const Take &take)
{
    for (const Observation &figure : m_figures) {
        if (m_match.takes(figure.quantity) && isShown(figure) && !take(figure)) {
            return false;
        }
    }
    return true;
}

Result<void> ObservationReader::eachGroup(const TakeGroup &take)
{
    std::vector<BulkSeries> group;
    bool wanted = true;
    auto read = eachBulkSeries(m_sql, m_match.condition(), [&](BulkSeries &&series) {
        if (!m_match.takes(series.key)) {
            return true;
        }
        series.values = knownOf(series);
        if (!group.empty() && !sameGroup(group.front().key, series.key)) {
            wanted = take(group);
            group.clear();
        }
        group.push_back(std::move(series));
        return wanted;
    });
    if (read && wanted && !group.empty()) {
        (void)take(group);
    }
    return read;
}

std::vector<BulkValue> ObservationReader::knownOf(const BulkSeries &series) const
{
    std::vector<BulkValue> known;
    for (const BulkValue &value : series.values) {
        if (!m_log.holds(value.change) || !m_match.takes(value.period)) {
            continue;
        }
        if (!known.empty() && known.back().period == value.period && !m_match.filter().revisedToo) {
            known.back() = value; // versions of a period come oldest first
        } else {
            known.push_back(value);
        }
    }
    return known;
}

bool ObservationReader::giveGroup(const std::vector<BulkSeries> &group, const Take &take) const
{
    const auto shown = shownIn(group);
    for (std::size_t i = 0; i < group.size(); ++i) {
        BulkObservation observation(group[i].key);
        for (std::size_t j = 0; j < group[i].values.size(); ++j) {
            const BulkValue &value = group[i].values[j];
            if (!shown.empty() && !shown[i][j]) {
                continue;
            }
            const Observation &seen = observation.with(value, m_unchecked(value.change, {}));
            if (m_match.takes(seen.quantity) && !take(seen)) {
                return false;
            }
        }
    }
    return true;
}

std::vector<std::vector<char>> ObservationReader::shownIn(const std::vector<BulkSeries> &group) const
{
    const auto said = group.empty() ? m_said.end() : m_said.find(groupOf(group.front().key));
    if (m_match.filter().everyVersion || (group.size() < 2 && said == m_said.end())) {
        return {}; // nobody competes
    }
    struct Stretch {
        std::vector<Claim> claims;
        std::vector<std::pair<std::size_t, std::size_t>> places; ///< of the first claims: series and value
    };
    std::map<Period, Stretch> stretches;
    std::vector<std::vector<char>> shown;
    for (std::size_t i = 0; i < group.size(); ++i) {
        shown.emplace_back(group[i].values.size(), 1);
        for (std::size_t j = 0; j < group[i].values.size(); ++j) {
            Stretch &stretch = stretches[group[i].values[j].period];
            stretch.claims.push_back({group[i].key.source, false, group[i].values[j].value.has_value()});
            stretch.places.emplace_back(i, j);
        }
    }
    static const std::vector<Said> nobody;
    for (const Said &figure : said == m_said.end() ? nobody : said->second) { // claims look into it
        if (const auto it = stretches.find(figure.period); it != stretches.end()) {
            it->second.claims.push_back({figure.source, true, figure.hasValue});
        }
    }
    for (const auto &[period, stretch] : stretches) {
        if (stretch.claims.size() < 2) {
            continue;
        }
        const auto flags = m_precedence.shown(stretch.claims, m_precedence.preferred(group.front().key, period));
        for (std::size_t i = 0; i < stretch.places.size(); ++i) {
            shown[stretch.places[i].first][stretch.places[i].second] = flags[i];
        }
    }
    return shown;
}

} // namespace rd
