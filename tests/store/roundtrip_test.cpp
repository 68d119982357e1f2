#include "storefixture.h"

namespace rd::test {

class RoundTrip : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, RoundTrip, ::testing::ValuesIn(backends()));

namespace {

/// Something of everything: history, an undo, an undone undo, a removed entry, gaps, blocks, a preference.
std::vector<TableRow> fullPackage()
{
    return usualCodes()
           + std::vector<TableRow>{
               change(2, "2025-03-02T08:00:00Z"),
               change(3, "2025-03-03T08:00:00Z", 2),
               change(4, "2025-03-04T08:00:00Z"),
               row("figure", {{"code", "F-1"},
                              {"value", 5100.0},
                              {"qualifier", "more_than"},
                              {"as_published", "5100余家"},
                              {"passage", "p1"}}),
               row("figure", {{"code", "F-1"}, {"value", 5200.0}, {"change", std::int64_t{2}}}),
               row("figure", {{"code", "F-1"}, {"value", 0.1 + 0.2}, {"change", std::int64_t{4}}}),
               row("figure", {{"code", "F-2"}, {"value", {}}, {"gap_reason", "unpublished"}, {"status", "O"}}),
               row("figure",
                   {{"code", "F-3"}, {"period_start", ""}, {"period_length", ""}, {"freq", "_Z"}, {"no_period", "undated"}}),
               row("figure", {{"code", "F-4"}, {"change", std::int64_t{4}}, {"removed", std::int64_t{1}}}),
               row("figure", {{"code", "F-5"}, {"qualifier", "between"}, {"value", -3.0}, {"value_hi", 4.5}}),
               row("observation", {{"period_start", "2023-01-01"}, {"value", 10.0}}),
               row("observation", {{"period_start", "2024-01-01"}, {"value", 11.5}}),
               row("observation", {{"period_start", "2024-01-01"}, {"value", 12.5}, {"change", std::int64_t{4}}}),
               row("observation", {{"period_start", "2025-01-01"}, {"value", {}}, {"status", "M"}}),
               row("observation", {{"freq", "C"}, {"period_length", "P9M"}, {"value", 9.0}}),
               row("observation", {{"freq", "C"}, {"period_length", "P12M"}, {"value", 12.0}}),
               row("observation", {{"area", "r2"}, {"freq", "D"}, {"period_length", "P1D"}, {"value", 1e300}}),
               row("preference", {{"code", "pref1"}}),
               row("event", {{"code", "E-1"}}),
               row("note", {{"code", "N-1"}, {"text_zh", "“引号”，\n换行"}}),
               row("rate", {{"code", "rate1"}}),
               row("relation", {{"code", "rel1"}}),
               row("report", {{"code", "rep"}}),
               row("deck", {{"code", "d1"}}),
               row("slide", {{"code", "s1"}})};
}

} // namespace

TEST_P(RoundTrip, DumpAndLoadGiveTheSameContentAndDigest)
{
    auto first = make();
    load(*first, fullPackage());
    expectSound(*first);
    ListSink sink;
    ASSERT_TRUE(first->dump(sink).ok());

    auto second = make();
    load(*second, sink.rows);
    EXPECT_EQ(content(*second), content(*first));
    EXPECT_EQ(digestOf(*second), digestOf(*first));
    EXPECT_EQ(lines(*second), lines(*first));
    expectSound(*second);
}

TEST_P(RoundTrip, DumpGivesWhatWasLoaded)
{
    auto store = make();
    load(*store, fullPackage());
    const auto all = content(*store);
    EXPECT_EQ(all.size(), fullPackage().size());
    const auto has = [&](const std::string &line) { return std::count(all.begin(), all.end(), line) == 1; };
    EXPECT_TRUE(has("observation|r1|output|_Z|_Z|actual|cny|A|yearbook|2024-01-01|P1Y|12.5|A|4"));
    EXPECT_TRUE(has("observation|r1|output|_Z|_Z|actual|cny|A|yearbook|2025-01-01|P1Y|-|M|1"));
    EXPECT_TRUE(has("observation|r1|output|_Z|_Z|actual|cny|C|yearbook|2024-01-01|P1Y|12|A|1")); // P12M is P1Y
    EXPECT_TRUE(has("observation|r2|output|_Z|_Z|actual|cny|D|yearbook|2024-01-01|P1D|1e+300|A|1"));
    EXPECT_TRUE(has("change|3|2025-03-03T08:00:00Z|tester|test|undo|2|"));
    EXPECT_TRUE(has("figure|F-1|r1|output|_Z|_Z|actual|cny|A|yearbook|2024-01-01|P1Y|0.30000000000000004|-|exact|A|||||4|0"));
}

TEST_P(RoundTrip, DigestDoesNotDependOnTheOrderOfRows)
{
    auto first = make();
    load(*first, fullPackage());
    auto rows = fullPackage();
    std::reverse(rows.begin(), rows.end());
    auto second = make();
    load(*second, rows);
    EXPECT_EQ(digestOf(*second), digestOf(*first));
}

TEST_P(RoundTrip, DigestChangesWithAnyValue)
{
    auto first = make(), second = make();
    fill(*first, {row("observation", {{"value", 1.0}})});
    fill(*second, {row("observation", {{"value", 1.0000000000000002}})});
    EXPECT_NE(digestOf(*second), digestOf(*first));
}

TEST_P(RoundTrip, SurvivesClosingAndOpening)
{
    auto store = make();
    load(*store, fullPackage());
    const auto before = content(*store);
    store.reset();
    for (const auto access : {Store::Access::Read, Store::Access::Write}) {
        store = open(access);
        EXPECT_EQ(content(*store), before);
        expectSound(*store);
    }
}

TEST_P(RoundTrip, ObservationsAreWhatHolds)
{
    auto store = make();
    load(*store, fullPackage());
    ObservationFilter every;
    every.everyVersion = true;
    EXPECT_EQ(lines(*store, every),
              (std::vector<std::string>{"F-1 r1 output 2024 exact 0.30000000000000004", "F-2 r1 output 2024 unpublished",
                                        "F-3 r1 output undated exact 1", "F-5 r1 output 2024 between -3",
                                        "r1 output 2023 10 yearbook", "r1 output 2024 12.5 yearbook", "r1 output 2025 na",
                                        "r1 output 2024-01-01/P9M 9 yearbook", "r1 output 2024 12 yearbook",
                                        "r2 output 2024-01-01 1e+300 yearbook"}));
}

} // namespace rd::test
