#pragma once

#include "core/observation.h"

namespace rd::test {

inline Area area(std::string code, std::string parent, std::string level, int ord = 0)
{
    Area area;
    area.code = code;
    area.name = {"地" + code, "Area " + code};
    area.parent = std::move(parent);
    area.scheme = "national";
    area.level = std::move(level);
    area.ord = ord;
    return area;
}

inline Industry industry(std::string code, std::string parent = {})
{
    Industry industry;
    industry.code = code;
    industry.name = {"业" + code, "Industry " + code};
    industry.parent = std::move(parent);
    return industry;
}

inline Indicator indicator(std::string code, MeasureType measure, std::string unit = "CNY")
{
    Indicator indicator;
    indicator.code = code;
    indicator.name = {"标" + code, "Indicator " + code};
    indicator.measure = measure;
    indicator.unit = std::move(unit);
    indicator.addsArea = indicator.addsIndustry = indicator.addsSubject = true;
    indicator.addsPeriod = measure == MeasureType::Flow;
    return indicator;
}

inline Relation relation(RelationType type, Dim dim, std::string a, std::string b)
{
    Relation relation;
    relation.code = std::string(name(dim)) + "/" + a + "/" + b + "/" + std::to_string(static_cast<int>(type));
    relation.type = type;
    relation.dim = dim;
    relation.a = std::move(a);
    relation.b = std::move(b);
    return relation;
}

inline Unit unit(std::string code, std::string zh, std::string en, std::string type, bool scales)
{
    Unit unit;
    unit.code = code;
    unit.name = {code, code};
    unit.symbol = {std::move(zh), std::move(en)};
    unit.type = std::move(type);
    unit.scales = scales;
    return unit;
}

/// A city with three counties and a zone; industries that are disjoint, nested and overlapping; a flow, a stock, a ratio
/// and an indicator with a sign.
inline CodeBook smallBook()
{
    CodeBook book;
    book.areas.add(area("city", "", "city", 1));
    book.areas.add(area("north", "city", "county", 2));
    book.areas.add(area("south", "city", "county", 3));
    book.areas.add(area("east", "city", "county", 4));
    book.areas.add(area("town", "north", "town", 5));
    Area zone = area("zone", "city", "zone", 6);
    zone.scheme = "own";
    book.areas.add(zone);
    for (const char *code : {"steel", "food", "cars", "parts"}) {
        book.industries.add(industry(code));
    }
    book.industries.add(industry("bread", "food"));
    book.indicators.add(indicator("revenue", MeasureType::Flow));
    book.indicators.add(indicator("firms", MeasureType::Stock, "enterprises"));
    book.indicators.add(indicator("rate", MeasureType::Ratio, "percent"));
    Indicator balance = indicator("balance", MeasureType::Flow);
    balance.isSigned = true;
    book.indicators.add(balance);
    book.relations.add(relation(RelationType::Disjoint, Dim::Industry, "steel", "food"));
    book.relations.add(relation(RelationType::Overlaps, Dim::Industry, "cars", "parts"));
    return book;
}

inline Observation observed(std::string indicator, std::string area, std::string period, double value,
                            Qualifier qualifier = Qualifier::Exact, bool canBeNegative = false)
{
    Observation observation;
    observation.series.indicator = std::move(indicator);
    observation.series.area = std::move(area);
    observation.series.unit = observation.series.indicator == "firms"  ? "enterprises"
                              : observation.series.indicator == "rate" ? "percent"
                                                                       : "CNY";
    observation.series.source = "paper";
    observation.period = Period::parse(period);
    observation.noPeriod = observation.period ? "" : "undated";
    observation.series.freq = observation.period ? std::string(observation.period->frequency()) : "_Z";
    observation.quantity = Quantity::stated(qualifier, value, 0, observation.series.unit, canBeNegative);
    return observation;
}

inline Observation figure(std::string code, Observation observation)
{
    observation.figure = code;
    observation.quantity->lineage.figures = {std::move(code)};
    return observation;
}

} // namespace rd::test
