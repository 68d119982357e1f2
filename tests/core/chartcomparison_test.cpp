#include "chartcase.h"

#include "core/chart/chartbuilder.h"
#include "core/chart/sharedscale.h"
#include "core/chart/ticks.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

TEST(SlopeModel, ComparesAMonthWithTheSameOneAYearBefore)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south"}) {
        for (const char *month : {"2024-02", "2024-12", "2025-01", "2025-02"}) {
            rows.push_back(observed("rate", area, month, static_cast<double>(rows.size())));
        }
    }
    const auto periods = slopePeriods(chartTable("slope", rows, book));
    ASSERT_TRUE(periods);
    EXPECT_EQ(periods->first.sdmx(), "2024-02");
    EXPECT_EQ(periods->second.sdmx(), "2025-02");
}

TEST(SlopeModel, NeverComparesPeriodsOfDifferentLength)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south"}) {
        rows.push_back(observed("revenue", area, "2024", 120));
        rows.push_back(observed("revenue", area, "2025-01-01/P2M", 20));
    }
    EXPECT_EQ(builtEn(chartTable("slope", rows, book)).kind, "list");
}

TEST(SlopeModel, TwoMarksASeriesWithTheChangeAndTheIncompleteApart)
{
    const Table table =
        chartTable("slope",
                   {observed("revenue", "north", "2020", 1e8), observed("revenue", "north", "2024", 2e8),
                    observed("revenue", "south", "2020", 3e8), observed("revenue", "south", "2024", 6e8, Qualifier::MoreThan),
                    gap("revenue", "east", "2020"), observed("revenue", "east", "2024", 5e8)},
                   book);
    const ChartModel model = builtEn(table);
    ASSERT_EQ(model.kind, "slope");
    const std::vector<Mark> &marks = model.panels.front().marks;
    ASSERT_EQ(marks.size(), 5u);
    EXPECT_EQ(codesIn(model.panels.front(), Dim::Area), (Codes{"south", "south", "east", "north", "north"}));
    EXPECT_EQ(marks[0].group, marks[1].group);
    EXPECT_EQ(marks[1].cells, (Codes{"up more than 100%"})) << "more than 6 over 3 is more than double";
    EXPECT_EQ(marks[2].group, "") << "no line without both ends";
    EXPECT_EQ(marks[4].cells, (Codes{"up 100%"}));
}

TEST(SlopeModel, DrawsNoLineOverABreak)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south", "east"}) {
        for (const char *period : {"2022", "2023", "2024"}) {
            rows.push_back(observed("revenue", area, period, 1e8 * static_cast<double>(rows.size() + 1)));
        }
    }
    rows[4].quantity->status = "B"; // south, 2023
    const ChartModel model = builtEn(chartTable("slope", rows, book));
    ASSERT_EQ(model.kind, "slope");
    for (const Mark &mark : model.panels.front().marks) {
        EXPECT_EQ(mark.group.empty(), mark.key.code(Dim::Area) == "south") << mark.name;
    }
    rows[1].quantity->status = "B"; // north
    EXPECT_EQ(builtEn(chartTable("slope", rows, book)).kind, "list") << "one line alone compares nothing";
}

TEST(ColumnsModel, SaysThatTheSeriesBreaksInPlaceOfGrowth)
{
    std::vector<Observation> rows;
    for (const char *period : {"2022", "2023", "2024"}) {
        rows.push_back(observed("revenue", "north", period, 1e8 + 1e7 * static_cast<double>(rows.size())));
    }
    rows[1].quantity->status = "B";
    const ChartModel model = builtEn(chartTable("columns", rows, book));
    ASSERT_EQ(model.kind, "columns");
    EXPECT_EQ(model.panels.front().marks[1].detail, "Break in series");
    EXPECT_EQ(model.panels.front().marks[2].detail, "up 9.1%");
}

TEST(DotPlotModel, TakesTheLatestValueOfEachSeries)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south", "east"}) {
        rows.push_back(observed("rate", area, "2024-01", 1));
        rows.push_back(observed("rate", area, "2024-02", 90 + static_cast<double>(rows.size())));
    }
    rows.push_back(gap("rate", "south", "2024-03"));
    const ChartModel model = builtEn(chartTable("dotplot", rows, book));
    ASSERT_EQ(model.kind, "dotplot");
    const Panel &panel = model.panels.front();
    EXPECT_EQ(codesIn(panel, Dim::Period), (Codes{"2024-02", "2024-02", "2024-02"})) << "a gap takes no value's place";
    EXPECT_EQ(panel.title, "Feb 2024");
    EXPECT_GT(panel.value.from, 80) << "what stands close together is told apart";
}

TEST(DivergingModel, ShowsTheDistanceToTheAverageWithBothBehindIt)
{
    std::vector<Observation> rows = {test::figure("F-1", observed("rate", "city", "2024", 5)),
                                     test::figure("F-2", observed("rate", "north", "2024", 7.5)),
                                     test::figure("F-3", observed("rate", "south", "2024", 4)),
                                     test::figure("F-4", observed("rate", "east", "2024", 4.5, Qualifier::MoreThan))};
    Table table = chartTable("diverging", rows, book);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        table.rows[i].lineage = rows[i].quantity->lineage;
    }
    table.spec.options = {{"average", "city"}};
    const ChartModel model = builtEn(table);
    ASSERT_EQ(model.kind, "diverging");
    const std::vector<Mark> &marks = model.panels.front().marks;
    ASSERT_EQ(marks.size(), 3u);
    EXPECT_EQ(marks[0].label, "+2.5 pp");
    EXPECT_EQ(marks[0].detail, "7.5%");
    EXPECT_EQ(marks[0].lineage.figures, (Codes{"F-1", "F-2"}));
    EXPECT_EQ(marks[1].quantity->qualifier, Qualifier::MoreThan) << "more than 4.5 is more than half a point below 5";
    EXPECT_EQ(marks[2].quantity->value, -1);
}

TEST(DivergingModel, NeedsTwoSides)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south", "east"}) {
        rows.push_back(observed("rate", area, "2024", static_cast<double>(rows.size() + 1), Qualifier::Exact, true));
    }
    EXPECT_EQ(builtEn(chartTable("diverging", rows, book)).kind, "list");
    rows.front().quantity = Quantity::stated(Qualifier::Exact, -2, 0, "percent", true);
    EXPECT_EQ(builtEn(chartTable("diverging", rows, book)).kind, "diverging");
}

Event fact(const char *code, const char *subject, const char *period)
{
    Event event;
    event.code = code;
    event.subject = subject;
    event.area = "north";
    event.industry = "_Z";
    event.period = Period::parse(period);
    event.text = {std::string("事") + code, std::string("Fact ") + code};
    return event;
}

TEST(TimelineModel, GivesEachProjectALaneAndNamesTheUndatedApart)
{
    CodeBook projects = chartBook();
    for (const char *code : {"mill", "park", "idea"}) {
        Subject subject;
        subject.code = code;
        subject.name = {code, code};
        projects.subjects.add(subject);
    }
    for (const Event &event :
         {fact("E1", "park", "2021"), fact("E2", "mill", "2019-05-01"), fact("E3", "park", "2020"), fact("E4", "idea", "")}) {
        projects.events.add(event);
    }
    Table table;
    table.spec.view = View::Codes;
    table.spec.rows = {Dim::Subject};
    table.spec.chart = "timeline";
    for (const char *code : {"park", "mill", "idea"}) {
        table.rows.push_back({{}, Key{{Dim::Subject, code}}, {}});
    }
    const ChartModel model = chartModel(table, projects, Language::En);
    ASSERT_EQ(model.kind, "timeline");
    ASSERT_EQ(model.panels.size(), 3u);
    EXPECT_EQ(model.panels[0].title, "mill") << "the earliest first";
    EXPECT_EQ(codesIn(model.panels[1], Dim::Event), (Codes{"E3", "E1"}));
    EXPECT_EQ(model.panels[1].marks[0].y - model.panels[1].marks[0].x, 366) << "a year is as long as the year";
    EXPECT_EQ(model.panels[0].marks[0].y - model.panels[0].marks[0].x, 1);
    EXPECT_EQ(model.panels[2].group, "undated");
    EXPECT_EQ(model.panels[2].marks[0].name, "idea");
}

TEST(TimelineModel, GivesEachOfTwoNamesakesALane)
{
    CodeBook namesakes = namesakeBook();
    for (const auto &[code, area] : {std::pair{"E1", "north"}, {"E2", "south"}}) {
        Event event = fact(code, "_Z", "2021");
        event.area = area;
        namesakes.events.add(event);
    }
    Table table;
    table.spec.view = View::Events;
    table.spec.chart = "timeline";
    for (const auto &[code, area] : {std::pair{"E1", "north"}, {"E2", "south"}}) {
        table.rows.push_back({{}, Key{{Dim::Event, code}, {Dim::Area, area}, {Dim::Period, "2021"}}, {}});
    }
    const ChartModel model = chartModel(table, namesakes, Language::En);
    ASSERT_EQ(model.panels.size(), 2u);
    EXPECT_EQ(codesIn(model.panels[0], Dim::Event), (Codes{"E1"}));
    EXPECT_EQ(codesIn(model.panels[1], Dim::Event), (Codes{"E2"}));
}

TEST(RingModel, PartsAreEqualOrFiguresHeldAndSayWhich)
{
    CodeBook system = chartBook();
    Tier tier;
    tier.code = "first";
    tier.name = {"一类", "First"};
    system.tiers.add(tier);
    Table table;
    table.spec.view = View::Codes;
    table.spec.rows = {Dim::Tier, Dim::Industry};
    table.spec.chart = "ring";
    table.columns = {{"FIGURES", {}}, {"STANDING", {}}};
    for (const auto &[industry, count] : {std::pair{"steel", 3}, {"food", 1}, {"cars", 0}}) {
        Membership membership;
        membership.code = membership.industry = industry;
        membership.tier = "first";
        system.memberships.add(membership);
        table.rows.push_back(
            {{std::int64_t(count), std::string("primary")}, Key{{Dim::Tier, "first"}, {Dim::Industry, industry}}, {}});
    }
    table.rows.push_back({{std::int64_t(9), std::string("also")}, Key{{Dim::Tier, "first"}, {Dim::Industry, "parts"}}, {}});
    const auto sizes = [&](const char *way) {
        table.spec.options = {{"size", way}};
        std::vector<double> all;
        const ChartModel model = chartModel(table, system, Language::En);
        for (const Mark &mark : model.panels.front().marks) {
            all.push_back(mark.y);
        }
        EXPECT_FALSE(model.texts.at("size").en.empty());
        return all;
    };
    EXPECT_EQ(sizes("equal"), (std::vector<double>{1.0 / 3, 1.0 / 3, 1.0 / 3}));
    EXPECT_EQ(sizes("held"), (std::vector<double>{0.75, 0.25, 0}));
}

/// Two indicators over as many areas, in one period.
Table twoIndicators(const CodeBook &many, std::size_t areas, double least = 1)
{
    std::vector<Observation> rows;
    for (std::size_t i = 0; i < areas; ++i) {
        const std::string area = "area" + std::to_string(i);
        rows.push_back(observed("revenue", area, "2024", least * 1e8 * static_cast<double>(i + 1)));
        rows.push_back(observed("rate", area, "2024", static_cast<double>(i + 1)));
    }
    return chartTable("scatter", rows, many);
}

CodeBook manyAreas(std::size_t count)
{
    CodeBook many = chartBook();
    for (std::size_t i = 0; i < count; ++i) {
        Area area = *book.areas.find("north");
        area.code = "area" + std::to_string(i);
        many.areas.add(area);
    }
    return many;
}

TEST(ScatterModel, PutsBothValuesOfAnAreaOnOneMark)
{
    const CodeBook many = manyAreas(6);
    const Table table = twoIndicators(many, 6);
    const ChartModel model = chartModel(table, many, Language::En);
    ASSERT_EQ(model.kind, "scatter");
    const Panel &panel = model.panels.front();
    ASSERT_EQ(panel.marks.size(), 6u);
    for (const Mark &mark : panel.marks) {
        ASSERT_TRUE(mark.across && mark.acrossRow);
        EXPECT_EQ(mark.across->value, mark.quantity->value * 1e8);
        EXPECT_EQ(table.rows[*mark.acrossRow].key.code(Dim::Area), mark.key.code(Dim::Area));
    }
    EXPECT_NE(panel.value.title, panel.category.title);
}

TEST(ScatterModel, NeedsFiveAreasAndForALogScaleOnlyWhatIsAboveZero)
{
    const CodeBook many = manyAreas(6);
    EXPECT_EQ(chartModel(twoIndicators(many, 4), many, Language::En).kind, "list");
    Table table = twoIndicators(many, 6);
    table.spec.options["scale"] = "log";
    const Axis axis = chartModel(table, many, Language::En).panels.front().category;
    EXPECT_NEAR(positionOn(axis, 2e8) - positionOn(axis, 1e8), positionOn(axis, 6e8) - positionOn(axis, 3e8), 1e-9);
    table = twoIndicators(many, 6, -1);
    table.spec.options["scale"] = "log";
    EXPECT_EQ(chartModel(table, many, Language::En).kind, "list");
}

TEST(DistributionModel, HasEveryAreaOfThirtyAndMore)
{
    const CodeBook many = manyAreas(40);
    Table table = twoIndicators(many, 40);
    std::erase_if(table.rows, [](const ReportRow &row) { return row.key.code(Dim::Indicator) != "rate"; });
    table.spec.chart = "distribution";
    const ChartModel model = chartModel(table, many, Language::En);
    ASSERT_EQ(model.kind, "distribution");
    EXPECT_EQ(model.panels.front().marks.size(), 40u);
    EXPECT_LE(model.panels.front().category.ticks.front(), 1);
    EXPECT_GE(model.panels.front().category.ticks.back(), 40);
    table.rows.resize(29);
    EXPECT_EQ(chartModel(table, many, Language::En).kind, "list");
}

TEST(SharedScale, OneScaleWhereBothShowTheSame)
{
    const auto bars = [](double least, const char *indicator) {
        std::vector<Observation> rows;
        for (const char *area : {"north", "south", "east"}) {
            rows.push_back(observed(indicator, area, "2024", least + static_cast<double>(rows.size())));
        }
        return builtEn(chartTable("bars", rows, book));
    };
    ChartModel small = bars(1, "rate"), large = bars(90, "rate"), other = bars(1, "revenue");
    EXPECT_FALSE(shareScale(small, other, book, Language::En));
    EXPECT_LT(small.panels.front().value.to, 10);
    ASSERT_TRUE(shareScale(small, large, book, Language::En));
    for (const ChartModel *model : {&small, &large}) {
        EXPECT_GE(model->panels.front().value.to, 92);
        EXPECT_EQ(positionOn(model->panels.front().value, 46), positionOn(large.panels.front().value, 46));
        EXPECT_NE(model->question.find("same scale"), std::string::npos);
    }
}

} // namespace
} // namespace rd
