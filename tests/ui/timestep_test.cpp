#include "ui/widgets/timestep.h"

#include "samplewindow.h"
#include "ui/pages/pagepane.h"

#include <QSlider>
#include <QToolButton>

namespace rd {
namespace {

class TimeSteps : public SampleWindow {
protected:
    TimeStep *time()
    {
        TimeStep *step = pages().mainPane()->timeStep();
        for (int i = 0; i < 400 && step->periods().empty(); ++i) {
            QTest::qWait(10); // the question goes its own way
        }
        return step;
    }
    std::string periodOf(CardWidget *one) { return std::string(one->table()->rows.front().key.code(Dim::Period)); }
};

TEST_F(TimeSteps, GoBackThroughThePeriodsOfThePageAndOnAgain)
{
    ASSERT_GT(time()->periods().size(), 2u);
    EXPECT_TRUE(time()->isVisible());
    CardWidget *growth = card("overview-growth");
    ASSERT_NE(growth, nullptr);
    const std::string latest = periodOf(growth);
    const auto earlier = time()->periods()[time()->periods().size() - 2];
    time()->slider()->setFocus();
    press(time()->slider(), Qt::Key_Left);
    settle();
    EXPECT_EQ(state().filters.until, earlier);
    EXPECT_EQ(periodOf(growth), earlier);
    EXPECT_NE(earlier, latest);
    EXPECT_TRUE(time()->slider()->accessibleName().contains(qtext(Period::parse(earlier)->text(Language::Zh))));
    QTest::mouseClick(time()->findChild<QToolButton *>(QStringLiteral("timeLater")), Qt::LeftButton);
    settle();
    EXPECT_EQ(state().filters.until, "");
    EXPECT_EQ(periodOf(growth), latest);
}

TEST_F(TimeSteps, ADragIsOneStepOfTheHistory)
{
    ASSERT_GT(time()->periods().size(), 4u);
    for (int i = 0; i < 4; ++i) {
        press(time()->slider(), Qt::Key_Left);
    }
    settle();
    act("action.back");
    EXPECT_EQ(state().filters.until, "");
    EXPECT_EQ(time()->slider()->value(), time()->slider()->maximum());
}

TEST_F(TimeSteps, StandOnlyWhereACardShowsOnePeriodOfSeveral)
{
    open("sources");
    QTest::qWait(50);
    EXPECT_FALSE(pages().mainPane()->timeStep()->isVisible());
}

} // namespace
} // namespace rd
