#include "core/report/answers.h"

#include "core/completion.h"
#include "core/report/engine.h"
#include "core/report/measures.h"

#include <algorithm>
#include <array>
#include <set>

namespace rd {
namespace {

bool asks(const std::vector<std::string> &ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

/// Actuals of the indicators that have targets, to stand beside them.
class Actuals {
public:
    Result<void> read(const Wanted &wanted, FactSource &facts)
    {
        std::set<std::string> areas, indicators;
        ObservationFilter targets = wanted.observations;
        auto read = facts.observations(targets, [&](const Observation &target) {
            if (target.series.kind != Kind::Actual && wanted.takes(target)) {
                areas.insert(target.series.area);
                indicators.insert(target.series.indicator);
            }
            return true;
        });
        if (!read || areas.empty()) {
            return read;
        }
        ObservationFilter filter;
        filter.kinds = {Kind::Actual};
        filter.areas.assign(areas.begin(), areas.end());
        filter.indicators.assign(indicators.begin(), indicators.end());
        filter.publishedUntil = targets.publishedUntil;
        return facts.observations(filter, [this](const Observation &observation) {
            m_actuals[keyOf(observation)].push_back(observation);
            return true;
        });
    }

    /// The latest actual within the target's period, the same stretch or one from the same beginning, that ends no later than
    /// `until` does.
    [[nodiscard]] const Observation *of(const Observation &target, const std::optional<Period> &until) const
    {
        const auto it = m_actuals.find(keyOf(target));
        if (it == m_actuals.end() || !target.period) {
            return nullptr;
        }
        const Observation *best = nullptr;
        for (const Observation &actual : it->second) {
            const bool fits = actual.quantity && actual.period && target.period->contains(*actual.period)
                              && actual.period->first() == target.period->first()
                              && (!until || actual.period->last() <= until->last());
            if (fits && (best == nullptr || best->period->last() < actual.period->last())) {
                best = &actual;
            }
        }
        return best;
    }

private:
    using Identity = std::array<std::string, 5>;
    static Identity keyOf(const Observation &observation)
    {
        const SeriesKey &series = observation.series;
        return {series.area, series.indicator, series.industry, series.subject, series.unit};
    }
    std::map<Identity, std::vector<Observation>> m_actuals;
};

void sayPace(RowBuilder &row, std::optional<Pace> pace, const char *gap)
{
    row.set("PACE", pace ? Cell(words(*pace)) : Cell(Gap{gap}));
    row.set("STATE", pace ? Cell(std::string(name(*pace))) : Cell(std::string()));
}

/// What is done beside the time that had passed when it was done: only where what is done piles up.
void setPace(RowBuilder &row, const Observation &target, const Observation &actual, const Quantity &done,
             const ReportSpec &spec)
{
    Quantity passed;
    passed.value = passed.bounds.lo = passed.bounds.hi = timePassed(*target.period, actual.period->last()) * 100;
    passed.unit = "percent";
    row.set("TIME_PASSED", passed);
    const auto ahead = pointsBetween(done, passed);
    row.set("AHEAD", ahead ? Cell(*ahead) : Cell(Gap{"unsayable"}));
    const auto limits = paceLimits(spec.option("amber_behind"), spec.option("red_behind"));
    const bool isOver = actual.period->last() >= target.period->last();
    const auto pace = !ahead || !limits ? std::nullopt
                      : isOver          ? outcomeOf(done, target.quantity->qualifier)
                                        : paceOf(*ahead, *limits);
    sayPace(row, pace, limits ? "unsayable" : "na");
}

/// A rate or a share has no pace; of a period that is over it is what the target wanted, or it is not.
void setOutcome(RowBuilder &row, const Observation &target, const Observation &actual, const ReportSpec &spec)
{
    const bool isAsked = paceLimits(spec.option("amber_behind"), spec.option("red_behind")).has_value();
    const bool isComparable = actual.period == target.period && actual.quantity->unit == target.quantity->unit;
    if (isAsked && isComparable) {
        sayPace(row, outcomeOf(*actual.quantity, target.quantity->qualifier, target.quantity->value), "unsayable");
    }
}

void setActual(RowBuilder &row, const Observation &target, const Observation *actual, const ReportSpec &spec,
               const CodeBook &codes)
{
    const std::string reason = actual == nullptr ? "unpublished" : "na";
    for (const std::string_view column :
         {"ACTUAL_VALUE", "ACTUAL_PERIOD", "ACTUAL_SOURCE", "COMPLETION", "TIME_PASSED", "AHEAD", "PACE"}) {
        row.set(column, Gap{reason});
    }
    row.set("STATE", std::string(actual == nullptr ? "no_actual" : ""));
    if (actual == nullptr) {
        return;
    }
    row.set("ACTUAL_VALUE", *actual->quantity);
    row.set("ACTUAL_PERIOD", *actual->period);
    row.set("ACTUAL_SOURCE", CodeCell{Dim::Source, actual->series.source});
    if (!target.quantity) {
        return;
    }
    if (auto done = completion(*actual->quantity, *target.quantity, codes.indicators.find(target.series.indicator))) {
        setPace(row, target, *actual, *done, spec);
        row.set("COMPLETION", *std::move(done));
    } else {
        setOutcome(row, target, *actual, spec);
    }
}

bool isMoney(const Observation &observation, const CodeBook &codes)
{
    const Unit *unit = codes.units.find(observation.series.unit);
    return unit != nullptr && unit->type == "currency";
}

} // namespace

void setObservation(RowBuilder &row, const Observation &observation, const CodeBook &codes)
{
    const SeriesKey &series = observation.series;
    row.setCode(Dim::Area, series.area);
    row.setCode(Dim::Industry, series.industry);
    row.setCode(Dim::Tier, codes.tierOf(series.industry));
    row.setCode(Dim::Subject, series.subject);
    row.setCode(Dim::Indicator, series.indicator);
    row.set("KIND", CodeCell{Dim::Kind, std::string(name(series.kind))});
    row.set("FREQ", series.freq);
    row.set("FIGURE_ID", observation.figure);
    row.set("LOCATOR", locatorCell(observation.passage, codes));
    row.setQuantity(observation);
    if (observation.period) {
        row.set("TIME_PERIOD", *observation.period);
    } else {
        row.set("TIME_PERIOD", Gap{observation.noPeriod});
        if (observation.quantity) {
            row.set("GAP_REASON", observation.noPeriod);
        }
    }
    if (observation.isFigure()) {
        row.setLineage({{observation.figure}, 0});
    }
    row.key = observation.key(codes);
}

bool hasParts(const std::string &has, std::string_view industry, std::string_view subject)
{
    const bool isOfIndustry = industry != notApplicable, isOfSubject = subject != notApplicable;
    return (has.find("industry") == std::string::npos || isOfIndustry)
           && (has.find("subject") == std::string::npos || isOfSubject) && (has != "area" || (!isOfIndustry && !isOfSubject));
}

bool passes(const Observation &observation, const ReportSpec &spec, const CodeBook &codes)
{
    return hasParts(spec.option("has"), observation.series.industry, observation.series.subject)
           && (spec.option("units") != "money" || isMoney(observation, codes));
}

bool endsLate(const Observation &observation, const ReportSpec &spec)
{
    const auto until = Period::parse(spec.option("until"));
    return until && observation.period && observation.period->last() > until->last();
}

Result<void> observationsOf(const ReportSpec &spec, FactSource &facts, const std::function<bool(const Observation &)> &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    if (wanted.nothing) {
        return {};
    }
    return facts.observations(wanted.observations, [&](const Observation &observation) {
        return !wanted.takes(observation) || !passes(observation, spec, codes) || take(observation);
    });
}

namespace {

/// Keeps the observations of the last `count` periods that occur of their indicator: rows are made of few of many.
void keepLatestOfEach(std::vector<Observation> &all, std::size_t count, const ReportSpec &spec)
{
    std::erase_if(all, [&spec](const Observation &observation) { return endsLate(observation, spec); });
    std::map<std::string, std::vector<Period>> latest; // by indicator, the last one first
    for (const Observation &observation : all) {
        auto &held = latest[observation.series.indicator];
        if (!observation.period || std::ranges::find(held, *observation.period) != held.end()) {
            continue;
        }
        const auto earlier = [&](const Period &period) { return period.last() < observation.period->last(); };
        held.insert(std::ranges::find_if(held, earlier), *observation.period);
        held.resize(std::min(held.size(), count), *observation.period);
    }
    std::erase_if(all, [&](const Observation &observation) {
        const auto &held = latest[observation.series.indicator];
        return !observation.period || std::ranges::find(held, *observation.period) == held.end();
    });
}

} // namespace

namespace {

/// Rows of observations, one after the other. Of two bulk values of one series little differs: where nobody took the row
/// away, only that is set anew.
class RowsOfSeries {
public:
    RowsOfSeries(const std::vector<std::string> &ids, const CodeBook &codes)
        : m_ids(ids), m_codes(codes), m_period(place("TIME_PERIOD")), m_value(place("OBS_VALUE")), m_status(place("OBS_STATUS"))
    {
    }

    ReportRow &&of(const Observation &observation)
    {
        const bool isBulkValue = !observation.isFigure() && observation.period && observation.quantity;
        if (isBulkValue && m_isBulkValue && m_row.cells.size() == m_ids.size() && m_series == observation.series) {
            setValue(observation);
            return std::move(m_row);
        }
        RowBuilder row(m_ids, m_codes);
        setObservation(row, observation, m_codes);
        m_row = row.take();
        m_series = observation.series;
        m_isBulkValue = isBulkValue;
        return std::move(m_row);
    }

private:
    [[nodiscard]] std::size_t place(std::string_view id) const
    {
        return static_cast<std::size_t>(std::ranges::find(m_ids, id) - m_ids.begin());
    }
    void set(std::size_t column, auto &&value)
    {
        if (column < m_row.cells.size()) {
            m_row.cells[column] = std::forward<decltype(value)>(value);
        }
    }
    void setValue(const Observation &observation)
    {
        set(m_period, *observation.period);
        set(m_value, *observation.quantity);
        set(m_status, observation.quantity->status);
        m_row.key.set(Dim::Period, observation.period->sdmx());
    }

    const std::vector<std::string> &m_ids;
    const CodeBook &m_codes;
    std::size_t m_period, m_value, m_status;
    ReportRow m_row;
    SeriesKey m_series;
    bool m_isBulkValue = false;
};

} // namespace

Result<void> answerObservations(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    if (wanted.nothing) {
        return {};
    }
    const std::vector<std::string> ids = columnIds(spec);
    Actuals actuals;
    const bool withActuals = asks(ids, "ACTUAL_VALUE") || asks(ids, "COMPLETION") || asks(ids, "PACE") || asks(ids, "AHEAD")
                             || asks(ids, "STATE") || asks(ids, "TIME_PASSED") || asks(ids, "ACTUAL_SOURCE");
    if (withActuals) {
        if (auto read = actuals.read(wanted, facts); !read) {
            return read;
        }
    }
    const auto until = Period::parse(spec.option("actual_until"));
    RowsOfSeries rows(ids, codes);
    const auto give = [&](const Observation &observation) {
        if (!withActuals) {
            return take(rows.of(observation));
        }
        RowBuilder row(ids, codes);
        setObservation(row, observation, codes);
        setActual(row, observation, actuals.of(observation, until), spec, codes);
        return take(row.take());
    };
    const bool latestOnly = spec.periods.latest > 0;
    const bool takesAll = spec.option("has").empty() && spec.option("units").empty();
    std::vector<Observation> kept;
    auto read = facts.observations(wanted.observations, [&](const Observation &observation) {
        if (!wanted.takes(observation) || (!takesAll && !passes(observation, spec, codes))) {
            return true;
        }
        if (latestOnly) {
            kept.push_back(observation);
            return true;
        }
        return give(observation);
    });
    if (read && latestOnly) {
        keepLatestOfEach(kept, static_cast<std::size_t>(spec.periods.latest), spec);
        (void)std::ranges::all_of(kept, give);
    }
    return read;
}

} // namespace rd
