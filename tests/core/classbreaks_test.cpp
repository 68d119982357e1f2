#include "core/chart/classbreaks.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rd {
namespace {

std::vector<double> starts(const std::vector<ValueClass> &classes)
{
    std::vector<double> values;
    for (const ValueClass &one : classes) {
        values.push_back(one.lo);
    }
    return values;
}

TEST(ClassBreaks, NaturalBreaksFallIntoTheGaps)
{
    // Three heaps of different size: neither equal steps nor quantiles part them.
    const std::vector<double> heaps = {1, 2, 2, 3, 40, 41, 100, 101, 102, 103, 104, 105};
    EXPECT_EQ(starts(classesOf(heaps, ClassMethod::Natural, 3)), (std::vector<double>{1, 40, 100}));
    EXPECT_EQ(starts(classesOf(heaps, ClassMethod::Quantile, 3)), (std::vector<double>{1, 40, 102}));
}

TEST(ClassBreaks, EqualStepsKeepAnEmptyClass)
{
    const auto classes = classesOf({0, 1, 2, 10}, ClassMethod::Equal, 5);
    ASSERT_EQ(classes.size(), 4u) << "no more classes than values";
    EXPECT_EQ(starts(classes), (std::vector<double>{0, 2.5, 5, 7.5}));
    EXPECT_EQ(classes[0].count, 3u);
    EXPECT_EQ(classes[1].count, 0u);
    EXPECT_TRUE(classes[3].holds(10));
    EXPECT_FALSE(classes[0].holds(2.5)) << "a limit belongs to the upper class";
}

TEST(ClassBreaks, EveryValueLiesInOneClassAndIsCounted)
{
    std::vector<double> values;
    for (int i = 0; i < 300; ++i) {
        values.push_back((i * 7919 % 97) / 3.0 - 11);
    }
    for (const ClassMethod method : {ClassMethod::Quantile, ClassMethod::Equal, ClassMethod::Natural}) {
        for (const std::size_t wanted : {1u, 5u, 7u}) {
            const auto classes = classesOf(values, method, wanted);
            EXPECT_EQ(classes.size(), wanted);
            std::size_t counted = 0;
            for (const ValueClass &one : classes) {
                counted += one.count;
            }
            EXPECT_EQ(counted, values.size());
            for (const double value : values) {
                EXPECT_EQ(std::ranges::count_if(classes, [&](const ValueClass &one) { return one.holds(value); }), 1) << value;
            }
        }
    }
}

TEST(ClassBreaks, ABoxMapPartsOutliersFromTheQuarters)
{
    // Limits as the documentation of the crate "classify" (docs.rs, get_hinge_breaks) gives them for these values.
    const auto classes = classesOf({0, 1, 10, 11, 12, 13, 14, 15, 16, 20, 25}, ClassMethod::Box, 5);
    ASSERT_EQ(classes.size(), 6u);
    EXPECT_EQ(classes[0].hi, 3);
    EXPECT_EQ(classes[1].hi, 10.5);
    EXPECT_EQ(classes[2].hi, 13);
    EXPECT_EQ(classes[3].hi, 15.5);
    EXPECT_EQ(classes[5].lo, 23);
    const std::vector<std::size_t> counts = {2, 1, 3, 2, 2, 1};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        EXPECT_EQ(classes[i].count, counts[i]) << i;
    }
    const auto quiet = classesOf({1, 2, 3, 4, 5, 6, 7, 8}, ClassMethod::Box, 5);
    EXPECT_EQ(quiet[0].count + quiet[5].count, 0u);
    EXPECT_EQ(quiet[1].lo, 1) << "no areas are spoken of below the least value";
    EXPECT_EQ(quiet[4].hi, 8);
    for (const ValueClass &one : classesOf({4, 4, 4, 4, 4}, ClassMethod::Box, 5)) {
        EXPECT_EQ(one.count, one.lo == one.hi && !one.openLo && !one.openHi ? 5u : 0u);
    }
}

TEST(ClassBreaks, ChosenLimitsBelongToTheClassAboveAndMayPartNothing)
{
    const auto classes = classesBetween({10, 50, 50, 99, 250}, {50, 100, 120, 200});
    ASSERT_EQ(classes.size(), 5u);
    const std::vector<std::size_t> counts = {1, 3, 0, 0, 1};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        EXPECT_EQ(classes[i].count, counts[i]) << i;
    }
}

TEST(ClassBreaks, FewOrEqualValuesGiveFewClasses)
{
    EXPECT_TRUE(classesOf({}, ClassMethod::Natural, 5).empty());
    EXPECT_EQ(classesOf({4, 4, 4}, ClassMethod::Equal, 5).size(), 1u);
    EXPECT_EQ(classesOf({4, 4, 4}, ClassMethod::Natural, 5).front().count, 3u);
}

} // namespace
} // namespace rd
