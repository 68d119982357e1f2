#include "storefixture.h"

namespace rd::test {

class Filters : public StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        store = make();
        fill(*store,
             {row("figure", {{"code", "F-1"}, {"value", 1.0}, {"qualifier", "more_than"}}),
              row("figure", {{"code", "F-2"}, {"area", "r2"}, {"indicator", "jobs"}, {"value", 2.0}, {"industry", "steel"}}),
              row("figure",
                  {{"code", "F-3"}, {"subject", "mill"}, {"kind", "target"}, {"period_start", "2030-01-01"}, {"value", 3.0}}),
              row("figure", {{"code", "F-4"},
                             {"period_start", ""},
                             {"period_length", ""},
                             {"freq", "_Z"},
                             {"no_period", "undated"},
                             {"unit", "usd"},
                             {"value", 4.0}}),
              row("observation", {{"area", "r2"}, {"value", 5.0}, {"source", "paper"}}),
              row("observation", {{"area", "r2"}, {"value", 6.0}, {"period_start", "2025-01-01"}, {"source", "paper"}})});
    }
    /// Codes of figures, values of bulk values.
    std::string shown(const ObservationFilter &filter)
    {
        std::string all;
        const auto done = store->observations(filter, [&](const Observation &seen) {
            all += (all.empty() ? "" : " ") + (seen.isFigure() ? seen.figure : std::to_string(int(seen.quantity->value)));
            return true;
        });
        EXPECT_TRUE(done.ok());
        return all;
    }
    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Backends, Filters, ::testing::ValuesIn(backends()));

TEST_P(Filters, EachListKeepsItsCodes)
{
    EXPECT_EQ(shown({}), "F-1 F-2 F-3 F-4 5 6");
    ObservationFilter f;
    f.areas = {"r2", "nowhere"};
    EXPECT_EQ(shown(f), "F-2 5 6");
    f.indicators = {"jobs"};
    EXPECT_EQ(shown(f), "F-2");
    f = {};
    f.industries = {"steel"};
    EXPECT_EQ(shown(f), "F-2");
    f = {};
    f.subjects = {"mill"};
    EXPECT_EQ(shown(f), "F-3");
    f = {};
    f.units = {"usd"};
    EXPECT_EQ(shown(f), "F-4");
    f = {};
    f.sources = {"paper"};
    EXPECT_EQ(shown(f), "5 6");
    f = {};
    f.figures = {"F-3", "F-1"};
    EXPECT_EQ(shown(f), "F-1 F-3");
    f = {};
    f.kinds = {Kind::Target, Kind::Plan};
    EXPECT_EQ(shown(f), "F-3");
    f = {};
    f.qualifiers = {Qualifier::MoreThan};
    EXPECT_EQ(shown(f), "F-1");
    f.qualifiers = {Qualifier::Exact};
    EXPECT_EQ(shown(f), "F-2 F-3 F-4 5 6");
    f = {};
    f.figuresOnly = true;
    EXPECT_EQ(shown(f), "F-1 F-2 F-3 F-4");
}

TEST_P(Filters, PeriodsAreThoseThatStartWithin)
{
    ObservationFilter f;
    f.from = Period::parse("2025");
    EXPECT_EQ(shown(f), "F-3 6");
    f = {};
    f.to = Period::parse("2024");
    EXPECT_EQ(shown(f), "F-1 F-2 5"); // the undated one is left out
    f.from = Period::parse("2024-02");
    EXPECT_EQ(shown(f), "");
}

TEST_P(Filters, ALongListIsNoTrouble)
{
    ObservationFilter f;
    for (int i = 0; i < 10000; ++i) {
        f.areas.push_back("x" + std::to_string(i));
    }
    EXPECT_EQ(shown(f), "");
    f.areas.push_back("r2");
    EXPECT_EQ(shown(f), "F-2 5 6");
    f = {};
    f.figures.assign(10000, "F-9");
    f.figures.push_back("F-2");
    EXPECT_EQ(shown(f), "F-2");
}

TEST_P(Filters, StopsWhereNobodyWantsMore)
{
    for (int wanted = 1; wanted <= 6; ++wanted) {
        int given = 0;
        EXPECT_TRUE(store->observations({}, [&](const Observation &) { return ++given < wanted; }).ok());
        EXPECT_EQ(given, wanted);
    }
}

TEST_P(Filters, CancelFromWithinStops)
{
    int given = 0;
    const auto stopped = store->observations({}, [&](const Observation &) {
        ++given;
        store->cancel();
        return true;
    });
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(shown({}), "F-1 F-2 F-3 F-4 5 6"); // the next question is a new one
}

TEST_P(Filters, AFigureBringsAllThatIsKnownOfIt)
{
    ObservationFilter f;
    f.figures = {"F-1"};
    EXPECT_TRUE(
        store
            ->observations(
                f,
                [](const Observation &seen) {
                    EXPECT_EQ(seen.series, (SeriesKey{"r1", "output", "_Z", "_Z", Kind::Actual, "cny", "A", "yearbook"}));
                    EXPECT_EQ(seen.period, Period::parse("2024"));
                    EXPECT_EQ(seen.quantity->qualifier, Qualifier::MoreThan);
                    EXPECT_EQ(seen.quantity->bounds.lo, 1);
                    EXPECT_TRUE(seen.quantity->bounds.openLo);
                    EXPECT_EQ(seen.quantity->lineage.figures, std::vector<std::string>{"F-1"});
                    EXPECT_EQ(seen.change, 1);
                    return true;
                })
            .ok());
}

} // namespace rd::test
