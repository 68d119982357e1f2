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
    ObservationFilter lead;
    lead.figures = wordsIn(spec.option("lead"));
    lead.indicators = wordsIn(spec.option("lead_indicator"));
    if (lead.figures.empty() && lead.indicators.empty()) {
        return {};
    }
    if (!lead.indicators.empty()) {
        lead.kinds = {Kind::Actual};
    }
    return facts.observations(lead, [this](const Observation &observation) {
        if (observation.quantity) {
            m_leads.push_back(observation);
        }
        return true;
    });
}

} // namespace rd
