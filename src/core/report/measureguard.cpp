#include "core/report/measureguard.h"

#include "core/relations.h"
#include "core/report/measures.h"
#include "core/words/refusaltext.h"
#include "core/words/words.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

/// A level that piles up or stands: what shares, compound growth and indices are made of.
bool isAmount(const Indicator &indicator)
{
    return indicator.measure == MeasureType::Stock || indicator.measure == MeasureType::Flow;
}

bool isRate(const Indicator &indicator) { return indicator.measure == MeasureType::Ratio || !indicator.growthOf.empty(); }

/// Of whom and when: what two indicators must have in common to be divided.
using Place = std::tuple<std::string, std::string, std::string, Period>;

Place standingOf(const Observation &observation)
{
    return {observation.series.area, observation.series.industry, observation.series.subject, *observation.period};
}

/// The actual, dated values of an indicator.
Result<std::vector<Observation>> valuesOf(const std::string &indicator, FactSource &facts)
{
    std::vector<Observation> values;
    ObservationFilter filter;
    filter.indicators = {indicator};
    filter.kinds = {Kind::Actual};
    auto read = facts.observations(filter, [&](const Observation &observation) {
        if (observation.quantity && observation.period) {
            values.push_back(observation);
        }
        return true;
    });
    return read ? Result<std::vector<Observation>>(std::move(values)) : read.error();
}

/// Two values that show the clash: a part and its whole, else two of one period, else two of one series.
struct Pair {
    const Observation *a = nullptr, *b = nullptr;
};

Pair partAndWhole(const std::vector<Observation> &values, const CodeBook &codes)
{
    constexpr std::size_t lookedAt = 200;
    Pair any;
    for (const Observation &part : std::span(values).first(std::min(values.size(), lookedAt))) {
        const Area *area = codes.areas.find(part.series.area);
        for (const Observation &other : values) {
            const bool beside = part.period == other.period && part.series.industry == other.series.industry
                                && part.series.subject == other.series.subject && part.series.area != other.series.area;
            if (beside && area != nullptr && other.series.area == area->parent) {
                return {&part, &other};
            }
            any = beside && any.a == nullptr ? Pair{&part, &other} : any;
        }
        if (any.a != nullptr) {
            break; // of many values the first that has a neighbour will do
        }
    }
    return any;
}

Pair overTime(const std::vector<Observation> &values)
{
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i].series == values[i - 1].series && values[i].period != values[i - 1].period) {
            return {&values[i - 1], &values[i]};
        }
    }
    return values.size() > 1 ? Pair{&values[0], &values[1]} : Pair{};
}

Result<std::optional<Refusal>> ratioRefusal(const Measure &measure, const std::vector<Observation> &values, FactSource &facts)
{
    const CodeBook &codes = facts.codes();
    const auto others = valuesOf(measure.operand, facts);
    if (!others) {
        return others.error();
    }
    if (values.empty() || others->empty()) {
        return std::optional<Refusal>();
    }
    std::set<Place> places;
    for (const Observation &other : *others) {
        places.insert(standingOf(other));
    }
    const bool shared = std::ranges::any_of(values, [&](const Observation &one) { return places.contains(standingOf(one)); });
    return shared
               ? std::optional<Refusal>()
               : std::optional(refusal(Attempt::Compute, RefusalCode::NothingInCommon, values.front(), others->front(), codes));
}

} // namespace

Text operationName(Operation operation)
{
    constexpr std::string_view words[] = {
        "operation.none",  "operation.growth", "operation.share", "operation.rank", "operation.compound_growth",
        "operation.index", "operation.ratio",  "operation.count"};
    return word(words[static_cast<std::size_t>(operation)]);
}

Text operationName(const Measure &measure, const CodeBook &codes)
{
    const Indicator *indicator = codes.indicators.find(measure.indicator);
    const bool inPoints = measure.operation == Operation::Growth && indicator != nullptr && isPercent(indicator->unit, codes);
    return inPoints ? word("operation.points") : operationName(measure.operation);
}

std::optional<RefusalCode> objectionTo(const Measure &measure, const CodeBook &codes)
{
    const Indicator *indicator = codes.indicators.find(measure.indicator);
    if (indicator == nullptr) {
        return std::nullopt;
    }
    const Indicator *operand = codes.indicators.find(measure.operand);
    switch (measure.operation) {
    case Operation::None:
    case Operation::Rank:
    case Operation::Count: return std::nullopt;
    case Operation::Growth:
        return indicator->measure == MeasureType::Rank ? std::optional(RefusalCode::RateOfRate) : std::nullopt;
    case Operation::CompoundGrowth:
    case Operation::Index:
        return isRate(*indicator) || indicator->measure == MeasureType::Rank || indicator->isSigned
                   ? std::optional(RefusalCode::RateOfRate)
                   : std::nullopt;
    case Operation::Share:
        if (!isAmount(*indicator)) {
            return RefusalCode::RatiosDoNotAdd;
        }
        if (operand != nullptr) {
            const Standing how = standing(Dim::Indicator, measure.indicator, measure.operand, codes);
            return how == Standing::PartOf ? std::nullopt : std::optional(RefusalCode::NotDeclaredPart);
        }
        return indicator->addsArea ? std::nullopt : std::optional(RefusalCode::DoesNotAddOver);
    case Operation::Ratio:
        if (operand != nullptr
            && related(RelationType::NotComparable, Dim::Indicator, measure.indicator, measure.operand, codes)) {
            return RefusalCode::NotComparable;
        }
        return operand != nullptr && isRate(*indicator) && isRate(*operand) ? std::optional(RefusalCode::RateOfRate)
                                                                            : std::nullopt;
    }
    return std::nullopt;
}

Result<std::optional<Refusal>> refusalOf(const Measure &measure, FactSource &facts)
{
    const CodeBook &codes = facts.codes();
    const auto objection = objectionTo(measure, codes);
    const bool isRatio = measure.operation == Operation::Ratio;
    if (!objection && !isRatio) {
        return std::optional<Refusal>();
    }
    const auto values = valuesOf(measure.indicator, facts);
    if (!values) {
        return values.error();
    }
    if (!objection) {
        return ratioRefusal(measure, *values, facts);
    }
    auto others = codes.indicators.find(measure.operand) != nullptr
                      ? valuesOf(measure.operand, facts)
                      : Result<std::vector<Observation>>(std::vector<Observation>());
    if (!others) {
        return others.error();
    }
    Pair pair = measure.operation == Operation::Share ? partAndWhole(*values, codes) : overTime(*values);
    if (!others->empty() && !values->empty()) {
        pair = {&values->front(), &others->front()};
    }
    if (pair.a == nullptr) { // a single value clashes with what its like would be
        Observation alone;
        alone.series.indicator = measure.indicator;
        const Observation &only = values->empty() ? alone : values->front();
        return std::optional(refusal(Attempt::Compute, *objection, only, only, codes));
    }
    return std::optional(refusal(Attempt::Compute, *objection, *pair.a, *pair.b, codes));
}

Result<std::vector<std::optional<Refusal>>> refusalsIn(const ReportSpec &spec, FactSource &facts)
{
    std::vector<std::optional<Refusal>> refusals;
    for (const Measure &measure : spec.measures) {
        auto one = refusalOf(measure, facts);
        if (!one) {
            return one.error();
        }
        refusals.push_back(*std::move(one));
    }
    return refusals;
}

} // namespace rd
