#include "storefixture.h"

namespace rd::test {

class LoadTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, LoadTest, ::testing::ValuesIn(backends()));

using Lines = std::vector<std::string>;

TEST_P(LoadTest, AnEmptyStoreTakesTheChangesOfAPackage)
{
    auto store = make();
    EXPECT_TRUE(store->isEmpty());
    const Loaded loaded = load(*store, usualCodes()
                                           + std::vector{change(7, "2025-03-02T08:00:00Z"),
                                                         row("figure", {{"code", "F-1"}, {"change", std::int64_t{7}}})});
    EXPECT_FALSE(store->isEmpty());
    EXPECT_EQ(loaded.added, 15); // 14 codes and the figure; changes are not counted
    EXPECT_EQ(loaded.changed + loaded.equal, 0);
    EXPECT_EQ(loaded.change, 7);
    const auto changes = store->changes();
    ASSERT_TRUE(changes.ok());
    EXPECT_EQ(changes->size(), 2u);
    EXPECT_EQ(changes->front().id, 7);
}

TEST_P(LoadTest, TheSamePackageAgainIsNoChange)
{
    auto store = make();
    const auto rows = usualCodes() + std::vector{row("figure", {{"code", "F-1"}}), row("observation")};
    load(*store, rows);
    const std::string before = digestOf(*store);
    const Loaded again = load(*store, rows);
    EXPECT_EQ(again.equal, 16);
    EXPECT_EQ(again.added + again.changed, 0);
    EXPECT_EQ(again.change, 0);
    EXPECT_EQ(digestOf(*store), before);
}

TEST_P(LoadTest, NewAndDifferentRowsComeUnderOneChange)
{
    auto store = make();
    fill(*store, {row("figure", {{"code", "F-1"}}), row("observation", {{"value", 1.0}}),
                  row("observation", {{"period_start", "2023-01-01"}, {"value", 2.0}})});
    const Loaded loaded = load(*store, usualCodes()
                                           + std::vector{row("figure", {{"code", "F-1"}, {"value", 9.0}}),
                                                         row("figure", {{"code", "F-2"}}), row("observation", {{"value", 1.5}}),
                                                         row("observation", {{"period_start", "2023-01-01"}, {"value", 2.0}}),
                                                         row("observation", {{"period_start", "2022-01-01"}, {"value", 3.0}})});
    EXPECT_EQ(loaded.added, 2);
    EXPECT_EQ(loaded.changed, 2);
    EXPECT_EQ(loaded.equal, 15); // 14 codes and one bulk value
    EXPECT_EQ(loaded.change, 2);
    const auto changes = store->changes();
    ASSERT_TRUE(changes.ok());
    EXPECT_EQ(changes->size(), 2u);
    EXPECT_EQ(changes->front().kind, "import");
    EXPECT_EQ(changes->front().importId.size(), 32u);
    ObservationFilter every;
    every.everyVersion = true;
    EXPECT_EQ(lines(*store, every),
              (Lines{"F-1 r1 output 2024 exact 9", "F-2 r1 output 2024 exact 1", "r1 output 2022 3 yearbook",
                     "r1 output 2023 2 yearbook", "r1 output 2024 1.5 yearbook"}));
    expectSound(*store);
}

TEST_P(LoadTest, CountsByTable)
{
    auto store = make();
    fill(*store, {});
    const Loaded loaded = load(*store, {row("figure", {{"code", "F-1"}}), row("figure", {{"code", "F-2"}}),
                                        row("area", {{"code", "r1"}, {"name_zh", "改"}, {"parent", "r"}})});
    ASSERT_EQ(loaded.tables.size(), 2u);
    EXPECT_EQ(loaded.tables[0].name, "area");
    EXPECT_EQ(loaded.tables[0].changed, 1);
    EXPECT_EQ(loaded.tables[1].name, "figure");
    EXPECT_EQ(loaded.tables[1].added, 2);
}

TEST_P(LoadTest, OfAHistoryOnlyWhatHoldsComesIntoAFullStore)
{
    auto store = make();
    fill(*store, {});
    // Change 2 is undone by 3, so 1 is what the package knows of F-1; of the bulk value it is 4's.
    load(*store, usualCodes()
                     + std::vector{change(2), change(3, "2025-03-03T08:00:00Z", 2), change(4),
                                   row("figure", {{"code", "F-1"}, {"value", 1.0}}),
                                   row("figure", {{"code", "F-1"}, {"value", 2.0}, {"change", std::int64_t{2}}}),
                                   row("observation", {{"value", 10.0}}),
                                   row("observation", {{"value", 40.0}, {"change", std::int64_t{4}}}),
                                   row("observation", {{"value", 20.0}, {"change", std::int64_t{2}}})});
    ObservationFilter every;
    every.everyVersion = true;
    EXPECT_EQ(lines(*store, every), (Lines{"F-1 r1 output 2024 exact 1", "r1 output 2024 40 yearbook"}));
    const auto history = store->history("F-1");
    ASSERT_TRUE(history.ok());
    EXPECT_EQ(history->size(), 1u);
}

TEST_P(LoadTest, RowsWithoutChangesComeUnderANewOneIntoAnEmptyStoreToo)
{
    auto store = make();
    auto rows = usualCodes();
    rows.erase(rows.begin());
    for (TableRow &row : rows) {
        row.row[static_cast<std::size_t>(row.table->columnIndex("change"))] = Value();
    }
    EXPECT_EQ(load(*store, rows).change, 1);
    const auto changes = store->changes();
    ASSERT_TRUE(changes.ok());
    ASSERT_EQ(changes->size(), 1u);
    EXPECT_EQ(changes->front().who, "tester");
    EXPECT_EQ(changes->front().atUtc, someone.atUtc);
    expectSound(*store);
}

TEST_P(LoadTest, ADryRunCountsAndKeepsNothing)
{
    auto store = make();
    fill(*store, {});
    const std::string before = digestOf(*store);
    ListSource source({row("figure", {{"code", "F-1"}}), row("observation")});
    const auto loaded = store->load(source, someone, true);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->added, 2);
    EXPECT_EQ(digestOf(*store), before);
    EXPECT_EQ(lines(*store), Lines{});
    ListSource bad({row("figure", {{"code", "F-1"}, {"area", "nowhere"}})});
    EXPECT_FALSE(store->load(bad, someone, true).ok());
}

TEST_P(LoadTest, ProgressIsHeardAndCanStop)
{
    auto store = make();
    fill(*store, {});
    const std::string before = digestOf(*store);
    std::vector<TableRow> rows;
    for (int i = 0; i < 2500; ++i) {
        rows.push_back(row("observation", {{"period_start", std::to_string(1000 + i) + "-01-01"}}));
    }
    std::vector<std::int64_t> heard;
    ListSource source(rows);
    const auto stopped = store->load(source, someone, false, [&](std::int64_t count) {
        heard.push_back(count);
        return count < 2000;
    });
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1000, 2000}));
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(digestOf(*store), before);
    EXPECT_EQ(load(*store, rows).added, 2500);
}

namespace {

/// Cancels the store from within, as another thread would.
class CancellingSource final : public RowSource {
public:
    explicit CancellingSource(Store &store) : m_store(store) {}
    Result<std::optional<TableRow>> next() override
    {
        m_store.cancel();
        return std::optional(row("figure", {{"code", "F-1"}}));
    }

private:
    Store &m_store;
};

/// Gives some rows and then an error, as a file does that breaks off.
class BreakingSource final : public RowSource {
public:
    Result<std::optional<TableRow>> next() override
    {
        return m_count++ == 0 ? Result<std::optional<TableRow>>(std::optional(row("figure", {{"code", "F-1"}})))
                              : Error{ErrorCode::Failed, {"断了", "broken off"}, "f.csv:3"};
    }

private:
    int m_count = 0;
};

} // namespace

TEST_P(LoadTest, CancelStopsAndTheNextQuestionIsAnswered)
{
    auto store = make();
    fill(*store, {});
    const std::string before = digestOf(*store);
    CancellingSource source(*store);
    const auto stopped = store->load(source, someone);
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(digestOf(*store), before);
    EXPECT_EQ(lines(*store), Lines{});
}

TEST_P(LoadTest, AnErrorOfTheSourceIsPassedOnAndNothingStays)
{
    auto store = make();
    fill(*store, {});
    const std::string before = digestOf(*store);
    BreakingSource source;
    const auto broken = store->load(source, someone);
    ASSERT_FALSE(broken.ok());
    EXPECT_EQ(broken.error().sentence.en, "broken off");
    EXPECT_EQ(broken.error().place, "f.csv:3");
    EXPECT_EQ(digestOf(*store), before);
}

TEST_P(LoadTest, BulkValuesInAnyOrderArePackedTheSame)
{
    std::vector<TableRow> rows;
    for (int i = 0; i < 60; ++i) {
        rows.push_back(row("observation", {{"freq", "M"},
                                           {"period_length", "P1M"},
                                           {"value", double(i)},
                                           {"period_start", std::to_string(2020 + i / 12) + (i % 12 < 9 ? "-0" : "-")
                                                                + std::to_string(i % 12 + 1) + "-01"}}));
    }
    auto first = make(), second = make();
    fill(*first, rows);
    std::reverse(rows.begin(), rows.end());
    fill(*second, rows);
    EXPECT_EQ(content(*first), content(*second));
    EXPECT_EQ(digestOf(*first), digestOf(*second));
    EXPECT_EQ(lines(*first).size(), 60u);
    EXPECT_EQ(lines(*first).back(), "r1 output 2024-12 59 yearbook");
}

} // namespace rd::test
