#include "core/report/seriesbreaks.h"

#include <algorithm>
#include <array>

namespace rd {

bool liesBetween(const Period &broken, const Period &one, const Period &other)
{
    const bool ordered = one.last() < other.last();
    const Period &before = ordered ? one : other;
    const Period &after = ordered ? other : one;
    const bool between = before.last() < broken.first() && broken.last() <= after.last();
    return before.last() < after.last() && (broken == after || between);
}

bool isSameSeries(const Key &a, const Key &b)
{
    return std::ranges::all_of(std::array{Dim::Area, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Unit},
                               [&](Dim dim) { return a.code(dim) == b.code(dim); });
}

bool breaksBetween(const Table &table, const ReportRow &one, const ReportRow &other)
{
    const auto from = Period::parse(one.key.code(Dim::Period));
    const auto to = Period::parse(other.key.code(Dim::Period));
    return from && to && isSameSeries(one.key, other.key) && std::ranges::any_of(table.rows, [&](const ReportRow &row) {
               const Quantity *value = table.quantity(row);
               const bool isBreak = value != nullptr && value->status == "B" && isSameSeries(row.key, one.key);
               const auto broken = isBreak ? Period::parse(row.key.code(Dim::Period)) : std::nullopt;
               return broken && liesBetween(*broken, *from, *to);
           });
}

} // namespace rd
