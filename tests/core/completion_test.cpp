#include "core/completion.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

Quantity enterprisesOf(Qualifier qualifier, double value) { return Quantity::stated(qualifier, value, 0, "enterprises"); }

TEST(Completion, WhatIsAsMuchAsTheTargetIsAllOfItWhateverItsNumber)
{
    for (int number = 1; number <= 2000; ++number) {
        const auto done =
            completion(enterprisesOf(Qualifier::MoreThan, number), enterprisesOf(Qualifier::AtLeast, number), nullptr);
        ASSERT_TRUE(done) << number;
        EXPECT_EQ(done->value, 100) << number;
        EXPECT_EQ(outcomeOf(*done, Qualifier::AtLeast), Pace::Reached) << "more than " << number << " of " << number;
    }
}

TEST(Completion, AnOutcomeIsSaidOnlyWhereTheBoundsAllowNoOther)
{
    struct Case {
        Qualifier done, target;
        std::optional<Pace> outcome;
    };
    for (const auto &[done, target, outcome] : {
             Case{Qualifier::Exact, Qualifier::Exact, Pace::Reached},
             Case{Qualifier::Exact, Qualifier::AtLeast, Pace::Reached},
             Case{Qualifier::Exact, Qualifier::MoreThan, Pace::Missed},
             Case{Qualifier::Exact, Qualifier::AtMost, Pace::Reached},
             Case{Qualifier::Exact, Qualifier::LessThan, Pace::Missed},
             Case{Qualifier::MoreThan, Qualifier::MoreThan, Pace::Reached},
             Case{Qualifier::MoreThan, Qualifier::AtMost, Pace::Missed},
             Case{Qualifier::LessThan, Qualifier::AtLeast, Pace::Missed},
             Case{Qualifier::AtMost, Qualifier::AtLeast, std::nullopt},
             Case{Qualifier::AtLeast, Qualifier::AtMost, std::nullopt},
             Case{Qualifier::AtLeast, Qualifier::MoreThan, std::nullopt},
             Case{Qualifier::AtMost, Qualifier::LessThan, std::nullopt},
             Case{Qualifier::About, Qualifier::AtLeast, std::nullopt},
             Case{Qualifier::LessThan, Qualifier::About, std::nullopt},
         }) {
        EXPECT_EQ(outcomeOf(enterprisesOf(done, 170), target, 170), outcome)
            << name(done) << " 170 of " << name(target) << " 170";
    }
}

} // namespace
} // namespace rd
