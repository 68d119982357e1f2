#include "core/report/heldvalues.h"

#include "core/report/seriesbreaks.h"

#include <algorithm>

namespace rd {
namespace {

std::string seriesText(const SeriesKey &series, bool withUnit)
{
    std::string text;
    for (const std::string *part : {&series.indicator, &series.area, &series.industry, &series.subject}) {
        text.append(*part).push_back('\n');
    }
    return withUnit ? text + series.unit : text + '*';
}

std::string placeText(const SeriesKey &series, const Period &period, bool withUnit)
{
    return seriesText(series, withUnit) + '\n' + period.storedStart() + period.storedLength();
}

const Observation *found(const std::unordered_map<std::string, const Observation *> &places, const std::string &place)
{
    const auto it = places.find(place);
    return it == places.end() ? nullptr : it->second;
}

} // namespace

Result<void> HeldValues::read(const ObservationFilter &filter, FactSource &facts)
{
    auto read = facts.observations(filter, [this](const Observation &observation) {
        if (observation.quantity && observation.period && observation.series.kind == Kind::Actual) {
            const Observation &held = m_held.emplace_back(observation);
            const bool isNew = m_places.try_emplace(placeText(held.series, *held.period, true), &held).second;
            m_places.try_emplace(placeText(held.series, *held.period, false), &held);
            if (isNew) {
                m_periods[seriesText(held.series, true)].push_back(*held.period);
            }
            if (isNew && held.quantity->status == "B") {
                m_breaks[seriesText(held.series, true)].push_back(*held.period);
            }
        }
        return true;
    });
    for (auto &[series, periods] : m_periods) {
        std::ranges::sort(periods, [](const Period &a, const Period &b) { return a.last() < b.last(); });
    }
    return read;
}

const Observation *HeldValues::at(const SeriesKey &series, const Period &period) const
{
    return found(m_places, placeText(series, period, true));
}

const Observation *HeldValues::inAnyUnit(const SeriesKey &series, const Period &period) const
{
    return found(m_places, placeText(series, period, false));
}

std::optional<Period> HeldValues::before(const SeriesKey &series, const Period &period) const
{
    std::optional<Period> best;
    for (const Period &candidate : periodsOf(series)) {
        const bool ends = candidate.last() < period.last();
        const bool joins = candidate.first() == period.first() || candidate.last() + std::chrono::days(1) == period.first();
        if (ends && joins) {
            best = candidate; // they come in the order of their ends
        }
    }
    return best;
}

bool HeldValues::breaksBetween(const SeriesKey &series, const Period &one, const Period &other) const
{
    const auto it = m_breaks.empty() ? m_breaks.end() : m_breaks.find(seriesText(series, true));
    return it != m_breaks.end()
           && std::ranges::any_of(it->second, [&](const Period &broken) { return liesBetween(broken, one, other); });
}

const std::vector<Period> &HeldValues::periodsOf(const SeriesKey &series) const
{
    static const std::vector<Period> none;
    const auto it = m_periods.find(seriesText(series, true));
    return it == m_periods.end() ? none : it->second;
}

} // namespace rd
