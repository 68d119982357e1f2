#include "core/report/derivedcolumns.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

bool withZones(const ReportSpec &spec) { return spec.option("zones") == "with"; }

bool isMeanful(const Indicator *indicator)
{
    return indicator != nullptr && (indicator->measure == MeasureType::Ratio || indicator->measure == MeasureType::Index);
}

std::string seriesText(const SeriesKey &series, std::string_view parent)
{
    std::string text(parent);
    for (const std::string *part : {&series.indicator, &series.industry, &series.subject, &series.unit}) {
        text.append("\n").append(*part);
    }
    return text;
}

/// The same place: equal, or the last one both times, though one more or less was ranked.
bool samePlace(const Places &a, std::size_t of, const Places &b, std::size_t ofOther)
{
    return a.decided() && b.decided() && (a == b || (a.best == static_cast<int>(of) && b.best == static_cast<int>(ofOther)));
}

} // namespace

const Places *Ranking::Order::of(const std::string &area) const
{
    const auto it = std::ranges::find(areas, area);
    return it == areas.end() ? nullptr : &places[static_cast<std::size_t>(it - areas.begin())];
}

/// The parts of one area that are ranked with each other: those of its own scheme, or zones as well. Without a region, all areas
/// that none lies above.
std::vector<std::string> Ranking::peers(const std::string &area) const
{
    std::vector<std::string> found;
    const Area *own = m_from.codes.areas.find(area);
    const Area *whole = own == nullptr ? nullptr : m_from.codes.areas.find(own->parent);
    if (whole == nullptr) {
        if (own != nullptr && m_from.codes.region() == nullptr) {
            std::ranges::transform(m_from.codes.regionParts(), std::back_inserter(found), &Area::code);
        }
        return found;
    }
    const auto belongs = [&](const Area &part, bool any) {
        return part.parent == whole->code && (any || part.scheme == whole->scheme);
    };
    const bool anyOfScheme = std::ranges::any_of(m_from.codes.areas, [&](const Area &part) { return belongs(part, false); });
    for (const Area &part : m_from.codes.areas) {
        if (belongs(part, withZones(m_from.spec) || !anyOfScheme)) {
            found.push_back(part.code);
        }
    }
    return found;
}

const Ranking::Order &Ranking::order(const SeriesKey &series, const Period &period)
{
    const Area *own = m_from.codes.areas.find(series.area);
    auto [it, isNew] = m_orders.try_emplace({seriesText(series, own == nullptr ? std::string_view() : own->parent), period});
    Order &order = it->second;
    if (isNew) {
        for (const std::string &area : peers(series.area)) {
            SeriesKey other = series;
            other.area = area;
            if (const Observation *value = m_from.held.at(other, period)) {
                order.areas.push_back(area);
                order.values.push_back(&*value->quantity);
            }
        }
        const Indicator *indicator = m_from.codes.indicators.find(series.indicator);
        order.places = placesOf(order.values, indicator != nullptr && indicator->better == "lower");
    }
    return order;
}

std::optional<Quantity> Ranking::rank(const Observation &observation)
{
    const Order &now = order(observation.series, *observation.period);
    const Places *place = now.of(observation.series.area);
    return place == nullptr || now.areas.size() < 2 ? std::nullopt : std::optional(rankQuantity(*place, now.values));
}

std::size_t Ranking::ranked(const Observation &observation)
{
    return order(observation.series, *observation.period).areas.size();
}

bool Ranking::breaks(const SeriesKey &series, const Order &ranked, const Period &one, const Period &other) const
{
    return std::ranges::any_of(ranked.areas, [&](const std::string &area) {
        SeriesKey own = series;
        own.area = area;
        return m_from.held.breaksBetween(own, one, other);
    });
}

/// Empty where the places of two periods may be compared.
std::string_view Ranking::whyNotCompared(const SeriesKey &series, const Period &now, const std::optional<Period> &before)
{
    if (!before) {
        return "nobase";
    }
    const Order &ranked = order(series, now);
    return order(series, *before).areas != ranked.areas ? "otherset" : breaks(series, ranked, now, *before) ? "break" : "";
}

void Ranking::setPlace(RowBuilder &row, const Observation &observation)
{
    const SeriesKey &series = observation.series;
    const Order &now = order(series, *observation.period);
    const auto place = rank(observation);
    setDerived(row, "RANK", place, "na");
    if (!place) {
        row.set("RANKED", Gap{"na"});
        setDerived(row, "RANK_CHANGE", std::nullopt, "na");
        row.set("RANK_SINCE", Gap{"na"});
        return;
    }
    row.set("RANKED", static_cast<std::int64_t>(now.areas.size()));
    row.set("SCOPE", word(withZones(m_from.spec) ? "scope.with" : "scope.without"));
    const auto period = m_from.held.before(series, *observation.period);
    const std::string_view why = whyNotCompared(series, *observation.period, period);
    row.set("BEFORE_PERIOD", why.empty() ? Cell(*period) : Cell(Gap{"nobase"}));
    if (why.empty()) {
        const Order &before = order(series, *period);
        const Quantity then = rankQuantity(*before.of(series.area), before.values);
        setDerived(row, "RANK_BEFORE", then, {});
        setDerived(row, "RANK_CHANGE", difference(then, *place), "unsayable");
    } else {
        setDerived(row, "RANK_CHANGE", std::nullopt, why);
    }
    setSince(row, series, *observation.period);
}

/// Back in time as long as the place is decided and stays the same.
void Ranking::setSince(RowBuilder &row, const SeriesKey &series, const Period &period)
{
    const Order &now = order(series, period);
    const Places place = *now.of(series.area);
    if (!place.decided()) {
        row.set("RANK_SINCE", Gap{"unsayable"});
        return;
    }
    Period since = period;
    std::int64_t periods = 1;
    for (auto before = m_from.held.before(series, since); before; before = m_from.held.before(series, since)) {
        const Order &then = order(series, *before);
        const Places *old = then.of(series.area);
        if (old == nullptr || !samePlace(place, now.areas.size(), *old, then.areas.size())
            || breaks(series, then, *before, since)) {
            break;
        }
        since = *before;
        ++periods;
    }
    row.set("RANK_SINCE", since);
    row.set("RANK_PERIODS", periods);
}

/// The whole's own value where it is an average of its parts (ratios); else the mean of the parts, named as such.
void Ranking::setAverage(RowBuilder &row, const Observation &observation)
{
    const Indicator *indicator = m_from.codes.indicators.find(observation.series.indicator);
    const Area *own = m_from.codes.areas.find(observation.series.area);
    const Order &now = order(observation.series, *observation.period);
    std::optional<Quantity> average;
    Text named;
    if (own == nullptr || (own->parent.empty() && now.areas.size() < 2)) {
        setDerived(row, "AVERAGE", std::nullopt, "na");
        setDerived(row, "DIFFERENCE", std::nullopt, "na");
        return;
    }
    if (isMeanful(indicator)) {
        SeriesKey whole = observation.series;
        whole.area = own->parent;
        if (const Observation *value = m_from.held.at(whole, *observation.period)) {
            average = value->quantity;
            named = m_from.codes.nameOf(Dim::Area, own->parent);
            named = {named.zh + word("average.published", Language::Zh), named.en + word("average.published", Language::En)};
        }
    } else if (now.values.size() > 1) {
        average = meanOf(now.values);
        named = phrase(word("average.mean"), now.values.size());
    }
    setDerived(row, "AVERAGE", average, isMeanful(indicator) ? "unpublished" : "na");
    if (average) {
        row.set("AVERAGE_NAME", named);
    }
    const bool percent = isPercent(observation.series.unit, m_from.codes);
    const Quantity &value = *observation.quantity;
    setDerived(row, "DIFFERENCE",
               !average  ? std::nullopt
               : percent ? pointsBetween(value, *average)
                         : difference(value, *average),
               average ? "unsayable" : "na");
}

void Ranking::set(RowBuilder &row, const Observation &observation)
{
    setPlace(row, observation);
    setAverage(row, observation);
}

} // namespace rd
