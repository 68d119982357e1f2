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

TEST(ClassBreaks, FewOrEqualValuesGiveFewClasses)
{
    EXPECT_TRUE(classesOf({}, ClassMethod::Natural, 5).empty());
    EXPECT_EQ(classesOf({4, 4, 4}, ClassMethod::Equal, 5).size(), 1u);
    EXPECT_EQ(classesOf({4, 4, 4}, ClassMethod::Natural, 5).front().count, 3u);
}

} // namespace
} // namespace rd
