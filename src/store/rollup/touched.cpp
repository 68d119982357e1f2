#include "store/rollup/touched.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t mostPlaces = 200; // each is asked for by itself

Result<void> addPlaces(Sql &sql, std::string_view table, std::int64_t change, Touched &touched)
{
    auto statement = sql.prepare(selectTouched(table));
    statement->bind(1, change);
    while (!touched.everywhere && statement->step()) {
        touched.places.emplace(statement->text(0), statement->text(1));
        touched.everywhere = table == "source" || touched.places.size() > mostPlaces;
    }
    return statement->outcome();
}

} // namespace

std::string selectTouched(std::string_view table)
{
    if (table == "figure") {
        // A figure may have come from another series: its other versions' are touched as well.
        return "SELECT DISTINCT s.\"area\", s.\"indicator\" FROM \"figure\" g "
               "JOIN \"figure\" f ON f.\"figure_code\" = g.\"figure_code\" "
               "JOIN \"series\" s ON s.\"area\" = f.\"area\" AND s.\"id\" = f.\"series\" WHERE g.\"change\" = ?";
    }
    if (table == "block") {
        return "SELECT DISTINCT s.\"area\", s.\"indicator\" FROM \"block\" b "
               "JOIN \"series\" s ON s.\"area\" = b.\"area\" AND s.\"id\" = b.\"series\" WHERE b.\"change\" = ?";
    }
    if (table == "preference") {
        return "SELECT DISTINCT p.\"area\", p.\"indicator\" FROM \"preference\" o "
               "JOIN \"preference\" p ON p.\"code\" = o.\"code\" WHERE o.\"change\" = ?";
    }
    return "SELECT \"code\", \"code\" FROM \"source\" WHERE \"change\" = ?";
}

Result<Touched> touchedBetween(Sql &sql, const ChangeLog &before, const ChangeLog &after)
{
    std::vector<std::int64_t> turned;
    std::ranges::set_symmetric_difference(before.held(), after.held(), std::back_inserter(turned));
    Touched touched{before.empty(), {}};
    for (const std::int64_t change : turned) {
        for (const std::string_view table : {"source", "preference", "figure", "block"}) {
            if (auto added = addPlaces(sql, table, change, touched); !added) {
                return added.error();
            }
        }
    }
    return touched;
}

} // namespace rd
