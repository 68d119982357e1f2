#include "chartcase.h"
#include "core/report/engine.h"
#include "support/memoryfacts.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace test;

Observation target(double value, const char *period = "2025", Qualifier qualifier = Qualifier::AtLeast)
{
    return ofKind(Kind::Target, observed("firms", "north", period, value, qualifier));
}

TEST(BulletsModel, PairsATargetWithItsLatestActual)
{
    Table table = chartTable("bullets",
                             {target(90), observed("firms", "north", "2025-01-01/P2M", 12),
                              observed("firms", "north", "2025-01-01/P6M", 45),
                              observed("firms", "south", "2025-01-01/P9M", 80), target(40, "2024")},
                             book);
    table.spec.options = {{"today", "2025-06-30"}};
    const ChartModel model = built(table);
    ASSERT_EQ(model.kind, "bullets");
    const std::vector<Mark> &marks = model.panels.front().marks;
    ASSERT_EQ(marks.size(), 4u);
    EXPECT_EQ(marks[0].quantity->value, 90);
    EXPECT_EQ(marks[1].quantity->value, 45);
    EXPECT_EQ(marks[1].row, 2u);
    EXPECT_EQ(marks[0].group, marks[1].group);
    EXPECT_DOUBLE_EQ(marks[0].x, 0.5);
    EXPECT_EQ(marks[1].cells.front(), "50%") << "45 of the 90 that were promised";
    EXPECT_FALSE(marks[3].quantity) << "nothing is known of 2024";
    EXPECT_FALSE(marks[3].gap.empty());
    EXPECT_EQ(marks[2].x, 1);
}

TEST(BulletsModel, TakesItsCalendarFromTheData)
{
    const Table table =
        chartTable("bullets", {target(90), target(30, "2025"), observed("firms", "north", "2025-01-01/P3M", 45)}, book);
    EXPECT_DOUBLE_EQ(built(table).panels.front().marks[0].x, 0.25) << "the latest actual ends with March";
}

/// Targets of 100 million for 2025, of which two months did so many millions each.
Table judgedTargets(const std::vector<std::pair<std::string, double>> &done, const CodeBook &codes)
{
    MemoryFacts facts;
    facts.book = codes;
    for (const auto &[area, millions] : done) {
        facts.held.push_back(ofKind(Kind::Target, observed("revenue", area, "2025", 1e8, Qualifier::AtLeast)));
        facts.held.push_back(observed("revenue", area, "2025-01-01/P2M", millions * 1e6));
    }
    ReportSpec spec;
    spec.filters = {{Dim::Kind, {"target"}, false}};
    spec.fields = {"OBS_VALUE", "ACTUAL_VALUE", "ACTUAL_PERIOD", "COMPLETION", "AHEAD", "PACE", "STATE"};
    spec.chart = "ledger";
    spec.options = {{"amber_behind", "2"}, {"red_behind", "8"}};
    return *answer(spec, facts);
}

TEST(LedgerModel, SaysOnScheduleOnlyOfWhatIsNotBehind)
{
    const Table table = judgedTargets({{"north", 18.9}, {"south", 15.5}, {"east", 10}, {"zone", 5}}, book);
    const auto said = [&](Language language) {
        const ChartModel model = built(table, language);
        Codes words;
        for (const Mark &mark : model.panels.at(0).marks) {
            if (mark.kind == Kind::Actual) {
                words.push_back(mark.cells.at(1) + "/" + mark.cells.at(2));
            }
        }
        return words;
    };
    EXPECT_EQ(said(Language::Zh), (Codes{"达到序时进度/on_schedule", "基本达到序时进度/on_schedule", "略慢于序时进度/behind",
                                         "明显慢于序时进度/far_behind"}));
    EXPECT_EQ(said(Language::En), (Codes{"on schedule/on_schedule", "about on schedule/on_schedule", "behind schedule/behind",
                                         "far behind schedule/far_behind"}));
    const Table whatIsWritten = judgedTargets({{"north", 16.66}}, book); // 16.7 % where 16.7 % of the year have passed
    EXPECT_EQ(built(whatIsWritten).panels.at(0).marks.at(1).cells.at(1), "达到序时进度");
}

TEST(LedgerModel, NamesEveryLimitAndCountsTimeByMonths)
{
    Table table = judgedTargets({{"north", 18.9}, {"south", 5}}, book);
    table.rows.push_back(table.rows.back()); // one whose time has not begun
    table.rows.back().key.set(Dim::Period, "2027");
    const Text said{built(table).texts.at("asof").zh, builtEn(table).texts.at("asof").en};
    EXPECT_EQ(said.zh, "截至2025年2月28日 · 按月计，已过2个月，全期12个月 · "
                       "落后2个百分点以内算基本达到，8个以内算略慢，更多算明显慢");
    EXPECT_EQ(said.en, "as of 28 Feb 2025 · counted by months: 2 of 12 · "
                       "about on schedule: up to 2 points behind it; behind: up to 8; far behind: more");
}

TEST(LedgerModel, KeepsThoseFurthestBehindOfMoreThanCanBeRead)
{
    CodeBook many = chartBook();
    std::vector<std::pair<std::string, double>> done;
    for (int i = 0; i < 62; ++i) {
        many.areas.add(area("c" + std::to_string(i), "city", "county", 10 + i));
        done.emplace_back("c" + std::to_string(i), i < 60 ? 20 : 5);
    }
    const Table table = judgedTargets(done, many);
    ASSERT_EQ(table.rows.size(), 62u);
    const ChartModel model = chartModel(table, many, Language::En);
    const Codes shown = codesIn(model.panels.at(0), Dim::Area);
    ASSERT_EQ(shown.size(), 120u);
    EXPECT_EQ(shown.front(), "c0") << "what stays stays in its order";
    EXPECT_EQ(shown[115], "c57");
    EXPECT_EQ(shown[117], "c60");
    EXPECT_EQ(shown[119], "c61");
    EXPECT_EQ(model.leftOut, 2u);
}

TEST(LedgerModel, SaysWhatIsNotYetDone)
{
    CodeBook dated = chartBook();
    Source paper;
    paper.code = "paper";
    paper.name = {"报纸", "Paper"};
    paper.published = "2025-02-07";
    dated.sources.add(paper);
    const Table table = chartTable("ledger", {target(10), target(40)}, dated);
    const ChartModel model = chartModel(table, dated, Language::En);
    ASSERT_EQ(model.kind, "ledger");
    const Panel &panel = model.panels.front();
    ASSERT_EQ(panel.marks.size(), 4u);
    const std::vector<std::string> &cells = panel.marks[0].cells;
    ASSERT_EQ(cells.size(), panel.category.categories.size());
    EXPECT_EQ(cells[1], "≥ 10 enterprises");
    EXPECT_EQ(cells[2], "2025");
    EXPECT_EQ(cells[3], "Level") << "a stock is a level, a flow is new";
    EXPECT_EQ(cells[4], "No actual published yet");
    EXPECT_EQ(cells[5], "—");
    EXPECT_EQ(cells[6], "10.4%") << "a month and a quarter of February: 1.25 / 12";
    EXPECT_NEAR(panel.marks[0].x, 1.25 / 12, 1e-12);

    CodeList<Indicator> falling;
    for (Indicator indicator : dated.indicators) {
        indicator.better = "lower";
        falling.add(indicator);
    }
    dated.indicators = falling;
    const ChartModel fallen = chartModel(table, dated, Language::En);
    EXPECT_EQ(fallen.panels.front().marks[0].cells[6], "—") << "what is to fall does not fill up as time passes";
    EXPECT_LT(fallen.panels.front().marks[0].x, 0);
}

TEST(NestedModel, PutsTheWidestOutside)
{
    Table table = chartTable("nested", {observed("rate", "north", "2024", 40), observed("rate", "city", "2024", 85)}, book);
    table.spec.options = {{"whole", "100"}};
    const ChartModel model = built(table);
    ASSERT_EQ(model.kind, "nested");
    const Panel &panel = model.panels.front();
    EXPECT_EQ(codesIn(panel, Dim::Area), (Codes{"city", "north"}));
    EXPECT_EQ(panel.value.from, 0);
    EXPECT_EQ(panel.value.to, 100);
    EXPECT_EQ(panel.group, "whole");
}

TEST(NestedModel, HasNoFrameWhereTheWholeIsOpen)
{
    const ChartModel model = built(chartTable(
        "nested", {observed("revenue", "north", "2024", 5e6), observed("revenue", "city", "2024", 30e6, Qualifier::MoreThan)},
        book));
    ASSERT_EQ(model.kind, "nested");
    EXPECT_EQ(model.panels.front().group, "");
    EXPECT_DOUBLE_EQ(model.panels.front().value.to * model.panels.front().value.factor, 30e6);
}

TEST(NestedModel, RefusesTwoUnits)
{
    EXPECT_EQ(
        built(chartTable("nested", {observed("revenue", "north", "2024", 5e6), observed("rate", "city", "2024", 30)}, book))
            .kind,
        "list");
}

TEST(DotsModel, MakesABlockOfEachName)
{
    Table table =
        chartTable("dots",
                   {figure("F-1", observed("firms", "north", "2024", 7)), figure("F-2", observed("firms", "south", "2024", 77)),
                    figure("F-3", observed("firms", "east", "2024", 4))},
                   book);
    table.spec.options = {{"blocks_zh", "国家级:F-2 F-1"}, {"blocks_en", "National:F-2 F-1"}};
    const ChartModel model = built(table, Language::En);
    ASSERT_EQ(model.panels.size(), 2u);
    EXPECT_EQ(model.panels[0].title, "National");
    EXPECT_EQ(codesIn(model.panels[0], Dim::Figure), (Codes{"F-2", "F-1"}));
    EXPECT_EQ(model.panels[0].marks[0].count, 77);
    EXPECT_EQ(codesIn(model.panels[1], Dim::Figure), (Codes{"F-3"})) << "no figure is left out";
}

TEST(DotsModel, RefusesWhatCannotBeCountedOut)
{
    EXPECT_EQ(built(chartTable("dots", {observed("rate", "north", "2024", 2.5)}, book)).kind, "list");
    EXPECT_EQ(built(chartTable("dots", {observed("firms", "north", "2024", 5100)}, book)).kind, "list");
}

TEST(SquaresModel, CountsAndFills)
{
    Table table = chartTable("squares", {observed("firms", "north", "2024", 43)}, book);
    table.spec.options = {{"filled", "1"}};
    const Mark mark = built(table).panels.front().marks.front();
    EXPECT_EQ(mark.count, 43);
    EXPECT_EQ(mark.x, 1);
    table.spec.options = {{"filled", "99"}};
    EXPECT_EQ(built(table).panels.front().marks.front().x, 43) << "no more than there are";
}

TEST(ChainModel, KeepsTheWordsBetween)
{
    Table table =
        chartTable("chain", {observed("firms", "north", "2024", 5100), observed("revenue", "north", "2024", 3e10)}, book);
    table.spec.options = {{"join_zh", "带动 | 创造"}, {"join_en", "give|make"}};
    const Panel panel = built(table).panels.front();
    EXPECT_EQ(panel.marks.size(), 2u);
    EXPECT_EQ(panel.category.categories, (Codes{"带动", "创造"}));
    EXPECT_TRUE(panel.value.ticks.empty());
}

TEST(BoardModel, SortsProjectsByStage)
{
    Table table;
    table.spec.view = View::Codes;
    table.spec.chart = "board";
    table.columns = {{"STAGE", {}}, {"AMOUNTS", {}}, {"FIGURES", {}}};
    const auto add = [&table](const char *code, const char *stage, const char *amounts) {
        table.rows.push_back({{std::string(stage), std::string(amounts), std::int64_t(2)}, Key{{Dim::Subject, code}}, {}});
    };
    add("a", "planned", "42亿元");
    add("b", "in_production", "2.8亿元 | 超过5000万元");
    add("c", "", "");
    const ChartModel model = built(table);
    ASSERT_EQ(model.panels.size(), 5u);
    EXPECT_EQ(codesIn(model.panels[0], Dim::Subject), (Codes{"b"}));
    EXPECT_EQ(model.panels[0].marks[0].cells, (Codes{"2.8亿元", "超过5000万元"}));
    EXPECT_TRUE(model.panels[1].marks.empty());
    EXPECT_EQ(codesIn(model.panels[3], Dim::Subject), (Codes{"a"}));
    EXPECT_EQ(codesIn(model.panels[4], Dim::Subject), (Codes{"c"})) << "a project without a stage is not lost";
    EXPECT_EQ(model.source, "6条数据，其中资金投入3条") << "the cards show the investments";
    EXPECT_EQ(builtEn(table).source, "6 figures, of which investments: 3");
}

TEST(ListModel, SaysWhatAValueWasBeforeItWasRevised)
{
    const Observation revised = observed("revenue", "north", "2024", 1080e8);
    Table table = chartTable("list", {revised, observed("revenue", "south", "2024", 5e8)}, book);
    table.columns.push_back({"EARLIER_VALUE", columnName("EARLIER_VALUE")});
    table.rows[0].cells.emplace_back(observed("revenue", "north", "2024", 1081e8).quantity.value());
    table.rows[1].cells.emplace_back(Gap{"na"});
    const std::vector<Mark> marks = builtEn(table).panels.at(0).marks;
    EXPECT_EQ(marks.at(0).label, "CNY 108B");
    EXPECT_TRUE(marks.at(0).detail.ends_with("revised from CNY 108.1B")) << marks.at(0).detail;
    EXPECT_EQ(marks.at(1).detail.find("revised"), std::string::npos) << marks.at(1).detail;
}

TEST(ListModel, NamesTheSourceThatIsUsedAndTheOneThatDisagrees)
{
    CodeBook named = book;
    for (const char *code : {"daily", "weekly"}) {
        Source source;
        source.code = code;
        source.name = {code, code};
        named.sources.add(source);
    }
    Observation used = observed("revenue", "north", "2024", 5e8);
    used.series.source = "daily";
    Table table = chartTable("list", {used, used}, named);
    table.columns.push_back({"OTHER_VALUE", columnName("OTHER_VALUE")});
    table.columns.push_back({"OTHER_SOURCE", columnName("OTHER_SOURCE")});
    table.rows[0].cells.emplace_back(observed("revenue", "north", "2024", 6e8).quantity.value());
    table.rows[0].cells.emplace_back(CodeCell{Dim::Source, "weekly"});
    table.rows[1].cells.emplace_back(Gap{"na"});
    table.rows[1].cells.emplace_back(Gap{"na"});
    const ChartModel model = chartModel(table, named, Language::En);
    const std::vector<Mark> &marks = model.panels.at(0).marks;
    EXPECT_TRUE(marks.at(0).detail.ends_with("used: daily · weekly: CNY 600M")) << marks.at(0).detail;
    EXPECT_EQ(marks.at(1).detail.find("used"), std::string::npos) << "nobody disagrees";
    EXPECT_TRUE(model.source.starts_with("Source: daily; weekly")) << model.source;
}

} // namespace
} // namespace rd
