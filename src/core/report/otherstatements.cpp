#include "core/report/otherstatements.h"

#include "core/report/derivedcolumns.h"

#include <algorithm>
#include <array>
#include <map>

namespace rd {
namespace {

/// What statements about one thing have in common: all but who says it.
std::string placeOf(const Observation &observation)
{
    const SeriesKey &series = observation.series;
    std::string text(name(series.kind));
    for (const std::string *part : {&series.area, &series.indicator, &series.industry, &series.subject, &series.unit}) {
        text.append(1, '\n').append(*part);
    }
    return text + '\n' + observation.period->sdmx();
}

bool saysTheSame(const Quantity &a, const Quantity &b)
{
    return a.value == b.value && a.qualifier == b.qualifier && (a.qualifier != Qualifier::Between || a.valueHi == b.valueHi);
}

void setValue(RowBuilder &row, const std::string &id, Quantity quantity)
{
    row.set(id + "_QUALIFIER", CodeCell{Dim::Qualifier, std::string(name(quantity.qualifier))});
    if (quantity.qualifier == Qualifier::Between) {
        Quantity upper = quantity;
        upper.value = quantity.valueHi;
        upper.qualifier = Qualifier::Exact;
        row.set(id + "_HI", std::move(upper));
    }
    row.set(id, std::move(quantity));
}

} // namespace

bool OtherStatements::isAskedFor(const std::vector<std::string> &ids)
{
    constexpr std::array columns = {"EARLIER_VALUE", "EARLIER_KNOWN", "OTHER_VALUE", "OTHER_SOURCE"};
    return std::ranges::any_of(columns, [&](std::string_view column) { return asksFor(ids, column); });
}

Result<void> OtherStatements::read(ObservationFilter filter, FactSource &facts)
{
    filter.everyVersion = filter.revisedToo = true;
    filter.sources.clear();
    filter.figures.clear(); // another source's figure has a code of its own
    filter.qualifiers.clear();
    filter.figuresOnly = false;
    const CodeBook &codes = facts.codes();
    return facts.observations(filter, [&](const Observation &seen) {
        if (seen.quantity && seen.period) {
            const Source *source = codes.sources.find(seen.series.source);
            m_said[placeOf(seen)].push_back({seen, facts.dayOf(seen.change), source == nullptr ? 0 : source->rank});
        }
        return true;
    });
}

void OtherStatements::set(RowBuilder &row, const Observation &observation) const
{
    for (const std::string_view column : {"EARLIER_VALUE", "EARLIER_KNOWN", "OTHER_VALUE", "OTHER_SOURCE"}) {
        row.set(column, Gap{"na"});
    }
    const auto said = m_said.find(placeOf(observation));
    if (said == m_said.end()) {
        return;
    }
    const Statement *earlier = nullptr;
    std::map<std::string_view, const Statement *> others; // of each source what it says now
    for (const Statement &one : said->second) {
        const std::string &source = one.observation.series.source;
        if (source != observation.series.source) {
            const Statement *&held = others[source]; // versions come oldest first, figures before bulk values
            held = held != nullptr && held->observation.isFigure() && !one.observation.isFigure() ? held : &one;
        } else if (one.observation.change < observation.change
                   && !saysTheSame(*one.observation.quantity, *observation.quantity)) {
            earlier = &one;
        }
    }
    const Statement *other = nullptr;
    for (const auto &[source, one] : others) {
        const bool differs = !saysTheSame(*one->observation.quantity, *observation.quantity);
        other = differs && (other == nullptr || one->rank < other->rank) ? one : other;
    }
    if (earlier != nullptr) {
        setValue(row, "EARLIER_VALUE", *earlier->observation.quantity);
        row.set("EARLIER_KNOWN", earlier->recorded);
    }
    if (other != nullptr) {
        setValue(row, "OTHER_VALUE", *other->observation.quantity);
        row.set("OTHER_SOURCE", CodeCell{Dim::Source, other->observation.series.source});
    }
}

} // namespace rd
