#include "chartcase.h"

#include "core/chart/chartparts.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

std::vector<Observation> inThreeAreas(const char *period)
{
    return {observed("firms", "north", period, 7), observed("firms", "south", period, 5), observed("firms", "east", period, 4)};
}

TEST(SharedWords, SayWhatTheTitleLeavesOpen)
{
    Table table = chartTable("bars", inThreeAreas("2024"), book);
    table.spec.question = {"哪里多？", "Where are most?"};
    EXPECT_EQ(built(table, Language::En).title, "Where are most?");
    EXPECT_EQ(built(table, Language::En).question, "Indicator firms · 2024");
    EXPECT_EQ(built(table, Language::Zh).question, "标firms · 2024年");
    table.spec.question = {"", "Indicator firms: where are most in 2024?"};
    EXPECT_EQ(built(table, Language::En).question, "");
    table.rows.back() = chartTable("bars", inThreeAreas("2023"), book).rows.back();
    EXPECT_EQ(built(table, Language::Zh).question, "标firms") << "no period is that of all";
}

TEST(SharedWords, LeaveTimeToATimeAxis)
{
    const Table table = chartTable("lines",
                                   {observed("rate", "north", "2024-01", 1), observed("rate", "north", "2024-02", 2),
                                    observed("rate", "north", "2024-03", 3)},
                                   book);
    EXPECT_EQ(built(table, Language::En).question, "Indicator rate · Area north");
}

TEST(Events, DoNotRepeatWhomTheirTextNames)
{
    CodeBook known = book;
    Table table;
    table.spec.view = View::Events;
    table.spec.chart = "events";
    for (const char *text : {"Area north: opened", "Opened"}) {
        Event event;
        event.code = text;
        event.text = {text, text};
        known.events.add(event);
        ReportRow &row = table.rows.emplace_back();
        row.key.set(Dim::Event, text);
        row.key.set(Dim::Area, "north");
    }
    const std::vector<Mark> marks = factMarks(table, known, Language::En);
    EXPECT_EQ(marks[0].detail, "");
    EXPECT_EQ(marks[1].detail, "Area north");
}

TEST(Filled, PutsWordsInTheirPlacesInOrder)
{
    EXPECT_EQ(filled("{} of {}", "1", "2"), "1 of 2");
    EXPECT_EQ(filled("{}", "{}", "2"), "{}");
    EXPECT_EQ(filled("none", "1"), "none");
}

} // namespace
} // namespace rd
