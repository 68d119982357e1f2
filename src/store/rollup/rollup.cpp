#include "store/rollup/rollup.h"

#include "store/rollup/rollupcounts.h"
#include "store/rollup/rollupdelta.h"
#include "store/rollup/touched.h"
#include "store/rows/bookreader.h"
#include "store/values/observationreader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rd {
namespace {

/// Everything that is held, value by value.
Result<void> countAll(Sql &sql, const ChangeLog &log, const CodeBook &codes, RollupCounts &counts)
{
    const ObservationFilter everything;
    return ObservationReader(sql, log, codes, everything)
        .count(
            [&](const Observation &seen) {
                if (seen.quantity) {
                    counts.addFigure(seen.series, seen.figure, seen.period.has_value());
                }
                return true;
            },
            [&](const SeriesKey &series, std::int64_t values) { counts.add(series, values); });
}

} // namespace

Result<void> Rollup::renew(const ChangeLog &log, const CodeBook &codes)
{
    RollupCounts counts;
    if (auto counted = countAll(m_sql, log, codes, counts); !counted) {
        return counted;
    }
    if (auto cleared = m_sql.run("DELETE FROM \"rollup\""); !cleared) {
        return cleared;
    }
    RollupRows rows(m_sql);
    for (std::size_t i = 0; i < grainCount; ++i) {
        const std::string grain = nameOf(rollupGrains()[i]);
        for (const auto &[key, count] : counts.of(i)) {
            if (auto done = rows.insert(grain, log.newest(), count); !done) {
                return done;
            }
        }
    }
    return rows.stamp(log.newest());
}

Result<void> Rollup::follow(const ChangeLog &before, const ChangeLog &after, const CodeBook &codes)
{
    const auto held = holds(before);
    const auto touched = held && *held ? touchedBetween(m_sql, before, after) : Touched{true, {}};
    if (!held || !touched) {
        return !held ? held.error() : touched.error();
    }
    if (touched->everywhere) {
        return renew(after, codes);
    }
    const auto codesBefore = readBook(m_sql, before);
    if (!codesBefore) {
        return codesBefore.error();
    }
    return RollupDelta(m_sql, *touched, after, codes).since(before, *codesBefore);
}

Result<bool> Rollup::holds(const ChangeLog &log)
{
    auto statement = m_sql.prepare("SELECT \"change\", \"n\" FROM \"rollup\" WHERE \"grain\" = ''");
    const bool held = statement->step() && statement->integer(0) == log.newest() && statement->integer(1) == rollupRule;
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    return held;
}

Result<bool> Rollup::isRight(const ChangeLog &log, const CodeBook &codes)
{
    RollupCounts counts;
    if (const auto counted = countAll(m_sql, log, codes, counts); !counted) {
        return counted.error();
    }
    std::vector<std::int64_t> right, kept;
    for (std::size_t i = 0; i < grainCount; ++i) {
        for (const auto &[key, count] : counts.of(i)) {
            right.push_back(contentHash(nameOf(rollupGrains()[i]), count));
        }
    }
    auto statement =
        m_sql.prepare("SELECT \"grain\", " + std::string(rollupColumns) + " FROM \"rollup\" WHERE \"grain\" <> ''");
    while (statement->step()) {
        const std::string grain = statement->text(0);
        const auto count = readCount(*statement, 1, grain);
        if (!count) {
            return false;
        }
        kept.push_back(contentHash(grain, *count));
    }
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    std::ranges::sort(right);
    std::ranges::sort(kept);
    return right == kept;
}

std::optional<std::string> Rollup::grainFor(const ObservationFilter &filter, const std::vector<Dim> &by)
{
    const bool more = !filter.units.empty() || !filter.sources.empty() || !filter.figures.empty() || !filter.qualifiers.empty()
                      || filter.from || filter.to || !filter.periods.empty() || !filter.publishedUntil.empty()
                      || filter.figuresOnly || filter.everyVersion;
    if (more) {
        return std::nullopt;
    }
    std::vector<Dim> needed = by;
    for (const auto &[dim, codes] : {std::pair(Dim::Area, &filter.areas), std::pair(Dim::Indicator, &filter.indicators),
                                     std::pair(Dim::Industry, &filter.industries), std::pair(Dim::Subject, &filter.subjects)}) {
        if (!codes->empty()) {
            needed.push_back(dim);
        }
    }
    std::erase_if(needed, [](Dim dim) { return dim == Dim::Kind || dim == Dim::Source; }); // every grain has them
    for (const Grain &grain : rollupGrains()) {
        if (std::ranges::all_of(needed, [&](Dim dim) { return std::ranges::find(grain, dim) != grain.end(); })) {
            return nameOf(grain);
        }
    }
    return std::nullopt;
}

/// The table's only index is its key, whose columns are named from the first on: as far as the last one that is asked for, one that
/// the grain has and nobody asked for is whichever has a count of its own.
RollupQuestion selectRollup(const std::string &grain, const ObservationFilter &filter)
{
    RollupQuestion question{"SELECT " + std::string(rollupColumns) + " FROM \"rollup\" WHERE \"grain\" = ?", {grain}};
    const auto require = [&question](std::string_view column, const std::vector<std::string> &codes) {
        if (codes.empty()) {
            return;
        }
        std::string places = "?";
        for (std::size_t i = 1; i < codes.size(); ++i) {
            places += ", ?";
        }
        question.sql += fmt::format(" AND \"{}\" IN ({})", column, places);
        question.bound.insert(question.bound.end(), codes.begin(), codes.end());
    };
    const std::array<std::pair<std::string_view, const std::vector<std::string> *>, 4> columns = {
        {{name(Dim::Area), &filter.areas},
         {name(Dim::Indicator), &filter.indicators},
         {name(Dim::Industry), &filter.industries},
         {name(Dim::Subject), &filter.subjects}}};
    const auto isAsked = [](const auto &column) { return !column.second->empty(); };
    const auto behindLast = std::find_if(columns.rbegin(), columns.rend(), isAsked).base();
    for (auto column = columns.begin(); column != behindLast; ++column) {
        const auto &[dim, codes] = *column;
        if (grain.find(dim) == std::string::npos) {
            question.sql += fmt::format(" AND \"{}\" = ''", dim);
        } else if (codes->empty()) {
            question.sql += fmt::format(" AND \"{0}\" IN (SELECT \"{0}\" FROM \"rollup\" WHERE \"grain\" = '{0}')", dim);
        }
        require(dim, *codes);
    }
    std::vector<std::string> kinds;
    for (const Kind kind : filter.kinds) {
        kinds.emplace_back(name(kind));
    }
    require("kind", kinds);
    return question;
}

Result<void> Rollup::counts(const std::string &grain, const ObservationFilter &filter, const std::vector<Dim> &by,
                            const std::function<void(const SeriesCount &)> &take)
{
    const RollupQuestion question = selectRollup(grain, filter);
    auto statement = m_sql.prepare(question.sql);
    int place = 0;
    for (const std::string &text : question.bound) {
        statement->bind(++place, std::string_view(text));
    }
    std::map<SeriesKey, SeriesCount> found;
    while (statement->step()) {
        const auto count = readCount(*statement, 0, grain);
        if (!count) {
            return damagedRollup();
        }
        SeriesCount &sum = found[reduced(count->series, by)];
        sum.values += count->values;
        sum.undated += count->undated;
        sum.lineage.add(count->lineage);
    }
    if (auto done = statement->outcome(); !done) {
        return done;
    }
    for (auto &[key, count] : found) {
        count.series = key;
        take(count);
    }
    return {};
}

} // namespace rd
