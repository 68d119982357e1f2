#include "storefixture.h"

#include <algorithm>

namespace rd::test {

/// What was entered here is unchecked until somebody confirms it.
class Reviews : public StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        store = make();
        fill(*store, {row("figure", {{"code", "F-1"}}), row("figure", {{"code", "F-2"}, {"area", "r2"}})});
    }
    std::int64_t enter(std::vector<TableRow> rows, const std::string &kind = {})
    {
        ChangeInfo info = someone;
        info.kind = kind;
        const auto change = store->record(info, rows);
        EXPECT_TRUE(change.ok()) << change.error().sentence.en;
        return change ? *change : 0;
    }
    std::int64_t confirm(std::int64_t change, const std::string &figure = {})
    {
        return enter({row("review", {{"code", reviewCode(change, figure)}, {"of_change", change}, {"figure", figure}})},
                     "check");
    }
    /// Figures and periods of bulk values that are marked.
    std::vector<std::string> unchecked()
    {
        std::vector<std::string> all;
        EXPECT_TRUE(store
                        ->observations({},
                                       [&](const Observation &seen) {
                                           EXPECT_TRUE(!seen.quantity || seen.quantity->unchecked == seen.unchecked);
                                           if (seen.unchecked) {
                                               all.push_back(seen.isFigure() ? seen.figure : seen.period->sdmx());
                                           }
                                           return true;
                                       })
                        .ok());
        return all;
    }
    /// Numbers of the changes that the journal calls unchecked.
    std::vector<std::int64_t> open()
    {
        std::vector<std::int64_t> all;
        const auto journal = store->journal();
        EXPECT_TRUE(journal.ok());
        for (const JournalEntry &entry : *journal) {
            if (entry.unchecked) {
                all.push_back(entry.change.id);
            }
        }
        return all;
    }
    using Codes = std::vector<std::string>;
    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Backends, Reviews, ::testing::ValuesIn(backends()));

TEST_P(Reviews, WhatAPackageBroughtNeedsNone)
{
    EXPECT_EQ(unchecked(), Codes{});
    EXPECT_TRUE(open().empty());
}

TEST_P(Reviews, AnEditIsUncheckedUntilItIsConfirmedFigureByFigureOrWhole)
{
    const std::int64_t edit = enter({row("figure", {{"code", "F-1"}, {"value", 5.0}}), row("figure", {{"code", "F-3"}})});
    EXPECT_EQ(unchecked(), (Codes{"F-1", "F-3"}));
    EXPECT_EQ(open(), std::vector{edit});
    confirm(edit, "F-1");
    EXPECT_EQ(unchecked(), Codes{"F-3"});
    EXPECT_EQ(open(), std::vector{edit});
    const std::int64_t check = confirm(edit);
    EXPECT_EQ(unchecked(), Codes{});
    EXPECT_TRUE(open().empty());
    ASSERT_TRUE(store->undo(check, someone).ok());
    EXPECT_EQ(unchecked(), Codes{"F-3"});
    const std::int64_t again = enter({row("figure", {{"code", "F-1"}, {"value", 6.0}})});
    EXPECT_EQ(unchecked(), (Codes{"F-1", "F-3"})) << "who confirmed the version before has not seen this one";
    ASSERT_TRUE(store->undo(again, someone).ok());
    EXPECT_EQ(unchecked(), Codes{"F-3"});
    expectSound(*store);
}

TEST_P(Reviews, ATableThatCameInIsUncheckedWithItsBulkValues)
{
    ChangeInfo info = someone;
    info.kind = "table";
    ListSource source({row("observation", {{"period_start", "2020-01-01"}})});
    const auto loaded = store->load(source, info);
    ASSERT_TRUE(loaded.ok()) << loaded.error().sentence.en;
    EXPECT_EQ(unchecked(), Codes{"2020"});
    confirm(loaded->change);
    EXPECT_EQ(unchecked(), Codes{});
}

TEST_P(Reviews, WhatIsShownAndHowNeedsNone)
{
    enter({row("preference", {{"code", "P-1"}}), row("report", {{"code", "mine"}})});
    EXPECT_TRUE(open().empty());
    const std::int64_t list = enter({row("area", {{"code", "r9"}})});
    EXPECT_EQ(open(), std::vector{list});
    confirm(list);
    EXPECT_TRUE(open().empty());
}

TEST_P(Reviews, IsReadAsItWasKnownThen)
{
    ChangeInfo later = onDay("2025-04-01");
    const auto edit = store->record(onDay("2025-03-20"), {row("figure", {{"code", "F-3"}})});
    ASSERT_TRUE(edit.ok());
    later.kind = "check";
    ASSERT_TRUE(store->record(later, {row("review", {{"code", reviewCode(*edit)}, {"of_change", *edit}})}).ok());
    EXPECT_EQ(unchecked(), Codes{});
    ASSERT_TRUE(store->knownOn("2025-03-25").ok());
    EXPECT_EQ(unchecked(), Codes{"F-3"});
}

TEST_P(Reviews, TravelInAPackageAndAreLeftOutWhereTheChangesAreOthers)
{
    const std::int64_t edit = enter({row("figure", {{"code", "F-3"}})});
    confirm(edit);
    ListSink sink;
    ASSERT_TRUE(store->dump(sink).ok());
    const std::string digest = digestOf(*store);
    auto copy = make();
    load(*copy, sink.rows);
    EXPECT_EQ(digestOf(*copy), digest);
    auto other = make();
    fill(*other, {row("figure", {{"code", "F-9"}})});
    load(*other, sink.rows);
    EXPECT_TRUE(other->codes().reviews.empty());
}

TEST_P(Reviews, ACodeThatIsNotItsChangeIsRefused)
{
    const auto wrong = store->record(someone, {row("review", {{"code", "7"}, {"of_change", std::int64_t{1}}})});
    EXPECT_FALSE(wrong.ok());
}

TEST_P(Reviews, TheJournalSaysWhatEachChangeBrought)
{
    const std::int64_t edit = enter({row("figure", {{"code", "F-1"}, {"value", 5.0}}), row("area", {{"code", "r9"}})});
    const std::int64_t check = confirm(edit);
    const auto journal = store->journal();
    ASSERT_TRUE(journal.ok());
    const auto entry = std::ranges::find(*journal, edit, [](const JournalEntry &one) { return one.change.id; });
    ASSERT_NE(entry, journal->end());
    using Sizes = std::vector<std::pair<std::string, std::int64_t>>;
    EXPECT_EQ(entry->tables, (Sizes{{"area", 1}, {"figure", 1}}));
    EXPECT_EQ(entry->checks, std::vector{check});
    const auto rows = store->changedBy(edit, 100);
    ASSERT_TRUE(rows.ok());
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ((*rows)[0].before, std::nullopt);
    const auto value = static_cast<std::size_t>((*rows)[1].table->columnIndex("value"));
    ASSERT_TRUE((*rows)[1].before.has_value());
    EXPECT_EQ((*(*rows)[1].before)[value], Value(1.0));
    EXPECT_EQ((*rows)[1].after[value], Value(5.0));
    EXPECT_EQ(store->changedBy(edit, 1)->size(), 1u);
}

TEST_P(Reviews, RowsOfATableAreThoseThatHold)
{
    enter({row("area", {{"code", "r9"}, {"name_en", "Nine"}})});
    enter({row("area", {{"code", "r9"}, {"removed", std::int64_t{1}}})});
    enter({row("area", {{"code", "r8"}})});
    const auto rows = store->rowsOf("area");
    ASSERT_TRUE(rows.ok());
    Codes codes;
    for (const Row &one : *rows) {
        codes.push_back(std::get<std::string>(one.front()));
    }
    EXPECT_EQ(codes, (Codes{"r", "r1", "r2", "r8"}));
}

} // namespace rd::test
