#include "store/rollup/heldcounts.h"

#include "store/sql/sql.h"

#include <fmt/format.h>

#include <functional>

namespace rd {
namespace {

/// Two columns: an indicator and a number.
Result<void> eachNumber(Sql &sql, const std::string &select, const std::function<void(const std::string &, std::int64_t)> &take)
{
    const auto statement = sql.prepare(select);
    while (statement->step()) {
        take(statement->text(0), statement->integer(1));
    }
    return statement->outcome();
}

/// One value a part is no change of any part, however often the region's own was told.
Result<void> countBelow(Sql &sql, std::string_view region, std::map<std::string, Holding, std::less<>> &held)
{
    const auto statement =
        sql.prepare("SELECT \"indicator\", MAX(\"values\") FROM (SELECT \"indicator\", SUM(\"n\") AS \"values\" FROM "
                    "\"rollup\" WHERE \"grain\" = 'area indicator' AND \"kind\" = 'actual' AND \"area\" <> ? "
                    "GROUP BY \"indicator\", \"area\") AS \"below\" GROUP BY \"indicator\"");
    statement->bind(1, region);
    while (statement->step()) {
        if (const auto it = held.find(statement->text(0)); it != held.end()) {
            it->second.mostBelow = statement->integer(1);
        }
    }
    return statement->outcome();
}

/// Adds an area to the parts that have values of an indicator.
Result<void> countPart(Sql &sql, const std::string &area, std::map<std::string, Holding, std::less<>> &held)
{
    const auto statement =
        sql.prepare("SELECT DISTINCT \"indicator\" FROM \"series\" WHERE \"area\" = ? AND \"kind\" = 'actual' "
                    "AND \"industry\" = '_Z' AND \"subject\" = '_Z'");
    statement->bind(1, std::string_view(area));
    while (statement->step()) {
        if (const auto it = held.find(statement->text(0)); it != held.end()) {
            ++it->second.parts;
        }
    }
    return statement->outcome();
}

} // namespace

Result<std::map<std::string, Holding, std::less<>>> readHeldCounts(Sql &sql, bool withAreas, std::string_view region,
                                                                   const std::vector<std::string> &parts)
{
    std::map<std::string, Holding, std::less<>> held;
    const auto count = [&](Kind kind, std::int64_t Holding::*values) {
        return eachNumber(sql,
                          fmt::format("SELECT \"indicator\", SUM(\"n\") FROM \"rollup\" WHERE \"grain\" = 'indicator' AND "
                                      "\"kind\" = '{}' GROUP BY \"indicator\" HAVING SUM(\"n\") > 0",
                                      name(kind)),
                          [&](const std::string &indicator, std::int64_t n) { held[indicator].*values = n; });
    };
    auto read = count(Kind::Actual, &Holding::values);
    if (read) {
        read = count(Kind::Target, &Holding::targets);
    }
    if (read && withAreas) {
        read = eachNumber(sql,
                          "SELECT \"indicator\", COUNT(DISTINCT \"area\") FROM \"series\" WHERE \"kind\" = 'actual' "
                          "AND \"industry\" = '_Z' AND \"subject\" = '_Z' GROUP BY \"indicator\"",
                          [&](const std::string &indicator, std::int64_t areas) {
                              if (const auto it = held.find(indicator); it != held.end()) { // a series outlives its values
                                  it->second.areas = std::size_t(areas);
                              }
                          });
    }
    if (read) {
        read = eachNumber(
            sql,
            "SELECT \"indicator\", COUNT(DISTINCT \"industry\") FROM \"rollup\" WHERE \"grain\" = 'industry indicator' "
            "AND \"kind\" = 'actual' AND \"industry\" <> '_Z' AND \"n\" > 0 GROUP BY \"indicator\"",
            [&](const std::string &indicator, std::int64_t industries) {
                if (const auto it = held.find(indicator); it != held.end()) {
                    it->second.industries = std::size_t(industries);
                }
            });
    }
    if (read && withAreas) {
        read = eachNumber(sql,
                          "SELECT \"indicator\", SUM(\"n\") FROM \"rollup\" WHERE \"grain\" = 'industry indicator' "
                          "AND \"kind\" = 'actual' AND \"industry\" = '_Z' GROUP BY \"indicator\"",
                          [&](const std::string &indicator, std::int64_t own) {
                              if (const auto it = held.find(indicator); it != held.end()) {
                                  it->second.own = own;
                              }
                          });
    }
    if (read && withAreas) {
        read = countBelow(sql, region, held);
    }
    for (std::size_t i = 0; read && i < parts.size(); ++i) {
        read = countPart(sql, parts[i], held);
    }
    return read ? Result(std::move(held)) : read.error();
}

Result<std::map<std::string, std::set<std::string>, std::less<>>> readHeldOfSubjects(Sql &sql)
{
    std::map<std::string, std::set<std::string>, std::less<>> held;
    const auto statement =
        sql.prepare("SELECT DISTINCT \"subject\", \"indicator\" FROM \"series\" WHERE \"subject\" <> '_Z' AND \"subject\" IN "
                    "(SELECT \"subject\" FROM \"rollup\" WHERE \"grain\" = 'subject' AND \"n\" > 0)");
    while (statement->step()) {
        held[statement->text(0)].insert(statement->text(1));
    }
    const auto done = statement->outcome();
    return done ? Result(std::move(held)) : done.error();
}

} // namespace rd
