#include "storefixture.h"

#include "store/rows/changelog.h"

namespace rd::test {

class Changes : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, Changes, ::testing::ValuesIn(backends()));

namespace {

using Lines = std::vector<std::string>;

std::int64_t record(Store &store, const std::vector<TableRow> &rows, const ChangeInfo &info = someone)
{
    const auto change = store.record(info, rows);
    EXPECT_TRUE(change.ok()) << change.error().sentence.en;
    return change ? *change : -1;
}

std::int64_t undo(Store &store, std::int64_t change, const ChangeInfo &info = someone)
{
    const auto made = store.undo(change, info);
    EXPECT_TRUE(made.ok()) << made.error().sentence.en;
    return made ? *made : -1;
}

TableRow figure(double value) { return row("figure", {{"code", "F-1"}, {"value", value}}); }

std::string effectiveOf(Store &store)
{
    std::string all;
    const auto changes = store.changes();
    EXPECT_TRUE(changes.ok());
    for (const Change &change : *changes) {
        all += std::to_string(change.id) + (change.effective ? "+" : "-");
    }
    return all;
}

} // namespace

TEST_P(Changes, NewestVersionWinsAndHistoryStays)
{
    auto store = make();
    fill(*store, {figure(1)});
    EXPECT_EQ(record(*store, {figure(2)}), 2);
    EXPECT_EQ(record(*store, {figure(3)}), 3);
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 3"});
    const auto history = store->history("F-1");
    ASSERT_TRUE(history.ok());
    ASSERT_EQ(history->size(), 3u);
    EXPECT_EQ(history->front().quantity->value, 3);
    EXPECT_EQ(history->back().quantity->value, 1);
    EXPECT_EQ(history->back().change, 1);
    expectSound(*store);
}

TEST_P(Changes, AnEditThatSaysNothingNewIsNoChange)
{
    auto store = make();
    fill(*store, {figure(1)});
    const std::string before = digestOf(*store);
    EXPECT_EQ(record(*store, {figure(1)}), 0);
    EXPECT_EQ(effectiveOf(*store), "1+");
    EXPECT_EQ(digestOf(*store), before);
}

TEST_P(Changes, RemovedEntriesAreHiddenAndComeBack)
{
    auto store = make();
    fill(*store, {figure(1)});
    record(*store, {row("figure", {{"code", "F-1"}, {"removed", std::int64_t{1}}})});
    EXPECT_EQ(lines(*store), Lines{});
    const auto history = store->history("F-1");
    ASSERT_TRUE(history.ok());
    EXPECT_EQ(history->front().gapReason, "removed");
    EXPECT_FALSE(history->front().quantity.has_value());
    record(*store, {figure(7)});
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 7"});
}

TEST_P(Changes, UndoTakesBackAndUndoOfUndoBringsBackAcrossReopening)
{
    auto store = make();
    fill(*store, {figure(1)});
    record(*store, {figure(2)});
    EXPECT_EQ(undo(*store, 2), 3);
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 1"});
    EXPECT_EQ(effectiveOf(*store), "3+2-1+");
    store.reset();
    store = open();
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 1"});
    EXPECT_EQ(undo(*store, 3), 4);
    store.reset();
    store = open();
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 2"});
    EXPECT_EQ(effectiveOf(*store), "4+3-2+1+");
    EXPECT_EQ(undo(*store, 4), 5); // and so on: 3 holds again
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 1"});
    expectSound(*store);
}

TEST_P(Changes, LaterVersionsStayWhenAnEarlierOneIsUndone)
{
    auto store = make();
    fill(*store, {figure(1)});
    record(*store, {figure(2)});
    record(*store, {figure(3)});
    undo(*store, 2);
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 3"});
}

TEST_P(Changes, UndoRefusesWhatIsNotThereOrUndone)
{
    auto store = make();
    fill(*store, {figure(1)});
    record(*store, {figure(2)});
    undo(*store, 2);
    const std::string before = digestOf(*store);
    EXPECT_EQ(store->undo(9, someone).error().sentence.en, "there is no change 9");
    EXPECT_EQ(store->undo(2, someone).error().sentence.en, "change 2 is undone already");
    EXPECT_EQ(digestOf(*store), before);
}

TEST_P(Changes, UndoRefusesWhereLaterRowsBuildOnIt)
{
    auto store = make();
    fill(*store, {});
    record(*store, {row("area", {{"code", "r3"}, {"parent", "r"}})});
    record(*store, {row("figure", {{"code", "F-1"}, {"area", "r3"}})});
    const auto refused = store->undo(2, someone);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence.en, "change 2 cannot be undone: figure F-1: column area names area 'r3', which does not "
                                           "exist; add it first or correct the row");
    EXPECT_EQ(lines(*store), Lines{"F-1 r3 output 2024 exact 1"});
    undo(*store, 3);
    undo(*store, 2);
    EXPECT_EQ(store->codes().areas.find("r3"), nullptr);
}

TEST_P(Changes, UndoOfAnImportTakesItsBulkValuesAndTheirAreaToo)
{
    auto store = make();
    fill(*store, {row("observation", {{"value", 5.0}})});
    load(*store, {row("area", {{"code", "r3"}, {"parent", "r"}}), row("observation", {{"area", "r3"}, {"value", 6.0}}),
                  row("observation", {{"value", 5.5}})});
    EXPECT_EQ(lines(*store), (Lines{"r1 output 2024 5.5 yearbook", "r3 output 2024 6 yearbook"}));
    undo(*store, 2);
    EXPECT_EQ(lines(*store), Lines{"r1 output 2024 5 yearbook"});
    EXPECT_EQ(store->codes().areas.find("r3"), nullptr);
    expectSound(*store);
}

TEST_P(Changes, TakingAwayWhatOthersReferToIsRefused)
{
    auto store = make();
    fill(*store, {figure(1)});
    const std::string before = digestOf(*store);
    EXPECT_FALSE(store->record(someone, {row("indicator", {{"code", "output"}, {"removed", std::int64_t{1}}})}).ok());
    EXPECT_EQ(digestOf(*store), before);
    EXPECT_NE(store->codes().indicators.find("output"), nullptr);
}

TEST_P(Changes, AsKnownOnADayEndsWithThatDay)
{
    auto store = make();
    fill(*store, {figure(1)}); // 2025-03-01
    record(*store, {figure(2), row("area", {{"code", "r2"}, {"name_zh", "新名"}, {"parent", "r"}})}, onDay("2025-03-10"));
    undo(*store, 2, onDay("2025-03-20"));
    const auto on = [&](const std::string &day) {
        EXPECT_TRUE(store->knownOn(day).ok());
        return lines(*store).empty() ? ""
                                     : lines(*store).front().substr(lines(*store).front().rfind(' ') + 1)
                                           + store->codes().areas.find("r2")->name.zh;
    };
    EXPECT_EQ(on("2025-02-28"), "");
    EXPECT_EQ(on("2025-03-01"), "1名称");
    EXPECT_EQ(on("2025-03-09"), "1名称");
    EXPECT_EQ(on("2025-03-10"), "2新名");
    EXPECT_EQ(on("2025-03-19"), "2新名");
    EXPECT_EQ(on("2025-03-20"), "1名称");
    EXPECT_EQ(on(""), "1名称");
    EXPECT_EQ(store->knownOn("2025-02-30").error().sentence.en, "'2025-02-30' is no day; write it as 2025-02-27");
}

TEST_P(Changes, RevisionsOfBulkValuesFollowTheDay)
{
    auto store = make();
    fill(*store, {row("observation", {{"value", 5.0}}), row("observation", {{"period_start", "2023-01-01"}, {"value", 4.0}})});
    load(*store, {row("observation", {{"value", 6.0}})}, onDay("2025-03-10"));
    EXPECT_EQ(lines(*store), (Lines{"r1 output 2023 4 yearbook", "r1 output 2024 6 yearbook"}));
    ASSERT_TRUE(store->knownOn("2025-03-09").ok());
    EXPECT_EQ(lines(*store), (Lines{"r1 output 2023 4 yearbook", "r1 output 2024 5 yearbook"}));
}

TEST_P(Changes, AFigureCanMoveToAnotherArea)
{
    auto store = make();
    fill(*store, {figure(1)});
    record(*store, {row("figure", {{"code", "F-1"}, {"area", "r2"}, {"value", 1.0}})});
    ObservationFilter first, second;
    first.areas = {"r1"};
    second.areas = {"r2"};
    EXPECT_EQ(lines(*store, first), Lines{});
    EXPECT_EQ(lines(*store, second), Lines{"F-1 r2 output 2024 exact 1"});
}

TEST_P(Changes, ChangesAreListedNewestFirst)
{
    auto store = make();
    fill(*store, {});
    record(*store, {figure(2)}, {"王", "改正", "2025-03-05T12:00:00Z"});
    const auto changes = store->changes();
    ASSERT_TRUE(changes.ok());
    ASSERT_EQ(changes->size(), 2u);
    EXPECT_EQ(changes->front().id, 2);
    EXPECT_EQ(changes->front().who, "王");
    EXPECT_EQ(changes->front().why, "改正");
    EXPECT_EQ(changes->front().kind, "edit");
    EXPECT_EQ(changes->back().kind, "import");
}

TEST_P(Changes, AnotherConnectionsWorkIsSeenWhenAsked)
{
    auto store = make();
    fill(*store, {figure(1)});
    auto other = open();
    record(*other, {figure(2)});
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 1"}); // one state until asked
    ASSERT_TRUE(store->knownOn("").ok());
    EXPECT_EQ(lines(*store), Lines{"F-1 r1 output 2024 exact 2"});
    EXPECT_EQ(record(*store, {figure(3)}), 3);
}

TEST_P(Changes, AReaderCannotWrite)
{
    auto store = make();
    fill(*store, {figure(1)});
    store.reset();
    auto reader = open(Store::Access::Read);
    const std::string before = digestOf(*reader);
    EXPECT_NE(reader->record(someone, {figure(2)}).error().sentence.en.find("opened for reading only"), std::string::npos);
    EXPECT_FALSE(reader->undo(1, someone).ok());
    EXPECT_EQ(digestOf(*reader), before);
}

TEST(ChangeLog, WorksOutWhatHolds)
{
    const auto at = [](std::int64_t id, std::int64_t undoes, const char *day) {
        return Change{id, std::string(day) + "T00:00:00Z", "w", "y", undoes ? "undo" : "edit", undoes, {}, true};
    };
    // 3 undoes 2; 5 undoes 3, so 2 holds; 6 undoes 1.
    const std::vector<Change> changes{at(1, 0, "2025-01-01"), at(2, 0, "2025-01-02"), at(3, 2, "2025-01-03"),
                                      at(4, 0, "2025-01-04"), at(5, 3, "2025-01-05"), at(6, 1, "2025-01-06")};
    const auto holding = [](const ChangeLog &log) {
        std::string all;
        for (int id = 1; id <= 6; ++id) {
            all += log.holds(id) ? '+' : '-';
        }
        return all;
    };
    EXPECT_EQ(holding(ChangeLog(changes)), "-+-+++");
    EXPECT_EQ(holding(ChangeLog(changes, "2025-01-02")), "++----");
    EXPECT_EQ(holding(ChangeLog(changes, "2025-01-04")), "+-++--");
    EXPECT_EQ(holding(ChangeLog(changes, "2025-01-05")), "++-++-");
}

} // namespace rd::test
