#include "ui/widgets/timestep.h"

#include "samplewindow.h"
#include "ui/pages/pagepane.h"

#include <QPushButton>
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

TEST_F(TimeSteps, SayThatTheySetTheLatestValueAndLeaveNothingOut)
{
    ASSERT_GT(time()->periods().size(), 2u);
    press(time()->slider(), Qt::Key_Left);
    settle();
    const QString period = qtext(Period::parse(state().filters.until)->text(Language::Zh));
    auto *chip = pages().findChild<QPushButton *>(QStringLiteral("chip.filter.until"));
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(chip->text().startsWith(QStringLiteral("最新值截至") + period)) << chip->text().toStdString();
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("最新值截至") + period)) << window->statusText().toStdString();
}

TEST_F(TimeSteps, MarkTheirPeriodInLinesThatShowAllOfTime)
{
    ASSERT_GT(time()->periods().size(), 2u);
    CardWidget *path = card("overview-path");
    ASSERT_NE(path, nullptr);
    EXPECT_FALSE(path->model()->panels.front().category.moment);
    const std::size_t rows = path->table()->rows.size();
    press(time()->slider(), Qt::Key_Left);
    settle();
    const auto &moment = path->model()->panels.front().category.moment;
    ASSERT_TRUE(moment);
    EXPECT_LT(*moment, path->model()->panels.front().category.to);
    EXPECT_EQ(path->table()->rows.size(), rows) << "nothing of it is cut off";
}

TEST_F(TimeSteps, MoveThePinnedViewAlone)
{
    ASSERT_GT(time()->periods().size(), 2u);
    act("action.pin");
    TimeStep *pinned = pages().pinnedPane()->timeStep();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pinned->periods().size() > 2; }, 4000));
    EXPECT_TRUE(pinned->isVisible());
    const std::string latest = periodOf(card("overview-growth"));
    press(pinned->slider(), Qt::Key_Left);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !pages().pinnedPane()->currentView()->isWaiting(); }, 4000));
    settle();
    EXPECT_EQ(pages().mainPane()->state().filters.until, "");
    const auto earlier = pinned->periods()[pinned->periods().size() - 2];
    EXPECT_EQ(pages().pinnedPane()->state().filters.until, earlier);
    const auto &shown = pages().pinnedPane()->currentView()->cards();
    const auto it = std::ranges::find(shown, "overview-growth", [](const CardWidget *one) { return one->card().id; });
    ASSERT_NE(it, shown.end());
    EXPECT_EQ(periodOf(*it), earlier);
    const auto &others = pages().mainPane()->currentView()->cards();
    const auto same = std::ranges::find(others, "overview-growth", [](const CardWidget *one) { return one->card().id; });
    EXPECT_EQ(periodOf(*same), latest);
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
