#include "core/report/valuespan.h"

#include "core/report/engine.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

/// The same question for all of time, with no more than is needed of each row.
ReportSpec overTime(ReportSpec spec)
{
    spec.periods.latest = 0;
    spec.options.erase("until");
    spec.sort.clear();
    spec.limit = 0;
    spec.fields = {"TIME_PERIOD", "OBS_VALUE"};
    return spec;
}

struct Gathered {
    ValueSpan span;
    std::set<Period> periods;
    std::set<std::string, std::less<>> areas;

    void add(const Period &period, std::string_view area, double value)
    {
        periods.insert(period);
        areas.emplace(area);
        span.values.push_back(value);
    }
};

/// The indicator and the unit of all the table's values; nothing where they differ.
std::optional<std::pair<std::string, std::string>> measuredIn(const Table &table)
{
    std::set<std::pair<std::string, std::string>> found;
    for (const ReportRow &row : table.rows) {
        if (const Quantity *quantity = table.quantity(row)) {
            found.emplace(row.key.code(Dim::Indicator), quantity->unit);
        }
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

/// What happens during a period is more in a year than in a month: years have classes of their own. All else is as large in either.
bool isOfYear(const Period &period, const Indicator *indicator)
{
    constexpr int year = 12;
    return indicator != nullptr && indicator->measure == MeasureType::Flow && period.months() >= year;
}

} // namespace

bool keepsClasses(const ReportSpec &spec)
{
    return spec.view == View::Observations && spec.periods.latest > 0
           && (spec.chart == "tilemap" || !spec.option("classes").empty());
}

Result<void> addSpan(Table &table, FactSource &facts)
{
    const auto measured = measuredIn(table);
    if (!measured) {
        return {};
    }
    const CodeBook &codes = facts.codes();
    const Area *region = codes.region();
    const Indicator *indicator = codes.indicators.find(measured->first);
    const auto shown = Period::parse(table.rows.front().key.code(Dim::Period));
    Gathered gathered;
    auto read = answerRows(overTime(table.spec), facts, [&](const ReportRow &row) {
        const auto *period = std::get_if<Period>(&row.cells[0]);
        const auto *quantity = std::get_if<Quantity>(&row.cells[1]);
        const Area *area = codes.areas.find(row.key.code(Dim::Area));
        if (period != nullptr && shown && isOfYear(*period, indicator) == isOfYear(*shown, indicator) && quantity != nullptr
            && area != nullptr && area != region && row.key.code(Dim::Indicator) == measured->first
            && quantity->unit == measured->second) {
            gathered.add(*period, area->code, quantity->value);
        }
        return true;
    });
    if (read && gathered.periods.size() > 1) {
        ValueSpan span = std::move(gathered.span);
        span.periods = gathered.periods.size();
        span.areas = gathered.areas.size();
        span.from = *gathered.periods.begin();
        span.to = std::ranges::max(gathered.periods, {}, &Period::last);
        table.span = std::move(span);
    }
    return read;
}

} // namespace rd
