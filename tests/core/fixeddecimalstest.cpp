#include "core/fixeddecimals.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

TEST(FixedDecimals, DividesAndRoundsByTheNamedRule)
{
    EXPECT_EQ(fixedDecimals(10158000000, 8, 2, Halfway::Up), "101.58");
    EXPECT_EQ(fixedDecimals(10158000000, 8, 1, Halfway::Up), "101.6");
    EXPECT_EQ(fixedDecimals(0.125, 0, 2, Halfway::Up), "0.13");
    EXPECT_EQ(fixedDecimals(0.125, 0, 2, Halfway::Even), "0.12");
    EXPECT_EQ(fixedDecimals(0.135, 0, 2, Halfway::Even), "0.14");
    EXPECT_EQ(fixedDecimals(0.12501, 0, 2, Halfway::Even), "0.13");
    EXPECT_EQ(fixedDecimals(2.5, 0, 0, Halfway::Even), "2");
    EXPECT_EQ(fixedDecimals(-2.5, 0, 0, Halfway::Up), "-3");
}

TEST(FixedDecimals, CarriesAndKeepsZeros)
{
    EXPECT_EQ(fixedDecimals(99.96, 0, 1, Halfway::Up), "100.0");
    EXPECT_EQ(fixedDecimals(0, 8, 2, Halfway::Up), "0.00");
    EXPECT_EQ(fixedDecimals(50, 4, 2, Halfway::Up), "0.01");
    EXPECT_EQ(fixedDecimals(50, 4, 2, Halfway::Even), "0.00");
    EXPECT_EQ(fixedDecimals(-4, 4, 2, Halfway::Up), "0.00");
    EXPECT_EQ(fixedDecimals(51, 0, 1, Halfway::Up), "51.0");
    EXPECT_EQ(fixedDecimals(120000, 2, 0, Halfway::Up), "1200");
}

} // namespace
} // namespace rd
