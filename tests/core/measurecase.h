#pragma once

#include "charttable.h"
#include "core/report/engine.h"
#include "core/words/numbertext.h"
#include "support/memoryfacts.h"

namespace rd::test {

/// What the tests of computed columns and operations ask, and of what.
using Texts = std::vector<std::string>;

/// The small region with published growth of revenue, cumulative revenue and taxes that are a part of revenue.
inline MemoryFacts region()
{
    MemoryFacts facts;
    facts.book = chartBook();
    Indicator growth = indicator("growth", MeasureType::Ratio, "percent");
    growth.growthOf = "revenue";
    growth.isSigned = true;
    Indicator cumulative = indicator("to-date", MeasureType::Flow);
    cumulative.cumulativeOf = "revenue";
    Indicator delay = indicator("delay", MeasureType::Stock);
    delay.better = "lower";
    for (Indicator &made : {std::ref(growth), std::ref(cumulative), std::ref(delay)}) {
        facts.book.indicators.add(made);
    }
    facts.book.indicators.add(indicator("taxes", MeasureType::Flow));
    facts.book.relations.add(relation(RelationType::PartOf, Dim::Indicator, "taxes", "revenue"));
    return facts;
}

inline Observation percentOf(std::string indicator, std::string area, std::string period, double value)
{
    Observation made = observed(std::move(indicator), std::move(area), std::move(period), value, Qualifier::Exact, true);
    made.series.unit = made.quantity->unit = "percent";
    return made;
}

inline ReportSpec asking(std::string indicator, Texts fields)
{
    ReportSpec spec;
    spec.filters = {{Dim::Indicator, {std::move(indicator)}, false}};
    spec.fields = std::move(fields);
    return spec;
}

inline ReportSpec measuring(std::string indicator, Operation operation, std::string operand = {})
{
    ReportSpec spec;
    spec.measures = {{std::move(indicator), operation, std::move(operand)}};
    spec.fields = {"REF_AREA",  "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE",
                   "QUALIFIER", "GAP_REASON",  "OPERATION", "FIGURE_IDS"};
    return spec;
}

/// The row of an area and period as a file writes it, gaps by their reason.
inline Texts row(const Table &table, const std::string &area, const std::string &period)
{
    Texts texts;
    for (const ReportRow &row : table.rows) {
        if (row.key.code(Dim::Area) == area && row.key.code(Dim::Period) == period) {
            for (const Cell &cell : row.cells) {
                const Gap *gap = std::get_if<Gap>(&cell);
                texts.push_back(gap != nullptr ? "(" + gap->reason + ")" : fileText(cell, Language::En));
            }
        }
    }
    return texts;
}

/// As a source marks the value from which on it counts otherwise.
inline Observation broken(Observation made)
{
    made.quantity->status = "B";
    return made;
}

} // namespace rd::test
