#include "storefixture.h"

namespace rd::test {

class Faults : public StoreTest {
protected:
    /// Lets the first, second, third … statement of `work` fail until it succeeds; each time the store is as before.
    template <typename Work> void failStepByStep(Store &store, Work work)
    {
        const auto before = content(store);
        const std::string digest = digestOf(store);
        int step = 1;
        for (; step < 10000; ++step) {
            Sql::failAfter(step);
            const auto result = work();
            const bool happened = Sql::hasFailed();
            Sql::failAfter(0);
            if (!happened) {
                EXPECT_TRUE(result.ok()) << result.error().sentence.en;
                break;
            }
            ASSERT_FALSE(result.ok()) << "statement " << step << " failed and nobody noticed";
            EXPECT_NE(result.error().sentence.en.find("a fault for a test"), std::string::npos);
            ASSERT_TRUE(store.knownOn("").ok()) << step;
            ASSERT_EQ(content(store), before) << "after statement " << step;
            ASSERT_EQ(digestOf(store), digest);
        }
        EXPECT_GT(step, 5);
        expectSound(store);
    }
};
INSTANTIATE_TEST_SUITE_P(Backends, Faults, ::testing::ValuesIn(backends()));

TEST_P(Faults, LoadIntoAnEmptyStore)
{
    auto store = make();
    // The last statements only read what was stored: a fault there is reported, and the store is full already.
    const auto rows =
        usualCodes()
        + std::vector{change(2), row("figure", {{"code", "F-1"}, {"change", std::int64_t{2}}}), row("observation")};
    for (int step = 1; store->isEmpty(); ++step) {
        ASSERT_LT(step, 1000);
        Sql::failAfter(step);
        ListSource source(rows);
        const auto loaded = store->load(source, someone);
        const bool happened = Sql::hasFailed();
        Sql::failAfter(0);
        EXPECT_EQ(loaded.ok(), !happened);
        ASSERT_TRUE(store->knownOn("").ok());
        const std::size_t held = content(*store).size();
        ASSERT_TRUE(held == 0 || held == rows.size()) << "half a load: " << held;
        expectSound(*store);
    }
    EXPECT_EQ(content(*store).size(), rows.size());
}

TEST_P(Faults, LoadThatIsTriedOnly)
{
    auto store = make();
    fill(*store, {row("figure", {{"code", "F-1"}}), row("observation")});
    failStepByStep(*store, [&] {
        ListSource source({row("area", {{"code", "r3"}, {"parent", "r"}}), row("figure", {{"code", "F-1"}, {"area", "r3"}}),
                           row("figure", {{"code", "F-2"}, {"removed", std::int64_t{1}}}),
                           row("observation", {{"value", 2.0}})});
        return store->load(source, someone, true);
    });
}

TEST_P(Faults, Reading)
{
    auto store = make();
    fill(*store,
         {row("figure", {{"code", "F-1"}}), row("observation"), row("preference", {{"code", "x"}, {"source", "paper"}})});
    failStepByStep(*store, [&]() -> Result<int> {
        if (auto done = store->observations({}, [](const Observation &) { return true; }); !done) {
            return done.error();
        }
        ListSink sink;
        if (auto done = store->dump(sink); !done) {
            return done.error();
        }
        if (auto done = store->history("F-1"); !done) {
            return done.error();
        }
        if (auto done = store->changes(); !done) {
            return done.error();
        }
        if (auto done = store->digest(); !done) {
            return done.error();
        }
        if (auto done = store->check(); !done) {
            return done.error();
        }
        if (auto done = store->knownOn("2025-03-01"); !done) {
            return done.error();
        }
        return 1;
    });
}

TEST_P(Faults, EditAndUndo)
{
    auto store = make();
    fill(*store, {row("figure", {{"code", "F-1"}})});
    const auto work = [&](int round) -> Result<std::int64_t> {
        return round == 0 ? store->record(someone, {row("figure", {{"code", "F-1"}, {"value", 2.0}})})
                          : store->undo(2, someone);
    };
    for (int round = 0; round < 2; ++round) {
        const auto before = content(*store);
        bool done = false;
        for (int step = 1; !done; ++step) {
            ASSERT_LT(step, 1000);
            Sql::failAfter(step);
            const auto result = work(round);
            const bool happened = Sql::hasFailed();
            Sql::failAfter(0);
            EXPECT_EQ(result.ok(), !happened);
            ASSERT_TRUE(store->knownOn("").ok());
            done = content(*store) != before; // stored, even where what follows failed
            ASSERT_TRUE(done || happened);
            expectSound(*store);
        }
        EXPECT_EQ(content(*store).size(), before.size() + (round == 0 ? 2 : 1));
    }
}

TEST_P(Faults, CreatingAndOpening)
{
    const std::string place = address("new");
    int failures = 0;
    for (int step = 1; step < 1000; ++step) {
        Sql::failAfter(step);
        auto made = Store::open(place, Store::Access::Create);
        const bool happened = Sql::hasFailed();
        Sql::failAfter(0);
        EXPECT_EQ(made.ok(), !happened);
        if (made.ok()) {
            break;
        }
        ++failures;
        // Nothing, or a whole store that could not be read just now.
        if (auto store = Store::open(place, Store::Access::Write); store.ok()) {
            EXPECT_TRUE((*store)->isEmpty());
            expectSound(**store);
            break;
        }
        EXPECT_EQ(m_folder.names(), std::vector<std::string>{});
    }
    EXPECT_GT(failures, 20);
}

} // namespace rd::test
