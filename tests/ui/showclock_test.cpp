#include "ui/show/showclock.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

using namespace std::chrono_literals;

const ShowClock::Moment showBegins{};

TEST(ShowClock, CountsOnlyWhileItRuns)
{
    ShowClock clock;
    clock.startOrStop(showBegins);
    EXPECT_EQ(clock.elapsed(showBegins + 90s), 90s);
    clock.startOrStop(showBegins + 100s);
    EXPECT_EQ(clock.elapsed(showBegins + 500s), 100s) << "stopped";
    clock.startOrStop(showBegins + 500s);
    EXPECT_EQ(clock.elapsed(showBegins + 520s), 120s);
    clock.reset(showBegins + 520s);
    EXPECT_EQ(clock.elapsed(showBegins + 525s), 5s) << "from nothing again, and running on";
}

TEST(ShowClock, SaysWhatIsLeftAndWhatIsOver)
{
    ShowClock clock;
    clock.startOrStop(showBegins);
    EXPECT_FALSE(clock.remaining(showBegins).has_value()) << "nobody has said how long it takes";
    clock.length = 10min;
    EXPECT_EQ(clock.remaining(showBegins + 1min), 9min);
    EXPECT_EQ(clock.remaining(showBegins + 12min), -2min);
}

TEST(ShowClock, IsWrittenAsPeopleReadIt)
{
    EXPECT_EQ(clockText(67s), QStringLiteral("01:07"));
    EXPECT_EQ(clockText(3667s), QStringLiteral("1:01:07"));
    EXPECT_EQ(clockText(-67s), QStringLiteral("01:07"));
}

} // namespace
} // namespace rd
