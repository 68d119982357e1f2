#include "measurecase.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

TEST(GrowthColumns, HaveThePublishedAndTheNominalOneSideBySide)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2023-03", 100), observed("revenue", "north", "2024-02", 120),
                  observed("revenue", "north", "2024-03", 150, Qualifier::MoreThan),
                  percentOf("growth", "north", "2024-03", 42)};
    const ReportSpec spec = asking("revenue", {"PUBLISHED_GROWTH", "NOMINAL_GROWTH", "NOMINAL_GROWTH_QUALIFIER", "BASE_PERIOD",
                                               "BASE_VALUE", "PREVIOUS_GROWTH", "PREVIOUS_PERIOD", "CHANGE"});
    const Table table = *answer(spec, facts);
    EXPECT_EQ(row(table, "north", "2024-03"), (Texts{"42", "50", "more_than", "2023-03", "100", "25", "2024-02", "(na)"}));
    EXPECT_EQ(row(table, "north", "2024-02"),
              (Texts{"(unpublished)", "(nobase)", "", "(nobase)", "(nobase)", "(nobase)", "(nobase)", "(na)"}));
}

TEST(GrowthColumns, SayPointsOfPercentagesAndNeverGrowthOfThem)
{
    auto facts = region();
    facts.held = {percentOf("growth", "north", "2023-03", 4.5), percentOf("growth", "north", "2024-03", 3.1)};
    const Table table = *answer(asking("growth", {"PUBLISHED_GROWTH", "NOMINAL_GROWTH", "PREVIOUS_GROWTH", "CHANGE"}), facts);
    EXPECT_EQ(row(table, "north", "2024-03"), (Texts{"3.1", "(na)", "(na)", "-1.4"}));
    const Quantity *change = std::get_if<Quantity>(table.cell(table.rows.back(), "CHANGE"));
    ASSERT_NE(change, nullptr);
    EXPECT_EQ(label(*change, nullptr, Language::Zh), "−1.4个百分点");
    EXPECT_EQ(label(*change, nullptr, Language::En), "−1.4 percentage points");
}

TEST(GrowthColumns, LeaveOpenWhatBoundsLeaveOpen)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2023", 100, Qualifier::MoreThan),
                  observed("revenue", "north", "2024", 120, Qualifier::MoreThan)};
    EXPECT_EQ(row(*answer(asking("revenue", {"NOMINAL_GROWTH"}), facts), "north", "2024"), (Texts{"(unsayable)"}));
}

TEST(Growth, HasNoRateFromALossOrToOne)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2021", 100), observed("revenue", "north", "2022", -385),
                  observed("revenue", "north", "2023", 50),  observed("revenue", "south", "2021", 0),
                  observed("revenue", "south", "2022", 7),   observed("revenue", "east", "2021", 4),
                  observed("revenue", "east", "2022", 0)};
    const auto growth = [&](const char *area, const char *period) {
        return row(*answer(asking("revenue", {"NOMINAL_GROWTH"}), facts), area, period).front();
    };
    EXPECT_EQ(growth("north", "2022"), "(belowzero)");
    EXPECT_EQ(growth("north", "2023"), "(badbase)");
    EXPECT_EQ(growth("south", "2022"), "(badbase)");
    EXPECT_EQ(growth("east", "2022"), "-100") << "all of it is gone: that is a rate";
    for (const Operation operation : {Operation::Growth, Operation::Index, Operation::CompoundGrowth}) {
        const Table table = *answer(measuring("revenue", operation), facts);
        const Texts fell = row(table, "north", "2022"), began = row(table, "south", "2022");
        EXPECT_EQ(std::ranges::count(fell, "belowzero"), 1) << int(operation);
        EXPECT_EQ(std::ranges::count(began, "badbase"), 1) << int(operation);
    }
    for (const char *reason : {"badbase", "belowzero"}) {
        EXPECT_NE(gapWords(reason).en.find("No rate"), std::string::npos) << reason;
    }
}

TEST(GrowthColumns, GiveTheReasonOfEveryEmptyCellThatCouldBeFilled)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2023", 100, Qualifier::MoreThan),
                  observed("revenue", "north", "2024", 120, Qualifier::MoreThan)};
    const Table table = *answer(asking("revenue", {"PUBLISHED_GROWTH", "NOMINAL_GROWTH", "CHANGE", "GAP_REASON"}), facts);
    EXPECT_EQ(row(table, "north", "2024").back(), "PUBLISHED_GROWTH:unpublished NOMINAL_GROWTH:unsayable");
}

TEST(GrowthColumns, CompareNothingOverABreak)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2023-03", 100),         observed("revenue", "north", "2024-01", 110),
                  broken(observed("revenue", "north", "2024-02", 120)), observed("revenue", "north", "2024-03", 150),
                  observed("revenue", "north", "2025-03", 165),         percentOf("growth", "north", "2023-03", 4),
                  broken(percentOf("growth", "north", "2024-03", 3))};
    Table table = *answer(asking("revenue", {"NOMINAL_GROWTH", "BASE_VALUE", "PREVIOUS_GROWTH", "GAP_REASON"}), facts);
    EXPECT_EQ(row(table, "north", "2024-03"), (Texts{"(break)", "100", "25", "NOMINAL_GROWTH:break"}))
        << "the base is shown, and not compared with; February counts as March does";
    EXPECT_EQ(row(table, "north", "2024-02")[2], "(break)");
    EXPECT_EQ(row(table, "north", "2025-03")[0], "10") << "both came after it";
    table = *answer(asking("growth", {"CHANGE", "PUBLISHED_GROWTH"}), facts);
    EXPECT_EQ(row(table, "north", "2024-03"), (Texts{"(break)", "3"})) << "what a source published of it stays";
}

TEST(GrowthColumns, TakeNoMonthsBreakForThatOfTheYearAroundIt)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2024-03", 100),       observed("revenue", "north", "2025-03", 110),
                  observed("revenue", "north", "2023", 900),          broken(observed("revenue", "north", "2024", 1200)),
                  observed("revenue", "south", "2023", 900),          observed("revenue", "south", "2024", 990),
                  broken(observed("revenue", "south", "2024-05", 80))};
    const Table table = *answer(asking("revenue", {"NOMINAL_GROWTH"}), facts);
    EXPECT_EQ(row(table, "north", "2024"), (Texts{"(break)"}));
    EXPECT_EQ(row(table, "north", "2025-03"), (Texts{"10"})) << "both months lie on the same side";
    EXPECT_EQ(row(table, "south", "2024"), (Texts{"(break)"})) << "a part of the year counts otherwise";
}

TEST(GrowthColumns, ReckonTargetsOnNothing)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2023", 100),
                  test::ofKind(Kind::Target, observed("revenue", "north", "2024", 120))};
    EXPECT_EQ(row(*answer(asking("revenue", {"NOMINAL_GROWTH"}), facts), "north", "2024"), (Texts{"(na)"}));
}

TEST(MonthColumns, TakeTheMonthOutOfWhatPiledUp)
{
    auto facts = region();
    facts.held = {observed("to-date", "north", "2024-01-01/P2M", 30), observed("to-date", "north", "2024-Q1", 50),
                  observed("to-date", "north", "2024-01-01/P5M", 90), observed("to-date", "north", "2024-S1", 80),
                  observed("to-date", "south", "2024-01-01/P4M", 60), observed("revenue", "south", "2024-04", 19),
                  observed("to-date", "south", "2024-Q1", 40)};
    const Table table = *answer(asking("to-date", {"MONTH_PERIOD", "MONTH_VALUE", "MONTH_ORIGIN"}), facts);
    EXPECT_EQ(row(table, "north", "2024-01-01/P2M"), (Texts{"2024-01-01/P2M", "30", "from cumulative values"}))
        << "January and February stay one";
    EXPECT_EQ(row(table, "north", "2024-Q1"), (Texts{"2024-03", "20", "from cumulative values"}));
    EXPECT_EQ(row(table, "north", "2024-01-01/P5M")[1], "(nobase)") << "April is not held";
    EXPECT_EQ(row(table, "north", "2024-S1")[1], "(unsayable)") << "what piles up cannot shrink";
    EXPECT_EQ(row(table, "south", "2024-01-01/P4M"), (Texts{"2024-04", "19", "published"})) << "the published month wins";
}

TEST(MonthColumns, TakeNoMonthOutOverABreak)
{
    auto facts = region();
    facts.held = {observed("to-date", "north", "2024-01-01/P2M", 30), broken(observed("to-date", "north", "2024-Q1", 50)),
                  observed("to-date", "north", "2024-01-01/P4M", 70)};
    const Table table = *answer(asking("to-date", {"MONTH_VALUE"}), facts);
    EXPECT_EQ(row(table, "north", "2024-Q1"), (Texts{"(break)"}));
    EXPECT_EQ(row(table, "north", "2024-01-01/P4M"), (Texts{"20"}));
}

TEST(ShareColumns, AreOfTheAreaAboveWithTheChangeInPoints)
{
    auto facts = region();
    facts.held = {observed("revenue", "city", "2023", 200), observed("revenue", "north", "2023", 50),
                  observed("revenue", "city", "2024", 250), observed("revenue", "north", "2024", 75)};
    const ReportSpec spec = asking("revenue", {"WHOLE", "SHARE", "SHARE_CHANGE"});
    const Table table = *answer(spec, facts);
    EXPECT_EQ(row(table, "north", "2024"), (Texts{"Area city (zones included)", "30", "5"}));
    EXPECT_EQ(row(table, "city", "2024")[1], "(na)") << "nothing lies above the city";
}

TEST(ShareColumns, ChangeInNothingOverABreakOfThePartOrTheWhole)
{
    auto facts = region();
    facts.held = {observed("revenue", "city", "2023", 200), broken(observed("revenue", "city", "2024", 250)),
                  observed("revenue", "north", "2023", 50), observed("revenue", "north", "2024", 75)};
    const Table table = *answer(asking("revenue", {"SHARE", "SHARE_CHANGE"}), facts);
    EXPECT_EQ(row(table, "north", "2024"), (Texts{"30", "(break)"})) << "the share itself is of one year";
}

TEST(ShareColumns, SayWhatCanBeSaidOfAnOpenWhole)
{
    auto facts = region();
    facts.held = {observed("firms", "city", "2024", 5100, Qualifier::MoreThan), observed("firms", "north", "2024", 82)};
    const Table table = *answer(asking("firms", {"SHARE", "SHARE_QUALIFIER"}), facts);
    const Texts share = row(table, "north", "2024");
    EXPECT_EQ(share[1], "less_than");
    EXPECT_NEAR(std::stod(share[0]), 1.607843, 1e-6);
}

TEST(ShareColumns, AreRefusedWhereNothingMayBeAdded)
{
    auto facts = region();
    facts.book = test::chartBook();
    Indicator held = test::indicator("permits", MeasureType::Stock);
    held.addsArea = false;
    facts.book.indicators.add(held);
    facts.held = {observed("rate", "city", "2024", 50), observed("rate", "north", "2024", 40),
                  observed("permits", "city", "2024", 9), observed("permits", "north", "2024", 3)};
    EXPECT_EQ(row(*answer(asking("rate", {"SHARE"}), facts), "north", "2024"), (Texts{"(na)"}));
    EXPECT_EQ(row(*answer(asking("permits", {"SHARE"}), facts), "north", "2024"), (Texts{"(nopart)"}));
}

TEST(RankColumns, GivePlaceChangeSinceAndDistanceToTheAverage)
{
    auto facts = region();
    facts.held = {percentOf("growth", "city", "2024-03", 5),   percentOf("growth", "north", "2024-01", 9),
                  percentOf("growth", "south", "2024-01", 4),  percentOf("growth", "east", "2024-01", 6),
                  percentOf("growth", "north", "2024-02", 8),  percentOf("growth", "south", "2024-02", 3),
                  percentOf("growth", "east", "2024-02", 9),   percentOf("growth", "north", "2024-03", 8),
                  percentOf("growth", "south", "2024-03", -1), percentOf("growth", "east", "2024-03", 7),
                  percentOf("growth", "zone", "2024-03", 12)};
    ReportSpec spec = asking("growth", {"RANK", "RANKED", "RANK_CHANGE", "BEFORE_PERIOD", "RANK_SINCE", "RANK_PERIODS",
                                        "AVERAGE", "DIFFERENCE", "SCOPE"});
    spec.periods.latest = 1;
    Table table = *answer(spec, facts);
    EXPECT_EQ(row(table, "south", "2024-03"), (Texts{"3", "3", "0", "2024-02", "2024-01", "3", "5", "-6", "without zones"}));
    EXPECT_EQ(row(table, "north", "2024-03"), (Texts{"1", "3", "1", "2024-02", "2024-03", "1", "5", "3", "without zones"}));
    const Texts zone = row(table, "zone", "2024-03");
    EXPECT_EQ(zone[0], "(na)") << "a zone stands beside the counties";
    EXPECT_EQ(zone[7], "7");
    spec.options["zones"] = "with";
    table = *answer(spec, facts);
    EXPECT_EQ(row(table, "zone", "2024-03")[0], "1");
    EXPECT_EQ(row(table, "zone", "2024-03")[8], "with zones");
    EXPECT_EQ(row(table, "south", "2024-03")[2], "(otherset)") << "the zone was not ranked in February";
    EXPECT_EQ(row(table, "south", "2024-03")[4], "2024-01") << "last of four, before that last of three";
}

TEST(RankColumns, MoveNobodyOverABreakOfAnyoneRanked)
{
    auto facts = region();
    facts.held = {observed("firms", "north", "2023", 20), observed("firms", "south", "2023", 10),
                  observed("firms", "north", "2024", 22), broken(observed("firms", "south", "2024", 30)),
                  observed("firms", "north", "2025", 24), observed("firms", "south", "2025", 31)};
    const Texts fields{"RANK", "RANK_CHANGE", "RANK_BEFORE", "RANK_SINCE"};
    const Table table = *answer(asking("firms", fields), facts);
    EXPECT_EQ(row(table, "north", "2024"), (Texts{"2", "(break)", "", "2024"})) << "the other one counts otherwise now";
    EXPECT_EQ(row(table, "north", "2025"), (Texts{"2", "0", "2", "2024"}));
}

TEST(RankColumns, TakeTheMeanOfWhatPilesUpAndSayWhoseItIs)
{
    auto facts = region();
    facts.held = {observed("delay", "city", "2024", 99), observed("delay", "north", "2024", 10),
                  observed("delay", "south", "2024", 20), observed("delay", "east", "2024", 20)};
    const Table table =
        *answer(asking("delay", {"RANK", "AVERAGE", "AVERAGE_NAME", "DIFFERENCE", "RANK_CHANGE", "RANK_SINCE"}), facts);
    EXPECT_EQ(row(table, "north", "2024")[0], "1") << "lower is better";
    EXPECT_EQ(row(table, "south", "2024")[0], "2");
    EXPECT_EQ(row(table, "east", "2024")[0], "2") << "equals share a place";
    EXPECT_EQ(row(table, "north", "2024")[2], "mean of 3 areas");
    EXPECT_NEAR(std::stod(row(table, "north", "2024")[3]), -20.0 / 3, 1e-9);
    EXPECT_EQ(row(table, "north", "2024")[4], "(nobase)");
    EXPECT_EQ(row(table, "north", "2024")[5], "2024");
}

TEST(RankColumns, LeavePlacesOpenThatTheBoundsLeaveOpen)
{
    auto facts = region();
    facts.held = {observed("firms", "north", "2024", 82), observed("firms", "south", "2024", 80, Qualifier::MoreThan),
                  observed("firms", "east", "2024", 7)};
    const Table table = *answer(asking("firms", {"RANK", "RANK_HI", "RANK_QUALIFIER", "RANK_SINCE"}), facts);
    EXPECT_EQ(row(table, "south", "2024"), (Texts{"1", "2", "between", "(unsayable)"}));
    EXPECT_EQ(row(table, "east", "2024"), (Texts{"3", "", "exact", "2024"}));
}

TEST(Orders, AreOfficialByPinyinOrTheOfficesOwn)
{
    auto facts = region();
    CodeList<Area> areas;
    for (Area area : facts.book.areas) {
        area.pinyin = area.code == "north" ? "zhong" : area.code == "south" ? "an" : "ming";
        areas.add(area);
    }
    facts.book.areas = areas;
    for (const char *area : {"east", "south", "north"}) {
        facts.held.push_back(observed("firms", area, "2024", 1));
    }
    ReportSpec spec = asking("firms", {"REF_AREA"});
    const auto order = [&](const char *by) {
        spec.sort = {{by, false}};
        Texts codes;
        const Table table = *answer(spec, facts);
        for (const ReportRow &row : table.rows) {
            codes.emplace_back(row.key.code(Dim::Area));
        }
        return codes;
    };
    EXPECT_EQ(order("REF_AREA"), (Texts{"north", "south", "east"}));
    EXPECT_EQ(order("REF_AREA:pinyin"), (Texts{"south", "east", "north"}));
    spec.options["own_order"] = "east north";
    EXPECT_EQ(order("REF_AREA:own"), (Texts{"east", "north", "south"})) << "what the office does not list follows officially";
}

} // namespace
} // namespace rd
