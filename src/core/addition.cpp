#include "core/addition.h"

#include "core/relations.h"
#include "core/words/refusaltext.h"

#include <algorithm>
#include <limits>

namespace rd {
namespace {

using Objection = std::optional<std::pair<RefusalCode, Text>>;

Objection object(RefusalCode code, const Text &why = {}) { return std::pair(code, why); }

Objection bySets(Standing standing, bool adds, const Text &why)
{
    switch (standing) {
    case Standing::Same: return std::nullopt;
    case Standing::PartOf:
    case Standing::Contains: return object(RefusalCode::PartOfAnother, why);
    case Standing::Overlaps: return object(RefusalCode::Overlapping, why);
    case Standing::Undeclared: return object(adds ? RefusalCode::NotDeclaredDisjoint : RefusalCode::DoesNotAddOver);
    case Standing::Disjoint: return adds ? std::nullopt : object(RefusalCode::DoesNotAddOver);
    }
    return std::nullopt;
}

Text whyRelated(Dim dim, std::string_view a, std::string_view b, const CodeBook &codes)
{
    for (const RelationType type : {RelationType::PartOf, RelationType::Overlaps, RelationType::NotComparable}) {
        if (const Relation *relation = related(type, dim, a, b, codes)) {
            return relation->why;
        }
    }
    return {};
}

/// What relations say of the two figures themselves; `declared` is set where they say that they are disjoint.
Objection byFigures(const Observation &a, const Observation &b, const CodeBook &codes)
{
    if (!a.isFigure() || !b.isFigure()) {
        return std::nullopt;
    }
    if (a.figure == b.figure) {
        return object(RefusalCode::Overlapping);
    }
    const Standing how = standing(Dim::Figure, a.figure, b.figure, codes);
    return how == Standing::Undeclared ? std::nullopt : bySets(how, true, whyRelated(Dim::Figure, a.figure, b.figure, codes));
}

bool figuresDisjoint(const Observation &a, const Observation &b, const CodeBook &codes)
{
    return a.isFigure() && b.isFigure() && related(RelationType::Disjoint, Dim::Figure, a.figure, b.figure, codes);
}

Objection byKindOfNumber(const Observation &a, const Observation &b, const CodeBook &codes)
{
    if (a.series.indicator != b.series.indicator) {
        const Standing how = standing(Dim::Indicator, a.series.indicator, b.series.indicator, codes);
        const bool nested = how == Standing::PartOf || how == Standing::Contains;
        const bool declared = related(RelationType::PartOf, Dim::Indicator, a.series.indicator, b.series.indicator, codes);
        if (Objection stated = byFigures(a, b, codes)) {
            return stated; // what somebody recorded of the two says more than that their names differ
        }
        return object(nested && declared ? RefusalCode::PartOfAnother : RefusalCode::DifferentIndicators,
                      whyRelated(Dim::Indicator, a.series.indicator, b.series.indicator, codes));
    }
    if (a.series.unit != b.series.unit) {
        return object(RefusalCode::DifferentUnits);
    }
    if (a.series.kind != b.series.kind) {
        return object(RefusalCode::KindsDiffer);
    }
    const Indicator *indicator = codes.indicators.find(a.series.indicator);
    if (!indicator) {
        return object(RefusalCode::DoesNotAddOver);
    }
    const bool adds = indicator->measure == MeasureType::Stock || indicator->measure == MeasureType::Flow;
    return adds ? std::nullopt : object(RefusalCode::RatiosDoNotAdd);
}

Objection byTime(const Observation &a, const Observation &b, const Indicator &indicator)
{
    if (!a.period || !b.period) {
        return object(RefusalCode::PeriodUnknown);
    }
    if (*a.period == *b.period) {
        return std::nullopt;
    }
    if (indicator.measure == MeasureType::Stock) {
        return object(RefusalCode::StockOverTime);
    }
    if (a.period->overlaps(*b.period)) {
        return object(RefusalCode::PeriodsOverlap);
    }
    return indicator.addsPeriod ? std::nullopt : object(RefusalCode::DoesNotAddOver);
}

Objection byMembers(const Observation &a, const Observation &b, const Indicator &indicator, const CodeBook &codes)
{
    struct Dimension {
        Dim dim;
        const std::string &a, &b;
        bool adds;
    };
    const bool declared = figuresDisjoint(a, b, codes);
    bool differ = a.period != b.period;
    for (const Dimension &on : {Dimension{Dim::Area, a.series.area, b.series.area, indicator.addsArea},
                                Dimension{Dim::Industry, a.series.industry, b.series.industry, indicator.addsIndustry},
                                Dimension{Dim::Subject, a.series.subject, b.series.subject, indicator.addsSubject}}) {
        Standing how = standing(on.dim, on.a, on.b, codes);
        if (how == Standing::Undeclared && declared) {
            how = Standing::Disjoint;
        }
        if (Objection objection = bySets(how, on.adds, whyRelated(on.dim, on.a, on.b, codes))) {
            return objection;
        }
        differ = differ || how != Standing::Same;
    }
    // Alike in everything: one value, told twice (by two sources).
    return differ || declared ? std::nullopt : object(RefusalCode::Overlapping);
}

Objection objectionTo(const Observation &a, const Observation &b, const CodeBook &codes)
{
    if (Objection objection = byKindOfNumber(a, b, codes)) {
        return objection;
    }
    if (Objection objection = byFigures(a, b, codes)) {
        return objection;
    }
    const Indicator &indicator = *codes.indicators.find(a.series.indicator);
    if (Objection objection = byTime(a, b, indicator)) {
        return objection;
    }
    return byMembers(a, b, indicator, codes);
}

/// A part as a quantity: a missing value may be anything that the indicator allows, one that does not apply is zero.
Quantity quantityOf(const Observation &part, bool canBeNegative)
{
    if (part.quantity) {
        return *part.quantity;
    }
    Quantity none = part.gapReason == "na"
                        ? Quantity::stated(Qualifier::Exact, 0, 0, part.series.unit)
                        : Quantity::stated(Qualifier::AtLeast, canBeNegative ? -std::numeric_limits<double>::infinity() : 0, 0,
                                           part.series.unit, canBeNegative);
    none.kind = part.series.kind;
    if (part.isFigure()) {
        none.lineage.figures = {part.figure};
    }
    return none;
}

Sum total(std::span<const Observation> parts, const CodeBook &codes)
{
    const Indicator *indicator = codes.indicators.find(parts.front().series.indicator);
    std::vector<Quantity> quantities;
    std::vector<const Quantity *> inputs;
    quantities.reserve(parts.size());
    for (const Observation &part : parts) {
        inputs.push_back(&quantities.emplace_back(quantityOf(part, indicator && indicator->isSigned)));
    }
    Bounds bounds = quantities.front().bounds;
    double stated = quantities.front().value;
    for (std::size_t i = 1; i < quantities.size(); ++i) {
        bounds = plus(bounds, quantities[i].bounds);
        stated += quantities[i].value;
    }
    if (auto quantity = derived(bounds, stated, parts.front().series.unit, std::span(inputs))) {
        return *std::move(quantity);
    }
    return refusal(Attempt::Add, RefusalCode::NothingKnown, parts.front(), parts.back(), codes);
}

std::optional<Refusal> refusedPair(std::span<const Observation> parts, const CodeBook &codes)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            if (Objection objection = objectionTo(parts[i], parts[j], codes)) {
                return refusal(Attempt::Add, objection->first, parts[i], parts[j], codes, objection->second);
            }
        }
    }
    return std::nullopt;
}

bool isOneBulkSeries(std::span<const Observation> parts)
{
    SeriesKey first = parts.empty() ? SeriesKey() : parts.front().series;
    return std::ranges::all_of(parts, [&](const Observation &part) {
        first.freq = part.series.freq; // a quarter among months is the same series for an addition
        return !part.isFigure() && part.period && part.series == first;
    });
}

// Values of one series differ in time only: if any two clash, two neighbours in time do. Thousands of months would take
// millions of pairs otherwise.
std::optional<Refusal> refusedNeighbours(std::span<const Observation> parts, const CodeBook &codes)
{
    std::vector<const Observation *> inTime;
    for (const Observation &part : parts) {
        inTime.push_back(&part);
    }
    std::ranges::stable_sort(inTime, [](const Observation *a, const Observation *b) { return *a->period < *b->period; });
    for (std::size_t i = 1; i < inTime.size(); ++i) {
        if (Objection objection = objectionTo(*inTime[i - 1], *inTime[i], codes)) {
            return refusal(Attempt::Add, objection->first, *inTime[i - 1], *inTime[i], codes, objection->second);
        }
    }
    return std::nullopt;
}

} // namespace

Sum sum(std::span<const Observation> parts, const CodeBook &codes)
{
    if (parts.empty()) {
        return Refusal{RefusalCode::Nothing,
                       {},
                       {},
                       {"没有可相加的数据；请先选择数据。", "There is nothing to add; choose figures first."}};
    }
    if (auto refused = isOneBulkSeries(parts) ? refusedNeighbours(parts, codes) : refusedPair(parts, codes)) {
        return *std::move(refused);
    }
    if (parts.size() == 1 && parts.front().quantity) {
        return *parts.front().quantity;
    }
    return total(parts, codes);
}

} // namespace rd
