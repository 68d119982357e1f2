#include "windowfixture.h"

#include "ui/widgets/cardtable.h"
#include "ui/widgets/provenancesheet.h"

#include <QTableView>

namespace rd {
namespace {

/// The panel in the window: what several chosen marks add up to, and the way through it by keys.
class Panel : public WindowTest {
protected:
    [[nodiscard]] QString said(std::string_view word) const { return saidWord(word, window->look().language); }
    [[nodiscard]] QString panelText() const { return window->panel()->plainText(); }
    void chooseFigures(const std::vector<std::string> &figures)
    {
        Choice choice;
        for (const std::string &figure : figures) {
            choice.selection.keys.push_back(Key{{Dim::Figure, figure}});
            choice.lineage.add({{figure}, 0});
        }
        pages().choose(choice);
        fill();
        settle();
    }
    /// Two figures of the region that a relation of this type holds between.
    [[nodiscard]] std::vector<std::string> related(RelationType type)
    {
        for (const Relation &relation : window->codes().relations) {
            if (relation.type == type && relation.dim == Dim::Figure) {
                return {relation.a, relation.b};
            }
        }
        return {};
    }
    [[nodiscard]] QList<SheetButton *> entries() const { return window->panel()->widget()->findChildren<SheetButton *>(); }
};

TEST_F(Panel, NamesTheTwoThatClashAndLeadsToThem)
{
    const std::vector<std::string> pair = related(RelationType::PartOf);
    ASSERT_EQ(pair.size(), 2U) << "no figure of the bundled region is part of another";
    chooseFigures(pair);
    EXPECT_TRUE(panelText().contains(said("total.none"))) << panelText().toStdString();
    EXPECT_TRUE(panelText().contains(said("total.instead")));
    EXPECT_TRUE(window->statusText().contains(said("total.status.none").remove(QStringLiteral("{}"))));
    ASSERT_EQ(entries().size(), 2);
    entries().front()->click();
    fill();
    ASSERT_EQ(state().choice.lineage.figures.size(), 1U);
    EXPECT_TRUE(panelText().contains(QString::fromStdString(state().choice.lineage.figures.front())));
    EXPECT_FALSE(window->statusText().contains(said("total.none")));
}

TEST_F(Panel, ShowsTheTotalOfThreeYearsWithWhatItsQualifierMeans)
{
    chooseFigures({"LC-0035", "LC-0036", "LC-0037"}); // 3000万元, 1.1亿元, 突破2.6亿元
    EXPECT_TRUE(panelText().contains(QStringLiteral("超过4亿元"))) << panelText().toStdString();
    EXPECT_TRUE(panelText().contains(QStringLiteral("真实数大于4亿元")));
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("超过4亿元"))) << window->statusText().toStdString();
    act("lang.en");
    EXPECT_TRUE(panelText().contains(QStringLiteral("CNY 400M+"))) << panelText().toStdString();
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("CNY 400M+")));
    act("lang.zh");
}

TEST_F(Panel, ControlAndAClickAddsAMarkAndTakesItOutAgain)
{
    CardWidget *card = cardWithMarks();
    ASSERT_NE(card, nullptr);
    const auto clickWith = [&](std::size_t mark) {
        const QPoint at = card->sceneView()->scene().marks[mark].rect.center().toPoint();
        QTest::mouseClick(card->sceneView(), Qt::LeftButton, Qt::ControlModifier, at);
        settle();
    };
    click(card, 0);
    clickWith(1);
    EXPECT_EQ(state().choice.selection.keys.size(), 2U);
    const Choice both = state().choice;
    clickWith(1);
    ASSERT_EQ(state().choice.selection.keys.size(), 1U);
    EXPECT_NE(state().choice.lineage, both.lineage) << "the figures behind it go with the mark";
    clickWith(0);
    EXPECT_TRUE(state().choice.empty());
}

TEST_F(Panel, ShiftAndArrowsChooseSeveralMarksAndRows)
{
    CardWidget *card = cardWithMarks();
    card->sceneView()->setFocus();
    press(card->sceneView(), Qt::Key_Right);
    press(card->sceneView(), Qt::Key_Right, Qt::ShiftModifier);
    settle();
    EXPECT_EQ(state().choice.selection.keys.size(), 2U);
    card->showTable(true);
    auto *table = card->findChild<QTableView *>();
    table->setFocus();
    table->selectRow(0);
    press(table, Qt::Key_Down, Qt::ShiftModifier);
    QCoreApplication::processEvents();
    settle();
    ASSERT_EQ(state().choice.selection.keys.size(), 2U);
    EXPECT_EQ(state().choice.selection.keys.front(), card->table()->rows[0].key);
}

TEST_F(Panel, IsReachedAndLeftByKeys)
{
    const std::vector<std::string> pair = related(RelationType::PartOf);
    chooseFigures(pair);
    for (int i = 0; i < 6 && !window->panel()->isAncestorOf(window->focusWidget()) && window->focusWidget() != window->panel();
         ++i) {
        act("action.nextpane");
    }
    ASSERT_TRUE(window->focusWidget() == window->panel() || window->panel()->isAncestorOf(window->focusWidget()));
    for (int i = 0; i < 3 && window->focusWidget() != entries().front(); ++i) {
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    ASSERT_EQ(window->focusWidget(), entries().front());
    EXPECT_FALSE(entries().front()->accessibleName().isEmpty());
    QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(pages().isAncestorOf(window->focusWidget()));
    EXPECT_FALSE(state().choice.empty()) << "leaving the panel takes no choice away";
}

} // namespace
} // namespace rd
