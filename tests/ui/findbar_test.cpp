#include "windowfixture.h"

#include "ui/finding/findbar.h"

#include <QLineEdit>
#include <QTableView>

namespace rd {
namespace {

class FindOnPage : public WindowTest {
protected:
    [[nodiscard]] FindBar *bar() { return pages().findBar(); }
    /// The texts that are outlined on the page, in the order of the page.
    [[nodiscard]] QStringList outlined()
    {
        QStringList texts;
        for (const CardWidget *card : cards()) {
            for (const int item : card->sceneView()->found()) {
                texts << std::get<TextItem>(card->sceneView()->scene().items[std::size_t(item)]).lines.join(QString());
            }
        }
        return texts;
    }
};

TEST_F(FindOnPage, OutlinesTheTextsInWhichTheWordsStandAndStepsThroughThem)
{
    press(window.get(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(bar()->field()->hasFocus());
    bar()->field()->setText(QStringLiteral("临清"));
    const auto count = outlined().size();
    ASSERT_GT(count, 1);
    for (const QString &text : outlined()) {
        EXPECT_TRUE(text.contains(QStringLiteral("临清"))) << text.toStdString();
    }
    EXPECT_EQ(bar()->countText(), QStringLiteral("1 / %1").arg(count));
    press(bar()->field(), Qt::Key_Return);
    EXPECT_EQ(bar()->countText(), QStringLiteral("2 / %1").arg(count));
    press(bar()->field(), Qt::Key_Return, Qt::ShiftModifier);
    press(bar()->field(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(bar()->countText(), QStringLiteral("%1 / %1").arg(count)) << "round and round";
    press(bar()->field(), Qt::Key_Escape);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(outlined(), QStringList());
}

TEST_F(FindOnPage, FindsOnlyWhatCanBeRead)
{
    pages().openFind();
    bar()->field()->setText(QStringLiteral("LC-0023"));
    EXPECT_EQ(outlined(), QStringList()) << "numbers of figures stand on no card of this page";
    bar()->field()->setText(QStringLiteral("２．６亿"));
    ASSERT_FALSE(outlined().isEmpty()) << "full-width digits count as plain ones";
    EXPECT_TRUE(outlined().front().contains(QStringLiteral("2.6亿")));
    bar()->field()->setText(QStringLiteral("26亿"));
    EXPECT_EQ(outlined(), QStringList()) << "2.6 is no 26";
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
    EXPECT_EQ(outlined(), QStringList());
    EXPECT_FALSE(bar()->countText().isEmpty());
    open("targets"); // the search goes on there
    EXPECT_FALSE(bar()->countText().isEmpty());
}

} // namespace
} // namespace rd
