#include "core/report/sentence.h"

#include "charttable.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

/// The book of the charts with an indicator of growth that is published, and a paper.
CodeBook growthBook()
{
    CodeBook made = test::chartBook();
    Indicator growth = test::indicator("growth", MeasureType::Ratio, "percent");
    growth.growthOf = "revenue";
    growth.isSigned = true;
    made.indicators.add(growth);
    Source paper;
    paper.code = "paper";
    paper.name = {"《报》", "The Paper"};
    made.sources.add(paper);
    return made;
}

/// What the sentence says of the rows of these periods.
Text told(const std::vector<Observation> &observations, const std::vector<std::size_t> &chosen)
{
    const CodeBook codes = growthBook();
    const Table table = test::chartTable("list", observations, codes);
    Selection selection;
    for (const std::size_t row : chosen) {
        selection.keys.push_back(table.rows[row].key);
    }
    return sentenceOf(table, selection, codes);
}

Observation printedAs(Observation observation, std::string as)
{
    observation.quantity->asPublished = std::move(as);
    return observation;
}

Observation percentOf(std::string area, std::string period, double value)
{
    Observation made = test::observed("growth", std::move(area), std::move(period), value, Qualifier::Exact, true);
    made.series.unit = made.quantity->unit = "percent";
    return made;
}

TEST(Sentence, SaysMoreThanAsPrintedAndWhatItsGrowthIsAtLeast)
{
    const Text text = told({printedAs(test::observed("revenue", "north", "2024", 2.6e8, Qualifier::MoreThan), "突破2.6亿元"),
                            printedAs(test::observed("revenue", "north", "2023", 1.1e8), "1.1亿元")},
                           {0});
    EXPECT_EQ(text.zh, "2024年地north标revenue突破2.6亿元，按名义计算比2023年增长超过136.3%（来源：《报》）。");
    EXPECT_EQ(text.en, "Area north: indicator revenue stood at more than CNY 260M in 2024, nominally up more than 136.3% on "
                       "2023 (source: The Paper).");
}

TEST(Sentence, NeverPutsTheComputedGrowthInPlaceOfThePublishedOne)
{
    const Text text = told({test::observed("revenue", "north", "2024", 105), test::observed("revenue", "north", "2023", 100),
                            percentOf("north", "2024", 4.2)},
                           {0});
    EXPECT_EQ(text.zh, "2024年地north标revenue为105元，公布增速为4.2%，按名义计算比2023年增长5%（来源：《报》）。");
    EXPECT_EQ(text.en, "Area north: indicator revenue stood at CNY 105 in 2024, published growth 4.2%, nominally up 5% on "
                       "2023 (source: The Paper).");
}

TEST(Sentence, SaysFallsAndPercentagePoints)
{
    EXPECT_NE(told({test::observed("revenue", "north", "2024", 80), test::observed("revenue", "north", "2023", 100)}, {0})
                  .zh.find("按名义计算比2023年下降20%"),
              std::string::npos);
    const Text text = told({percentOf("north", "2025-02", 3.1), percentOf("north", "2025-01", 4.5)}, {0});
    EXPECT_NE(text.zh.find("，比2025年1月降低1.4个百分点（"), std::string::npos) << text.zh;
    EXPECT_NE(text.en.find(", down 1.4 percentage points on Jan 2025 ("), std::string::npos) << text.en;
}

TEST(Sentence, TellsTheBoundsOfAChangeOrLeavesItOut)
{
    const auto most = told(
        {test::observed("revenue", "north", "2024", 80, Qualifier::LessThan), test::observed("revenue", "north", "2023", 100)},
        {0});
    EXPECT_NE(most.zh.find("下降超过20%"), std::string::npos) << most.zh;
    EXPECT_NE(most.en.find("down more than 20%"), std::string::npos) << most.en;
    const auto nothing = told({test::observed("revenue", "north", "2024", 80, Qualifier::MoreThan),
                               test::observed("revenue", "north", "2023", 100, Qualifier::MoreThan)},
                              {0});
    EXPECT_EQ(nothing.zh, "2024年地north标revenue超过80元（来源：《报》）。");
}

TEST(Sentence, RoundsABoundToTheSideThatIsTrueInBothLanguages)
{
    // 2.3 by 1.4 is 1.642857…: more than 64.28 %, and not more than 64.29 %.
    const Text text = told({test::observed("revenue", "north", "2024", 2.3e8, Qualifier::MoreThan),
                            test::observed("revenue", "north", "2023", 1.4e8)},
                           {0});
    EXPECT_NE(text.zh.find("增长超过64.2%"), std::string::npos) << text.zh;
    EXPECT_NE(text.en.find("up more than 64.2%"), std::string::npos) << text.en;
}

TEST(Sentence, WhatIsNoMoneyGrowsWithoutPrices)
{
    const Text text = told({test::observed("firms", "north", "2024", 30), test::observed("firms", "north", "2023", 24)}, {0});
    EXPECT_EQ(text.zh, "2024年地north标firms为30家，按两期数值计算比2023年增长25%（来源：《报》）。");
    EXPECT_EQ(text.en,
              "Area north: indicator firms stood at 30 enterprises in 2024, up 25% on 2023 by the two figures (source: "
              "The Paper).");
}

TEST(Sentence, NothingGrowsAcrossABreak)
{
    std::vector<Observation> series = {test::observed("revenue", "north", "2024", 120),
                                       test::observed("revenue", "north", "2023", 100)};
    series[0].quantity->status = "B";
    EXPECT_EQ(told(series, {0}).zh, "2024年地north标revenue为120元（口径变动；来源：《报》）。");
    EXPECT_EQ(told(series, {0}).en,
              "Area north: indicator revenue stood at CNY 120 in 2024 (break in series; source: The Paper).");
    std::swap(series[0].quantity->status, series[1].quantity->status);
    EXPECT_NE(told(series, {0}).zh.find("增长20%"), std::string::npos) << "both count as they do since the break";
}

TEST(Sentence, ANumberOfATableGetsItsUnit)
{
    const Text text = told({printedAs(test::observed("revenue", "north", "2024", 663400000), "663400000")}, {0});
    EXPECT_EQ(text.zh, "2024年地north标revenue为6.634亿元（来源：《报》）。");
}

TEST(Sentence, ATargetIsNoActualAndNothingGrewToIt)
{
    const Text text = told({test::ofKind(Kind::Target, test::observed("firms", "north", "2025", 40, Qualifier::AtLeast)),
                            test::observed("firms", "north", "2024", 30)},
                           {0});
    EXPECT_EQ(text.zh, "2025年地north标firms目标至少40家（来源：《报》）。");
    EXPECT_EQ(text.en, "Area north: the 2025 target for indicator firms is at least 40 enterprises (source: The Paper).");
}

/// A figure of a subject, and of an indicator, with these names.
Text toldOf(const Text &subject, const Text &indicator, Kind kind, const std::string &as)
{
    CodeBook codes = growthBook();
    Subject named;
    named.code = "named";
    named.name = subject;
    codes.subjects.add(named);
    Indicator counted = *codes.indicators.find("firms");
    counted.code = "counted";
    counted.name = indicator;
    codes.indicators.add(counted);
    Observation observation = printedAs(test::ofKind(kind, test::observed("counted", "north", "2025", 19)), as);
    observation.series.subject = "named";
    observation.series.unit = observation.quantity->unit = counted.unit;
    const Table table = test::chartTable("list", {observation}, codes);
    return sentenceOf(table, {{table.rows[0].key}}, codes);
}

TEST(Sentence, WhatWasPrintedWithANameIsSaidAsANumber)
{
    EXPECT_EQ(toldOf({"某市", "A City"}, {"支柱产业数", "Pillar industries"}, Kind::Actual, "四大支柱产业").zh,
              "2025年某市支柱产业数为19家（来源：《报》）。");
    EXPECT_EQ(toldOf({"某厂", "A Works"}, {"搬迁企业数", "Relocated firms"}, Kind::Actual, "19家企业").zh,
              "2025年某厂搬迁企业数为19家（来源：《报》）。");
    EXPECT_EQ(toldOf({"某厂", "A Works"}, {"更新设备台（套）数", "Equipment renewed (units, sets)"}, Kind::Actual, "19家").en,
              "A Works: equipment renewed (units, sets) stood at 19 enterprises in 2025 (source: The Paper).");
}

TEST(Sentence, DoesNotNameTheSameThingTwice)
{
    const Text plan =
        toldOf({"东县技改项目", "Dong upgrading projects"}, {"技改项目数", "Upgrading projects"}, Kind::Plan, "19个");
    EXPECT_EQ(plan.zh, "2025年东县技改项目计划为19个（来源：《报》）。");
    EXPECT_EQ(plan.en, "Dong upgrading projects: the 2025 plan is 19 enterprises (source: The Paper).");
    const Text stores = toldOf({"利民超市", "Limin stores"}, {"利民超市数", "Limin stores of the coop"}, Kind::Actual, "30家");
    EXPECT_EQ(stores.zh, "2025年利民超市为30家（来源：《报》）。");
    EXPECT_EQ(stores.en, "Limin stores of the coop: 19 enterprises in 2025 (source: The Paper).");
    const Text chain =
        toldOf({"东县项目", "Dong project"}, {"产业链目标规模", "Target size of the chain"}, Kind::Target, "百亿产业链");
    EXPECT_EQ(chain.zh, "2025年东县项目产业链目标规模为百亿产业链（来源：《报》）。");
    EXPECT_EQ(chain.en, "Dong project: the 2025 target size of the chain is 19 enterprises (source: The Paper).");
}

TEST(Sentence, ReadsAsAPersonSpeaks)
{
    const Text tenants =
        toldOf({"东县技改", "Dong park"}, {"技改企业数", "Upgraded enterprises, cumulative"}, Kind::Actual, "19家");
    EXPECT_EQ(tenants.zh, "2025年东县技改企业数为19家（来源：《报》）。");
    EXPECT_EQ(tenants.en, "Dong park: cumulative upgraded enterprises stood at 19 in 2025 (source: The Paper).");
    const Text most = told({test::observed("rate", "north", "2024", 40, Qualifier::AtMost)}, {0});
    EXPECT_EQ(most.en, "Area north: indicator rate came to at most 40% in 2024 (source: The Paper).");
}

TEST(Sentence, SaysWhatIsMissingAndWhatHasNoPeriod)
{
    EXPECT_EQ(told({test::gap("revenue", "north", "2024")}, {0}).zh, "2024年地north标revenue：未公布（来源：《报》）。");
    const Text undated = told({test::observed("firms", "north", "", 40, Qualifier::MoreThan)}, {0});
    EXPECT_EQ(undated.zh, "地north标firms超过40家（未注明时期；来源：《报》）。");
    EXPECT_EQ(undated.en,
              "Area north: indicator firms stood at more than 40 enterprises (period not stated; source: The Paper).");
}

TEST(Sentence, TellsTheLatestOfASeriesAndThreeSeriesAtMost)
{
    std::vector<Observation> many;
    for (const char *area : {"north", "south", "east", "zone"}) {
        many.push_back(test::observed("firms", area, "2023", 1));
        many.push_back(test::observed("firms", area, "2024", 2));
    }
    const Text text = told(many, {0, 1, 2, 3, 4, 5, 6, 7});
    EXPECT_EQ(
        text.zh,
        "2024年地north标firms为2家，按两期数值计算比2023年增长100%；2024年地south标firms为2家，按两期数值计算比2023年增长100%"
        "；2024年地east标firms为2家，按两期数值计算比2023年增长100%；另有1项数据（来源：《报》）。");
    EXPECT_TRUE(told(many, {}).empty());
}

TEST(Sentence, NamesTheSourcesOfWhatItComparesWithToo)
{
    Observation before = test::observed("revenue", "north", "2023", 100);
    before.series.source = "yearbook";
    const Text text = told({test::observed("revenue", "north", "2024", 105), before}, {0});
    EXPECT_NE(text.en.find("(source: The Paper; yearbook)"), std::string::npos) << text.en;
}

TEST(Sentence, AsksForTheYearsBeforeAndThePublishedGrowth)
{
    const CodeBook codes = growthBook();
    const ReportSpec spec = sentenceQuestion(
        {{Key{{Dim::Area, "north"}, {Dim::Indicator, "revenue"}, {Dim::Period, "2024"}, {Dim::Figure, "F"}}}}, codes);
    ASSERT_EQ(spec.filters.size(), 2u);
    EXPECT_EQ(spec.filters[0], (Filter{Dim::Area, {"north"}, false}));
    EXPECT_EQ(spec.filters[1], (Filter{Dim::Indicator, {"revenue", "growth"}, false}));
    EXPECT_FALSE(spec.periods.from || spec.periods.to);
}

} // namespace
} // namespace rd
