#include "storefixture.h"

#include "store/values/precedence.h"

namespace rd::test {

class PrecedenceTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, PrecedenceTest, ::testing::ValuesIn(backends()));

namespace {

using Lines = std::vector<std::string>;

TableRow figure(const std::string &code, const std::string &source, double value)
{
    return row("figure", {{"code", code}, {"source", source}, {"value", value}});
}
TableRow bulk(const std::string &source, double value, const std::string &year = "2024")
{
    return row("observation", {{"source", source}, {"value", value}, {"period_start", year + "-01-01"}});
}
TableRow prefer(const std::string &source, const std::string &year = "2024")
{
    return row("preference", {{"code", "pref-" + source + year},
                              {"source", source},
                              {"period_start", year.empty() ? "" : year + "-01-01"},
                              {"period_length", year.empty() ? "" : "P1Y"}});
}

Lines all(Store &store)
{
    ObservationFilter every;
    every.everyVersion = true;
    return lines(store, every);
}

} // namespace

TEST_P(PrecedenceTest, AFigureGoesBeforeABulkValueWhateverTheRank)
{
    auto store = make();
    fill(*store, {figure("F-1", "paper", 2), bulk("yearbook", 1), bulk("yearbook", 3, "2023")});
    EXPECT_EQ(lines(*store), (Lines{"F-1 r1 output 2024 exact 2", "r1 output 2023 3 yearbook"}));
    EXPECT_EQ(all(*store).size(), 3u);
}

TEST_P(PrecedenceTest, AmongFiguresTheRankOfTheSource)
{
    auto store = make();
    fill(*store, {figure("F-1", "paper", 2), figure("F-2", "yearbook", 1)});
    EXPECT_EQ(lines(*store), Lines{"F-2 r1 output 2024 exact 1"});
}

TEST_P(PrecedenceTest, AmongBulkValuesTheRankPeriodByPeriod)
{
    auto store = make();
    fill(*store, {bulk("paper", 2), bulk("paper", 20, "2025"), bulk("yearbook", 1), bulk("yearbook", 10, "2023")});
    EXPECT_EQ(lines(*store), (Lines{"r1 output 2025 20 paper", "r1 output 2023 10 yearbook", "r1 output 2024 1 yearbook"}));
}

TEST_P(PrecedenceTest, OfEqualRankTheLaterPublication)
{
    auto store = make();
    fill(*store, {row("source", {{"code", "second"}, {"published", "2025-02"}}), bulk("second", 2), bulk("yearbook", 1)});
    EXPECT_EQ(lines(*store), Lines{"r1 output 2024 2 second"});
}

TEST_P(PrecedenceTest, ThePreferredSourceGoesBeforeEverything)
{
    auto store = make();
    fill(*store, {figure("F-1", "yearbook", 1), bulk("paper", 2), bulk("paper", 3, "2023"), bulk("yearbook", 4, "2023"),
                  prefer("paper")});
    EXPECT_EQ(lines(*store), (Lines{"r1 output 2024 2 paper", "r1 output 2023 4 yearbook"}));
}

TEST_P(PrecedenceTest, APreferenceWithoutPeriodIsForAllAndOneWithItGoesFirst)
{
    auto store = make();
    fill(*store, {bulk("paper", 2), bulk("yearbook", 1), bulk("paper", 20, "2023"), bulk("yearbook", 10, "2023"),
                  prefer("paper", ""), prefer("yearbook", "2023")});
    EXPECT_EQ(lines(*store), (Lines{"r1 output 2024 2 paper", "r1 output 2023 10 yearbook"}));
}

TEST_P(PrecedenceTest, APreferredSourceThatSaysNothingChangesNothing)
{
    auto store = make();
    fill(*store, {figure("F-1", "yearbook", 1), prefer("paper")});
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 1"});
}

TEST_P(PrecedenceTest, AGapSilencesNoOtherSource)
{
    auto store = make();
    fill(*store, {row("figure", {{"code", "F-1"}, {"value", Value()}, {"gap_reason", "unpublished"}}), bulk("yearbook", 1),
                  bulk("paper", 2)});
    // The gap is the yearbook's own correction of its bulk value; the paper's stands.
    EXPECT_EQ(lines(*store), Lines{"r1 output 2024 2 paper"});
}

TEST_P(PrecedenceTest, WhatOneSourceSaysTwiceStaysTwice)
{
    auto store = make();
    fill(*store, {figure("F-1", "paper", 5000), figure("F-2", "paper", 5100)});
    EXPECT_EQ(lines(*store).size(), 2u);
}

TEST_P(PrecedenceTest, WithoutPeriodNothingCompetes)
{
    auto store = make();
    const auto undated = [](const std::string &code, const std::string &source) {
        return row("figure", {{"code", code},
                              {"source", source},
                              {"period_start", ""},
                              {"period_length", ""},
                              {"freq", "_Z"},
                              {"no_period", "undated"}});
    };
    fill(*store, {undated("F-1", "paper"), undated("F-2", "yearbook")});
    EXPECT_EQ(lines(*store).size(), 2u);
}

TEST_P(PrecedenceTest, OtherUnitsKindsAndSubjectsDoNotCompete)
{
    auto store = make();
    fill(*store, {figure("F-1", "yearbook", 1), row("figure", {{"code", "F-2"}, {"source", "paper"}, {"unit", "usd"}}),
                  row("figure", {{"code", "F-3"}, {"source", "paper"}, {"kind", "target"}}),
                  row("figure", {{"code", "F-4"}, {"source", "paper"}, {"subject", "mill"}})});
    EXPECT_EQ(lines(*store).size(), 4u);
}

TEST_P(PrecedenceTest, SourcesThatAreLeftOutDoNotCompete)
{
    auto store = make();
    fill(*store, {figure("F-1", "yearbook", 1), figure("F-2", "paper", 2), bulk("paper", 3, "2023")});
    ObservationFilter filter;
    filter.sources = {"paper"};
    EXPECT_EQ(lines(*store, filter), (Lines{"F-2 r1 output 2024 exact 2", "r1 output 2023 3 paper"}));
    ObservationFilter until;
    until.publishedUntil = "2025-02-26"; // the day before the paper's
    EXPECT_EQ(lines(*store, until), Lines{"F-1 r1 output 2024 exact 1"});
    until.publishedUntil = "2025-01-09";
    EXPECT_EQ(lines(*store, until), Lines{});
}

TEST(Precedence, TheBookOfRules)
{
    CodeBook book;
    const auto source = [&](const char *code, int rank, const char *published) {
        Source made;
        made.code = code;
        made.rank = rank;
        made.published = published;
        book.sources.add(made);
    };
    source("a", 1, "2025-01-01");
    source("b", 2, "2025-06-01");
    source("c", 1, "2025-03-01");
    const Precedence rules(book);
    using Flags = std::vector<char>;
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", false}, {"b", true}}, ""), (Flags{0, 1}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", true}, {"b", true}}, ""), (Flags{1, 0}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", true}, {"c", true}}, ""), (Flags{0, 1}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", true}, {"b", false}}, "b"), (Flags{0, 1}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", true, false}, {"b", false}}, ""), (Flags{0, 1}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", true, false}, {"a", false}}, ""), (Flags{1, 0}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"a", true}, {"a", true}, {"a", false}}, ""), (Flags{1, 1, 0}));
    EXPECT_EQ(rules.shown(std::vector<Claim>{{"x", false}}, ""), (Flags{1}));
}

} // namespace rd::test
