#include "core/report/answers.h"

#include "core/report/derivedcolumns.h"
#include "core/report/measureguard.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

struct Answered {
    std::optional<Quantity> quantity;
    std::string reason;
};

/// The first period of the series that has the length and the place in the year of `like`: the base where none is named.
std::optional<Period> firstLike(const std::vector<Period> &periods, const Period &like)
{
    const auto it = std::ranges::find_if(periods, [&like](const Period &period) {
        return period.months() == like.months() && period.days() == like.days()
               && period.start().month() == like.start().month() && period.start().day() == like.start().day();
    });
    return it == periods.end() ? std::nullopt : std::optional(*it);
}

/// What an operation makes of one value.
class Operator {
public:
    Operator(const Measure &measure, const DerivedFrom &from, Ranking &ranking)
        : m_measure(measure), m_from(from), m_ranking(ranking),
          m_misleads(measure.operation != Operation::Share && objectionTo(measure, from.codes))
    {
    }

    [[nodiscard]] Answered of(const Observation &observation)
    {
        if (m_misleads) {
            return {std::nullopt, "na"};
        }
        switch (m_measure.operation) {
        case Operation::None: return {observation.quantity, {}};
        case Operation::Growth: return growth(observation);
        case Operation::Share: return share(observation);
        case Operation::Rank: return {m_ranking.rank(observation), "na"};
        case Operation::CompoundGrowth: return sinceBase(observation, true);
        case Operation::Index: return sinceBase(observation, false);
        case Operation::Ratio: return overOther(observation);
        case Operation::Count: return count(observation);
        }
        return {};
    }

private:
    [[nodiscard]] bool breaks(const Observation &observation, const Period &base) const
    {
        return m_from.held.breaksBetween(observation.series, *observation.period, base);
    }

    [[nodiscard]] Answered growth(const Observation &observation) const
    {
        const bool previous = m_measure.operand == "previous";
        const Period base = previous ? observation.period->previous() : observation.period->shiftedYears(-1);
        const Observation *before = m_from.held.at(observation.series, base);
        return before == nullptr           ? Answered{std::nullopt, "nobase"}
               : breaks(observation, base) ? Answered{std::nullopt, "break"}
                                           : Answered{changeOf(*observation.quantity, *before->quantity, m_from.codes),
                                                      std::string(whyNoRate(*observation.quantity, *before->quantity))};
    }

    [[nodiscard]] Answered share(const Observation &observation) const
    {
        const Whole whole = wholeOf(observation, m_from, m_measure.operand);
        return whole.value == nullptr ? Answered{std::nullopt, whole.reason}
                                      : Answered{shareOf(*observation.quantity, *whole.value->quantity), "unsayable"};
    }

    [[nodiscard]] Answered sinceBase(const Observation &observation, bool compound) const
    {
        const auto named = Period::parse(m_measure.operand);
        const auto base = named ? named : firstLike(m_from.held.periodsOf(observation.series), *observation.period);
        const Observation *first = base ? m_from.held.at(observation.series, *base) : nullptr;
        if (first == nullptr || base->months() != observation.period->months() || base->days() != observation.period->days()) {
            return {std::nullopt, "nobase"};
        }
        if (breaks(observation, *base)) {
            return {std::nullopt, "break"};
        }
        const std::string why(whyNoRate(*observation.quantity, *first->quantity));
        if (!compound) {
            return {indexOn(*observation.quantity, *first->quantity), why};
        }
        const int years = int(observation.period->start().year()) - int(base->start().year());
        const bool whole = base->shiftedYears(years) == *observation.period && years > 0;
        return whole ? Answered{compoundGrowth(*observation.quantity, *first->quantity, years), why}
                     : Answered{std::nullopt, "nobase"};
    }

    [[nodiscard]] Answered overOther(const Observation &observation) const
    {
        SeriesKey series = observation.series;
        series.indicator = m_measure.operand;
        const Observation *other = m_from.held.inAnyUnit(series, *observation.period);
        return other == nullptr ? Answered{std::nullopt, "nobase"}
                                : Answered{quotient(*observation.quantity, *other->quantity), "unsayable"};
    }

    [[nodiscard]] Answered count(const Observation &observation) const
    {
        Quantity counted;
        for (const Period &period : m_from.held.periodsOf(observation.series)) {
            const bool inside = (!m_from.spec.periods.from || m_from.spec.periods.from->first() <= period.first())
                                && (!m_from.spec.periods.to || period.last() <= m_from.spec.periods.to->last());
            if (inside) {
                ++counted.value;
                counted.lineage.add(m_from.held.at(observation.series, period)->quantity->lineage);
            }
        }
        counted.bounds.lo = counted.bounds.hi = counted.value;
        return {counted, {}};
    }

    const Measure &m_measure;
    const DerivedFrom &m_from;
    Ranking &m_ranking;
    bool m_misleads; ///< says nothing of such an indicator; a share has reasons of its own
};

/// The rows of one measure of one indicator.
class Rows {
public:
    Rows(const Measure &measure, const DerivedFrom &from, const std::vector<std::string> &ids)
        : m_measure(measure), m_from(from), m_ids(ids), m_ranking(from), m_operator(measure, from, m_ranking)
    {
        for (const std::string_view column : derivedColumns()) {
            if (asksFor(ids, column)) {
                m_asked.insert(column);
            }
        }
    }

    [[nodiscard]] ReportRow of(const Observation &observation)
    {
        RowBuilder row(m_ids, m_from.codes);
        const bool derivable = observation.quantity && observation.period && observation.series.kind == Kind::Actual;
        const std::string underivable = !observation.quantity ? observation.gapReason : !observation.period ? "undated" : "na";
        const Observation shown = operated(observation, derivable ? std::string() : underivable);
        setObservation(row, shown, m_from.codes);
        if (m_measure.operation != Operation::None) {
            row.addLineage(shown.quantity ? shown.quantity->lineage : Lineage());
            row.set("OPERATION", operationName(m_measure, m_from.codes));
        }
        if (derivable) {
            derive(row, observation);
            giveReasons(row);
        } else {
            for (const std::string_view column : m_asked) {
                row.set(column, Gap{underivable});
            }
        }
        return row.take();
    }

    /// Option "has": only what is ranked ("rank"), a part of a whole ("share"), or piles up over a year ("cumulative").
    [[nodiscard]] bool has(const std::string &what, const Observation &observation)
    {
        if (what == "cumulative") {
            const Indicator *indicator = m_from.codes.indicators.find(observation.series.indicator);
            return indicator != nullptr && !indicator->cumulativeOf.empty();
        }
        if (what != "rank" && what != "share") {
            return true;
        }
        const bool derivable = observation.quantity && observation.period && observation.series.kind == Kind::Actual;
        return derivable
               && (what == "rank" ? m_ranking.ranked(observation) > 1
                                  : wholeOf(observation, m_from, m_from.spec.option("whole")).value != nullptr);
    }

private:
    /// The observation with what the operation makes of its value, nothing where there is a reason against it: a derived value is
    /// no figure of its own.
    [[nodiscard]] Observation operated(const Observation &observation, const std::string &underivable)
    {
        if (m_measure.operation == Operation::None) {
            return observation;
        }
        Observation made = observation;
        Answered answered = underivable.empty() ? m_operator.of(observation) : Answered{std::nullopt, underivable};
        made.quantity = std::move(answered.quantity);
        made.figure.clear();
        made.passage.clear();
        if (made.quantity) {
            made.series.unit = made.quantity->unit;
        } else {
            made.gapReason = answered.reason;
            made.gapStatus = Observation().gapStatus;
        }
        return made;
    }

    [[nodiscard]] bool asks(std::initializer_list<std::string_view> columns) const
    {
        return std::ranges::any_of(columns, [this](std::string_view column) { return m_asked.contains(column); });
    }

    /// "NOMINAL_GROWTH:nobase": a file shows an empty cell only, and what does not apply needs no word.
    void giveReasons(RowBuilder &row) const
    {
        std::string reasons;
        for (const std::string_view column : {"PUBLISHED_GROWTH", "NOMINAL_GROWTH", "PREVIOUS_GROWTH", "CHANGE", "MONTH_VALUE",
                                              "SHARE", "SHARE_CHANGE", "RANK_CHANGE", "RANK_SINCE", "AVERAGE", "DIFFERENCE"}) {
            const Cell *cell = m_asked.contains(column) ? row.cell(column) : nullptr;
            const Gap *gap = cell == nullptr ? nullptr : std::get_if<Gap>(cell);
            if (gap != nullptr && gap->reason != "na") {
                reasons += (reasons.empty() ? "" : " ") + std::string(column) + ":" + gap->reason;
            }
        }
        if (!reasons.empty()) {
            row.set("GAP_REASON", reasons);
        }
    }

    void derive(RowBuilder &row, const Observation &observation)
    {
        if (asks({"PUBLISHED_GROWTH", "PUBLISHED_GROWTH_NAME", "NOMINAL_GROWTH", "BASE_PERIOD", "BASE_VALUE", "PREVIOUS_GROWTH",
                  "PREVIOUS_PERIOD", "CHANGE"})) {
            setGrowth(row, observation, m_from);
        }
        if (asks({"MONTH_VALUE", "MONTH_PERIOD", "MONTH_ORIGIN"})) {
            setMonth(row, observation, m_from);
        }
        if (asks({"SHARE", "WHOLE", "SHARE_CHANGE"})) {
            setShare(row, observation, m_from,
                     m_measure.operation == Operation::Share ? m_measure.operand : m_from.spec.option("whole"));
        }
        if (asks({"RANK", "RANKED", "SCOPE", "BEFORE_PERIOD", "RANK_BEFORE", "RANK_CHANGE", "RANK_SINCE", "RANK_PERIODS",
                  "AVERAGE", "AVERAGE_NAME", "DIFFERENCE"})) {
            m_ranking.set(row, observation);
        }
        if (m_measure.operation == Operation::None) {
            m_from.others.set(row, observation);
        }
    }

    const Measure &m_measure;
    const DerivedFrom &m_from;
    const std::vector<std::string> &m_ids;
    std::set<std::string_view> m_asked;
    Ranking m_ranking;
    Operator m_operator;
};

/// What may be looked up for the values of one indicator: its own values at all times, of the areas beside and above too, and those
/// of the indicators that its measures name.
ObservationFilter inputsOf(const std::string &indicator, const Measure &measure, const Wanted &wanted, const ReportSpec &spec,
                           const CodeBook &codes)
{
    ObservationFilter filter;
    filter.kinds = {Kind::Actual};
    filter.publishedUntil = wanted.observations.publishedUntil;
    std::set<std::string> indicators{indicator};
    for (const std::string &operand : {measure.operand, spec.option("whole")}) {
        if (codes.indicators.find(operand) != nullptr) {
            indicators.insert(operand);
        }
    }
    if (const Indicator *own = codes.indicators.find(indicator); own != nullptr && !own->cumulativeOf.empty()) {
        indicators.insert(own->cumulativeOf);
    }
    for (const Indicator &other : codes.indicators) {
        if (other.growthOf == indicator) {
            indicators.insert(other.code);
        }
    }
    filter.indicators.assign(indicators.begin(), indicators.end());
    std::set<std::string> areas(wanted.observations.areas.begin(), wanted.observations.areas.end());
    for (const std::string &code : wanted.observations.areas) {
        const Area *area = codes.areas.find(code);
        for (const Area &other : codes.areas) {
            if (area != nullptr && !area->parent.empty() && (other.parent == area->parent || other.code == area->parent)) {
                areas.insert(other.code);
            }
        }
    }
    for (const std::string &operand : {measure.operand, spec.option("whole")}) {
        if (!areas.empty() && codes.areas.find(operand) != nullptr) {
            areas.insert(operand);
        }
    }
    filter.areas.assign(areas.begin(), areas.end());
    return filter;
}

/// Leaves the last n periods that occur, so that nothing is derived that no one will see.
void keepLatest(std::vector<Observation> &observations, std::size_t latest)
{
    std::vector<Period> periods;
    for (const Observation &observation : observations) {
        if (observation.period && std::ranges::find(periods, *observation.period) == periods.end()) {
            periods.push_back(*observation.period);
        }
    }
    std::ranges::sort(periods, [](const Period &a, const Period &b) { return a.last() > b.last(); });
    periods.resize(std::min(periods.size(), latest));
    std::erase_if(observations, [&](const Observation &observation) {
        return !observation.period || std::ranges::find(periods, *observation.period) == periods.end();
    });
}

/// The measures asked for; without any, every indicator that the filters leave, as it is.
std::vector<Measure> measuresOf(const ReportSpec &spec, const Wanted &wanted, const CodeBook &codes)
{
    std::vector<Measure> measures;
    for (const Measure &measure : spec.measures) {
        for (const std::string &code : codes.withChildren(Dim::Indicator, measure.indicator)) {
            if (wanted.allows(Dim::Indicator, code)) {
                measures.push_back({code, measure.operation, measure.operand});
            }
        }
    }
    if (spec.measures.empty()) {
        for (const Indicator &indicator : codes.indicators) {
            if (wanted.allows(Dim::Indicator, indicator.code)) {
                measures.push_back({indicator.code, Operation::None, {}});
            }
        }
    }
    return measures;
}

} // namespace

// One indicator after the other: what a value is derived from is looked up among the values of its own indicator, and no
// more than these are held at a time.
Result<void> answerMeasures(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    if (wanted.nothing) {
        return {};
    }
    const std::vector<std::string> ids = columnIds(spec);
    for (const Measure &measure : measuresOf(spec, wanted, codes)) {
        ObservationFilter own = wanted.observations;
        own.indicators = {measure.indicator};
        std::vector<Observation> observations;
        std::set<SeriesKey> counted;
        auto read = facts.observations(own, [&](const Observation &observation) {
            const bool again = measure.operation == Operation::Count && !counted.insert(observation.series).second;
            const bool late = spec.periods.latest > 0 && endsLate(observation, spec);
            if (!again && !late && wanted.takes(observation) && passes(observation, spec, codes)) {
                observations.push_back(observation);
            }
            return true;
        });
        if (!read || observations.empty()) {
            if (!read) {
                return read;
            }
            continue;
        }
        if (spec.periods.latest > 0) {
            keepLatest(observations, static_cast<std::size_t>(spec.periods.latest));
        }
        HeldValues held;
        if (read = held.read(inputsOf(measure.indicator, measure, wanted, spec, codes), facts); !read) {
            return read;
        }
        OtherStatements others;
        if (others.isAskedFor(ids)) {
            if (read = others.read(own, facts); !read) {
                return read;
            }
        }
        const DerivedFrom from{spec, codes, held, others};
        Rows rows(measure, from, ids);
        for (const Observation &observation : observations) {
            if (rows.has(spec.option("has"), observation) && !take(rows.of(observation))) {
                return {};
            }
        }
    }
    return {};
}

} // namespace rd
