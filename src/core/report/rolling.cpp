#include "core/report/rolling.h"

#include <algorithm>

namespace rd {
namespace {

constexpr int monthsAYear = 12, joinedMonths = 2;

/// Months from year 0 to the end of a stretch of whole months.
int endMonth(const Period &period)
{
    return int(period.start().year()) * monthsAYear + static_cast<int>(static_cast<unsigned>(period.start().month())) - 1
           + period.months();
}

/// Its number in the year, from 1.
int monthOf(int end) { return (end - 1) % monthsAYear + 1; }

std::optional<Period> endingAt(int end, int months)
{
    const int first = end - months;
    return Period::of(std::chrono::year(first / monthsAYear)
                          / std::chrono::month(static_cast<unsigned>(first % monthsAYear) + 1) / 1,
                      months);
}

bool isFromJanuary(const Period &period)
{
    return period.start().month() == std::chrono::January && period.start().day() == std::chrono::day(1);
}

bool isJoined(const Period &period) { return isFromJanuary(period) && period.months() == joinedMonths; }

int stepLength(const Period &period) { return isJoined(period) ? 1 : period.months(); }

/// Calls `change` with each stretch that a filter names, and what it gives stands there then.
template <typename Change> void eachFiltered(ReportSpec &spec, Change change)
{
    for (Filter &filter : spec.filters) {
        for (std::string &code : filter.codes) {
            if (const auto period = filter.dim == Dim::Period ? Period::parse(code) : std::nullopt) {
                code = change(*period).sdmx();
            }
        }
    }
}

/// The stretches that a spec names, but for the begin of a range: what decides where it stands.
std::vector<Period> namedIn(ReportSpec spec)
{
    std::vector<Period> named;
    eachFiltered(spec, [&](const Period &period) {
        named.push_back(period);
        return period;
    });
    for (const auto &bound : {spec.periods.to, Period::parse(spec.option("until"))}) {
        if (bound) {
            named.push_back(*bound);
        }
    }
    return named;
}

bool asksForPiledUp(const ReportSpec &spec, const CodeBook &codes)
{
    const auto pilesUp = [&](const std::string &code) {
        const Indicator *indicator = codes.indicators.find(code);
        return indicator != nullptr && !indicator->cumulativeOf.empty();
    };
    const Filter *filter = spec.filter(Dim::Indicator);
    return std::ranges::any_of(spec.measures, pilesUp, &Measure::indicator)
           || (filter != nullptr && std::ranges::any_of(filter->codes, pilesUp));
}

Period movedOr(const Period &period, const RollStep &step) { return rolled(period, step).value_or(period); }

/// The begin of a range that ended with `last` and ends with `now`.
Period movedBegin(const Period &begin, const Period &last, const Period &now, const RollStep &step)
{
    const bool fromJanuary = isFromJanuary(begin) && begin.start().year() == last.start().year()
                             && begin.months() == step.length && monthOf(endMonth(last)) != monthsAYear;
    return fromJanuary ? Period::of(now.start().year() / std::chrono::January / 1, step.length).value_or(begin)
                       : movedOr(begin, step);
}

void moveAll(ReportSpec &spec, const RollStep &step)
{
    eachFiltered(spec, [&](const Period &period) { return movedOr(period, step); });
    RollStep bounds = step;
    bounds.joined = false; // a range takes in whatever lies in it
    PeriodRange &range = spec.periods;
    const auto last = range.to;
    if (range.to) {
        range.to = movedOr(*range.to, bounds);
    }
    if (range.from && last) {
        range.from = movedBegin(*range.from, *last, *range.to, bounds);
    }
    if (const auto until = Period::parse(spec.option("until"))) {
        spec.options["until"] = movedOr(*until, bounds).sdmx();
    }
}

} // namespace

RollStep RollStep::to(const Period &to, bool pilesUp) { return {0, stepLength(to), isJoined(to), pilesUp}; }

bool goesOn(const Period &from, const Period &to) { return stepLength(from) == stepLength(to) && from.last() < to.last(); }

std::optional<Period> rolled(const Period &period, const RollStep &step)
{
    const int end = endMonth(period) + step.months;
    const bool fromJanuary = isFromJanuary(period) && period.months() < monthsAYear && period.months() % step.length == 0
                             && (period.months() > step.length || (step.pilesUp && period.months() == step.length));
    const bool isOne = period.months() == step.length || (step.length == 1 && isJoined(period));
    if (isOne && !(fromJanuary && step.pilesUp)) {
        return endingAt(end, step.joined && monthOf(end) == joinedMonths ? joinedMonths : step.length);
    }
    return fromJanuary ? endingAt(end, monthOf(end)) : std::nullopt;
}

std::optional<RolledSpec> rolled(const ReportSpec &spec, const Period &to, const CodeBook &codes)
{
    if (to.months() == 0) {
        return std::nullopt;
    }
    RollStep step = RollStep::to(to, asksForPiledUp(spec, codes));
    std::optional<Period> latest;
    for (const Period &named : namedIn(spec)) {
        if (named.months() > 0 && rolled(named, step) && (!latest || latest->last() < named.last())) {
            latest = named;
        }
    }
    step.months = latest ? endMonth(to) - endMonth(*latest) : 0;
    if (step.months <= 0 || step.months % step.length != 0) {
        return std::nullopt;
    }
    RolledSpec moved{spec, *latest, movedOr(*latest, step)};
    moveAll(moved.spec, step);
    return moved;
}

} // namespace rd
