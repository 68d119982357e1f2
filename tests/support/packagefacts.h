#pragma once

#include "exchange/package/package.h"
#include "store/values/figureobservation.h"
#include "support/memoryfacts.h"

#include <gtest/gtest.h>

namespace rd::test {

/// A row of `observation`, whose columns are a series key, a period, a value and a status.
inline Observation bulkOf(const TableDef &table, const Row &row)
{
    const auto text = [&](std::string_view column) {
        const auto *found = std::get_if<std::string>(&row[static_cast<std::size_t>(table.columnIndex(column))]);
        return found == nullptr ? std::string() : *found;
    };
    Observation observation;
    observation.series = {text("area"), text("indicator"), text("industry"), text("subject"), *kindNamed(text("kind")),
                          text("unit"), text("freq"),      text("source")};
    observation.period = Period::fromStored(text("period_start"), text("period_length"));
    if (const auto *value = std::get_if<double>(&row[static_cast<std::size_t>(table.columnIndex("value"))])) {
        observation.quantity = Quantity::stated(Qualifier::Exact, *value, 0, observation.series.unit);
        observation.quantity->kind = observation.series.kind;
        observation.quantity->status = text("status");
    } else {
        observation.gapReason = "unpublished";
    }
    return observation;
}

/// A data package in memory, without the store's precedence and history.
inline MemoryFacts packageFacts(const std::string &folder)
{
    MemoryFacts facts;
    auto source = openPackage(folder);
    EXPECT_TRUE(source.ok()) << (source.ok() ? "" : source.error().sentence.en);
    while (source.ok()) {
        auto row = (*source)->next();
        EXPECT_TRUE(row.ok()) << (row.ok() ? "" : row.error().sentence.en);
        if (!row.ok() || !row->has_value()) {
            break;
        }
        const TableRow &at = **row;
        if (at.table->name == "figure") {
            auto observation = observationOf(at.row, facts.book);
            EXPECT_TRUE(observation.ok()) << at.place;
            if (observation.ok()) {
                facts.held.push_back(std::move(observation.value()));
            }
        } else if (at.table->name == "observation") {
            facts.held.push_back(bulkOf(*at.table, at.row));
        } else {
            addRow(facts.book, *at.table, at.row);
        }
    }
    return facts;
}

} // namespace rd::test
