#include "core/chart/chartaccepts.h"

#include "charttable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace rd {
namespace {

using test::chartTable;
using test::observed;
using test::tiledBook;

const CodeBook tiled = tiledBook();

std::optional<std::string> why(std::string_view chart, const Table &table)
{
    const auto refusal = chartRefusal(chart, table, tiled);
    return refusal ? std::optional(refusal->en) : std::nullopt;
}

Table areas(const char *chart = "list")
{
    return chartTable(
        chart,
        {observed("rate", "north", "2024", 4), observed("rate", "south", "2024", 7), observed("rate", "east", "2024", 5)},
        tiled);
}

TEST(ChartAccepts, OffersTheReportsOwnChartFirstAndEachOnce)
{
    const std::vector<ChartOffer> offers = chartOffers(areas("bars"), tiled, "bars");
    EXPECT_EQ(offers.front(), (ChartOffer{"bars", std::nullopt}));
    std::set<std::string> seen;
    for (const ChartOffer &offer : offers) {
        EXPECT_TRUE(seen.insert(offer.chart).second) << offer.chart;
        EXPECT_NE(chartName(offer.chart).en, "chart.kind." + offer.chart);
    }
    EXPECT_TRUE(seen.contains("list"));
}

TEST(ChartAccepts, OneReasonPerChartThatWouldMislead)
{
    EXPECT_EQ(why("bars", areas()), std::nullopt);
    EXPECT_EQ(why("tilemap", areas()), std::nullopt);
    EXPECT_EQ(why("lines", areas()), "there is only one period");
    EXPECT_EQ(why("ledger", areas()), "there is no target");
    EXPECT_EQ(why("poster", areas()), "this chart is not made for such a question");
    EXPECT_EQ(why("pie", areas()), "there is no such chart");
    const Table two = chartTable(
        "list",
        {observed("rate", "north", "2024", 4), observed("rate", "south", "2024", 7), observed("firms", "east", "2024", 5)},
        tiled);
    EXPECT_EQ(why("bars", two), "fewer than three comparable values");
    EXPECT_EQ(why("tilemap", two), "units or definitions differ, which share no scale");
    const Table undated = chartTable(
        "list", {observed("rate", "north", "2023", 4), observed("rate", "north", "2024", 7), observed("rate", "north", "", 5)},
        tiled);
    EXPECT_EQ(why("lines", undated), "a figure without a period has no place on it");
}

TEST(ChartAccepts, ItsOwnChartIsGreyOnlyWhereItDidNotComeOut)
{
    Table table = areas("bars");
    table.rows.pop_back();
    ASSERT_EQ(chartModel(table, tiled, Language::En).kind, "list");
    EXPECT_EQ(chartOffers(table, tiled, "list").front().refusal->en, "fewer than three comparable values");
    EXPECT_EQ(chartOffers(areas("bars"), tiled, "bars").front().refusal, std::nullopt);
}

TEST(ChartAccepts, DrawsTheSameQuestionAsAnotherChart)
{
    const Table table = areas("bars");
    const ReportSpec map = drawnAs(table.spec, "tilemap:natural");
    EXPECT_EQ(map.chart, "tilemap");
    EXPECT_EQ(map.option("classes"), "natural");
    EXPECT_EQ(ownChart(map), "tilemap:natural");
    EXPECT_EQ(drawnAs(table.spec, ""), table.spec);
}

TEST(ChartAccepts, AMapWithChosenLimitsIsThatOffersMap)
{
    const Table table = areas("bars");
    EXPECT_EQ(why("tilemap:5|6", table), std::nullopt);
    EXPECT_EQ(offeredAs("tilemap:5|6"), "tilemap:own");
    EXPECT_EQ(offeredAs("tilemap:equal"), "tilemap:equal");
    for (const char *without : {"tilemap:own", "tilemap:6|5"}) {
        EXPECT_NE(why(without, table), std::nullopt) << without;
    }
    Table own = areas("tilemap");
    own.spec.options["classes"] = "5|6";
    const auto offers = chartOffers(own, tiled, "tilemap");
    EXPECT_EQ(offers.front(), (ChartOffer{"tilemap:5|6", std::nullopt}));
    EXPECT_NE(std::ranges::find(offers, ownClasses, &ChartOffer::chart), offers.end()) << "other limits can be chosen";
}

TEST(ChartAccepts, HasNothingToChooseForADocument)
{
    ReportSpec spec;
    spec.view = View::Sources;
    spec.chart = "plan";
    EXPECT_FALSE(hasChartOffers(spec));
    EXPECT_TRUE(hasChartOffers(areas("bars").spec));
}

} // namespace
} // namespace rd
