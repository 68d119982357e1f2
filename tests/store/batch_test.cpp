#include "storefixture.h"

#include <fmt/format.h>

namespace rd::test {
namespace {

/// Batches as a table brings them, behind these rows.
class BatchSource final : public RowSource {
public:
    explicit BatchSource(std::vector<BulkBatch> batches, std::vector<TableRow> rows = {})
        : m_batches(std::move(batches)), m_rows(std::move(rows))
    {
    }
    Result<std::optional<TableRow>> next() override
    {
        return m_row == m_rows.size() ? std::optional<TableRow>() : std::optional(m_rows[m_row++]);
    }
    Result<std::optional<BulkBatch>> nextBatch() override
    {
        return m_batch == m_batches.size() ? std::optional<BulkBatch>() : std::optional(m_batches[m_batch++]);
    }
    std::string placeOf(const BulkPoint &point) const override { return fmt::format("t.csv:{}:{}", point.line, point.column); }

private:
    std::vector<BulkBatch> m_batches;
    std::vector<TableRow> m_rows;
    std::size_t m_batch = 0, m_row = 0;
};

BulkPoint point(const char *period, std::uint32_t line, double value, char status = 'A')
{
    return {*Period::parse(period), line, value, 4, status, true};
}

BulkBatch batch(const char *area, std::vector<BulkPoint> points, const char *freq = "A")
{
    return {{area, "output", "_Z", "_Z", Kind::Actual, "cny", freq, "yearbook"}, std::move(points)};
}

std::string refusalOf(Store &store, std::vector<BulkBatch> batches)
{
    const std::string before = digestOf(store);
    BatchSource source(std::move(batches));
    const auto loaded = store.load(source, someone);
    EXPECT_EQ(digestOf(store), before);
    return loaded ? "(taken)" : loaded.error().sentence.en;
}

} // namespace

class BatchTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, BatchTest, ::testing::ValuesIn(backends()));

TEST_P(BatchTest, SaysTheSameAsRows)
{
    auto store = make();
    fill(*store, {});
    BatchSource source({batch("r1", {point("2022", 2, 5), point("2023", 3, -0.0), point("2024", 4, 7, 'P')}),
                        batch("r2", {point("2024", 5, 1.5)})});
    const auto loaded = store->load(source, someone);
    ASSERT_TRUE(loaded.ok()) << loaded.error().sentence.en;
    EXPECT_EQ(std::tuple(loaded->added, loaded->changed, loaded->equal), std::tuple(4, 0, 0));
    const std::string byBatch = digestOf(*store);

    auto other = make();
    fill(*other, {});
    load(*other, {row("observation", {{"period_start", "2022-01-01"}, {"value", 5.0}}),
                  row("observation", {{"period_start", "2023-01-01"}, {"value", 0.0}}),
                  row("observation", {{"value", 7.0}, {"status", "P"}}), row("observation", {{"area", "r2"}, {"value", 1.5}})});
    EXPECT_EQ(byBatch, digestOf(*other));
    EXPECT_EQ(lines(*store), lines(*other));
    expectSound(*store);
}

TEST_P(BatchTest, OnlyWhatIsNewOrDiffersIsTaken)
{
    auto store = make();
    fill(*store, {row("observation", {{"period_start", "2022-01-01"}, {"value", 5.0}}),
                  row("observation", {{"period_start", "2023-01-01"}, {"value", 6.0}})});
    const std::vector<BulkBatch> batches = {batch("r1", {point("2021", 2, 4), point("2022", 3, 5), point("2023", 4, 6.5)})};
    BatchSource source(batches);
    const auto loaded = store->load(source, someone);
    ASSERT_TRUE(loaded.ok()) << loaded.error().sentence.en;
    EXPECT_EQ(std::tuple(loaded->added, loaded->changed, loaded->equal), std::tuple(1, 1, 1));
    BatchSource again(batches);
    const auto same = store->load(again, someone);
    ASSERT_TRUE(same.ok());
    EXPECT_EQ(std::tuple(same->added, same->changed, same->equal, same->change), std::tuple(0, 0, 3, 0));
    EXPECT_EQ(lines(*store), (std::vector<std::string>{"r1 output 2021 4 yearbook", "r1 output 2022 5 yearbook",
                                                       "r1 output 2023 6.5 yearbook"}));
    expectSound(*store);
}

TEST_P(BatchTest, OneBadPointKeepsAllOut)
{
    auto store = make();
    fill(*store, {});
    const auto with = [&](const BulkBatch &bad) { return refusalOf(*store, {batch("r2", {point("2024", 2, 1)}), bad}); };
    EXPECT_EQ(with(batch("r1", {point("2023", 3, 1), point("2023", 4, 1)})),
              "t.csv:4:4: the same value comes twice (r1 output 2023)");
    EXPECT_TRUE(with(batch("nowhere", {point("2023", 3, 1)})).starts_with("t.csv:3:4: "));
    EXPECT_EQ(with(batch("r1", {point("2023", 3, 1), point("2024", 4, 1, '?')})),
              "t.csv:4:4: status '?' is no letter of OBS_STATUS");
    EXPECT_EQ(with(batch("r1", {point("2023", 3, 1), point("2024-03", 4, 1)})),
              "t.csv:4:4: freq 'A' does not fit the period; it must be M");
    EXPECT_TRUE(with(batch("r1", {point("2023", 3, 1), point("2024", 4, std::numeric_limits<double>::quiet_NaN())}))
                    .starts_with("t.csv:4:4: column value must be a number"));
}

} // namespace rd::test
