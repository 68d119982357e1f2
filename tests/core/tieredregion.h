#pragma once

#include "charttable.h"

#include "core/report/engine.h"
#include "support/memoryfacts.h"

#include <gtest/gtest.h>

namespace rd::test {

/// Two tiers, one of them open-ended; a county with a tile and one without; a source, a passage, a note, events.
inline MemoryFacts tieredRegion()
{
    MemoryFacts facts;
    facts.book = chartBook();
    CodeBook &book = facts.book;
    for (const char *code : {"system", "first", "open"}) {
        Tier tier;
        tier.code = code;
        tier.name = {std::string("类") + code, std::string("Tier ") + code};
        tier.parent = std::string(code) == "system" ? "" : "system";
        tier.openEnded = std::string(code) == "open";
        book.tiers.add(tier);
    }
    const auto member = [&](std::string code, std::string industry, std::string tier, bool primary) {
        Membership membership;
        membership.code = std::move(code);
        membership.industry = std::move(industry);
        membership.tier = std::move(tier);
        membership.primary = primary;
        book.memberships.add(membership);
    };
    member("m1", "steel", "first", true);
    member("m2", "food", "first", true);
    member("m3", "cars", "open", true);
    member("m4", "cars", "first", false);
    Source source;
    source.code = "paper";
    source.name = {"日报", "Daily"};
    book.sources.add(source);
    Passage passage;
    passage.code = "p1";
    passage.source = "paper";
    passage.headline = {"小产业", "A small industry"};
    passage.headlineOrd = 1;
    passage.paragraph = 3;
    book.passages.add(passage);
    Note note;
    note.code = "n1";
    note.dim = Dim::Passage;
    note.about = "p1";
    note.passage = "p1";
    note.text = {"印重了", "Printed twice"};
    book.notes.add(note);
    return facts;
}

inline Observation printed(Observation observation, std::string form)
{
    observation.quantity->asPublished = std::move(form);
    observation.passage = "p1";
    return observation;
}

inline ChartModel modelOf(MemoryFacts &facts, ReportSpec spec, Language language = Language::Zh)
{
    const auto table = answer(spec, facts);
    EXPECT_TRUE(table.ok()) << (table.ok() ? "" : table.error().sentence.en);
    return chartModel(table.value(), facts.book, language);
}

inline ReportSpec specOf(View view, std::string chart, std::vector<Dim> rows = {})
{
    ReportSpec spec;
    spec.question = {"问题？", "Question?"};
    spec.view = view;
    spec.chart = std::move(chart);
    spec.rows = std::move(rows);
    return spec;
}

} // namespace rd::test
