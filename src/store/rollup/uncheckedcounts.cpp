#include "store/rollup/uncheckedcounts.h"

#include "store/sql/sql.h"
#include "store/values/unchecked.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace rd {
namespace {

Result<std::vector<std::string>> textsOf(Sql &sql, const std::string &select)
{
    std::vector<std::string> all;
    const auto statement = sql.prepare(select);
    while (statement->step()) {
        all.push_back(statement->text(0));
    }
    const auto done = statement->outcome();
    return done ? Result(std::move(all)) : done.error();
}

/// Only those of `allowed` (empty: any) that are in `places`, which is not empty.
std::vector<std::string> both(std::vector<std::string> allowed, const std::vector<std::string> &places)
{
    if (allowed.empty()) {
        return places;
    }
    std::erase_if(allowed, [&](const std::string &code) { return std::ranges::find(places, code) == places.end(); });
    return allowed;
}

} // namespace

Result<UncheckedScope> readUncheckedScope(Sql &sql, const ChangeLog &log, const CodeBook &codes)
{
    UncheckedScope scope;
    const Unchecked unchecked(log, codes);
    if (unchecked.changes().empty()) {
        return scope;
    }
    scope.none = false;
    const std::string changes = fmt::format("({})", fmt::join(unchecked.changes(), ", "));
    const auto confirmed = textsOf(sql, "SELECT 'x' WHERE EXISTS (SELECT 1 FROM \"block\" WHERE \"change\" NOT IN " + changes
                                            + ") OR EXISTS (SELECT 1 FROM \"figure\" WHERE \"change\" NOT IN " + changes + ")");
    if (!confirmed) {
        return confirmed.error();
    }
    scope.all = confirmed->empty() && codes.reviews.size() == 0;
    if (scope.all) {
        return scope;
    }
    for (const auto &[column, found] : {std::pair("area", &scope.areas), {"indicator", &scope.indicators}}) {
        auto read = textsOf(
            sql, fmt::format("SELECT DISTINCT s.\"{0}\" FROM \"series\" s JOIN (SELECT DISTINCT \"area\", \"series\" "
                             "FROM \"block\" WHERE \"change\" IN {1} UNION SELECT \"area\", \"series\" FROM "
                             "\"figure\" WHERE \"change\" IN {1}) t ON s.\"area\" = t.\"area\" AND s.\"id\" = t.\"series\"",
                             column, changes));
        if (!read) {
            return read.error();
        }
        *found = *std::move(read);
    }
    scope.none = scope.areas.empty();
    return scope;
}

Result<void> countUnchecked(std::vector<SeriesCount> &counted, const UncheckedScope &scope, const ObservationFilter &filter,
                            const std::vector<Dim> &by, const ReadObservations &read)
{
    if (scope.none || counted.empty()) {
        return {};
    }
    if (scope.all) {
        std::ranges::for_each(counted, [](SeriesCount &count) { count.unchecked = count.values; });
        return {};
    }
    ObservationFilter within = filter;
    within.areas = both(filter.areas, scope.areas);
    within.indicators = both(filter.indicators, scope.indicators);
    if (within.areas.empty() || within.indicators.empty()) {
        return {};
    }
    std::map<SeriesKey, std::int64_t> found;
    auto done = read(within, [&](const Observation &observation) {
        if (observation.quantity && observation.unchecked) {
            ++found[reduced(observation.series, by)];
        }
        return true;
    });
    for (SeriesCount &count : counted) {
        const auto it = found.find(count.series);
        count.unchecked = it == found.end() ? 0 : it->second;
    }
    return done;
}

} // namespace rd
