#pragma once

#include "support/memoryfacts.h"

namespace rd::test {

inline Observation stated(std::string figure, std::string area, std::string indicator, double value,
                          Qualifier qualifier = Qualifier::Exact, Kind kind = Kind::Actual, const char *period = "2024")
{
    Observation made;
    made.series = {std::move(area), std::move(indicator), "_Z", "_Z", kind, "CNY", "A", "paper"};
    made.figure = std::move(figure);
    made.period = Period::parse(period);
    made.quantity = Quantity::stated(qualifier, value, 0, "CNY");
    made.quantity->kind = kind;
    made.quantity->lineage.figures = {made.figure};
    return made;
}

/// A city 1 with the counties 11, 12 and 13; revenue and investment in yuan.
inline MemoryFacts city()
{
    MemoryFacts facts;
    const auto area = [&facts](const char *code, const char *zh, const char *en, const char *parent, const char *level,
                               int ord) {
        Area made;
        made.code = code;
        made.name = {zh, en};
        made.parent = parent;
        made.level = level;
        made.scheme = "own";
        made.ord = ord;
        facts.book.areas.add(made);
    };
    area("1", "甲市", "A City", "", "city", 1);
    area("11", "乙县", "B County", "1", "county", 2);
    area("12", "丙县", "C County", "1", "county", 3);
    area("13", "丁县", "D County", "1", "county", 4);
    Unit yuan;
    yuan.code = "CNY";
    yuan.name = {"元", "yuan"};
    yuan.symbol = {"元", "CNY"};
    yuan.type = "currency";
    yuan.scales = true;
    facts.book.units.add(yuan);
    for (const char *code : {"revenue", "spending"}) {
        Indicator made;
        made.code = code;
        made.name = {code, code};
        made.unit = "CNY";
        made.measure = MeasureType::Flow;
        facts.book.indicators.add(made);
    }
    Source paper;
    paper.code = "paper";
    paper.name = {"报", "Paper"};
    facts.book.sources.add(paper);
    return facts;
}

} // namespace rd::test
