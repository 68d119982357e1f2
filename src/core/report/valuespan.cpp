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
    spec.fields = {"TIME_PERIOD", "FREQ", "OBS_VALUE"};
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
    std::map<std::string, Gathered, std::less<>> byFrequency;
    std::string shown; // the frequency of what the table shows
    const std::string shownPeriod(table.rows.front().key.code(Dim::Period));
    auto read = answerRows(overTime(table.spec), facts, [&](const ReportRow &row) {
        const auto *period = std::get_if<Period>(&row.cells[0]);
        const auto *quantity = std::get_if<Quantity>(&row.cells[2]);
        const Area *area = codes.areas.find(row.key.code(Dim::Area));
        if (period != nullptr && quantity != nullptr && area != nullptr && area != region
            && row.key.code(Dim::Indicator) == measured->first && quantity->unit == measured->second) {
            const std::string frequency = fileText(row.cells[1], Language::En);
            byFrequency[frequency].add(*period, area->code, quantity->value);
            shown = row.key.code(Dim::Period) == shownPeriod ? frequency : shown;
        }
        return true;
    });
    if (Gathered &of = byFrequency[shown]; read && of.periods.size() > 1) {
        of.span.periods = of.periods.size();
        of.span.areas = of.areas.size();
        of.span.from = *of.periods.begin();
        of.span.to = std::ranges::max(of.periods, {}, &Period::last);
        table.span = std::move(of.span);
    }
    return read;
}

} // namespace rd
