#include "windowfixture.h"

#include "ui/pages/emptypage.h"
#include "ui/widgets/filterbar.h"

#include <QPushButton>

namespace rd {
namespace {

class Empty : public WindowTest {
protected:
    [[nodiscard]] EmptyPage *page() { return pages().currentView()->emptyPage(); }
    /// Presses the first step that the page offers.
    void takeNextStep()
    {
        for (QPushButton *button : page()->findChildren<QPushButton *>()) {
            if (button->isVisible()) {
                button->click();
                QTest::qWait(0);
                return settle();
            }
        }
        FAIL() << "no step is offered";
    }
};

TEST_F(Empty, FiltersThatLeaveNothingAreClearedByTheStepOffered)
{
    open("targets");
    EXPECT_FALSE(page()->isVisible());
    PageFilters filters;
    filters.period = "1990";
    Q_EMIT pages().filterBar()->filtersChanged(filters);
    settle();
    ASSERT_TRUE(page()->isVisible());
    EXPECT_FALSE(page()->sentence().isEmpty());
    takeNextStep();
    EXPECT_TRUE(state().filters.empty());
    EXPECT_FALSE(page()->isVisible());
    EXPECT_TRUE(cards().front()->isVisible());
}

TEST_F(Empty, AnEmptyStoreSaysWhatToDoAndTheStepWorks)
{
    WorkspaceOptions nothing;
    nothing.store = folder()->filePath(QStringLiteral("empty.rdstore")).toStdString();
    nothing.empty = nothing.makeMissing = true;
    ASSERT_TRUE(window->openStore(nothing));
    settle();
    const QString made = window->messages()->text(); // that a store was made, and nothing else
    EXPECT_TRUE(made.contains(QStringLiteral("empty.rdstore"))) << made.toStdString();
    for (const std::string_view code : pageCodes()) {
        open(std::string(code));
        EXPECT_TRUE(page()->isVisible()) << code;
        EXPECT_EQ(page()->sentence(), QStringLiteral("数据库是空的。")) << code;
        EXPECT_EQ(window->messages()->text(), made) << code;
    }
    EXPECT_EQ(page()->findChildren<QPushButton *>().size(), 2);
}

} // namespace
} // namespace rd
