#include "cityfacts.h"
#include "core/chart/chartmodel.h"
#include "core/report/engine.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::city;
using test::stated;

std::vector<std::string> column(const Table &table, const char *id)
{
    std::vector<std::string> texts;
    for (const ReportRow &row : table.rows) {
        texts.push_back(fileText(*table.cell(row, id), Language::En));
    }
    return texts;
}

TEST(Engine, AMapKeepsItsClassesThroughTime)
{
    auto facts = city();
    CodeList<Area> placed;
    for (Area area : facts.book.areas) {
        area.tileColumn = area.tileRow = area.ord;
        placed.add(area);
    }
    facts.book.areas = placed;
    int number = 0;
    double value = 0;
    for (const char *period : {"2022", "2023", "2024"}) {
        for (const char *area : {"1", "11", "12", "13"}) {
            facts.held.push_back(
                stated("F-" + std::to_string(++number), area, "revenue", value += 10, Qualifier::Exact, Kind::Actual, period));
        }
    }
    ReportSpec spec;
    spec.filters = {{Dim::Indicator, {"revenue"}, true}};
    spec.periods.latest = 1;
    EXPECT_FALSE(answer(spec, facts)->span) << "only a map asks for it";
    spec.chart = "tilemap";
    const Table latest = *answer(spec, facts);
    ASSERT_TRUE(latest.span);
    EXPECT_EQ(latest.span->periods, 3u);
    EXPECT_EQ(latest.span->areas, 3u) << "without the city itself";
    EXPECT_EQ(latest.span->from.sdmx(), "2022");
    EXPECT_EQ(latest.span->to.sdmx(), "2024");
    spec.options["until"] = "2023";
    const Table earlier = *answer(spec, facts);
    const auto classes = [&facts](const Table &table) {
        std::vector<std::string> limits; // "20–40 (3 areas)"; how many areas are in it is another matter
        const ChartModel drawn = chartModel(table, facts.book, Language::En);
        for (const std::string &one : drawn.panels.front().value.categories) {
            limits.push_back(one.substr(0, one.find(' ')));
        }
        return limits;
    };
    EXPECT_EQ(classes(latest), classes(earlier));
    EXPECT_EQ(classes(latest).size(), 5u);
    const ChartModel model = chartModel(latest, facts.book, Language::En);
    EXPECT_TRUE(std::ranges::all_of(model.panels.front().marks, [](const Mark &mark) { return mark.count >= 4; }))
        << "the highest of all years";
    EXPECT_TRUE(model.texts.at("classes").en.find("3 periods") != std::string::npos) << model.texts.at("classes").en;
}

TEST(Engine, KeepsTheFirstOfEach)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5, Qualifier::Exact, Kind::Actual, "2022"),
                  stated("F-2", "11", "revenue", 6, Qualifier::Exact, Kind::Actual, "2023"),
                  stated("F-3", "12", "revenue", 7, Qualifier::Exact, Kind::Actual, "2024"),
                  stated("F-4", "12", "spending", 8, Qualifier::Exact, Kind::Actual, "2022")};
    ReportSpec spec;
    spec.sort = {{"REF_AREA", false}, {"TIME_PERIOD", true}};
    const auto figures = [&] {
        std::vector<std::string> found;
        const auto table = answer(spec, facts);
        for (const ReportRow &row : table->rows) {
            found.emplace_back(row.key.code(Dim::Figure));
        }
        return found;
    };
    EXPECT_EQ(figures(), (std::vector<std::string>{"F-2", "F-1", "F-3", "F-4"}));
    spec.options["each"] = "indicator";
    EXPECT_EQ(figures(), (std::vector<std::string>{"F-2", "F-4"}));
    spec.options["each"] = "area";
    EXPECT_EQ(figures(), (std::vector<std::string>{"F-2", "F-3"}));
    spec.limit = 1;
    EXPECT_EQ(figures(), std::vector<std::string>{"F-2"});
}

TEST(Engine, TheLatestOfStretchesThatBeginTogetherIsTheOneThatEndsLast)
{
    auto facts = city();
    for (const char *period : {"2025-01", "2025", "2025-S1", "2025-01-01/P10M", "2025-01-01/P9M", "2025-01-01"}) {
        facts.held.push_back(stated(period, "1", "revenue", 5, Qualifier::Exact, Kind::Actual, period));
    }
    ReportSpec spec;
    spec.sort = {{"TIME_PERIOD", true}};
    std::vector<std::string> latestFirst = {"2025", "2025-01-01/P10M", "2025-01-01/P9M", "2025-S1", "2025-01", "2025-01-01"};
    EXPECT_EQ(column(*answer(spec, facts), "TIME_PERIOD"), latestFirst);
    spec.sort = {{"TIME_PERIOD", false}};
    std::ranges::reverse(latestFirst);
    EXPECT_EQ(column(*answer(spec, facts), "TIME_PERIOD"), latestFirst);
    spec.sort = {{"TIME_PERIOD", true}};
    spec.options["each"] = "indicator";
    EXPECT_EQ(column(*answer(spec, facts), "TIME_PERIOD"), std::vector<std::string>{"2025"})
        << "what a tile shows as the latest";
}

TEST(Engine, AProjectThatIsToProduceIsNotInProduction)
{
    auto facts = city();
    const auto phase = [&facts](const char *subject, const char *stage, Kind kind, const char *period) {
        Event event;
        event.code = "E-" + std::to_string(facts.book.events.size());
        event.subject = subject;
        event.area = "11";
        event.industry = "_Z";
        event.stage = stage;
        event.kind = kind;
        event.period = Period::parse(period);
        facts.book.events.add(event);
    };
    for (const char *code : {"built", "starting", "promised", "running"}) {
        Subject subject;
        subject.code = code;
        subject.type = "project";
        subject.area = "11";
        facts.book.subjects.add(subject);
    }
    phase("built", "under_way", Kind::Actual, "2025-11");
    phase("built", "in_production", Kind::Plan, "2026-Q3");
    phase("starting", "starting", Kind::Plan, "2027-04");
    phase("starting", "in_production", Kind::Target, "2028-10");
    phase("promised", "under_way", Kind::Plan, "2027");
    phase("running", "in_production", Kind::Actual, "2022");
    ReportSpec spec;
    spec.view = View::Codes;
    spec.rows = {Dim::Subject};
    const Table table = *answer(spec, facts);
    EXPECT_EQ(column(table, "STAGE"), (std::vector<std::string>{"under_way", "starting", "planned", "in_production"}));
    EXPECT_EQ(column(table, "STAGE_PERIOD"), (std::vector<std::string>{"2025-11", "2027-04", "", "2022"}));
}

TEST(Engine, FilterOnAnAreaTakesWhatLiesBelowIt)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5), stated("F-2", "1", "revenue", 9)};
    ReportSpec spec;
    spec.filters = {{Dim::Area, {"1"}, true}};
    EXPECT_EQ(column(*answer(spec, facts), "FIGURE_ID"), (std::vector<std::string>{"F-1", "F-2"}));
    spec.filters.front().children = false;
    EXPECT_EQ(column(*answer(spec, facts), "FIGURE_ID"), (std::vector<std::string>{"F-2"}));
}

TEST(Engine, FiltersThatExcludeEachOtherGiveNoRows)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5)};
    ReportSpec spec;
    spec.filters = {{Dim::Area, {"11"}, true}, {Dim::Area, {"12"}, true}};
    EXPECT_TRUE(answer(spec, facts)->rows.empty());
}

TEST(Engine, SortsByValueWithGapsLastEitherWay)
{
    auto facts = city();
    Observation gap = stated("F-3", "13", "revenue", 0);
    gap.quantity.reset();
    gap.gapReason = "unpublished";
    facts.held = {gap, stated("F-1", "11", "revenue", 5), stated("F-2", "12", "revenue", 9)};
    ReportSpec spec;
    spec.sort = {{"OBS_VALUE", true}};
    EXPECT_EQ(column(*answer(spec, facts), "FIGURE_ID"), (std::vector<std::string>{"F-2", "F-1", "F-3"}));
    spec.sort = {{"OBS_VALUE", false}};
    EXPECT_EQ(column(*answer(spec, facts), "FIGURE_ID"), (std::vector<std::string>{"F-1", "F-2", "F-3"}));
}

TEST(Engine, SortsAreasInOfficialOrderAndListedOnesAsListed)
{
    auto facts = city();
    facts.held = {stated("F-1", "13", "revenue", 1), stated("F-2", "11", "revenue", 2), stated("F-3", "12", "revenue", 3)};
    ReportSpec spec;
    spec.sort = {{"REF_AREA", false}};
    EXPECT_EQ(column(*answer(spec, facts), "REF_AREA"), (std::vector<std::string>{"11", "12", "13"}));
    spec.filters = {{Dim::Figure, {"F-3", "F-1", "F-2"}, true}};
    spec.sort = {{"listed", false}};
    EXPECT_EQ(column(*answer(spec, facts), "FIGURE_ID"), (std::vector<std::string>{"F-3", "F-1", "F-2"}));
}

TEST(Engine, AnswerComesInChunksThatCanBeStopped)
{
    auto facts = city();
    for (int i = 0; i < 3000; ++i) {
        facts.held.push_back(stated("F-" + std::to_string(i), "11", "revenue", i));
    }
    std::vector<std::size_t> sizes;
    ASSERT_TRUE(answer(ReportSpec{}, facts, [&sizes](Chunk &&chunk) {
        sizes.push_back(chunk.rows.size());
        return sizes.size() < 2;
    }));
    EXPECT_EQ(sizes, (std::vector<std::size_t>{1024, 1024}));
    ReportSpec limited;
    limited.limit = 1500;
    EXPECT_EQ(answer(limited, facts)->rows.size(), 1500u);
}

TEST(Engine, TargetStandsBesideTheLatestActualOfItsPeriod)
{
    auto facts = city();
    facts.held = {stated("T-1", "11", "revenue", 400, Qualifier::AtLeast, Kind::Target, "2025"),
                  stated("A-1", "11", "revenue", 100, Qualifier::Exact, Kind::Actual, "2025-01-01/P2M"),
                  stated("A-2", "11", "revenue", 150, Qualifier::Exact, Kind::Actual, "2025-Q1"),
                  stated("A-3", "11", "revenue", 90, Qualifier::Exact, Kind::Actual, "2024")};
    ReportSpec spec;
    spec.filters = {{Dim::Kind, {"target"}, true}};
    spec.fields = {"FIGURE_ID", "ACTUAL_VALUE", "ACTUAL_PERIOD", "COMPLETION"};
    const Table table = *answer(spec, facts);
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(column(table, "ACTUAL_VALUE").front(), "150");
    EXPECT_EQ(column(table, "ACTUAL_PERIOD").front(), "2025-Q1");
    // 150 of the 400 that the target names.
    const auto *completion = std::get_if<Quantity>(table.cell(table.rows.front(), "COMPLETION"));
    ASSERT_NE(completion, nullptr);
    EXPECT_EQ(completion->qualifier, Qualifier::Exact);
    EXPECT_NEAR(completion->value, 37.5, 1e-9);
}

TEST(Engine, TargetWithoutAnActualSaysThatNoneIsPublished)
{
    auto facts = city();
    facts.held = {stated("T-1", "11", "revenue", 400, Qualifier::AtLeast, Kind::Target, "2025")};
    ReportSpec spec;
    spec.fields = {"FIGURE_ID", "ACTUAL_VALUE"};
    const Table table = *answer(spec, facts);
    const auto *gap = std::get_if<Gap>(table.cell(table.rows.front(), "ACTUAL_VALUE"));
    ASSERT_NE(gap, nullptr);
    EXPECT_EQ(gap->reason, "unpublished");
}

TEST(Engine, CoverageCountsKindsAndFillsUpAreasThatHoldNothing)
{
    auto facts = city();
    Observation undated = stated("F-3", "11", "spending", 2, Qualifier::Exact, Kind::Plan);
    undated.period.reset();
    undated.noPeriod = "undated";
    facts.held = {stated("F-1", "11", "revenue", 5), stated("F-2", "12", "revenue", 9), undated};
    ReportSpec spec;
    spec.view = View::Coverage;
    spec.rows = {Dim::Area};
    spec.columns = {Dim::Indicator};
    const Table table = *answer(spec, facts);
    EXPECT_EQ(column(table, "REF_AREA"), (std::vector<std::string>{"11", "11", "12", "12", "13", "13"}));
    EXPECT_EQ(column(table, "FIGURES"), (std::vector<std::string>{"1", "1", "1", "0", "0", "0"}));
    EXPECT_EQ(column(table, "UNDATED"), (std::vector<std::string>{"0", "1", "0", "0", "0", "0"}));
    EXPECT_EQ(column(table, "FIGURE_IDS").front(), "F-1");
}

TEST(Engine, AMapOfGapsKnowsTheIndicatorThatNobodyHas)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5)};
    ReportSpec spec;
    spec.view = View::Coverage;
    spec.rows = {Dim::Area};
    spec.columns = {Dim::Indicator};
    spec.options = {{"columns", "listed"}};
    spec.filters = {{Dim::Indicator, {"revenue", "spending"}, false}};
    const Table table = *answer(spec, facts);
    EXPECT_EQ(column(table, "FIGURES"), (std::vector<std::string>{"1", "0", "0", "0", "0", "0"}));
}

TEST(Engine, ProjectsAreThoseKnownOnTheDayAsFarAsTheyWereThen)
{
    auto facts = city();
    for (const char *day : {"2024-03-01", "2025-03-01"}) {
        Source source;
        source.code = std::string("news-") + day;
        source.published = day;
        facts.book.sources.add(source);
        Passage passage;
        passage.code = std::string("p-") + day;
        passage.source = source.code;
        facts.book.passages.add(passage);
        Subject subject;
        subject.code = std::string("plant-") + day;
        subject.type = "project";
        subject.area = "11";
        subject.passage = passage.code;
        facts.book.subjects.add(subject);
        Event event;
        event.code = std::string("E-") + day;
        event.subject = "plant-2024-03-01";
        event.area = "11";
        event.industry = "_Z";
        event.stage = std::string(day) == "2024-03-01" ? "planned" : "running";
        event.passage = passage.code;
        event.period = Period::parse(std::string(day).substr(0, 7));
        facts.book.events.add(event);
    }
    ReportSpec spec;
    spec.view = View::Codes;
    spec.rows = {Dim::Subject};
    EXPECT_EQ(column(*answer(spec, facts), "STAGE"), (std::vector<std::string>{"running", ""}));
    spec.publishedUntil = "2024-12-31";
    EXPECT_EQ(column(*answer(spec, facts), "STAGE"), std::vector<std::string>{"planned"});
    spec.publishedUntil.clear();
    spec.filters = {{Dim::Source, {"news-2024-03-01"}, true}};
    EXPECT_EQ(column(*answer(spec, facts), "STAGE"), std::vector<std::string>{"planned"}) << "what this source says alone";
}

TEST(Engine, WhatHasNoValueIsNotHeld)
{
    auto facts = city();
    Observation gap = stated("F-2", "11", "revenue", 0);
    gap.quantity.reset();
    gap.gapReason = "unpublished";
    Observation other = gap;
    other.figure = "F-3";
    other.series.area = "12";
    facts.held = {stated("F-1", "11", "revenue", 5), gap, other};
    ReportSpec spec;
    spec.view = View::Coverage;
    spec.rows = {Dim::Area};
    spec.columns = {Dim::Indicator};
    const Table table = *answer(spec, facts);
    EXPECT_EQ(column(table, "FIGURES"), (std::vector<std::string>{"1", "0", "0"}));
    EXPECT_EQ(column(table, "ACTUAL"), (std::vector<std::string>{"1", "0", "0"}));
    EXPECT_EQ(column(table, "FIGURE_IDS"), (std::vector<std::string>{"F-1", "", ""}));
}

TEST(Engine, EventsOfIndustriesLeaveOutWhatConcernsNone)
{
    auto facts = city();
    for (const char *industry : {"_Z", "steel"}) {
        Event event;
        event.code = std::string("E-") + industry;
        event.area = "11";
        event.industry = industry;
        event.subject = "_Z";
        facts.book.events.add(event);
    }
    ReportSpec spec;
    spec.view = View::Events;
    EXPECT_EQ(column(*answer(spec, facts), "EVENT_ID").size(), 2u);
    spec.options["has"] = "industry";
    EXPECT_EQ(column(*answer(spec, facts), "EVENT_ID"), std::vector<std::string>{"E-steel"});
    spec.options["has"] = "subject";
    EXPECT_TRUE(answer(spec, facts)->rows.empty());
}

TEST(Engine, GapsAreAskedOnlyForWhatSomeCountyHas)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5), stated("F-2", "1", "spending", 9)};
    ReportSpec spec;
    spec.view = View::Gaps;
    const Table table = *answer(spec, facts);
    EXPECT_EQ(column(table, "REF_AREA"), (std::vector<std::string>{"12", "13"}));
    EXPECT_EQ(column(table, "INDICATOR"), (std::vector<std::string>{"revenue", "revenue"}));
}

TEST(Engine, UnknownCodeIsNamed)
{
    const auto facts = city();
    ReportSpec spec;
    spec.filters = {{Dim::Area, {"99"}, true}};
    const auto fault = faultIn(spec, facts.book);
    ASSERT_TRUE(fault);
    EXPECT_NE(fault->sentence.en.find("\"99\""), std::string::npos);
    EXPECT_EQ(fault->code, ErrorCode::Failed);
    spec.filters = {{Dim::Area, {"11"}, true}};
    EXPECT_FALSE(faultIn(spec, facts.book));
}

TEST(Engine, TheRegionsOwnIsAskedWhereTheStoreHoldsMore)
{
    auto facts = city();
    Area elsewhere;
    elsewhere.code = "99";
    elsewhere.name = {"别县", "Other County"};
    elsewhere.level = "county";
    elsewhere.ord = 99;
    facts.book.areas.add(elsewhere);
    facts.held = {stated("F-1", "11", "revenue", 1), stated("F-2", "99", "revenue", 2)};
    ReportSpec spec;
    spec.options = {{"scope", "region"}};
    EXPECT_EQ(answer(spec, facts)->rows.size(), 1u);
    spec.filters = {{Dim::Area, {"99"}, true}};
    EXPECT_EQ(answer(spec, facts)->rows.size(), 1u) << "whoever chooses a place is told of it";
    EXPECT_EQ(answer(ReportSpec(), facts)->rows.size(), 2u);
}

} // namespace
} // namespace rd
