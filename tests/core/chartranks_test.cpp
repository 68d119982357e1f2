#include "chartcase.h"

#include <gtest/gtest.h>

#include <set>

namespace rd {
namespace {

using namespace test;

TEST(ManyAreas, AreRankedFromBothEnds)
{
    std::vector<Observation> rows;
    for (int i = 0; i < 300; ++i) {
        rows.push_back(observed("rate", "area" + std::to_string(i), "2024", i));
    }
    rows.push_back(gap("rate", "area300", "2024"));
    Table table = chartTable("bars", rows, book);
    const ChartModel model = builtEn(table);
    ASSERT_EQ(model.panels.size(), 2u);
    EXPECT_EQ(codesIn(model.panels[0], Dim::Area).front(), "area299");
    EXPECT_EQ(codesIn(model.panels[1], Dim::Area).back(), "area0") << "the last one that has a value";
    EXPECT_EQ(model.panels[0].title, "First 20");
    EXPECT_EQ(model.panels[1].title, "Last 20");
    EXPECT_EQ(model.panels[0].value.to, model.panels[1].value.to);
    EXPECT_EQ(model.leftOut, 261u);
    EXPECT_TRUE(model.folds);
    table.spec.options["chosen"] = "area299|area150";
    const ChartModel unfolded = builtEn(table);
    ASSERT_EQ(unfolded.panels.size(), 3u) << "who is among the first is there already";
    EXPECT_EQ(codesIn(unfolded.panels[1], Dim::Area), (Codes{"area150"}));
    EXPECT_EQ(unfolded.panels[1].marks.front().detail, "no. 150");
    EXPECT_EQ(unfolded.leftOut, 260u);
    table.spec.sort = {{"REF_AREA", false}};
    EXPECT_EQ(builtEn(table).panels.size(), 1u) << "in the order of areas nobody asks for the ends";
}

TEST(ManyAreas, AreNoMoreMarksThanCanBeToldApart)
{
    std::vector<Observation> rows;
    for (int i = 0; i < 300; ++i) {
        for (const char *year : {"2023", "2024"}) {
            rows.push_back(observed("rate", "area" + std::to_string(i), year, i + (year[3] == '4' ? 0.5 : 0)));
        }
    }
    for (const auto &[kind, most] : {std::pair{"dotplot", 100u}, {"slope", 40u}}) {
        const ChartModel model = builtEn(chartTable(kind, rows, book));
        ASSERT_EQ(model.kind, kind);
        EXPECT_EQ(model.leftOut, 300 - most) << kind;
        EXPECT_NE(model.texts.at("more").en.find(std::to_string(300 - most)), std::string::npos) << kind;
        std::set<std::string_view> areas;
        for (const Panel &panel : model.panels) {
            for (const Mark &mark : panel.marks) {
                areas.insert(mark.key.code(Dim::Area));
            }
        }
        EXPECT_EQ(areas.size(), most) << kind;
        EXPECT_TRUE(areas.contains("area299")) << kind << " keeps the largest";
    }
}

TEST(Ranks, StandBeforeTheNamesAndAreNotSaidWhereTheyAreOpen)
{
    Table table = chartTable(
        "bars",
        {observed("rate", "north", "2024", 9), observed("rate", "south", "2024", 7), observed("rate", "east", "2024", 5)},
        book);
    table.columns.push_back({"RANK", {}});
    table.columns.push_back({"RANK_CHANGE", {}});
    const auto rank = [](Qualifier qualifier, double value) {
        return Quantity::stated(qualifier, value, value + 1, "rank", true);
    };
    table.rows[0].cells.insert(table.rows[0].cells.end(), {rank(Qualifier::Exact, 1), rank(Qualifier::Exact, 2)});
    table.rows[1].cells.insert(table.rows[1].cells.end(), {rank(Qualifier::Exact, 2), rank(Qualifier::Exact, -1)});
    table.rows[2].cells.insert(table.rows[2].cells.end(), {rank(Qualifier::Between, 2), Gap{"nobase"}});
    const std::vector<Mark> marks = builtEn(table).panels.front().marks;
    EXPECT_EQ(marks[0].cells, (Codes{"1", "▲2"}));
    EXPECT_EQ(marks[1].cells, (Codes{"2", "▼1"}));
    EXPECT_TRUE(marks[2].cells.empty());
    EXPECT_FALSE(builtEn(table).texts.contains("rankbreak"));
    table.rows[1].cells.back() = Gap{"break"};
    EXPECT_EQ(builtEn(table).panels.front().marks[1].cells, (Codes{"2", ""}));
    EXPECT_TRUE(builtEn(table).texts.contains("rankbreak")) << "no arrow would read as a place that was kept";
}

TEST(Lists, SayWhatWasComputedOfARow)
{
    Table table = chartTable("list", {observed("rate", "north", "2024", 9), observed("rate", "south", "2024", 7)}, book);
    table.columns.push_back({"RANK", {}});
    table.columns.push_back({"SHARE", {}});
    table.rows[0].cells.insert(table.rows[0].cells.end(), {Quantity::stated(Qualifier::Exact, 1, 0, "rank", true),
                                                           Quantity::stated(Qualifier::AtMost, 40, 0, "percent", true)});
    table.rows[1].cells.insert(table.rows[1].cells.end(), {Gap{"na"}, Gap{"nowhole"}});
    const std::vector<Mark> marks = builtEn(table).panels.front().marks;
    EXPECT_EQ(marks[0].detail, "rank 1 · ≤ 40% of the whole");
    table.columns.back() = {"NOMINAL_GROWTH", {}};
    table.rows[0].cells.back() = Gap{"break"};
    EXPECT_EQ(builtEn(table).panels.front().marks[0].detail, "rank 1 · Nominal growth, year on year: break in series");
    EXPECT_EQ(marks[1].detail, "") << "a gap is said where it stands, in the table";
}

TEST(Ranks, NameTheLastPlaceThatSeveralMayShare)
{
    Table table = chartTable(
        "bars",
        {observed("rate", "north", "2024", 9), observed("rate", "south", "2024", 5), observed("rate", "east", "2024", 5)},
        book);
    table.columns.push_back({"RANK", {}});
    table.columns.push_back({"RANKED", {}});
    const auto rank = [](double value) { return Quantity::stated(Qualifier::Exact, value, 0, "rank", true); };
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<Cell> &cells = table.rows[row].cells;
        cells.insert(cells.end(), {rank(row == 0 ? 1 : 2), std::int64_t{3}});
    }
    std::vector<Mark> marks = builtEn(table).panels.front().marks;
    EXPECT_EQ(marks[0].cells, (Codes{"1", ""}));
    EXPECT_EQ(marks[1].cells, (Codes{"2", "", "last"}));
    EXPECT_EQ(marks[2].cells, (Codes{"2", "", "last"}));
    for (ReportRow &row : table.rows) { // another one, not in this table, comes behind
        row.cells.back() = std::int64_t{4};
    }
    marks = builtEn(table).panels.front().marks;
    EXPECT_EQ(marks[1].cells, (Codes{"2", ""}));
}

} // namespace
} // namespace rd
