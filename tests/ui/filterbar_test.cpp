#include "windowfixture.h"

#include "ui/widgets/filterbar.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>

namespace rd {
namespace {

class Filters : public WindowTest {
protected:
    [[nodiscard]] FilterBar *bar() { return pages().filterBar(); }
    [[nodiscard]] QPushButton *chip(const char *name)
    {
        for (QPushButton *button : bar()->findChildren<QPushButton *>(QStringLiteral("chip.") + QLatin1String(name))) {
            if (!button->isHidden()) {
                return button;
            }
        }
        return nullptr;
    }
    /// Takes an entry of the menu of further filters: the n-th of a submenu, 0 is "all".
    void takeFromMenu(int submenu, int entry)
    {
        QMenu *menu = bar()->findChild<QPushButton *>(QStringLiteral("filter.more"))->menu()->actions()[submenu]->menu();
        Q_EMIT menu->aboutToShow();
        ASSERT_GT(menu->actions().size(), entry);
        menu->actions()[entry]->trigger();
        settle();
    }
};

TEST_F(Filters, FurtherOnesAreChosenInTheMenuAndHoldForTheCards)
{
    open("counties");
    takeFromMenu(0, 5);
    const std::string industry = state().filters.industry;
    ASSERT_NE(window->codes().industries.find(industry), nullptr);
    takeFromMenu(2, 1);
    EXPECT_EQ(state().filters.industry, industry);
    EXPECT_NE(window->codes().sources.find(state().filters.source), nullptr);
    for (const ReportSpec &spec : pages().askedReports()) {
        EXPECT_EQ(spec.filters.back().dim, Dim::Source) << spec.id;
    }
    const QString name = QString::fromStdString(window->codes().industries.find(industry)->name.zh);
    EXPECT_TRUE(window->statusText().contains(name));
    takeFromMenu(0, 0);
    EXPECT_EQ(state().filters.industry, "");
}

TEST_F(Filters, EachChipTakesItsFilterAway)
{
    open("counties");
    PageFilters filters;
    filters.area = "371581";
    filters.kind = "target";
    Q_EMIT bar()->filtersChanged(filters);
    settle();
    ASSERT_NE(chip("filter.area"), nullptr);
    EXPECT_TRUE(chip("filter.area")->text().startsWith(QStringLiteral("临清市")));
    EXPECT_EQ(chip("filter.tier"), nullptr);
    chip("filter.area")->click();
    settle();
    EXPECT_EQ(state().filters.area, "");
    EXPECT_EQ(state().filters.kind, "target");
    EXPECT_EQ(chip("filter.area"), nullptr);
    chip("filter.kind")->click();
    settle();
    EXPECT_TRUE(state().filters.empty());
    EXPECT_EQ(chip("filter.kind"), nullptr);
}

TEST_F(Filters, TheYearsPlaceIsKeptBeforeTheyAreKnown)
{
    FilterBar fresh;
    fresh.setCodes(std::make_shared<const CodeBook>(window->codes()));
    fresh.show();
    const auto *years = fresh.findChild<QComboBox *>(QStringLiteral("filter.period"));
    EXPECT_TRUE(years->isVisible());
    EXPECT_FALSE(years->isEnabled());
    const int before = fresh.findChild<QPushButton *>(QStringLiteral("filter.more"))->x();
    fresh.setYears({"2025", "2024"});
    QTest::qWait(0);
    EXPECT_TRUE(years->isEnabled());
    EXPECT_EQ(fresh.findChild<QPushButton *>(QStringLiteral("filter.more"))->x(), before);
}

} // namespace
} // namespace rd
