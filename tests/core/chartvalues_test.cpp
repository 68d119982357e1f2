#include "chartcase.h"

#include <gtest/gtest.h>

#include <set>

namespace rd {
namespace {

using namespace test;

TEST(BarsModel, RanksWhatIsKnownAndKeepsGapsLast)
{
    const Table table = chartTable("bars",
                                   {observed("revenue", "north", "2024", 30e6), gap("revenue", "zone", "2024"),
                                    observed("revenue", "south", "2024", 260e6, Qualifier::MoreThan),
                                    observed("revenue", "east", "2024", 110e6)},
                                   book);
    const ChartModel model = built(table);
    ASSERT_EQ(model.kind, "bars");
    ASSERT_EQ(model.panels.size(), 1u);
    const Panel &panel = model.panels.front();
    EXPECT_EQ(codesIn(panel, Dim::Area), (Codes{"south", "east", "north", "zone"}));
    EXPECT_EQ(panel.marks[0].quantity->qualifier, Qualifier::MoreThan);
    EXPECT_EQ(panel.marks[0].quantity, *table.quantity(table.rows[2])) << "a mark's quantity is the table's";
    EXPECT_EQ(panel.marks[0].row, 2u);
    EXPECT_FALSE(panel.marks[3].quantity);
    EXPECT_EQ(panel.marks[3].gap, "未公布");
    EXPECT_EQ(panel.value.from, 0);
    EXPECT_EQ(panel.value.to, 3);
    EXPECT_EQ(panel.value.title, "亿元");
}

TEST(BarsModel, KeepsTheOrderThatTheReportAsksFor)
{
    Table table = chartTable("bars",
                             {observed("revenue", "north", "2024", 1), observed("revenue", "south", "2024", 3),
                              observed("revenue", "east", "2024", 2)},
                             book);
    table.spec.sort = {{"REF_AREA", false}};
    EXPECT_EQ(codesIn(built(table).panels.front(), Dim::Area), (Codes{"north", "south", "east"}));
}

TEST(BarsModel, TurnsTheAverageIntoALine)
{
    Table table = chartTable("bars",
                             {observed("rate", "city", "2024", 50), observed("rate", "north", "2024", 40),
                              observed("rate", "south", "2024", 60), observed("rate", "east", "2024", 55)},
                             book);
    table.spec.options = {{"average", "city"}};
    const ChartModel model = built(table, Language::En);
    ASSERT_TRUE(model.average);
    EXPECT_EQ(model.average->value, 50);
    EXPECT_EQ(model.averageLabel, "Area city 50%");
    EXPECT_EQ(codesIn(model.panels.front(), Dim::Area), (Codes{"south", "east", "north"}));
}

TEST(LinesModel, OfManyShowsTheLargestAndTheChosenAndSaysSo)
{
    CodeBook many = book;
    std::vector<Observation> rows;
    for (int i = 0; i < 20; ++i) {
        const std::string code = "area" + std::to_string(i);
        many.areas.add(area(code, "city", "county", 10 + i));
        rows.push_back(observed("revenue", code, "2023", 100 + i));
        rows.push_back(observed("revenue", code, "2024", 100 - i));
    }
    rows.push_back(observed("revenue", "city", "2024", 90000)); // the sum of them all
    Table table = chartTable("lines", rows, many);
    table.spec.options = {{"by", "area"}, {"chosen", "area19"}};
    const ChartModel model = chartModel(table, many, Language::En);
    std::set<std::string> shown;
    for (const Mark &mark : model.panels.front().marks) {
        shown.emplace(mark.key.code(Dim::Area));
    }
    EXPECT_EQ(shown.size(), 12u);
    EXPECT_TRUE(shown.contains("area0") && shown.contains("area10") && shown.contains("area19"));
    EXPECT_FALSE(shown.contains("area11"));
    EXPECT_FALSE(shown.contains("city"));
    EXPECT_EQ(model.leftOut, 9u);
    EXPECT_NE(model.question.find(word("chart.largest").en), std::string::npos) << model.question;
}

TEST(MultiplesModel, OfOnePeriodGivesWayToBars)
{
    Table table = chartTable("multiples",
                             {observed("revenue", "north", "2024", 1), observed("revenue", "south", "2024", 3),
                              observed("revenue", "east", "2024", 2)},
                             book);
    EXPECT_EQ(built(table).kind, "bars");
}

TEST(BarsModel, WritesAllValuesInTheScaleOfTheirAxis)
{
    const auto labels = [](const std::vector<double> &values, Language language) {
        std::vector<Observation> rows;
        const std::vector<const char *> areas = {"north", "south", "east"};
        for (std::size_t i = 0; i < areas.size(); ++i) {
            rows.push_back(observed("revenue", areas[i], "2024", values[i]));
        }
        const Panel panel = built(chartTable("bars", rows, book), language).panels.front();
        std::vector<std::string> said{panel.value.title};
        for (const Mark &mark : panel.marks) {
            said.push_back(mark.label);
        }
        return said;
    };
    using Said = std::vector<std::string>;
    EXPECT_EQ(labels({5.98381e12, 1.2e12, 3.047e10}, Language::Zh), (Said{"亿元", "59838亿元", "12000亿元", "304.7亿元"}))
        << "nobody prints 5.98381 trillion";
    EXPECT_EQ(labels({5.98381e12, 1.2e12, 3.047e10}, Language::En),
              (Said{"CNY billion", "CNY 5,983.8B", "CNY 1,200B", "CNY 30.47B"}));
    EXPECT_EQ(labels({2.6e8, 3e7, 1e6}, Language::Zh), (Said{"亿元", "2.6亿元", "0.3亿元", "0.01亿元"})) << "one scale";
    EXPECT_EQ(labels({5e12, 1.2e12, 3e11}, Language::Zh), (Said{"万亿元", "5万亿元", "1.2万亿元", "0.3万亿元"}));
}

TEST(BarsModel, NeverPutsTwoUnitsOnOneAxis)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south", "east"}) {
        rows.push_back(observed("revenue", area, "2024", 5e8));
        rows.push_back(observed("firms", area, "2024", 40));
    }
    const ChartModel model = built(chartTable("bars", rows, book));
    ASSERT_EQ(model.kind, "bars");
    ASSERT_EQ(model.panels.size(), 2u);
    for (const Panel &panel : model.panels) {
        ASSERT_EQ(panel.marks.size(), 3u);
        for (const Mark &mark : panel.marks) {
            EXPECT_EQ(mark.quantity->unit, panel.marks.front().quantity->unit);
        }
    }
    EXPECT_EQ(model.panels[0].value.title, "亿元");
    EXPECT_EQ(model.panels[1].value.title, "家");
}

TEST(BarsModel, IsNotEarnedByTwoValues)
{
    const Table table = chartTable(
        "bars",
        {observed("revenue", "north", "2024", 1), observed("revenue", "south", "2024", 2), gap("revenue", "east", "2024")},
        book);
    EXPECT_EQ(built(table).kind, "list");
}

TEST(BarsModel, PartsWhatIsDeclaredNotComparable)
{
    CodeBook apart = chartBook();
    apart.indicators.add(test::indicator("related", MeasureType::Stock, "enterprises"));
    apart.relations.add(test::relation(RelationType::NotComparable, Dim::Indicator, "firms", "related"));
    std::vector<Observation> rows;
    for (const char *area : {"north", "south", "east"}) {
        rows.push_back(observed("firms", area, "2024", 40));
    }
    Observation other = observed("firms", "city", "2024", 5100);
    other.series.indicator = "related";
    rows.push_back(other);
    const ChartModel model = chartModel(chartTable("bars", rows, apart), apart, Language::En);
    ASSERT_EQ(model.panels.size(), 2u);
    EXPECT_EQ(model.panels[0].marks.size(), 3u);
    EXPECT_EQ(model.panels[0].value.to, 40) << "5,100 of another kind must not stretch this axis";
    EXPECT_TRUE(model.panels[1].value.ticks.empty()) << "one value is written, not drawn";
}

TEST(BarsModel, DrawsCountsOfTheStore)
{
    Table table;
    table.spec.view = View::Coverage;
    table.spec.chart = "bars";
    table.columns = {{"FIGURES", {}}};
    for (const auto &[area, count] : {std::pair{"north", 3}, {"south", 27}, {"east", 0}}) {
        table.rows.push_back({{std::int64_t(count)}, Key{{Dim::Area, area}}, {}});
    }
    const ChartModel model = built(table);
    ASSERT_EQ(model.kind, "bars");
    EXPECT_EQ(codesIn(model.panels.front(), Dim::Area), (Codes{"south", "north", "east"}));
    EXPECT_EQ(model.panels.front().marks[0].quantity->value, 27);
    EXPECT_EQ(model.panels.front().value.to, 30);
}

TEST(LinesModel, GivesEachAreaItsLine)
{
    const Table table = chartTable("lines",
                                   {observed("rate", "north", "2024-02", 4), observed("rate", "south", "2024-01", 7),
                                    observed("rate", "north", "2024-01", 3), gap("rate", "south", "2024-02")},
                                   book);
    const ChartModel model = built(table, Language::En);
    ASSERT_EQ(model.kind, "lines");
    const Panel &panel = model.panels.front();
    EXPECT_EQ(codesIn(panel, Dim::Area), (Codes{"north", "north", "south", "south"}));
    EXPECT_EQ(codesIn(panel, Dim::Period), (Codes{"2024-01", "2024-02", "2024-01", "2024-02"}));
    EXPECT_NE(panel.marks[1].group, panel.marks[2].group);
    EXPECT_EQ(panel.marks[0].group, panel.marks[1].group);
    EXPECT_EQ(panel.marks[0].name, "Area north");
    EXPECT_EQ(panel.marks[1].x - panel.marks[0].x, 1);
    EXPECT_FALSE(panel.marks[3].quantity);
    EXPECT_EQ(panel.category.ticks.size(), 2u);
}

TEST(LinesModel, HidesNothingThatHasNoDate)
{
    const Table table = chartTable("lines",
                                   {observed("rate", "north", "2024-01", 3), observed("rate", "north", "2024-02", 4),
                                    observed("rate", "north", "2024-03", 5), observed("rate", "north", "", 6)},
                                   book);
    EXPECT_EQ(built(table).kind, "list");
}

TEST(LinesModel, StartsAtZeroOnlyWhereZeroIsNear)
{
    const auto axis = [](double first) {
        return built(chartTable("lines",
                                {observed("rate", "north", "2024-01", first), observed("rate", "north", "2024-02", 96),
                                 observed("rate", "north", "2024-03", 98)},
                                book))
            .panels.front()
            .value;
    };
    EXPECT_GT(axis(94).from, 80);
    EXPECT_EQ(axis(5).from, 0);
}

TEST(MultiplesModel, StandOnOneScale)
{
    std::vector<Observation> rows;
    for (const auto &[area, value] : {std::pair{"north", 2.0}, {"south", 90.0}, {"east", 40.0}}) {
        rows.push_back(observed("rate", area, "2024-01", value));
        rows.push_back(observed("rate", area, "2024-02", value + 1));
    }
    Table table = chartTable("multiples", rows, book);
    table.spec.options = {{"by", "area"}};
    const ChartModel model = built(table, Language::En);
    ASSERT_EQ(model.panels.size(), 3u);
    for (const Panel &panel : model.panels) {
        EXPECT_EQ(panel.marks.size(), 2u);
        EXPECT_EQ(panel.value.from, model.panels.front().value.from);
        EXPECT_EQ(panel.value.to, 100);
        EXPECT_EQ(panel.category.from, model.panels.front().category.from);
    }
    EXPECT_EQ(model.panels[1].title, "Area south");
    EXPECT_EQ(model.panels[1].key, (Key{{Dim::Area, "south"}}));
}

TEST(MultiplesModel, GivesEachOfTwoNamesakesAPanelAndAName)
{
    const CodeBook namesakes = namesakeBook();
    std::vector<Observation> rows;
    for (const auto &[area, value] : {std::pair{"north", 2.0}, {"south", 90.0}, {"east", 40.0}}) {
        rows.push_back(observed("rate", area, "2024-01", value));
        rows.push_back(observed("rate", area, "2024-02", value + 1));
    }
    Table table = chartTable("multiples", rows, namesakes);
    table.spec.options = {{"by", "area"}};
    const ChartModel model = chartModel(table, namesakes, Language::En);
    ASSERT_EQ(model.panels.size(), 3u);
    EXPECT_EQ(model.panels[0].key, (Key{{Dim::Area, "north"}}));
    EXPECT_EQ(model.panels[1].key, (Key{{Dim::Area, "south"}}));
    EXPECT_EQ(codesIn(model.panels[0], Dim::Area), (Codes{"north", "north"}));
    EXPECT_EQ(model.panels[0].title, "Qingshi County (青石县)");
    EXPECT_EQ(model.panels[1].title, "Qingshi County (清石县)");
    EXPECT_EQ(model.panels[2].title, "Area east");
    EXPECT_EQ(chartModel(table, namesakes, Language::Zh).panels[0].title, "青石县") << "in Chinese nothing is in doubt";
}

TEST(ChartModel, TellsNamesakesApartByWhatTheyLieInOrByTheirCode)
{
    CodeBook namesakes = chartBook();
    Area far = area("far", "south", "town", 7);
    far.name = namesakes.areas.find("town")->name;
    namesakes.areas.add(far);
    rename(namesakes.areas, "east", {"地", "Area"});
    rename(namesakes.areas, "zone", {"地", "Area"});
    const Table table = chartTable("bars",
                                   {observed("firms", "town", "2024", 4), observed("firms", "far", "2024", 3),
                                    observed("firms", "east", "2024", 2), observed("firms", "zone", "2024", 1)},
                                   namesakes);
    const ChartModel model = chartModel(table, namesakes, Language::Zh);
    ASSERT_EQ(model.kind, "bars");
    Codes names;
    for (const Mark &mark : model.panels.front().marks) {
        names.push_back(mark.name);
    }
    EXPECT_EQ(names, (Codes{"地town（地north）", "地town（地south）", "地（east）", "地（zone）"}));
}

TEST(ColumnsModel, WritesGrowthBetweenThreePeriods)
{
    const Table table = chartTable("columns",
                                   {observed("revenue", "north", "2024", 260e6, Qualifier::MoreThan),
                                    observed("revenue", "north", "2022", 30e6), observed("revenue", "north", "2023", 110e6)},
                                   book);
    const ChartModel model = built(table, Language::En);
    ASSERT_EQ(model.kind, "columns");
    const std::vector<Mark> &marks = model.panels.front().marks;
    EXPECT_EQ(codesIn(model.panels.front(), Dim::Period), (Codes{"2022", "2023", "2024"}));
    EXPECT_EQ(marks[0].detail, "");
    EXPECT_EQ(marks[1].detail, "up 266.7%") << "110 / 30 − 1 = 266.67 %";
    EXPECT_EQ(marks[2].detail, "up more than 136.3%") << "more than 260 / 110 − 1 = 136.36 %";
    EXPECT_EQ(marks[2].quantity->value, 260e6);
}

TEST(ColumnsModel, KnowsNoGrowthFromAnActualToATarget)
{
    const Table table = chartTable("columns",
                                   {observed("revenue", "north", "2022", 1), observed("revenue", "north", "2023", 2),
                                    ofKind(Kind::Target, observed("revenue", "north", "2024", 4))},
                                   book);
    const std::vector<Mark> marks = built(table).panels.front().marks;
    EXPECT_NE(marks[1].detail, "");
    EXPECT_EQ(marks[2].detail, "");
}

} // namespace
} // namespace rd
