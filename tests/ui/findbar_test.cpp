#include "windowfixture.h"

#include "ui/widgets/findbar.h"

#include <QLineEdit>
#include <QTableView>

namespace rd {
namespace {

class FindOnPage : public WindowTest {
protected:
    [[nodiscard]] FindBar *bar() { return pages().findBar(); }
    [[nodiscard]] int outlined()
    {
        int marks = 0;
        for (const CardWidget *card : cards()) {
            for (const int mark : card->sceneView()->found()) {
                const SceneMark &found = card->sceneView()->scene().marks[std::size_t(mark)];
                EXPECT_TRUE(found.key.code(Dim::Area) == "371581" || found.name.contains(QStringLiteral("临清")))
                    << found.name.toStdString();
                ++marks;
            }
        }
        return marks;
    }
};

TEST_F(FindOnPage, OutlinesTheMarksWhoseWordsFitAndStepsThroughThem)
{
    press(window.get(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(bar()->field()->hasFocus());
    bar()->field()->setText(QStringLiteral("临清"));
    const int count = outlined();
    ASSERT_GT(count, 1);
    EXPECT_EQ(bar()->countText(), QStringLiteral("1 / %1").arg(count));
    press(bar()->field(), Qt::Key_Return);
    EXPECT_EQ(bar()->countText(), QStringLiteral("2 / %1").arg(count));
    press(bar()->field(), Qt::Key_Return, Qt::ShiftModifier);
    press(bar()->field(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(bar()->countText(), QStringLiteral("%1 / %1").arg(count)) << "round and round";
    press(bar()->field(), Qt::Key_Escape);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(outlined(), 0);
}

TEST_F(FindOnPage, MarksTheRowsOfATable)
{
    open("counties");
    CardWidget *card = cardWithMarks();
    ASSERT_NE(card, nullptr);
    card->showTable(true);
    pages().openFind();
    bar()->field()->setText(QStringLiteral("临清"));
    const auto *table = card->findChild<QTableView *>();
    ASSERT_NE(table, nullptr);
    const QModelIndexList rows = table->selectionModel()->selectedRows();
    ASSERT_FALSE(rows.isEmpty());
    for (const QModelIndex &row : rows) {
        QString words;
        for (int column = 0; column < row.model()->columnCount(); ++column) {
            words += row.siblingAtColumn(column).data().toString();
        }
        EXPECT_TRUE(words.contains(QStringLiteral("临清"))) << words.toStdString();
    }
}

TEST_F(FindOnPage, SaysThatNothingFits)
{
    pages().openFind();
    bar()->field()->setText(QStringLiteral("no such word"));
    EXPECT_EQ(outlined(), 0);
    EXPECT_FALSE(bar()->countText().isEmpty());
    open("targets"); // the search goes on there
    EXPECT_FALSE(bar()->countText().isEmpty());
}

} // namespace
} // namespace rd
