#include "tests/ui/questions.h"
#include "tests/ui/windowfixture.h"

#include "ui/importing/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QStringEncoder>
#include <QTableWidget>

namespace rd {
namespace {

/// The dialog over the window, as the analyst sees it.
class ImportDialogTest : public WindowTest {
protected:
    ImportDialog &openTable(const char *text)
    {
        QFile file(folder()->filePath(QStringLiteral("table.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        TableImport table;
        table.path = file.fileName().toStdString();
        dialog = std::make_unique<ImportDialog>(table, window->desk(), window->look(), window.get());
        dialog->show();
        EXPECT_TRUE(QTest::qWaitFor([this] { return columns().rowCount() > 0; }, 20000));
        return *dialog;
    }
    [[nodiscard]] QTableWidget &columns() { return *dialog->findChild<QTableWidget *>(); }
    [[nodiscard]] QListWidget &findings() { return *dialog->findChild<QListWidget *>(); }
    [[nodiscard]] QPushButton &take()
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(saidWord("import.take", Language::Zh))) {
                return *button;
            }
        }
        ADD_FAILURE() << "no button to import";
        return *dialog->findChild<QPushButton *>();
    }
    [[nodiscard]] bool finds(const QString &text)
    {
        return QTest::qWaitFor([&] { return !findings().findItems(text, Qt::MatchContains).isEmpty(); }, 20000);
    }
    void nameSource() { dialog->findChild<QComboBox *>(QStringLiteral("import.source"))->setCurrentIndex(1); }
    [[nodiscard]] bool becomesReady()
    {
        return QTest::qWaitFor([this] { return take().isEnabled(); }, 20000);
    }
    /// A name that the store has, so that no region's words stand in a test.
    [[nodiscard]] std::string area(std::size_t at) const { return window->codes().regionParts()[at]->name.zh; }
    [[nodiscard]] std::string indicator() const
    {
        for (const Indicator &one : window->codes().indicators) {
            if (const Unit *unit = window->codes().units.find(one.unit);
                unit != nullptr && unit->type == "count" && one.parent.empty()) {
                return one.name.zh;
            }
        }
        return {};
    }

    std::unique_ptr<ImportDialog> dialog;
};

TEST_F(ImportDialogTest, ATableIsReadNamedASourceAndTaken)
{
    const std::string table = "地区,2024年" + indicator() + "\n" + area(0) + ",41\n" + area(1) + ",43\n";
    openTable(table.c_str());
    EXPECT_FALSE(take().isEnabled());
    nameSource();
    ASSERT_TRUE(becomesReady());
    take().click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog->result() == QDialog::Accepted; }, 20000));
    EXPECT_NE(dialog->outcome().zh.find("新增 2"), std::string::npos) << dialog->outcome().zh;
}

TEST_F(ImportDialogTest, NobodyTakesATableWithoutAName)
{
    setPersonName({});
    Questions questions;
    const std::string table = "地区,2034年" + indicator() + "\n" + area(0) + ",41\n";
    openTable(table.c_str());
    nameSource();
    ASSERT_TRUE(becomesReady());
    take().click();
    EXPECT_EQ(questions.asked(), 1);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(take().isEnabled()) << "nothing was taken, and the way is still open";
    questions.answer(QStringLiteral("李四"));
    take().click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog->result() == QDialog::Accepted; }, 20000));
    EXPECT_EQ(questions.asked(), 2);
    const auto changes = (*Store::open(window->storeAddress(), Store::Access::Read))->changes();
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->front().who, "李四");
}

TEST_F(ImportDialogTest, AProblemIsShownWithItsPlaceAndKeepsTheTableOut)
{
    const std::string table = "地区,2024年" + indicator() + "\n" + area(0) + ",五十一\n" + area(1) + ",53\n";
    openTable(table.c_str());
    nameSource();
    EXPECT_TRUE(finds(QStringLiteral("table.csv:2:2")));
    EXPECT_FALSE(take().isEnabled());
    EXPECT_EQ(columns().rowCount(), 2);
}

TEST_F(ImportDialogTest, UnknownNamesAreAddedOnRequest)
{
    const std::string table = "地区,2031年" + indicator() + "\n新设区,61\n" + area(1) + ",63\n";
    openTable(table.c_str());
    nameSource();
    ASSERT_TRUE(finds(QStringLiteral("新设区")));
    EXPECT_FALSE(take().isEnabled());
    dialog->findChild<QCheckBox *>()->setChecked(true);
    EXPECT_TRUE(becomesReady());
}

TEST_F(ImportDialogTest, TheEncodingOfAFileIsChosenWhereItIsNotCertain)
{
    QStringEncoder japanese("Shift_JIS");
    openTable(QByteArray(japanese.encode(QStringLiteral("地区,2024\n東京,5\n"))).constData());
    ASSERT_TRUE(finds(QStringLiteral("Shift_JIS")));
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("import.encoding"));
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->isVisible());
    EXPECT_EQ(box->currentText(), QStringLiteral("Shift_JIS"));
    box->setCurrentText(QStringLiteral("GB18030"));
    Q_EMIT box->activated(box->currentIndex());
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return findings().findItems(QStringLiteral("Shift_JIS"), Qt::MatchContains).isEmpty(); }, 20000));
    EXPECT_EQ(box->currentText(), QStringLiteral("GB18030"));
}

TEST_F(ImportDialogTest, TheDecimalSignIsChosenWhereTheNumbersDoNotTell)
{
    const std::string table = "地区;2024年" + indicator() + "\n" + area(0) + ";41,125\n" + area(1) + ";43,250\n";
    openTable(table.c_str());
    nameSource();
    ASSERT_TRUE(finds(QStringLiteral("41,125")));
    EXPECT_FALSE(take().isEnabled());
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("import.decimal"));
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->isVisible());
    EXPECT_EQ(box->currentIndex(), -1);
    box->setCurrentIndex(1);
    Q_EMIT box->activated(1);
    EXPECT_TRUE(becomesReady());
    EXPECT_EQ(box->currentText(), saidWord("import.decimal.choosecomma", Language::Zh));
}

TEST_F(ImportDialogTest, WhatStaysInTheFileIsSaidAsTheCommandLineSaysIt)
{
    const std::string table = "序号,地区,2024年" + indicator() + "\n1," + area(0) + ",41\n2," + area(1) + ",43\n,合计,84\n";
    openTable(table.c_str());
    EXPECT_TRUE(finds(QStringLiteral("未取的列：1 序号")));
    EXPECT_TRUE(finds(QStringLiteral("未取 table.csv:4 合计")));
}

TEST_F(ImportDialogTest, ADoubtWantsAReason)
{
    const std::string table = "地区,2034年" + indicator() + ",2035年" + indicator() + "\n" + area(0) + ",41,410000\n";
    openTable(table.c_str());
    nameSource();
    ASSERT_TRUE(finds(saidWord("import.doubtful", Language::Zh)));
    EXPECT_FALSE(take().isEnabled());
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
        if (field->placeholderText() == saidWord("import.reason.hint", Language::Zh)) {
            QTest::keyClicks(field, QStringLiteral("asked"));
        }
    }
    EXPECT_TRUE(becomesReady());
}

TEST_F(ImportDialogTest, AColumnIsCorrectedByHand)
{
    const std::string table = "地区,乙\n" + area(0) + ",41\n";
    openTable(table.c_str());
    nameSource();
    ASSERT_TRUE(finds(QStringLiteral("乙")));
    auto *box = qobject_cast<QComboBox *>(columns().cellWidget(1, 3));
    ASSERT_NE(box, nullptr);
    const int at = box->findText(QString::fromStdString(indicator()));
    ASSERT_GE(at, 0);
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return findings().findItems(QStringLiteral("乙"), Qt::MatchContains).isEmpty(); }, 20000));
    auto *period = qobject_cast<QLineEdit *>(columns().cellWidget(1, 4));
    ASSERT_NE(period, nullptr);
    period->setText(QStringLiteral("2024年1-9月"));
    QTest::keyClick(period, Qt::Key_Return);
    EXPECT_TRUE(becomesReady());
}

TEST_F(ImportDialogTest, AnIndicatorIsCalledByItsName)
{
    const std::string table = "地区," + indicator() + "\n" + area(0) + ",41\n";
    openTable(table.c_str());
    auto *box = qobject_cast<QComboBox *>(columns().cellWidget(1, 3));
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->currentText(), QString::fromStdString(indicator()));
    EXPECT_EQ(box->findData(box->currentData()), box->currentIndex()) << "once in the list";
}

TEST_F(ImportDialogTest, APersonGoesOnInTheNextBoxWhileTheTableIsReadAgain)
{
    const std::string table = "地区,乙\n" + area(0) + ",41\n";
    openTable(table.c_str());
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    const QPointer<QWidget> period = columns().cellWidget(1, 4);
    ASSERT_NE(period, nullptr);
    period->setFocus();
    QTest::keyClicks(period, QStringLiteral("2024(p)"));
    QTest::keyClick(period, Qt::Key_Tab);
    const QPointer<QWidget> unit = columns().cellWidget(1, 5);
    ASSERT_TRUE(unit->hasFocus());
    QTest::keyClicks(unit, QStringLiteral("C"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return unit == nullptr; }, 20000)) << "read again, the boxes are made anew";
    auto *now = qobject_cast<QLineEdit *>(columns().cellWidget(1, 5));
    EXPECT_TRUE(now->hasFocus());
    EXPECT_EQ(now->text(), QStringLiteral("C"));
    EXPECT_EQ(qobject_cast<QLineEdit *>(columns().cellWidget(1, 4))->text(), QStringLiteral("2024年 (初步数)"));
    QTest::keyClicks(now, QStringLiteral("NY"));
    QTest::keyClick(now, Qt::Key_Return);
    const QString yuan = QString::fromStdString(window->codes().units.find("CNY")->symbol.zh);
    EXPECT_TRUE(QTest::qWaitFor([&] { return qobject_cast<QLineEdit *>(columns().cellWidget(1, 5))->text() == yuan; }, 20000));
}

TEST_F(ImportDialogTest, AnIndicatorForTheWholeTable)
{
    const std::string table = "地区,2031,2032\n" + area(0) + ",41,42\n";
    openTable(table.c_str());
    nameSource();
    ASSERT_TRUE(QTest::qWaitFor([this] { return columns().rowCount() == 3; }, 20000));
    EXPECT_FALSE(take().isEnabled()) << "nothing says what the values are of";
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("import.indicator"));
    box->setCurrentIndex(box->findText(QString::fromStdString(indicator())));
    EXPECT_TRUE(becomesReady());
}

} // namespace
} // namespace rd
