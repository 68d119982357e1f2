#include "samplewindow.h"

#include "ui/cards/chartchooser.h"
#include "ui/dialogs/limitsdialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

namespace rd {
namespace {

class ChartChoice : public WindowTest {
protected:
    CardWidget *revenue()
    {
        open("axle-project");
        const auto it = std::ranges::find(cards(), "axle-revenue", [](const CardWidget *card) { return card->card().id; });
        return it == cards().end() ? nullptr : *it;
    }
    static QAction *offered(QMenu *menu, const char *chart)
    {
        for (QAction *action : menu->actions()) {
            if (action->data().toString() == QLatin1String(chart)) {
                return action;
            }
        }
        return nullptr;
    }
};

TEST_F(ChartChoice, IsAStepOfTheHistoryAndTravelsWithTheQuestion)
{
    CardWidget *card = revenue();
    ASSERT_NE(card, nullptr);
    const std::size_t own = card->sceneView()->scene().items.size();
    QMenu *menu = card->chartMenu(window.get());
    ASSERT_NE(menu, nullptr);
    ASSERT_NE(offered(menu, "columns"), nullptr);
    EXPECT_TRUE(offered(menu, "columns")->isChecked());
    offered(menu, "lines")->trigger();
    EXPECT_EQ(state().charts.at("axle-revenue"), "lines");
    EXPECT_EQ(card->chart(), "lines");
    EXPECT_NE(card->sceneView()->scene().items.size(), own);
    EXPECT_EQ(card->sceneView()->scene().plots.size(), 1u);
    const auto asked = pages().askedReports();
    EXPECT_TRUE(
        std::ranges::any_of(asked, [](const ReportSpec &spec) { return spec.id == "axle-revenue" && spec.chart == "lines"; }));
    open("overview");
    open("axle-project");
    EXPECT_EQ(card->chart(), "lines") << "other pages forget no choice";
    for (int i = 0; i < 3; ++i) {
        act("action.back");
    }
    EXPECT_EQ(card->chart(), "");
    EXPECT_EQ(card->sceneView()->scene().items.size(), own);
}

TEST_F(ChartChoice, GreysWhatWouldMisleadWithTheReason)
{
    CardWidget *card = revenue();
    ASSERT_NE(card, nullptr);
    QMenu *menu = card->chartMenu(window.get());
    ASSERT_NE(menu, nullptr);
    const QAction *map = offered(menu, "tilemap:quantile");
    ASSERT_NE(map, nullptr);
    EXPECT_FALSE(map->isEnabled());
    EXPECT_TRUE(map->text().contains(QStringLiteral("有数的地区不足三个"))) << map->text().toStdString();
    EXPECT_TRUE(offered(menu, "list")->isEnabled());
}

TEST_F(ChartChoice, TheButtonIsReachedByKeyAndNamed)
{
    CardWidget *card = revenue();
    ASSERT_NE(card, nullptr);
    auto *button = card->findChild<ChartChooser *>();
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisible());
    EXPECT_NE(button->focusPolicy() & Qt::TabFocus, 0);
    EXPECT_EQ(button->accessibleName(), QStringLiteral("图种: 柱形图"));
    EXPECT_TRUE(card->rect().contains(button->geometry()));
    button->setFocus();
    window->actions()["action.chart"]->trigger();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr) << "the current card has nothing to choose";
    menu->close();
}

TEST_F(SampleWindow, AMapTakesLimitsOfOnesOwn)
{
    open("counties");
    CardWidget *map = card("counties-growth");
    ASSERT_NE(map, nullptr);
    const auto ask = [&] {
        QMenu *menu = map->chartMenu(window.get());
        for (QAction *action : menu->actions()) {
            if (action->data().toString() == QStringLiteral("tilemap:own")) {
                EXPECT_EQ(action->isChecked(), map->chart() == "tilemap:5|7.5");
                action->trigger();
            }
        }
        return window->findChild<LimitsDialog *>();
    };
    LimitsDialog *dialog = ask();
    ASSERT_NE(dialog, nullptr);
    auto *field = dialog->findChild<QLineEdit *>();
    EXPECT_FALSE(field->text().isEmpty()) << "quantiles are a beginning";
    field->setText(QStringLiteral("7.5；5"));
    dialog->accept();
    auto *refusal = dialog->findChild<QLabel *>(QStringLiteral("limitsRefusal"));
    EXPECT_TRUE(refusal->isVisible());
    EXPECT_TRUE(refusal->text().contains(QStringLiteral("从小到大"))) << refusal->text().toStdString();
    field->setText(QStringLiteral("5；7.5"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    EXPECT_EQ(map->chart(), "tilemap:5|7.5");
    EXPECT_EQ(state().charts.at("counties-growth"), "tilemap:5|7.5");
    ASSERT_EQ(map->model()->panels.front().value.categories.size(), 3u);
    EXPECT_TRUE(map->model()->panels.front().value.categories.front().starts_with("<5"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = ask();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLineEdit *>()->text(), QStringLiteral("5; 7.5"));
    dialog->reject();
    act("action.back");
    EXPECT_EQ(map->chart(), "");
}

} // namespace
} // namespace rd
