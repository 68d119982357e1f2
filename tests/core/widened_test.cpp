#include "core/report/widened.h"

#include "charttable.h"
#include "core/report/columnchoice.h"
#include "core/report/columns.h"
#include "core/report/engine.h"
#include "corebuilders.h"
#include "support/memoryfacts.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::observed;

class Widened : public testing::Test {
protected:
    test::MemoryFacts facts;
    ReportSpec spec;

    void SetUp() override
    {
        facts.book = test::chartBook();
        facts.held = {observed("revenue", "north", "2024", 9, Qualifier::MoreThan), observed("revenue", "north", "2023", 8),
                      observed("revenue", "south", "2024", 5), observed("firms", "south", "2024", 70)};
        spec.layout = Layout::Wide;
        spec.measures = {{"revenue", Operation::None, {}}, {"firms", Operation::None, {}}};
    }
    /// The lines of the file, cells with a bar between.
    std::vector<std::string> lines()
    {
        const auto table = answerLaidOut(spec, facts);
        if (!table) {
            return {table.error().sentence.en};
        }
        std::vector<std::string> all(1);
        for (const ReportColumn &column : table->columns) {
            all[0] += (all[0].empty() ? "" : "|") + column.id;
        }
        for (const ReportRow &row : table->rows) {
            std::string line;
            for (const Cell &cell : row.cells) {
                line += fileText(cell, Language::En) + "|";
            }
            all.push_back(line);
        }
        return all;
    }
};

TEST_F(Widened, PeriodsAcrossKeepWhatQualifiesAValue)
{
    spec = withColumns(spec, {"REF_AREA", "INDICATOR"});
    EXPECT_EQ(lines(),
              (std::vector<std::string>{"REF_AREA|INDICATOR|2023|2024|2024 QUALIFIER|UNIT_MEASURE|FIGURE_IDS|SOURCE",
                                        "north|revenue|8|9|more_than|CNY||paper|", "south|revenue||5|exact|CNY||paper|",
                                        "south|firms||70|exact|enterprises||paper|"}));
}

TEST_F(Widened, IndicatorsAcrossEachHaveTheirUnit)
{
    spec.columns = {Dim::Indicator};
    spec = withColumns(spec, {"TIME_PERIOD", "REF_AREA"});
    EXPECT_EQ(
        lines(),
        (std::vector<std::string>{
            "TIME_PERIOD|REF_AREA|revenue|revenue UNIT_MEASURE|revenue QUALIFIER|firms|firms UNIT_MEASURE|FIGURE_IDS|SOURCE",
            "2024|north|9|CNY|more_than||||paper|", "2023|north|8|CNY|exact||||paper|",
            "2024|south|5|CNY|exact|70|enterprises||paper|"}));
}

TEST_F(Widened, BothAcrossAndAFurtherColumnOfEach)
{
    spec.columns = {Dim::Period, Dim::Indicator};
    spec.measures.pop_back();
    spec = withColumns(spec, {"REF_AREA", "OBS_VALUE", "NOMINAL_GROWTH"});
    const std::vector<std::string> found = lines();
    EXPECT_TRUE(found[0].starts_with("REF_AREA|revenue 2023")) << found[0];
    EXPECT_NE(found[0].find("|revenue 2024|revenue 2024 NOMINAL_GROWTH|"), std::string::npos) << found[0];
    EXPECT_EQ(found.size(), 3u);
}

TEST_F(Widened, TwoSourcesOfOneValueAreTwoRows)
{
    facts.held = {observed("revenue", "north", "2024", 9), observed("revenue", "north", "2024", 8)};
    facts.held[1].series.source = "book";
    spec = withColumns(spec, {"REF_AREA"});
    EXPECT_EQ(lines().size(), 3u);
}

TEST_F(Widened, TooManyColumnsAreRefused)
{
    facts.held.clear();
    for (int year = 1500; year < 1500 + int(mostAcross) + 1; ++year) {
        facts.held.push_back(observed("revenue", "north", std::to_string(year), 1));
    }
    EXPECT_EQ(lines(),
              (std::vector<std::string>{"laid out wide it has 401 columns of values, and 400 are the limit: choose fewer "
                                        "periods or indicators, or the long layout"}));
}

TEST_F(Widened, ARowIsOfWhatAllItsValuesShare)
{
    const auto table = answerLaidOut(spec, facts);
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->rows.front().key.code(Dim::Area), "north");
    EXPECT_FALSE(table->rows.front().key.has(Dim::Period));
    EXPECT_EQ(table->columns.back().id, "SOURCE");
}

TEST(ColumnChoice, KeepsOrderEndsAndTheLastFive)
{
    ReportSpec spec = withColumns({}, {"RANK", "AREA_NAME"});
    EXPECT_EQ(spec.fields,
              (std::vector<std::string>{"RANK", "RANK_QUALIFIER", "RANK_HI", "AREA_NAME", "OBS_VALUE", "OBS_VALUE_HI",
                                        "UNIT_MEASURE", "QUALIFIER", "OBS_STATUS", "FIGURE_IDS", "SOURCE"}));
    EXPECT_EQ(chosenColumns(spec), (std::vector<std::string>{"RANK", "AREA_NAME", "OBS_VALUE"}));
    EXPECT_TRUE(withColumns(spec, chosenColumns({})).fields.empty()) << "the usual columns are none chosen";
    for (const std::string &id : offeredColumns(spec)) {
        EXPECT_NE(columnName(id).zh, id) << "it has a name";
    }
}

} // namespace
} // namespace rd
