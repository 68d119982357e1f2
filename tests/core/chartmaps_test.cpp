#include "core/chart/chartaccepts.h"

#include "chartcase.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

TEST(GapMapModel, HasACellForEveryPair)
{
    Table table;
    table.spec.view = View::Coverage;
    table.spec.chart = "gapmap";
    table.spec.rows = {Dim::Area};
    table.spec.columns = {Dim::Indicator};
    table.columns = {{"FIGURES", {}}};
    table.rows.push_back({{std::int64_t(3)}, Key{{Dim::Area, "south"}, {Dim::Indicator, "revenue"}}, {}});
    table.rows.push_back({{std::int64_t(0)}, Key{{Dim::Area, "north"}, {Dim::Indicator, "firms"}}, {}});
    const ChartModel model = built(table);
    ASSERT_EQ(model.panels.size(), 2u);
    EXPECT_EQ(codesIn(model.panels[0], Dim::Area), (Codes{"north", "south"})) << "official order";
    EXPECT_EQ(model.panels[0].marks[0].count, 0);
    EXPECT_EQ(model.panels[0].marks[1].count, 3);
    EXPECT_EQ(model.panels[1].marks[0].count, 0);
    EXPECT_FALSE(model.texts.contains("subset"));
    table.spec.filters = {{Dim::Indicator, {"revenue", "firms"}, true}};
    EXPECT_EQ(built(table).texts.at("subset").en, "2 indicators were chosen out of 4");
}

TEST(TileMapModel, CutsClassesThatKeepEqualValuesTogether)
{
    const CodeBook tiled = test::tiledBook();
    const Table table = chartTable(
        "tilemap",
        {observed("rate", "north", "2024", 10), observed("rate", "south", "2024", 10), observed("rate", "east", "2024", 30)},
        tiled);
    const ChartModel model = chartModel(table, tiled, Language::En);
    ASSERT_EQ(model.kind, "tilemap");
    const Panel &panel = model.panels.front();
    ASSERT_EQ(panel.marks.size(), 4u) << "the zone has no value and is not left out";
    EXPECT_EQ(panel.value.categories, (Codes{"10 (2 areas)", "30 (1 area)"}));
    EXPECT_EQ(panel.marks[0].count, 1);
    EXPECT_EQ(panel.marks[1].count, 1);
    EXPECT_EQ(panel.marks[2].count, 2);
    EXPECT_FALSE(panel.marks[3].quantity);
}

TEST(TileMapModel, ManyAreasWithoutAPlaceAreShownBySpread)
{
    CodeBook wide = book;
    std::vector<Observation> rows;
    for (int i = 0; i < 30; ++i) {
        const std::string code = "county" + std::to_string(i);
        wide.areas.add(area(code, "city", "county", 10 + i));
        rows.push_back(observed("rate", code, "2024", i));
    }
    EXPECT_EQ(chartModel(chartTable("tilemap", rows, wide), wide, Language::En).kind, "distribution");
    rows.pop_back();
    EXPECT_EQ(chartModel(chartTable("tilemap", rows, wide), wide, Language::En).kind, "bars") << "few are ranked";
}

TEST(TileMapModel, LimitsOfAllClassesHaveAsManyDecimals)
{
    const CodeBook tiled = test::tiledBook();
    const Table table = chartTable(
        "tilemap",
        {observed("rate", "north", "2024", 4.9), observed("rate", "south", "2024", 6), observed("rate", "east", "2024", 7.75)},
        tiled);
    EXPECT_EQ(chartModel(table, tiled, Language::En).panels.front().value.categories,
              (Codes{"4.90 (1 area)", "6.00 (1 area)", "7.75 (1 area)"}));
}

TEST(TileMapModel, ChosenLimitsHaveOpenEndsAndAreSaidToBeChosen)
{
    const CodeBook tiled = test::tiledBook();
    Table table = chartTable(
        "tilemap",
        {observed("rate", "north", "2024", 4.9), observed("rate", "south", "2024", 6), observed("rate", "east", "2024", 7.75)},
        tiled);
    table.spec.options["classes"] = "5|6|7.12345";
    const ChartModel model = chartModel(table, tiled, Language::En);
    EXPECT_EQ(model.panels.front().value.categories,
              (Codes{"<5 (1 area)", "5 to <6 (0 areas)", "6 to <7.12345 (1 area)", "≥7.12345 (1 area)"}));
    EXPECT_EQ(model.texts.at("classes").en, "Class limits were set by hand");
    EXPECT_EQ(model.panels.front().marks[1].count, 3) << "a limit belongs to the class above";
}

TEST(TileMapModel, ABoxMapNeedsThirtyAreasAndNamesItsClasses)
{
    CodeBook tiled = test::tiledBook();
    std::vector<Observation> observations;
    for (int i = 1; i <= 30; ++i) {
        Area area = *tiled.areas.find("north");
        area.code = "a" + std::to_string(i);
        area.tileColumn = i;
        tiled.areas.add(area);
        observations.push_back(observed("rate", area.code, "2024", i == 30 ? 100 : i));
    }
    Table table = chartTable("tilemap", observations, tiled);
    table.spec.options["classes"] = "box";
    const Codes classes = chartModel(table, tiled, Language::En).panels.front().value.categories;
    EXPECT_EQ(classes,
              (Codes{"Lower outlier: <−14.5 (0 areas)", "Under 25%: 1.0 to <8.0 (7 areas)", "25–50%: 8.0–15.5 (8 areas)",
                     "50–75%: >15.5 to 23.0 (8 areas)", "Over 75%: >23.0 to 45.5 (6 areas)", "Upper outlier: >45.5 (1 area)"}));
    EXPECT_EQ(chartRefusal("tilemap:box", chartTable("list", observations, tiled), tiled), std::nullopt);
    observations.pop_back();
    EXPECT_EQ(chartRefusal("tilemap:box", chartTable("list", observations, tiled), tiled)->en,
              "fewer than thirty areas have a value");
    Table fewer = chartTable("tilemap", observations, tiled);
    fewer.spec.options["classes"] = "box";
    EXPECT_EQ(chartModel(fewer, tiled, Language::En).kind, "list");
}

TEST(TileMapModel, NeedsThreeAreas)
{
    EXPECT_EQ(
        built(chartTable("tilemap", {observed("rate", "north", "2024", 10), observed("rate", "south", "2024", 12)}, book)).kind,
        "list");
}

} // namespace
} // namespace rd
