#include "cityfacts.h"
#include "core/report/engine.h"
#include "core/report/finding.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::city;
using test::stated;

Table askedWith(const char *pattern, test::MemoryFacts &facts, ReportSpec spec = {})
{
    spec.finding = {pattern, pattern};
    return *answer(spec, facts);
}

TEST(Finding, RatioAndGrowthKeepTheQualifier)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 30'000'000, Qualifier::Exact, Kind::Actual, "2022"),
                  stated("F-2", "11", "revenue", 260'000'000, Qualifier::MoreThan, Kind::Actual, "2024")};
    // 2.6 by 0.3 is 8.666…; more than it, so rounded down.
    const auto zh = finding(askedWith("{ratio:F-2:F-1}倍", facts), facts.book, Language::Zh);
    ASSERT_TRUE(zh);
    EXPECT_TRUE(zh->starts_with("超过8.6")) << *zh;
}

TEST(Finding, APlaceholderWithoutAnswerLeavesTheQuestion)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5)};
    EXPECT_FALSE(finding(askedWith("{value:F-9}", facts), facts.book, Language::Zh));
    EXPECT_FALSE(finding(askedWith("{nonsense}", facts), facts.book, Language::Zh));
    EXPECT_FALSE(finding(askedWith("{unclosed", facts), facts.book, Language::Zh));
}

TEST(Finding, OneRowIsNeitherFirstNorMost)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 500)};
    EXPECT_FALSE(finding(askedWith("{several}{first:area} leads", facts), facts.book, Language::En));
    facts.held.push_back(stated("F-2", "12", "revenue", 300));
    EXPECT_EQ(finding(askedWith("{several}{first:area} leads", facts), facts.book, Language::En), "B County leads");
}

TEST(Finding, SaysHowManyFiguresTheFirstRowStandsFor)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 5), stated("F-2", "11", "spending", 2), stated("F-3", "12", "revenue", 9)};
    ReportSpec spec;
    spec.view = View::Codes;
    spec.rows = {Dim::Area};
    spec.sort = {{"FIGURES", true}};
    spec.options = {{"lead", "F-1 F-3"}};
    EXPECT_EQ(finding(askedWith("{first:area}: {first:figures}", facts, spec), facts.book, Language::En), "B County: 2");
    EXPECT_FALSE(finding(askedWith("{first:figures}", facts), facts.book, Language::En)) << "a row a figure counts none";
}

TEST(Finding, FormsAgreeWithTheirNumber)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 500, Qualifier::Exact, Kind::Actual, "2024")};
    const char *pattern = "{n} [figure is|figures are] held[; targets: {n:kind:target}] on [it|them all]";
    EXPECT_EQ(finding(askedWith(pattern, facts), facts.book, Language::En), "1 figure is held on it");
    facts.held.push_back(stated("F-2", "12", "revenue", 300, Qualifier::Exact, Kind::Target, "2024"));
    EXPECT_EQ(finding(askedWith(pattern, facts), facts.book, Language::En), "2 figures are held; targets: 1 on them all");
}

TEST(Finding, OnePeriodIsNoRangeOfPeriods)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 500, Qualifier::Exact, Kind::Actual, "2024"),
                  stated("F-2", "12", "revenue", 300, Qualifier::Exact, Kind::Actual, "2024")};
    EXPECT_EQ(finding(askedWith("{periods}", facts), facts.book, Language::En), "2024");
    facts.held.front() = stated("F-1", "11", "revenue", 500, Qualifier::Exact, Kind::Actual, "2022");
    EXPECT_EQ(finding(askedWith("{periods}", facts), facts.book, Language::En), "2022 to 2024");
    EXPECT_EQ(finding(askedWith("{periods}", facts), facts.book, Language::Zh), "2022年至2024年");
}

TEST(Finding, SeveralChosenAreasAreNeverCalledTheRegion)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 500), stated("F-2", "12", "revenue", 300)};
    const auto titled = [&facts](std::vector<Filter> filters) {
        ReportSpec spec;
        spec.filters = std::move(filters);
        return finding(askedWith("{selected:area}", facts, spec), facts.book, Language::En);
    };
    const std::string region = facts.book.region()->name.en;
    std::vector<std::string> parts;
    for (const Area *part : facts.book.regionParts()) {
        parts.push_back(part->code);
    }
    EXPECT_EQ(titled({}), region);
    EXPECT_EQ(titled({{Dim::Area, parts, true}}), region);
    EXPECT_EQ(titled({{Dim::Area, {"11"}, true}}), facts.book.nameOf(Dim::Area, "11").en);
    EXPECT_EQ(titled({{Dim::Area, parts, true}, {Dim::Area, {"11"}, true}}), facts.book.nameOf(Dim::Area, "11").en);
    EXPECT_FALSE(titled({{Dim::Area, {"11", "12"}, true}})) << "two counties";
    EXPECT_FALSE(titled({{Dim::Area, parts, true}, {Dim::Area, {"11", "12"}, true}})) << "two of a card's own list";
}

TEST(Finding, LastRowIsComparedWithTheAverageLine)
{
    auto facts = city();
    facts.held = {stated("F-1", "11", "revenue", 500), stated("F-2", "12", "revenue", 300), stated("F-3", "1", "revenue", 400)};
    ReportSpec spec;
    spec.sort = {{"OBS_VALUE", true}};
    spec.options["average"] = "1";
    const Table table = askedWith("{last:area} {last:gap} {above}/{below} {n:area:11}", facts, spec);
    EXPECT_EQ(finding(table, facts.book, Language::En), "C County CNY 100 1/1 1");
}

TEST(Finding, ClaimsNothingThatBoundsLeaveOpen)
{
    auto facts = city();
    ReportSpec spec;
    spec.sort = {{"OBS_VALUE", true}};
    spec.options["average"] = "1";
    const auto found = [&](const char *pattern) { return finding(askedWith(pattern, facts, spec), facts.book, Language::En); };
    facts.held = {stated("F-1", "11", "revenue", 500), stated("F-2", "12", "revenue", 300, Qualifier::MoreThan),
                  stated("F-3", "1", "revenue", 400)};
    EXPECT_FALSE(found("{first:area} first")) << "more than 300 may be more than 500";
    EXPECT_FALSE(found("{above} above"));
    EXPECT_FALSE(found("{last:gap} below"));
    facts.held[1] = stated("F-2", "12", "revenue", 300, Qualifier::LessThan);
    EXPECT_EQ(found("{first:area} first, {last:area} last, {above} above, {last:gap} below"),
              "B County first, C County last, 1 above, CNY 100–400 below");
    facts.held[1] = stated("F-2", "12", "revenue", 500);
    EXPECT_FALSE(found("{first:area} first")) << "two share the place";
    EXPECT_EQ(found("{above} above, {below} below"), "2 above, 0 below");
}

} // namespace
} // namespace rd
