#include "store/rows/blockcodec.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace rd::test {
namespace {

Period period(const char *sdmx) { return *Period::parse(sdmx); }

std::string next(const char *freq, const char *sdmx)
{
    const auto following = nextPeriod(freq, period(sdmx));
    return following ? following->sdmx() : "none";
}

BulkValue value(const char *sdmx, std::optional<double> number, char status = 'A', std::int64_t change = 1)
{
    return {period(sdmx), number, status, change};
}

} // namespace

TEST(BlockCodec, KnowsWhatFollows)
{
    EXPECT_EQ(next("A", "2024"), "2025");
    EXPECT_EQ(next("S", "2024-S2"), "2025-S1");
    EXPECT_EQ(next("Q", "2024-Q4"), "2025-Q1");
    EXPECT_EQ(next("M", "2024-12"), "2025-01");
    EXPECT_EQ(next("D", "2024-02-28"), "2024-02-29");
    EXPECT_EQ(next("D", "2024-12-31"), "2025-01-01");
    EXPECT_EQ(next("C", "2024-01"), "2024-01-01/P2M");
    EXPECT_EQ(next("C", "2024-01-01/P11M"), "2024");
    EXPECT_EQ(next("C", "2024"), "none"); // the next year begins anew
    EXPECT_EQ(next("A", "9999"), "none");
}

TEST(BlockCodec, PacksWhatIsConsecutive)
{
    const std::vector<BulkValue> values{value("2024-01", 1), value("2024-02", 2), value("2024-04", 4),
                                        value("2024-05", {}, 'M')};
    const auto blocks = pack("M", values);
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(blocks[0].n, 2);
    EXPECT_EQ(blocks[0].first, period("2024-01"));
    EXPECT_EQ(blocks[0].flags, "AA");
    EXPECT_EQ(blocks[0].values, std::string("\0\0\0\0\0\0\xf0\x3f\0\0\0\0\0\0\0\x40", 16)); // 1.0 and 2.0, low byte first
    EXPECT_EQ(blocks[1].first, period("2024-04"));
    EXPECT_EQ(blocks[1].flags, "A\xcd"); // 'M' with the highest bit
}

TEST(BlockCodec, ABlockHasAnEnd)
{
    std::vector<BulkValue> values;
    Period day = period("2000-01-01");
    for (std::size_t i = 0; i < Block::longest + 1; ++i) {
        values.push_back({day, double(i), 'A', 1});
        day = *nextPeriod("D", day);
    }
    const auto blocks = pack("D", values);
    ASSERT_EQ(blocks.size(), 2u);
    EXPECT_EQ(blocks[1].n, 1);
}

TEST(BlockCodec, PartsThatDoNotFitAreRefused)
{
    Block block = pack("M", std::vector{value("2024-01", 1), value("2024-02", 2)}).front();
    EXPECT_TRUE(unpack("M", block));
    for (const auto &spoil : std::vector<std::function<void(Block &)>>{
             [](Block &b) { b.n = 3; }, [](Block &b) { b.n = 0; }, [](Block &b) { b.n = -1; },
             [](Block &b) { b.values.pop_back(); }, [](Block &b) { b.flags += 'A'; },
             [](Block &b) {
                 b.values.clear();
                 b.flags.clear();
                 b.n = 0;
             }}) {
        Block spoilt = block;
        spoil(spoilt);
        EXPECT_FALSE(unpack("M", spoilt));
    }
    block.first = period("9999-12");
    EXPECT_FALSE(unpack("M", block)); // the second value would have no period
}

TEST(BlockCodec, WhatIsPackedComesOutAgain)
{
    const bool held = rc::check("pack and unpack", [] {
        const auto months = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 600));
        std::vector<BulkValue> values;
        for (const int month : months) {
            const auto start = std::chrono::year(1990) / 1 / 1 + std::chrono::months(month);
            const auto number = *rc::gen::arbitrary<double>();
            const bool isGap = *rc::gen::inRange(0, 5) == 0;
            values.push_back({*Period::of(start, 1), isGap || number != number ? std::nullopt : std::optional(number),
                              *rc::gen::element('A', 'P', 'M', 'E'), 3});
        }
        std::vector<BulkValue> back;
        for (const Block &block : pack("M", values)) {
            const auto part = unpack("M", block);
            RC_ASSERT(part.has_value());
            back.insert(back.end(), part->begin(), part->end());
        }
        RC_ASSERT(back.size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            RC_ASSERT(back[i].period == values[i].period && back[i].value == values[i].value);
            RC_ASSERT(back[i].status == values[i].status && back[i].change == 3);
        }
    });
    EXPECT_TRUE(held);
}

} // namespace rd::test
