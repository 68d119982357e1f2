#include "windowfixture.h"

#include "ui/widgets/filterbar.h"

#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QPushButton>

#include <set>

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

TEST(FilterLists, TellNamesakesApart)
{
    auto codes = std::make_shared<CodeBook>();
    for (const auto &[code, name] : {std::pair("31", "Light industry"), {"32", "Foods"}, {"41", "Trade"}, {"42", "Foods"}}) {
        Industry industry;
        industry.code = code;
        industry.name = {code, name};
        industry.parent = code[1] == '1' ? "" : std::string(1, code[0]) + "1";
        codes->industries.add(industry);
    }
    FilterBar bar;
    bar.setLook({ThemeName::Light, Language::En});
    bar.setCodes(codes);
    QMenu *menu = bar.findChild<QPushButton *>(QStringLiteral("filter.more"))->menu()->actions().front()->menu();
    Q_EMIT menu->aboutToShow();
    QStringList listed;
    for (const QAction *action : menu->actions()) {
        listed << action->text();
    }
    EXPECT_EQ(listed.filter(QStringLiteral("Light industry")).size(), 2) << "itself, and behind the foods that lie in it";
    EXPECT_EQ(listed.filter(QStringLiteral("Foods")).size(), 2);
    listed.removeDuplicates();
    EXPECT_EQ(listed.size(), menu->actions().size());
    PageFilters filters;
    filters.industry = "42";
    bar.setFilters(filters);
    EXPECT_TRUE(bar.inWords().contains(QStringLiteral("Trade"))) << bar.inWords().toStdString();
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

TEST_F(Filters, ThePeriodsPlaceIsKeptBeforeTheyAreKnown)
{
    FilterBar fresh;
    fresh.setCodes(std::make_shared<const CodeBook>(window->codes()));
    fresh.setLook(window->look());
    fresh.show();
    const auto *periods = fresh.findChild<QPushButton *>(QStringLiteral("filter.period"));
    EXPECT_TRUE(periods->isVisible());
    EXPECT_FALSE(periods->isEnabled());
    const int before = fresh.findChild<QPushButton *>(QStringLiteral("filter.more"))->x();
    fresh.setPeriods({*Period::parse("2025"), *Period::parse("2024")});
    QTest::qWait(0);
    EXPECT_TRUE(periods->isEnabled());
    EXPECT_EQ(fresh.findChild<QPushButton *>(QStringLiteral("filter.more"))->x(), before);
}

class SamplePeriods : public Filters {
protected:
    void SetUp() override
    {
        Filters::SetUp();
        WorkspaceOptions sample = region();
        sample.store = folder()->filePath(QStringLiteral("sample.rdstore")).toStdString();
        sample.sample = true;
        ASSERT_TRUE(window->openStore(sample)) << window->messages()->text().toStdString();
        settle();
        // The store before may still answer for a moment; this one holds more than years.
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                Q_EMIT button()->menu()->aboutToShow();
                const QAction *year = named(button()->menu(), QStringLiteral("2024年"));
                return button()->isEnabled() && year && year->menu();
            },
            20000));
    }
    [[nodiscard]] QPushButton *button() { return bar()->findChild<QPushButton *>(QStringLiteral("filter.period")); }
    [[nodiscard]] static QAction *named(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }
    [[nodiscard]] std::set<std::string> shownPeriods()
    {
        std::set<std::string> periods;
        for (const CardWidget *card : cards()) {
            for (const ReportRow &row : card->table()->rows) {
                if (row.key.has(Dim::Period)) {
                    periods.emplace(row.key.code(Dim::Period));
                }
            }
        }
        return periods;
    }
};

TEST_F(SamplePeriods, AreChosenByYearAndThenByWhatTheStoreHoldsInIt)
{
    QAction *year = named(button()->menu(), QStringLiteral("2024年"));
    ASSERT_TRUE(year && year->menu());
    QAction *stretch = named(year->menu(), QStringLiteral("2024年1—2月"));
    ASSERT_NE(stretch, nullptr) << "January and February are told as one";
    ASSERT_NE(named(year->menu(), QStringLiteral("2024年6月")), nullptr);
    stretch->trigger();
    settle();
    EXPECT_EQ(state().filters.period, "2024-01-01/P2M");
    EXPECT_EQ(shownPeriods(), std::set<std::string>{"2024-01-01/P2M"});
    ASSERT_NE(chip("filter.period"), nullptr);
    EXPECT_TRUE(chip("filter.period")->text().startsWith(QStringLiteral("2024年1—2月")));
    Q_EMIT button()->menu()->aboutToShow();
    named(named(button()->menu(), QStringLiteral("2024年"))->menu(), QStringLiteral("2024年全部"))->trigger();
    settle();
    const std::set<std::string> all = shownPeriods();
    EXPECT_GT(all.size(), 1U);
    for (const std::string &period : all) {
        EXPECT_TRUE(Period::parse("2024")->contains(*Period::parse(period))) << period;
    }
}

TEST_F(SamplePeriods, ARangeTakesWhatLiesBetweenItsEnds)
{
    named(button()->menu(), QStringLiteral("从……到……"))->trigger();
    auto *dialog = window->findChild<QDialog *>();
    ASSERT_NE(dialog, nullptr);
    const auto boxes = dialog->findChildren<QComboBox *>();
    ASSERT_EQ(boxes.size(), 2);
    boxes[0]->setCurrentText(QStringLiteral("2024年11月"));
    boxes[1]->setCurrentText(QStringLiteral("2024年3月"));
    dialog->accept();
    settle();
    EXPECT_EQ(state().filters.period, "2024-03..2024-11") << "the earlier one first";
    open("industries");
    for (const std::string &period : shownPeriods()) {
        EXPECT_TRUE(period >= "2024-03" && period <= "2024-11") << period;
    }
}

TEST_F(Filters, AreasStandInTheOrderThatWasChosen)
{
    const auto listed = [this] {
        const auto *box = bar()->findChild<QComboBox *>(QStringLiteral("filter.area"));
        QStringList names;
        for (int i = 1; i < box->count(); ++i) {
            names << box->itemText(i);
        }
        return names;
    };
    const QStringList official = listed();
    act("order.pinyin");
    const QStringList byPinyin = listed();
    EXPECT_NE(byPinyin, official);
    EXPECT_EQ(byPinyin.front(), QStringLiteral("茌平区"));
    act("order.official");
    EXPECT_EQ(listed(), official);
}

TEST_F(Filters, TheirChipsHaveRoomBesideAShortTitle)
{
    window->resize(1920, 1080);
    open("targets");
    PageFilters filters;
    filters.kind = "target";
    Q_EMIT bar()->filtersChanged(filters);
    settle();
    QTest::qWait(0);
    ASSERT_NE(chip("filter.kind"), nullptr);
    const QPoint foot = chip("filter.kind")->mapTo(pages().head(), chip("filter.kind")->rect().bottomLeft());
    EXPECT_LT(foot.y(), pages().head()->height());
}

TEST_F(Filters, WhatIsChosenOnThePageIsSaidAndCanBeLetGo)
{
    open("counties");
    auto *chosen = window->findChild<QPushButton *>(QStringLiteral("chip.chosen"));
    ASSERT_NE(chosen, nullptr);
    EXPECT_FALSE(chosen->isVisible());
    const int before = pages().head()->height();
    click(cardWithMarks(), 0);
    ASSERT_FALSE(state().choice.empty());
    EXPECT_TRUE(chosen->isVisible());
    EXPECT_TRUE(chosen->text().startsWith(QStringLiteral("选中：")));
    EXPECT_EQ(pages().head()->height(), before) << "the marks stay below the hand";
    EXPECT_FALSE(window->statusText().contains(QStringLiteral("无筛选"))) << window->statusText().toStdString();
    chosen->click();
    settle();
    EXPECT_TRUE(state().choice.empty());
    EXPECT_FALSE(chosen->isVisible());
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("无筛选")));
    click(cardWithMarks(), 0);
    QWidget *elsewhere = bar()->findChild<QComboBox *>(QStringLiteral("filter.area"));
    elsewhere->setFocus();
    press(elsewhere, Qt::Key_Escape);
    settle();
    EXPECT_TRUE(state().choice.empty()) << "from wherever the focus is";
}

} // namespace
} // namespace rd
