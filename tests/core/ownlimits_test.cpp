#include "core/chart/ownlimits.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using Limits = std::vector<double>;

TEST(OwnLimits, AreTypedInTheUnitOfTheLegend)
{
    EXPECT_EQ(*typedLimits("50; 100;200", 1), (Limits{50, 100, 200}));
    EXPECT_EQ(*typedLimits(" -2.5 0 3 ", 1), (Limits{-2.5, 0, 3}));
    EXPECT_EQ(*typedLimits("1.1; 2.2", 1e8), (Limits{110000000, 220000000})) << "shifted, not multiplied";
    EXPECT_EQ(typedText({110000000, 220000000}, 1e8), "1.1; 2.2");
}

TEST(OwnLimits, SayInOneSentenceWhatIsWrong)
{
    EXPECT_NE(typedLimits("50; many", 1).error().sentence.en.find("\"many\" is not a number"), std::string::npos);
    EXPECT_NE(typedLimits("1,500; 2,000", 1).error().sentence.zh.find("“1,500”不是数字"), std::string::npos)
        << "never 1 and 500";
    for (const char *wrong : {"", ";", "100; 50", "50; 50", "1 2 3 4 5 6 7"}) {
        EXPECT_EQ(typedLimits(wrong, 1).error().sentence.en, "Enter one to six limits in rising order, as in 50; 100; 200")
            << wrong;
    }
}

TEST(OwnLimits, StandInAReportInTheUnitItself)
{
    const Limits limits = {0.1, 110000000, 2e15};
    EXPECT_EQ(optionOf({50, 100}), "50|100");
    EXPECT_EQ(limitsIn(optionOf(limits)), limits);
    for (const char *other : {"", "quantile", "box", "own", "100|50", "50|x"}) {
        EXPECT_EQ(limitsIn(other), std::nullopt) << other;
    }
}

} // namespace
} // namespace rd
