#include "measurecase.h"

#include "core/report/seriesbreaks.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

TEST(Operations, PutWhatTheyMakeInPlaceOfTheValue)
{
    auto facts = region();
    facts.held = {test::figure("F-1", observed("revenue", "north", "2022", 100)),
                  test::figure("F-2", observed("revenue", "north", "2023", 110)),
                  test::figure("F-3", observed("revenue", "north", "2024", 121)),
                  test::figure("F-4", observed("taxes", "north", "2024", 12.1))};
    const auto value = [&](Operation operation, std::string operand = {}) {
        return row(*answer(measuring("revenue", operation, std::move(operand)), facts), "north", "2024");
    };
    EXPECT_EQ(value(Operation::Growth), (Texts{"north", "2024", "10", "percent", "exact", "", "nominal growth", "F-2 F-3"}));
    EXPECT_EQ(value(Operation::CompoundGrowth)[2], "10");
    EXPECT_EQ(value(Operation::CompoundGrowth)[7], "F-1 F-3");
    EXPECT_EQ(value(Operation::Index)[2], "121");
    EXPECT_EQ(value(Operation::Index, "2023")[2], "110");
    EXPECT_EQ(value(Operation::Ratio, "taxes")[2], "10");
    EXPECT_EQ(value(Operation::Ratio, "taxes")[3], "ratio");
    EXPECT_EQ(value(Operation::Index, "2019")[5], "nobase");
    const Table shares = *answer(measuring("taxes", Operation::Share, "revenue"), facts);
    EXPECT_EQ(row(shares, "north", "2024")[2], "10");
    const Table refused = *answer(measuring("revenue", Operation::Share, "taxes"), facts);
    EXPECT_EQ(row(refused, "north", "2024")[5], "nopart") << "revenue is no part of taxes";
    const Table counted = *answer(measuring("revenue", Operation::Count), facts);
    ASSERT_EQ(counted.rows.size(), 1u);
    EXPECT_EQ(fileText(*counted.cell(counted.rows[0], "OBS_VALUE"), Language::En), "3");
}

TEST(Operations, CompareNothingOverABreak)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2022", 100), broken(observed("revenue", "north", "2023", 110)),
                  observed("revenue", "north", "2024", 121)};
    const auto made = [&](Operation operation, const std::string &period, std::string operand = {}) {
        const Texts texts = row(*answer(measuring("revenue", operation, std::move(operand)), facts), "north", period);
        return texts[2].empty() || texts[2].front() == '(' ? texts[5] : texts[2];
    };
    EXPECT_EQ(made(Operation::Growth, "2023"), "break");
    EXPECT_EQ(made(Operation::Growth, "2024"), "10");
    EXPECT_EQ(made(Operation::Index, "2024"), "break") << "its base is 2022";
    EXPECT_EQ(made(Operation::Index, "2022", "2024"), "break") << "the base may be the later one";
    EXPECT_EQ(made(Operation::Index, "2024", "2023"), "110");
    EXPECT_EQ(made(Operation::CompoundGrowth, "2024"), "break");
}

TEST(Operations, OfAPercentageSayPointsAndNotGrowth)
{
    auto facts = region();
    facts.held = {percentOf("growth", "north", "2023", 4.5), percentOf("growth", "north", "2024", 3.1)};
    const Texts change = row(*answer(measuring("growth", Operation::Growth), facts), "north", "2024");
    EXPECT_EQ(change[2], "-1.4");
    EXPECT_EQ(change[6], "change in points");
}

TEST(Operations, AreNoFigures)
{
    auto facts = region();
    facts.held = {test::figure("F-1", observed("revenue", "north", "2023", 100)),
                  test::figure("F-2", observed("revenue", "north", "2024", 121))};
    const Table table = *answer(measuring("revenue", Operation::Growth), facts);
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_FALSE(table.rows[1].key.has(Dim::Figure));
    EXPECT_EQ(table.rows[1].lineage.figures, (Texts{"F-1", "F-2"}));
}

TEST(Operations, KnowWhatTheyAreAskedFor)
{
    auto facts = region();
    EXPECT_TRUE(faultIn(measuring("revenue", Operation::Ratio, "nothing"), facts.book));
    EXPECT_TRUE(faultIn(measuring("revenue", Operation::Index, "yesterday"), facts.book));
    EXPECT_TRUE(faultIn(measuring("revenue", Operation::Growth, "weekly"), facts.book));
    EXPECT_TRUE(faultIn(measuring("revenue", Operation::Share, "nowhere"), facts.book));
    EXPECT_FALSE(faultIn(measuring("revenue", Operation::Ratio, "taxes"), facts.book));
    EXPECT_FALSE(faultIn(measuring("revenue", Operation::Growth, "previous"), facts.book));
    EXPECT_FALSE(faultIn(measuring("revenue", Operation::Share), facts.book));
}

TEST(Operations, WorkNothingOutOfATarget)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2023", 100),
                  test::ofKind(Kind::Target, observed("revenue", "north", "2024", 120))};
    const Table table = *answer(measuring("revenue", Operation::Growth), facts);
    EXPECT_EQ(row(table, "north", "2024").at(2), "(na)"); // 120 would read as growth of so much percent
}

/// The break stands in a period that the question leaves out.
TEST(Tables, KnowBreaksBetweenTheirPeriods)
{
    auto facts = region();
    facts.held = {observed("revenue", "north", "2022", 100), broken(observed("revenue", "north", "2023", 110)),
                  observed("revenue", "north", "2024", 121), observed("revenue", "south", "2022", 100),
                  observed("revenue", "south", "2023", 110), observed("revenue", "south", "2024", 121)};
    ReportSpec spec = asking("revenue", {"REF_AREA", "TIME_PERIOD", "OBS_VALUE"});
    const auto parted = [&](const ReportSpec &asked, const char *area) {
        const Table table = *answer(asked, facts);
        std::vector<const ReportRow *> ends;
        for (const ReportRow &row : table.rows) {
            if (row.key.code(Dim::Area) == area) {
                ends.push_back(&row);
            }
        }
        EXPECT_EQ(ends.size(), 2u);
        return ends.size() == 2 && breaksBetween(table, *ends[0], *ends[1]);
    };
    spec.filters.push_back({Dim::Period, {"2022", "2024"}, false});
    EXPECT_TRUE(parted(spec, "north"));
    EXPECT_FALSE(parted(spec, "south"));
    spec.filters.back().codes = {"2023", "2024"};
    EXPECT_FALSE(parted(spec, "north")) << "both count as they do since the break";
    spec.filters.pop_back();
    spec.filters.push_back({Dim::Area, {"north"}, false});
    spec.periods.from = Period::parse("2022");
    spec.limit = 2;
    spec.sort = {{"OBS_VALUE", true}};
    facts.held[0].quantity = Quantity::stated(Qualifier::Exact, 130, 0, "CNY", true);
    EXPECT_TRUE(parted(spec, "north")) << "2023 is the smallest and cut off";
}

} // namespace
} // namespace rd
