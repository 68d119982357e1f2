#include "core/chart/chartaccepts.h"

#include "core/boundaries.h"
#include "core/chart/chartbuilder.h"
#include "core/chart/chartrows.h"
#include "core/chart/ownlimits.h"
#include "core/chart/rankedrows.h"
#include "core/chart/scatterpairs.h"
#include "core/words/words.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

constexpr std::size_t mostColumns = 12; // and as many bars of several periods

/// Which question a chart is made for.
enum class Asks { Values, Counts, Facts, Industries, Projects };

std::optional<Asks> asks(const ReportSpec &spec)
{
    const auto stands = [&spec](Dim dim) { return std::ranges::find(spec.rows, dim) != spec.rows.end(); };
    switch (spec.view) {
    case View::Observations: return Asks::Values;
    case View::Events: return Asks::Facts;
    case View::Codes:
        if (stands(Dim::Subject)) {
            return Asks::Projects;
        }
        if (stands(Dim::Tier) && stands(Dim::Industry)) {
            return Asks::Industries;
        }
        [[fallthrough]];
    case View::Coverage: return spec.rows.size() == 1 && spec.columns.empty() ? std::optional(Asks::Counts) : std::nullopt;
    case View::Gaps:
    case View::Sources: break;
    }
    return std::nullopt;
}

/// What of a table decides whether a chart tells the truth about it; made once for all charts.
struct Shape {
    const Table &table;
    const CodeBook &codes;
    std::size_t largest = 0, smallest = 0, sets = 0; ///< comparable values together on an axis
    std::size_t latest = 0;                          ///< of these, one a series, the average's own not counted
    std::size_t undated = 0, periods = 0, targets = 0;
    std::size_t places = 0, placeSets = 0, tiles = 0; ///< areas that have a value, and a place on the grid or a shape
    bool negative = false;
};

void lookAtRows(Shape &shape)
{
    std::set<std::string_view> periods;
    for (const ReportRow &row : shape.table.rows) {
        const Quantity *quantity = shape.table.quantity(row);
        row.key.has(Dim::Period) ? void(periods.insert(row.key.code(Dim::Period))) : void(++shape.undated);
        shape.targets += quantity != nullptr && quantity->kind == Kind::Target ? 1 : 0;
        shape.negative = shape.negative || (quantity != nullptr && quantity->value < 0);
    }
    shape.periods = periods.size();
}

Shape shapeOf(const Table &table, const CodeBook &codes, const Boundaries *boundaries)
{
    Shape shape{table, codes};
    lookAtRows(shape);
    for (const RowNumbers &set : comparable(table, allRows(table), codes)) {
        const std::size_t held = values(table, set);
        shape.smallest = shape.sets == 0 ? held : std::min(shape.smallest, held);
        shape.largest = std::max(shape.largest, held);
        ++shape.sets;
    }
    RowNumbers latest = latestOfSeries(table);
    std::erase_if(latest, [&](std::size_t row) { return isAverage(table, row); });
    for (const RowNumbers &set : comparable(table, latest, codes)) {
        shape.latest = std::max(shape.latest, values(table, set));
    }
    const RowNumbers places = latestOfPlaces(table, codes);
    shape.places = values(table, places);
    shape.placeSets = comparable(table, places, codes).size();
    shape.tiles = static_cast<std::size_t>(std::ranges::count_if(places, [&](std::size_t row) {
        const Area *area = codes.areas.find(table.rows[row].key.code(Dim::Area));
        const bool shaped = area != nullptr && boundaries != nullptr && boundaries->shapes.contains(area->code);
        return shaped || (area != nullptr && area->tileColumn && area->tileRow);
    }));
    return shape;
}

std::size_t indicatorsOf(const Table &table)
{
    std::set<std::string_view> codes;
    for (const ReportRow &row : table.rows) {
        codes.insert(row.key.code(Dim::Indicator));
    }
    return codes.size();
}

/// A condition, and the word that says what is wrong where it is not met.
struct Need {
    bool (*met)(const Shape &);
    std::string_view reason;
};

constexpr Need threeTogether{[](const Shape &s) { return s.largest >= earned; }, "chart.why.three"};
constexpr Need threeSeries{[](const Shape &s) { return s.latest >= earned; }, "chart.why.latest"};
constexpr Need threeInEach{[](const Shape &s) { return s.sets > 0 && s.smallest >= earned; }, "chart.why.three"};
constexpr Need threeRows{[](const Shape &s) { return s.table.rows.size() >= earned; }, "chart.why.three"};
constexpr Need dated{[](const Shape &s) { return s.undated == 0; }, "chart.why.undated"};
constexpr Need twoPeriods{[](const Shape &s) { return s.periods >= 2; }, "chart.why.periods"};
constexpr Need fewBars{[](const Shape &s) { return s.periods < 2 || s.largest <= mostColumns; }, "chart.why.crowded"};
constexpr Need fewColumns{[](const Shape &s) { return s.largest <= mostColumns; }, "chart.why.columns"};
constexpr Need threePlaces{[](const Shape &s) { return s.places >= earned; }, "chart.why.places"};
constexpr Need onePlaceSet{[](const Shape &s) { return s.placeSets == 1; }, "chart.why.units"};
constexpr Need onGrid{[](const Shape &s) { return s.tiles > 0; }, "chart.why.grid"};
constexpr Need manyPlaces{[](const Shape &s) { return s.places >= leastOfDistribution; }, "chart.why.fewplaces"};
constexpr Need twoIndicators{[](const Shape &s) { return indicatorsOf(s.table) == 2; }, "chart.why.twoindicators"};
constexpr Need fivePairs{[](const Shape &s) { return scatterPairs(s.table, s.codes).size() >= leastScatterPairs; },
                         "chart.why.pairs"};
constexpr Need allPositive{[](const Shape &s) {
                               return std::ranges::none_of(s.table.rows, [&](const ReportRow &row) {
                                   return s.table.quantity(row) != nullptr && s.table.quantity(row)->value <= 0;
                               });
                           },
                           "chart.why.positive"};
constexpr Need threeTargets{[](const Shape &s) { return s.targets >= earned; }, "chart.why.targets"};
constexpr Need aTarget{[](const Shape &s) { return s.targets >= 1; }, "chart.why.notarget"};
constexpr Need aSlope{[](const Shape &s) { return hasSlope(s.table); }, "chart.why.slope"};
constexpr Need bothSides{[](const Shape &s) { return s.negative || hasAverage(s.table); }, "chart.why.sides"};
constexpr Need counted{[](const Shape &s) { return s.table.column("FIGURES") >= 0 || !s.table.spec.option("count").empty(); },
                       "chart.why.counted"};
constexpr Need holdsFigures{[](const Shape &s) {
                                return std::ranges::any_of(
                                    s.table.rows, [&](const ReportRow &row) { return countIn(s.table, row, "FIGURES") > 0; });
                            },
                            "chart.why.counted"};
constexpr Need datedFact{[](const Shape &s) { return s.periods > 0; }, "chart.why.dated"};
constexpr Need datedProject{[](const Shape &s) {
                                return std::ranges::any_of(s.codes.events, [&](const Event &event) {
                                    return event.period && std::ranges::any_of(s.table.rows, [&](const ReportRow &row) {
                                               return row.key.code(Dim::Subject) == event.subject;
                                           });
                                });
                            },
                            "chart.why.dated"};
constexpr Need severalSeries{[](const Shape &s) {
                                 const RowNumbers rows = allRows(s.table);
                                 return std::ranges::any_of(differing(s.table, rows), [](Dim dim) {
                                     return dim != Dim::Period && dim != Dim::Kind && dim != Dim::Tier && dim != Dim::Source;
                                 });
                             },
                             "chart.why.series"};

/// What each chart accepts, in the order in which they are offered. A chart is only made for questions of its sort; of these it
/// takes a table that meets all its needs.
struct Accepts {
    std::string_view chart;
    Asks question;
    std::vector<Need> needs = {};
    bool (*isTyped)(std::string_view way) = nullptr; ///< the way of drawing is what a reader types, where it is so written
};

bool saysLimits(std::string_view way) { return limitsIn(way).has_value(); }

const std::vector<Accepts> &acceptTable()
{
    static const std::vector<Accepts> table = {
        {"bars", Asks::Values, {threeTogether, fewBars}},
        {"dotplot", Asks::Values, {threeSeries}},
        {"diverging", Asks::Values, {threeSeries, bothSides}},
        {"lines", Asks::Values, {threeTogether, dated, twoPeriods}},
        {"lines:log", Asks::Values, {threeTogether, dated, twoPeriods, allPositive}},
        {"multiples", Asks::Values, {threeTogether, dated, twoPeriods, severalSeries}},
        {"slope", Asks::Values, {twoPeriods, aSlope}},
        {"columns", Asks::Values, {threeInEach, fewColumns}},
        {"tilemap:quantile", Asks::Values, {threePlaces, onePlaceSet, onGrid}},
        {"tilemap:equal", Asks::Values, {threePlaces, onePlaceSet, onGrid}},
        {"tilemap:natural", Asks::Values, {threePlaces, onePlaceSet, onGrid}},
        {"tilemap:box", Asks::Values, {manyPlaces, onePlaceSet, onGrid}},
        {ownClasses, Asks::Values, {threePlaces, onePlaceSet, onGrid}, saysLimits},
        {"distribution", Asks::Values, {manyPlaces, onePlaceSet}},
        {"scatter:linear", Asks::Values, {twoIndicators, fivePairs}},
        {"scatter:log", Asks::Values, {twoIndicators, fivePairs, allPositive}},
        {"bullets", Asks::Values, {threeTargets}},
        {"ledger", Asks::Values, {aTarget}},
        {"list", Asks::Values},
        {"bars", Asks::Counts, {threeRows, counted}},
        {"events", Asks::Facts},
        {"milestones", Asks::Facts, {datedFact}},
        {"timeline", Asks::Facts, {datedFact}},
        {"poster", Asks::Industries},
        {"ring:equal", Asks::Industries, {threeRows}},
        {"ring:held", Asks::Industries, {threeRows, holdsFigures}},
        {"board", Asks::Projects},
        {"timeline", Asks::Projects, {datedProject}},
    };
    return table;
}

std::optional<Text> reasonOf(const Accepts &accepts, const Shape &shape)
{
    const auto unmet = std::ranges::find_if(accepts.needs, [&](const Need &need) { return !need.met(shape); });
    return unmet == accepts.needs.end() ? std::nullopt : std::optional(word(unmet->reason));
}

/// Kinds that have several ways of drawing: the option that says which, and the usual one; where that is empty the kind's name
/// alone means it.
struct Way {
    std::string_view kind, option, usual;
};
constexpr std::array ways = {Way{"tilemap", "classes", "quantile"}, Way{"ring", "size", "equal"},
                             Way{"scatter", "scale", "linear"}, Way{"lines", "scale", ""}};

std::string_view kindOf(std::string_view chart) { return chart.substr(0, chart.find(':')); }
std::string_view wayOf(std::string_view chart) { return chart.substr(std::min(kindOf(chart).size() + 1, chart.size())); }

bool isFor(const Accepts &accepts, std::string_view chart)
{
    return accepts.isTyped == nullptr ? accepts.chart == chart
                                      : kindOf(accepts.chart) == kindOf(chart) && accepts.isTyped(wayOf(chart));
}

} // namespace

std::string ownChart(const ReportSpec &spec)
{
    const auto way = std::ranges::find(ways, spec.chart, &Way::kind);
    if (way == std::ranges::end(ways)) {
        return spec.chart;
    }
    const std::string said = spec.option(way->option);
    const std::string chosen = said.empty() ? std::string(way->usual) : said;
    return chosen.empty() ? spec.chart : spec.chart + ":" + chosen;
}

std::vector<ChartOffer> chartOffers(const Table &table, const CodeBook &codes, std::string_view drawn,
                                    const Boundaries *boundaries)
{
    const std::string own = ownChart(table.spec);
    std::vector<ChartOffer> offers = {{own, std::nullopt}};
    const std::optional<Asks> question = asks(table.spec);
    const Shape shape = shapeOf(table, codes, boundaries);
    for (const Accepts &accepts : acceptTable()) {
        if (accepts.question != question) {
            continue;
        }
        std::optional<Text> reason = reasonOf(accepts, shape);
        if (accepts.chart != own) {
            offers.push_back({std::string(accepts.chart), reason});
        }
        if (isFor(accepts, own) && drawn != kindOf(own)) {
            offers.front().refusal = std::move(reason);
        }
    }
    return offers;
}

bool hasChartOffers(const ReportSpec &spec)
{
    const std::optional<Asks> question = asks(spec);
    const std::string own = ownChart(spec);
    return std::ranges::any_of(acceptTable(),
                               [&](const Accepts &accepts) { return accepts.question == question && accepts.chart != own; });
}

std::optional<Text> chartRefusal(std::string_view chart, const Table &table, const CodeBook &codes,
                                 const Boundaries *boundaries)
{
    if (builderOf(kindOf(chart)) == nullptr) {
        return word("chart.why.unknown");
    }
    const std::string wanted = ownChart(drawnAs(table.spec, chart));
    if (wanted == ownChart(table.spec)) {
        return std::nullopt;
    }
    const auto &charts = acceptTable();
    const auto fits = [&, question = asks(table.spec)](const Accepts &accepts) { return accepts.question == question; };
    const auto it =
        std::ranges::find_if(charts, [&](const Accepts &accepts) { return fits(accepts) && isFor(accepts, wanted); });
    if (it != charts.end()) {
        return reasonOf(*it, shapeOf(table, codes, boundaries));
    }
    const bool typesWay = std::ranges::any_of(charts, [&](const Accepts &accepts) {
        return fits(accepts) && accepts.isTyped != nullptr && kindOf(accepts.chart) == kindOf(chart);
    });
    return word(typesWay ? "chart.why.limits" : "chart.why.question");
}

Text chartName(std::string_view chart)
{
    ReportSpec spec;
    spec.chart = chart;
    const Text name = word("chart.kind." + offeredAs(ownChart(spec)));
    return chart == ownClasses ? Text{name.zh + "…", name.en + "…"} : name;
}

std::string offeredAs(std::string_view chart)
{
    const auto it = std::ranges::find_if(acceptTable(), [chart](const Accepts &accepts) { return isFor(accepts, chart); });
    return std::string(it == acceptTable().end() ? chart : it->chart);
}

ReportSpec askedAs(ReportSpec spec, std::string_view chart)
{
    if (spec.chart != "tilemap") {
        spec.options.erase("classes");
        if (const std::string way = drawnAs(spec, chart).option("classes"); !way.empty()) {
            spec.options["classes"] = way;
        }
    }
    return spec;
}

ReportSpec drawnAs(ReportSpec spec, std::string_view chart)
{
    if (chart.empty()) {
        return spec;
    }
    spec.chart = kindOf(chart);
    const auto way = std::ranges::find(ways, spec.chart, &Way::kind);
    if (way != std::ranges::end(ways) && spec.chart.size() < chart.size()) {
        spec.options[std::string(way->option)] = chart.substr(spec.chart.size() + 1);
    } else if (way != std::ranges::end(ways) && way->usual.empty()) {
        spec.options.erase(std::string(way->option));
    }
    return spec;
}

} // namespace rd
