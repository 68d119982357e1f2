#include "tieredregion.h"

#include "core/chart/chartbuilder.h"
#include "core/chart/chartparts.h"
#include "core/report/engine.h"
#include "core/words/words.h"
#include "support/memoryfacts.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

TEST(ChartModel, EveryKindOfThePackageHasABuilder)
{
    for (const char *kind : {"tiles",      "poster",  "tilegrid",  "tilemap", "strip",    "tableposter", "bars",   "lines",
                             "multiples",  "bullets", "ledger",    "columns", "chain",    "dots",        "nested", "squares",
                             "pairs",      "dotplot", "diverging", "slope",   "timeline", "ring",        "list",   "events",
                             "milestones", "board",   "gapmap",    "plan",    "sentence"}) {
        EXPECT_NE(builderOf(kind), nullptr) << kind;
    }
    EXPECT_EQ(builderOf("pie"), nullptr);
}

TEST(ChartModel, QuestionIsTheTitleWhereNothingWasFound)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2024", 7))};
    ReportSpec spec = specOf(View::Observations, "list");
    EXPECT_EQ(modelOf(facts, spec).title, "问题？");
    EXPECT_EQ(modelOf(facts, spec).question, "");
    spec.finding = {"共{n}条", "{n} in all"};
    EXPECT_EQ(modelOf(facts, spec).title, "共1条");
    EXPECT_EQ(modelOf(facts, spec).question, "问题？");
    EXPECT_EQ(modelOf(facts, spec, Language::En).title, "1 in all");
}

TEST(ChartModel, SourceLineCountsWhatIsSpecial)
{
    MemoryFacts facts = tieredRegion();
    Observation estimate = observed("firms", "south", "2024", 3);
    estimate.quantity->status = "E";
    facts.held = {figure("F-1", observed("firms", "north", "2024", 7, Qualifier::MoreThan)),
                  figure("F-2", ofKind(Kind::Target, observed("firms", "east", "2025", 9))),
                  figure("F-3", ofKind(Kind::Plan, observed("firms", "zone", "", 5))), figure("F-4", estimate)};
    const ReportSpec spec = specOf(View::Observations, "list");
    EXPECT_EQ(modelOf(facts, spec).source, "来源：日报 · 4条数据，其中目标1条、计划1条、估计1条、“超过”的1条、未注明时期1条");
    EXPECT_EQ(modelOf(facts, spec, Language::En).source,
              "Source: Daily · 4 figures, of which targets: 1, plans: 1, estimates: 1, \"more than\": 1, undated: 1");
}

TEST(ChartModel, AnEmptyTableSaysOfWhomNothingIsKnown)
{
    MemoryFacts facts = tieredRegion();
    ReportSpec spec = specOf(View::Observations, "bars");
    EXPECT_EQ(modelOf(facts, spec).empty, word("empty.nothing", Language::Zh)) << "no filter is to blame";
    spec.filters.push_back({Dim::Area, {"south", "north"}, true});
    EXPECT_EQ(modelOf(facts, spec).empty, word("empty.report", Language::Zh));
    ReportSpec computed = specOf(View::Observations, "list");
    computed.filters = {{Dim::Kind, {"actual"}, true}};
    computed.options = {{"has", "rank"}};
    EXPECT_EQ(modelOf(facts, computed).empty, word("empty.computed", Language::Zh))
        << "the report's own filter is not to blame";
    spec.filters.back().codes = {"south"};
    const ChartModel model = modelOf(facts, spec);
    EXPECT_NE(model.empty.find("地south"), std::string::npos);
    EXPECT_TRUE(model.panels.empty());
}

TEST(ChartModel, TwoValuesAreNoBarsAndTwoUnitsShareNoPanel)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2024", 7)), figure("F-2", observed("firms", "south", "2024", 8))};
    const ReportSpec spec = specOf(View::Observations, "bars");
    EXPECT_EQ(modelOf(facts, spec).kind, "list");
    facts.held.push_back(figure("F-3", observed("firms", "east", "2024", 9)));
    EXPECT_EQ(modelOf(facts, spec).kind, "bars");
    facts.held.push_back(figure("F-4", observed("revenue", "east", "2024", 9)));
    for (const Panel &panel : modelOf(facts, spec).panels) {
        ASSERT_FALSE(panel.marks.empty());
        for (const Mark &mark : panel.marks) {
            EXPECT_EQ(mark.quantity->unit, panel.marks.front().quantity->unit);
        }
    }
}

TEST(ChartModel, StampOfASourceIsShown)
{
    MemoryFacts facts = tieredRegion();
    EXPECT_EQ(modelOf(facts, specOf(View::Observations, "list")).stamp, "");
    Source made;
    made.code = "made";
    made.stamp = {"示例数据", "sample data"};
    facts.book.sources.add(made);
    EXPECT_EQ(modelOf(facts, specOf(View::Observations, "list"), Language::En).stamp, "sample data");
}

TEST(Poster, NumeralsAreCountedFromPrimaryMemberships)
{
    MemoryFacts facts = tieredRegion();
    Observation one = observed("firms", "north", "2024", 7);
    one.series.industry = "steel";
    facts.held = {figure("F-1", one)};
    const ChartModel model = modelOf(facts, specOf(View::Codes, "poster", {Dim::Tier, Dim::Industry}));
    ASSERT_EQ(model.panels.size(), 2u); // the system as a whole is no tier of its own
    EXPECT_EQ(model.panels[0].label, "2");
    EXPECT_EQ(model.panels[1].label, "X");
    EXPECT_EQ(codesIn(model.panels[0], Dim::Industry), (std::vector<std::string>{"steel", "food", "cars"}));
    EXPECT_EQ(model.panels[0].marks[0].count, 1);
    EXPECT_EQ(model.panels[0].marks[1].count, 0);
    EXPECT_EQ(model.panels[0].marks[2].group, "also");
    EXPECT_EQ(model.tierOrder, (std::vector<std::string>{"first", "open"}));
}

TEST(Poster, AnOpenNumberHasTheLetterThatItsSystemGivesIt)
{
    MemoryFacts facts = tieredRegion();
    Observation one = observed("firms", "north", "2024", 7);
    one.series.industry = "cars";
    facts.held = {figure("F-1", one)};
    const CodeList<Tier> tiers = facts.book.tiers;
    for (const auto &[system, letter] : {std::pair("“453X”现代产业体系", "X"),
                                         {"“1+2+N”产业体系", "N"},
                                         {"“N+3”产业体系", "N"},
                                         {"现代产业体系", "X"},
                                         {"AI产业体系", "X"},
                                         {"5G+产业体系", "X"}}) {
        facts.book.tiers = {};
        for (Tier tier : tiers) {
            if (tier.parent.empty()) {
                tier.name.zh = system;
            }
            facts.book.tiers.add(tier);
        }
        const ChartModel model = modelOf(facts, specOf(View::Codes, "poster", {Dim::Tier, Dim::Industry}));
        EXPECT_EQ(model.panels.at(1).label, letter) << system;
    }
}

TEST(TileGrid, AreasWithoutAPlaceStandBelow)
{
    MemoryFacts facts = tieredRegion();
    CodeBook placed = chartBook();
    CodeList<Area> areas;
    for (Area area : placed.areas) {
        if (area.code == "north" || area.code == "south") {
            area.tileRow = area.code == "north" ? 0 : 1;
            area.tileColumn = 2;
        }
        areas.add(area);
    }
    facts.book.areas = areas;
    facts.held = {figure("F-1", printed(observed("firms", "north", "2024", 7), "7家"))};
    ReportSpec spec = specOf(View::Codes, "tilegrid", {Dim::Area});
    spec.options["lead"] = "F-1";
    const ChartModel model = modelOf(facts, spec);
    ASSERT_EQ(model.kind, "tilegrid");
    EXPECT_EQ(codesIn(model.panels[0], Dim::Area), (std::vector<std::string>{"north", "south"}));
    EXPECT_EQ(codesIn(model.panels[1], Dim::Area), (std::vector<std::string>{"east", "zone"}));
    EXPECT_EQ(model.panels[0].marks[0].label, "7家");
    EXPECT_EQ(model.panels[0].marks[0].x, 2);
    EXPECT_EQ(model.panels[0].marks[1].y, 1);
    EXPECT_EQ(model.panels[0].marks[1].where, word("card.nofigures", Language::Zh));
}

TEST(TileGrid, IsARankedListWhereNoPlaceIsKnown)
{
    MemoryFacts facts = tieredRegion();
    const ChartModel model = modelOf(facts, specOf(View::Codes, "tilegrid", {Dim::Area}));
    ASSERT_EQ(model.panels.size(), 1u);
    EXPECT_NE(model.panels[0].group, "placed");
    ASSERT_EQ(model.panels[0].marks.size(), 4u);
    EXPECT_TRUE(std::ranges::is_sorted(model.panels[0].marks, std::greater<>(), &Mark::count));
}

TEST(TablePoster, RowsAreGroupedByTierWithNamesOfSubjects)
{
    MemoryFacts facts = tieredRegion();
    Subject works;
    works.code = "works";
    works.name = {"钢厂", "Steel works"};
    works.type = "enterprise";
    works.area = "north";
    works.industry = "steel";
    facts.book.subjects.add(works);
    const ChartModel model = modelOf(facts, specOf(View::Codes, "tableposter", {Dim::Industry}), Language::En);
    ASSERT_GE(model.panels.size(), 2u);
    EXPECT_EQ(model.panels[0].group, "first");
    EXPECT_EQ(model.panels[1].group, "open");
    EXPECT_EQ(model.panels[0].marks[0].cells, (std::vector<std::string>{"Steel works", "", "0"}));
    EXPECT_EQ(codesIn(model.panels[1], Dim::Industry), std::vector<std::string>{"cars"});
}

TEST(Axes, ChineseNumbersAreNotGroupedByThousands)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2024", 4200)),
                  figure("F-2", observed("firms", "south", "2024", 3100)),
                  figure("F-3", observed("firms", "east", "2024", 1000))};
    const ReportSpec spec = specOf(View::Observations, "bars", {Dim::Area});
    const auto labels = [&](Language language) { return modelOf(facts, spec, language).panels.at(0).value.tickLabels; };
    EXPECT_EQ(labels(Language::En).back(), "5,000");
    EXPECT_EQ(labels(Language::Zh).back(), "5000");
}

TEST(Strip, UndatedIsCountedApart)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2024", 7)),
                  figure("F-2", ofKind(Kind::Target, observed("firms", "east", "", 9)))};
    const ChartModel model = modelOf(facts, specOf(View::Coverage, "strip", {Dim::Kind}));
    const std::vector<Mark> &marks = model.panels.at(0).marks;
    ASSERT_EQ(marks.size(), 4u); // actual, target, plan, undated
    EXPECT_EQ(marks[0].count, 1);
    EXPECT_EQ(marks[0].kind, Kind::Actual);
    EXPECT_EQ(marks[1].count, 1);
    EXPECT_EQ(marks[2].count, 0);
    EXPECT_EQ(marks[3].group, "undated");
    EXPECT_EQ(marks[3].count, 1);
    EXPECT_EQ(marks[3].label, "") << "no number beside those that it is part of";
    EXPECT_EQ(marks[3].name, "2条中1条未注明时期");
}

TEST(Strip, NamesAgreeWithTheirNumbers)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2024", 7)), figure("F-2", observed("firms", "east", "2024", 8)),
                  figure("F-3", ofKind(Kind::Target, observed("firms", "east", "2025", 9)))};
    const ChartModel model = chartModel(*answer(specOf(View::Coverage, "strip", {Dim::Kind}), facts), facts.book, Language::En);
    std::vector<std::string> said;
    for (const Mark &mark : model.panels.at(0).marks) {
        said.push_back(mark.label + " " + mark.name);
    }
    EXPECT_EQ(said, (std::vector<std::string>{"2 Actuals", "1 Target", "0 Plans"}));
}

TEST(Milestones, StandInOrderOfTimeAndTheUndatedApart)
{
    MemoryFacts facts = tieredRegion();
    const auto happens = [&](std::string code, std::string period) {
        Event event;
        event.code = std::move(code);
        event.type = "milestone";
        event.area = "north";
        event.industry = event.subject = "_Z";
        event.text = {"事" + event.code, "Event " + event.code};
        event.period = Period::parse(period);
        facts.book.events.add(event);
    };
    happens("late", "2022");
    happens("never", "");
    happens("early", "2019");
    const ChartModel model = modelOf(facts, specOf(View::Events, "milestones"));
    ASSERT_EQ(model.panels.size(), 2u);
    EXPECT_EQ(codesIn(model.panels[0], Dim::Event), (std::vector<std::string>{"early", "late"}));
    EXPECT_EQ(codesIn(model.panels[1], Dim::Event), std::vector<std::string>{"never"});
    EXPECT_LT(model.panels[0].marks[0].x, model.panels[0].marks[1].x);
    EXPECT_EQ(model.panels[1].marks[0].when, word("period.none", Language::Zh));
}

TEST(Tiles, EnglishUnitsAreSetSmallBehindTheNumber)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", printed(observed("firms", "north", "2024", 5100, Qualifier::MoreThan), "5100余家"))};
    const ReportSpec spec = specOf(View::Observations, "tiles");
    EXPECT_EQ(modelOf(facts, spec).panels[0].marks[0].cells, (std::vector<std::string>{"5100余家", ""}));
    EXPECT_EQ(modelOf(facts, spec, Language::En).panels[0].marks[0].cells, (std::vector<std::string>{"5,100+", "enterprises"}));
}

TEST(List, SaysThatItsQuestionAsksForTheFirstOnly)
{
    MemoryFacts facts = tieredRegion();
    for (const char *area : {"north", "south", "east"}) {
        facts.held.push_back(figure(std::string("F-") + area, observed("firms", area, "2024", 7)));
    }
    ReportSpec spec = specOf(View::Observations, "list");
    spec.limit = 2;
    EXPECT_EQ(modelOf(facts, spec, Language::En).texts.at("more").en, "At most 2 are listed");
    spec.limit = 4;
    EXPECT_FALSE(modelOf(facts, spec).texts.contains("more"));
}

TEST(List, SaysOfHowManyItShowsTheFirst)
{
    MemoryFacts facts = tieredRegion();
    for (const char *area : {"north", "south", "east"}) {
        facts.held.push_back(figure(std::string("F-") + area, observed("firms", area, "2024", 7)));
    }
    ReportSpec spec = specOf(View::Observations, "list");
    spec.sort = {{"REF_AREA", false}};
    spec.limit = 2;
    const ChartModel model = modelOf(facts, spec, Language::En);
    EXPECT_EQ(model.texts.at("more").en, "2 of 3 shown");
    EXPECT_NE(model.source.find("2 of 3 figures"), std::string::npos) << model.source;
    spec.limit = 3;
    EXPECT_FALSE(modelOf(facts, spec).texts.contains("more")) << "all of them are there";
}

TEST(List, KeepsTheFirstRowsAndSaysHowManyFollow)
{
    MemoryFacts facts = tieredRegion();
    for (int i = 0; i < 302; ++i) {
        facts.held.push_back(figure("F-" + std::to_string(1000 + i), observed("firms", i % 2 ? "north" : "south", "2024", i)));
    }
    const ChartModel model = modelOf(facts, specOf(View::Observations, "list"), Language::En);
    EXPECT_EQ(model.panels[0].marks.size(), 300u);
    EXPECT_EQ(model.texts.at("more").en, "2 more in the table");
}

TEST(List, OfAllAreasOfARegionIsAGlimpseUntilOneIsChosen)
{
    MemoryFacts facts = tieredRegion();
    std::vector<std::string> all = {"north", "south"};
    for (int i = 0; i < 40; ++i) {
        facts.held.push_back(figure("F-" + std::to_string(100 + i), observed("firms", i % 2 ? "north" : "south", "2024", i)));
        facts.book.areas.add(area("area" + std::to_string(i), "city", "county", 10 + i));
        all.push_back("area" + std::to_string(i));
    }
    ReportSpec spec = specOf(View::Observations, "list");
    spec.follows = {Dim::Area};
    spec.filters = {{Dim::Area, all, false}};
    EXPECT_EQ(modelOf(facts, spec).panels[0].marks.size(), 12u) << "the spec names them, nobody chose them";
    spec.filters = {{Dim::Area, {"north"}, false}};
    EXPECT_EQ(modelOf(facts, spec).panels[0].marks.size(), 20u);
    spec.filters = {{Dim::Area, {"city"}, true}};
    EXPECT_EQ(modelOf(facts, spec).panels[0].marks.size(), 12u) << "all of it is no choice";
    spec.sort = {{"REF_AREA", false}};
    spec.limit = 24;
    const ChartModel limited = modelOf(facts, spec, Language::En);
    EXPECT_EQ(limited.panels[0].marks.size(), 24u) << "as many as the question itself asks for";
    EXPECT_EQ(limited.texts.at("more").en, "24 of 40 shown");
    EXPECT_NE(limited.source.find("24 of 40 figures"), std::string::npos) << limited.source;
}

TEST(List, OfOneSeriesIsCalledByItsPeriods)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2023", 1)), figure("F-2", observed("firms", "north", "2024", 2))};
    const Panel panel = modelOf(facts, specOf(View::Observations, "list")).panels[0];
    EXPECT_EQ(panel.title, "标firms · 地north");
    EXPECT_EQ(panel.marks[1].name, "2024年");
    EXPECT_EQ(panel.marks[1].detail + panel.marks[1].when, "");
}

TEST(List, SaysOnceWhatEveryRowWouldRepeat)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", observed("firms", "north", "2024", 1)), figure("F-2", observed("revenue", "north", "2024", 2))};
    const ChartModel same = modelOf(facts, specOf(View::Observations, "list"));
    EXPECT_EQ(same.panels[0].title, "地north");
    EXPECT_EQ(same.panels[0].marks[0].detail, "");
    facts.held.push_back(figure("F-3", observed("firms", "south", "2024", 1)));
    const ChartModel different = modelOf(facts, specOf(View::Observations, "list"));
    EXPECT_EQ(different.panels[0].title, "");
    EXPECT_EQ(different.panels[0].marks[2].detail, "地south");
}

} // namespace
} // namespace rd
