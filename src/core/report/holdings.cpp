#include "core/report/holdings.h"

#include <sstream>

namespace rd {
namespace {

std::vector<std::string> wordsIn(const std::string &text)
{
    std::istringstream stream(text);
    std::vector<std::string> all;
    for (std::string word; stream >> word;) {
        all.push_back(word);
    }
    return all;
}

/// What tells the rows apart.
std::vector<Dim> countedBy(const ReportSpec &spec)
{
    const bool ofIndustries = std::ranges::find(spec.rows, Dim::Tier) != spec.rows.end();
    return ofIndustries ? std::vector<Dim>{Dim::Industry} : spec.rows;
}

} // namespace

void Held::add(const SeriesCount &more)
{
    count.values += more.values;
    count.undated += more.undated;
    count.unchecked += more.unchecked;
    count.lineage.add(more.lineage);
    sources.insert(more.series.source);
}

void Held::offer(const Observation &candidate)
{
    const bool later = lead != nullptr && lead->period && candidate.period && lead->period->last() < candidate.period->last();
    if (lead == nullptr || later) {
        lead = &candidate;
    }
}

Result<void> Holdings::read(const ReportSpec &spec, const Wanted &wanted, FactSource &facts)
{
    const auto keep = [this](const SeriesCount &count) { m_counts.push_back(count); };
    if (auto counted = facts.counts(wanted.observations, countedBy(spec), keep); !counted) {
        return counted;
    }
    for (const Event &event : facts.codes().events) {
        if (wanted.takes(event, facts.codes())) {
            m_events.push_back(&event);
        }
    }
    // A leading figure is one of the wanted ones: what a filter leaves out of the count leads nothing either.
    ObservationFilter leading = wanted.observations;
    bool none = wanted.nothing;
    const auto only = [&](std::vector<std::string> &allowed, std::string_view option) {
        if (const std::vector<std::string> named = wordsIn(spec.option(option)); !named.empty()) {
            narrow(allowed, named, none);
        }
    };
    only(leading.figures, "lead");
    only(leading.indicators, "lead_indicator");
    if (!spec.option("lead_indicator").empty()) {
        narrow(leading.kinds, {Kind::Actual}, none);
    }
    if (none || (spec.option("lead").empty() && spec.option("lead_indicator").empty())) {
        return {};
    }
    return facts.observations(leading, [&](const Observation &observation) {
        if (observation.quantity && wanted.takes(observation)) {
            m_leads.push_back(observation);
        }
        return true;
    });
}

} // namespace rd
