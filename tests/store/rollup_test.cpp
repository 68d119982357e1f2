#include "storefixture.h"

#include "store/rollup/rollup.h"
#include "store/rollup/rolluprows.h"
#include "store/sql/sqlitesql.h"

#include <fmt/format.h>

#include <random>
#include <set>

namespace rd::test {

/// What was added up when the store was written says the same as counting value by value.
class RollupCounts : public StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        store = make();
        std::vector<TableRow> rows = {
            row("figure", {{"code", "F-1"}, {"value", 1.0}}),
            row("figure", {{"code", "F-2"}, {"area", "r2"}, {"indicator", "jobs"}, {"industry", "steel"}, {"value", 2.0}}),
            row("figure", {{"code", "F-3"}, {"subject", "mill"}, {"kind", "target"}, {"period_start", "2030-01-01"}}),
            row("figure",
                {{"code", "F-4"}, {"period_start", ""}, {"period_length", ""}, {"freq", "_Z"}, {"no_period", "undated"}}),
            row("observation", {{"value", 8.0}}), // silenced by F-1
            row("observation", {{"area", "r2"}, {"value", 5.0}, {"source", "paper"}}),
            row("observation", {{"area", "r2"}, {"value", 6.0}}), // of higher rank than the paper's
        };
        for (int year = 2000; year < 2023; ++year) {
            rows.push_back(
                row("observation", {{"area", "r1"}, {"period_start", fmt::format("{}-01-01", year)}, {"industry", "steel"}}));
        }
        for (int number = 10; number < 40; ++number) { // more than a row names
            rows.push_back(row("figure", {{"code", fmt::format("G-{}", number)},
                                          {"area", "r1"},
                                          {"period_start", fmt::format("19{}-01-01", number)},
                                          {"value", 1.0}}));
        }
        fill(*store, rows);
    }

    static std::vector<std::string> take(
        const std::function<Result<void>(const std::function<void(const SeriesCount &)> &)> &ask)
    {
        std::vector<std::string> lines;
        const auto done = ask([&lines](const SeriesCount &count) {
            const SeriesKey &key = count.series;
            std::string figures;
            for (const std::string &figure : count.lineage.figures) {
                figures += ' ' + figure;
            }
            lines.push_back(fmt::format("{}/{}/{}/{}/{}/{}: {} {} {}{} +{}", key.area, key.indicator, key.industry, key.subject,
                                        name(key.kind), key.source, count.values, count.undated, count.unchecked, figures,
                                        count.lineage.more));
        });
        EXPECT_TRUE(done.ok());
        return lines;
    }
    void expectSame(const std::string &when)
    {
        for (const ObservationFilter &filter : filters()) {
            for (const std::vector<Dim> &by : {std::vector<Dim>{},
                                               {Dim::Area},
                                               {Dim::Kind},
                                               {Dim::Industry},
                                               {Dim::Subject},
                                               {Dim::Area, Dim::Indicator},
                                               {Dim::Indicator, Dim::Industry, Dim::Area}}) {
                EXPECT_EQ(take([&](const auto &each) { return store->counts(filter, by, each); }),
                          take([&](const auto &each) { return store->FactSource::counts(filter, by, each); }))
                    << when;
            }
        }
    }
    static std::vector<ObservationFilter> filters()
    {
        std::vector<ObservationFilter> all(8);
        all[1].areas = {"r1"};
        all[2].areas = {"r1", "r2"};
        all[2].indicators = {"output"};
        all[3].kinds = {Kind::Actual};
        all[4].sources = {"paper"};
        all[5].publishedUntil = "2025-01-31";
        all[6].figuresOnly = true;
        all[7].industries = {"steel"};
        return all;
    }
    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Backends, RollupCounts, ::testing::ValuesIn(backends()));

TEST_P(RollupCounts, SayWhatCountingSays)
{
    expectSame("loaded");
    const auto byArea = take([&](const auto &each) { return store->counts({}, {Dim::Area}, each); });
    EXPECT_EQ(byArea.size(), 3u); // r1 actual and target, r2: the paper is silenced
}

/// Nothing is held of what has no value, whether somebody read that or it came in bulk.
TEST_P(RollupCounts, LeaveOutWhatHasNoValue)
{
    const auto counts = [this] {
        return take([&](const auto &each) { return store->counts({}, {Dim::Area, Dim::Indicator}, each); });
    };
    const auto bulkGap = [](const char *start, const char *source) {
        return row("observation", {{"area", "r2"},
                                   {"indicator", "jobs"},
                                   {"period_start", start},
                                   {"source", source},
                                   {"value", Value()},
                                   {"status", "O"}});
    };
    const auto before = counts();
    const auto gaps = store->record(someone, {row("figure", {{"code", "F-8"},
                                                             {"area", "r2"},
                                                             {"indicator", "jobs"},
                                                             {"period_start", "2021-01-01"},
                                                             {"value", Value()},
                                                             {"status", "O"},
                                                             {"gap_reason", "unpublished"}}),
                                              bulkGap("2020-01-01", "yearbook")});
    ASSERT_TRUE(gaps.ok()) << gaps.error().sentence.en;
    expectSame("with gaps");
    EXPECT_EQ(counts(), before);
    // Another source's gap competes, and a value takes the place of the first.
    const auto value = row("observation", {{"area", "r2"}, {"indicator", "jobs"}, {"period_start", "2020-01-01"}});
    ASSERT_TRUE(store->record(someone, {bulkGap("2019-01-01", "paper"), value}).ok());
    expectSame("with a value in place of a gap");
    EXPECT_NE(counts(), before);
    expectSound(*store);
}

TEST_P(RollupCounts, FollowEveryChange)
{
    const auto before = take([&](const auto &each) { return store->counts({}, {Dim::Area}, each); });
    const auto edited = store->record(onDay("2025-04-01"), {row("figure", {{"code", "F-9"}, {"area", "r2"}, {"value", 9.0}})});
    ASSERT_TRUE(edited.ok());
    expectSame("edited");
    EXPECT_NE(take([&](const auto &each) { return store->counts({}, {Dim::Area}, each); }), before);
    ASSERT_TRUE(store->undo(*edited, onDay("2025-04-02")).ok());
    expectSame("undone");
    EXPECT_EQ(take([&](const auto &each) { return store->counts({}, {Dim::Area}, each); }), before);
    ASSERT_TRUE(store->knownOn("2025-04-01").ok());
    expectSame("as known before the undo");
    EXPECT_NE(take([&](const auto &each) { return store->counts({}, {Dim::Area}, each); }), before);
}

namespace {

/// A change of any kind, some of which the store refuses.
void changeSomething(Store &store, std::mt19937 &random)
{
    const auto pick = [&random](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto any = [&](std::initializer_list<const char *> texts) {
        return std::string(texts.begin()[pick(int(texts.size()))]);
    };
    const std::string start = fmt::format("{}-01-01", 2021 + pick(4));
    switch (pick(6)) {
    case 0: {
        const bool dated = pick(4) > 0, known = pick(4) > 0;
        (void)store.record(someone, {row("figure", {{"code", fmt::format("G-{}", 10 + pick(40))},
                                                    {"area", any({"r", "r1", "r2"})},
                                                    {"indicator", any({"output", "jobs"})},
                                                    {"industry", any({"_Z", "steel"})},
                                                    {"kind", any({"actual", "target"})},
                                                    {"source", any({"yearbook", "paper"})},
                                                    {"freq", dated ? "A" : "_Z"},
                                                    {"period_start", dated ? start : ""},
                                                    {"period_length", dated ? "P1Y" : ""},
                                                    {"no_period", dated ? "" : "undated"},
                                                    {"value", known ? Value(double(pick(9))) : Value()},
                                                    {"status", known ? "A" : "O"},
                                                    {"gap_reason", known ? "" : "unpublished"}})});
        break;
    }
    case 1:
        (void)store.record(someone,
                           {row("figure", {{"code", fmt::format("G-{}", 10 + pick(40))}, {"removed", std::int64_t{1}}})});
        break;
    case 2:
        (void)store.record(someone, {row("observation", {{"area", any({"r1", "r2"})},
                                                         {"indicator", any({"output", "jobs"})},
                                                         {"source", any({"yearbook", "paper"})},
                                                         {"period_start", start},
                                                         {"value", double(pick(9))}})});
        break;
    case 3:
        (void)store.record(someone, {row("preference", {{"code", fmt::format("pref-{}", pick(3))},
                                                        {"area", any({"r1", "r2"})},
                                                        {"source", any({"yearbook", "paper"})},
                                                        {"period_start", start},
                                                        {"period_length", "P1Y"}})});
        break;
    case 4: (void)store.record(someone, {row("source", {{"code", "paper"}, {"rank", std::int64_t{pick(3)}}})}); break;
    default: {
        const auto changes = store.changes();
        ASSERT_TRUE(changes.ok());
        (void)store.undo(changes->at(std::size_t(pick(int(changes->size())))).id, someone);
    }
    }
}

} // namespace

TEST_P(RollupCounts, StayThoseOfEveryValueHoweverTheStoreChanges)
{
    std::mt19937 random(7);
    for (int step = 0; step < 80; ++step) {
        changeSomething(*store, random);
        expectSound(*store);
        ASSERT_FALSE(HasFailure()) << "step " << step;
    }
    EXPECT_GT(store->changes()->size(), 40u);
}

/// What the newest change did not touch was not counted again: its rows are still those of the change before.
TEST_P(RollupCounts, AreMadeAnewOnlyWhereSomethingChanged)
{
    if (GetParam() != Backend::Sqlite) {
        return; // what is looked at lies in the file
    }
    const auto edited = store->record(someone, {row("figure", {{"code", "F-9"}, {"area", "r2"}, {"value", 9.0}})});
    ASSERT_TRUE(edited.ok());
    const auto rowsOf = [this](const std::string &which) {
        auto connection = connectSqlite({m_address, false, false});
        EXPECT_TRUE(connection.ok());
        auto rows = (*connection)
                        ->prepare("SELECT count(*) FROM \"rollup\" WHERE \"change\" = (SELECT max(\"id\") FROM "
                                  "\"change\") AND "
                                  + which);
        return rows->step() ? rows->integer(0) : -1;
    };
    EXPECT_EQ(rowsOf("\"grain\" = ''"), 1); // they are those of the newest change
    EXPECT_EQ(rowsOf("\"grain\" = 'area'"), 1);
    EXPECT_EQ(rowsOf("\"grain\" = 'area' AND \"area\" = 'r2'"), 1);
    EXPECT_EQ(rowsOf("\"grain\" = 'area indicator'"), 1);
    ASSERT_TRUE(store->undo(*edited, someone).ok());
    EXPECT_EQ(rowsOf("\"grain\" = 'area'"), 1);
    expectSame("undone");
}

/// An older program counted gaps as well, and said so by a stamp without a rule.
TEST_P(RollupCounts, OfAnotherRuleAreMadeAnew)
{
    if (GetParam() != Backend::Sqlite) {
        return; // what is changed lies in the file
    }
    store.reset();
    {
        auto connection = connectSqlite({m_address, true, false});
        ASSERT_TRUE(connection.ok());
        RollupRows rows(**connection);
        const SeriesCount stamp{.series = {"", "", "", "", Kind::Actual, "", "", ""}};
        ASSERT_TRUE(rows.remove("", stamp.series).ok());
        ASSERT_TRUE(rows.insert("", 1, stamp).ok());
        const SeriesCount more{.series = {"r2", "", "", "", Kind::Actual, "", "", "yearbook"}, .values = 99};
        ASSERT_TRUE(rows.remove("area", more.series).ok());
        ASSERT_TRUE(rows.insert("area", 1, more).ok());
    }
    store = open(Store::Access::Write);
    expectSound(*store);
    expectSame("before anything was written");
    ASSERT_TRUE(store->record(someone, {row("figure", {{"code", "F-9"}, {"area", "r2"}, {"value", 9.0}})}).ok());
    ASSERT_TRUE(store->codes().held) << "counted anew";
    expectSame("after");
    expectSound(*store);
}

TEST_P(RollupCounts, AreReadByAnotherConnection)
{
    const auto here = take([&](const auto &each) { return store->counts({}, {Dim::Indicator}, each); });
    store = open(Store::Access::Read);
    expectSame("opened again");
    EXPECT_EQ(take([&](const auto &each) { return store->counts({}, {Dim::Indicator}, each); }), here);
}

TEST_P(RollupCounts, AreComparedByACheck)
{
    expectSound(*store);
    if (GetParam() != Backend::Sqlite) {
        return; // a server's tables are its own to guard
    }
    store.reset();
    for (const char *damage : {"DELETE FROM \"rollup\" WHERE \"grain\" = 'area indicator' AND \"area\" = 'r1'",
                               "UPDATE \"rollup\" SET \"n\" = 7 WHERE \"grain\" = 'industry'"}) {
        {
            auto connection = connectSqlite({m_address, true, false});
            ASSERT_TRUE(connection.ok());
            ASSERT_TRUE((*connection)->run(damage).ok());
        }
        const auto found = open(Store::Access::Read)->check();
        ASSERT_TRUE(found.ok());
        EXPECT_EQ(found->size(), 1u) << damage;
    }
}

/// What a page without cards of its own leads with.
TEST_P(RollupCounts, TheBookKnowsHowMuchIsHeldOfAnIndicator)
{
    ASSERT_TRUE(store->codes().held);
    const auto &held = *store->codes().held;
    const auto of = [&held](std::string_view indicator) {
        const auto it = held.find(indicator);
        return it == held.end() ? Holding() : it->second;
    };
    std::map<std::string, std::int64_t> values;
    (void)store->FactSource::counts({}, {Dim::Indicator}, [&values](const SeriesCount &count) {
        values[count.series.indicator] += count.series.kind == Kind::Actual ? count.values : 0;
    });
    for (const auto &[indicator, count] : values) {
        EXPECT_EQ(of(indicator).values, count) << indicator;
    }
    std::set<std::string> areas;
    (void)store->observations({}, [&areas](const Observation &seen) {
        if (seen.series.indicator == "output" && seen.series.kind == Kind::Actual && seen.series.industry == "_Z"
            && seen.series.subject == "_Z") {
            areas.insert(seen.series.area);
        }
        return true;
    });
    ASSERT_GT(areas.size(), 1u);
    EXPECT_EQ(of("output").areas, areas.size());
    EXPECT_EQ(of("output").industries, 1u);
    EXPECT_EQ(of("jobs").industries, 1u);
    EXPECT_EQ(of("jobs").areas, 0u) << "of steel only";
    EXPECT_EQ(of("jobs").own, 0);
    std::int64_t own = 0;
    std::map<std::string, std::set<std::string>, std::less<>> ofSubjects;
    (void)store->observations({}, [&](const Observation &seen) {
        own += seen.quantity && seen.series.indicator == "output" && seen.series.kind == Kind::Actual
               && seen.series.industry == "_Z";
        if (seen.quantity && seen.series.subject != "_Z") {
            ofSubjects[seen.series.subject].insert(seen.series.indicator);
        }
        return true;
    });
    ASSERT_GT(own, 0);
    EXPECT_EQ(of("output").own, own);
    std::map<std::string, std::int64_t> below;
    (void)store->observations({}, [&below](const Observation &seen) {
        below[seen.series.area] +=
            seen.quantity && seen.series.indicator == "output" && seen.series.kind == Kind::Actual && seen.series.area != "r";
        return true;
    });
    EXPECT_EQ(of("output").mostBelow,
              std::ranges::max_element(below, {}, [](const auto &area) { return area.second; })->second);
    EXPECT_EQ(store->codes().heldOfSubjects, ofSubjects);
    ASSERT_TRUE(store->knownOn("2000-01-01").ok());
    EXPECT_FALSE(store->codes().held) << "nobody counted what was known then";
}

TEST(RollupGrain, IsTheSmallestThatHasAllThatIsAsked)
{
    ObservationFilter filter;
    EXPECT_EQ(Rollup::grainFor(filter, {Dim::Kind}), "area");
    EXPECT_EQ(Rollup::grainFor(filter, {Dim::Industry, Dim::Kind, Dim::Source}), "industry");
    filter.indicators = {"output"};
    EXPECT_EQ(Rollup::grainFor(filter, {Dim::Area}), "area indicator");
    EXPECT_EQ(Rollup::grainFor(filter, {Dim::Area, Dim::Industry}), std::nullopt);
    EXPECT_EQ(Rollup::grainFor({}, {Dim::Unit}), std::nullopt);
    filter.figuresOnly = true;
    EXPECT_EQ(Rollup::grainFor(filter, {Dim::Area}), std::nullopt);
}

TEST_P(RollupCounts, AConnectionCountsWhatItKnowsOfWhenAnotherHasWritten)
{
    const auto counts = [](Store &asked) { return take([&](const auto &one) { return asked.counts({}, {Dim::Area}, one); }); };
    const auto other = open(Store::Access::Read);
    const auto before = counts(*other);
    ASSERT_TRUE(store->record(someone, {row("figure", {{"code", "H-1"}, {"area", "r2"}, {"value", 3.0}})}).ok());
    EXPECT_NE(counts(*store), before);
    EXPECT_EQ(counts(*other), before) << "its rows do not hold the new figure either";
    const auto news = other->changesSince(other->newestChange());
    ASSERT_TRUE(news.ok());
    ASSERT_EQ(news->size(), 1U);
    EXPECT_EQ(news->front().who, someone.who);
    ASSERT_TRUE(other->knownOn({}).ok());
    EXPECT_EQ(counts(*other), counts(*store));
    EXPECT_TRUE(other->changesSince(other->newestChange())->empty());
}

} // namespace rd::test
