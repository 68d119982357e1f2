#include "editingfixture.h"

#include "app/person.h"
#include "core/words/numbertext.h"
#include "models/rowsmodel.h"
#include "ui/dialogs/asofdialog.h"
#include "ui/editing/editsession.h"
#include "ui/editing/entrydialog.h"
#include "ui/editing/historydialog.h"
#include "ui/editing/journalmodel.h"
#include "ui/editing/tablesdialog.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

namespace rd {
namespace {

class Editing : public EditingTest {};

TEST_F(Editing, AFigureIsCorrectedMarkedConfirmedAndTakenBack)
{
    choose("LC-0014");
    ASSERT_NE(panelButton("correct.button"), nullptr) << panelText().toStdString();
    panelButton("correct.button")->click();
    EntryDialog *dialog = form();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->form()->field("value")->text(), "10");
    EXPECT_FALSE(dialog->form()->field("code")->isEnabled());
    type(dialog, "as_published", QStringLiteral("12家以上"));
    EXPECT_EQ(dialog->form()->field("value")->text(), "12");
    EXPECT_EQ(dialog->form()->field("qualifier")->text(), "at_least");
    changing([&] { dialog->accept(); });
    EXPECT_TRUE(panelText().contains(QStringLiteral("12家以上*"))) << panelText().toStdString();
    EXPECT_TRUE(panelText().contains(said("check.none")));
    EXPECT_TRUE(panelText().contains(QStringLiteral("张三")));
    EXPECT_TRUE(window->session()->undoes().contains(QStringLiteral("LC-0014")));
    EXPECT_TRUE(window->actions()["action.undo"]->text().contains(QStringLiteral("LC-0014"))) << "it is named";
    changing([&] {
        for (QPushButton *button : window->panel()->findChildren<QPushButton *>()) {
            if (button->text() == said("check.button")) {
                return button->click();
            }
        }
    });
    EXPECT_FALSE(panelText().contains(QStringLiteral("12家以上*")));
    EXPECT_TRUE(panelText().contains(said("check.same"))) << "who entered it may confirm it, and it is said";
    changing([&] { act("action.undo"); });
    EXPECT_TRUE(panelText().contains(said("check.none")));
    changing([&] { act("action.undo"); });
    EXPECT_TRUE(panelText().contains(QStringLiteral("10家"))) << panelText().toStdString();
    EXPECT_FALSE(panelText().contains(said("check.none")));
    changing([&] { act("action.redo"); });
    EXPECT_TRUE(panelText().contains(QStringLiteral("12家以上*")));
}

TEST_F(Editing, WhatIsWrongIsSaidBesideTheFieldAndNothingIsStored)
{
    act("action.entry.figure");
    EntryDialog *dialog = form();
    ASSERT_NE(dialog, nullptr);
    type(dialog, "value", QStringLiteral("many"));
    type(dialog, "period", QStringLiteral("someday"));
    type(dialog, "indicator", QStringLiteral("nothing of the kind"));
    dialog->accept();
    EXPECT_TRUE(dialog->isVisible());
    const auto fault = [&](const char *column) { return dialog->form()->field(column)->fault(); };
    EXPECT_EQ(fault("value"), said("entry.number"));
    EXPECT_EQ(fault("period"), said("entry.period.wrong"));
    EXPECT_FALSE(fault("indicator").isEmpty());
    EXPECT_FALSE(fault("area").isEmpty()) << "required";
    EXPECT_TRUE(fault("note").isEmpty());
    EXPECT_TRUE(window->session()->undoes().isEmpty());
    type(dialog, "value", QStringLiteral("5"));
    EXPECT_TRUE(fault("value").isEmpty()) << "gone with the next key";
}

TEST_F(Editing, AnActualOfATargetFillsTheLedger)
{
    open("targets");
    choose("LC-0014");
    ASSERT_NE(panelButton("actual.button"), nullptr) << panelText().toStdString();
    EXPECT_TRUE(window->actions()["action.entry.actual"]->isEnabled());
    panelButton("actual.button")->click();
    EntryDialog *dialog = form();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->form()->field("kind")->text(), "actual");
    EXPECT_EQ(dialog->form()->field("indicator")->text(), "new-hightech");
    type(dialog, "value", QStringLiteral("4"));
    changing([&] { dialog->accept(); });
    bool marked = false;
    for (CardWidget *card : cards()) {
        for (const ReportRow &row : card->table() ? card->table()->rows : std::vector<ReportRow>()) {
            const Cell *done = card->table()->cell(row, "ACTUAL_VALUE");
            const auto *quantity = done ? std::get_if<Quantity>(done) : nullptr;
            marked = marked || (quantity && quantity->value == 4 && quantity->unchecked);
        }
    }
    EXPECT_TRUE(marked) << "the ledger shows what was done, unchecked";
}

TEST_F(Editing, AFigureIsTakenOutAfterAQuestion)
{
    choose("LC-0014");
    panelButton("takeout.button")->click();
    auto *ask = window->findChild<QMessageBox *>(QStringLiteral("takeout"));
    ASSERT_NE(ask, nullptr);
    EXPECT_TRUE(ask->text().contains(QStringLiteral("LC-0014")));
    changing([&] { ask->buttons().front()->click(); });
    EXPECT_TRUE(panelText().contains(said("panel.none"))) << panelText().toStdString();
    changing([&] { act("action.undo"); });
    EXPECT_TRUE(panelText().contains(QStringLiteral("10家"))) << panelText().toStdString();
}

TEST_F(Editing, CodeListsAndFactsAreEditedInOneDialog)
{
    act("action.tables");
    auto *dialog = window->findChild<TablesDialog *>();
    ASSERT_NE(dialog, nullptr);
    const QAbstractItemModelTester tester(dialog->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    QSignalSpy filled(dialog, &TablesDialog::filled);
    for (const char *table : {"event", "subject", "source", "passage", "note", "indicator", "industry", "tier", "membership",
                              "unit", "rate", "relation", "area"}) {
        dialog->openTable(table);
        ASSERT_TRUE(filled.wait(20000)) << table;
    }
    ASSERT_GT(dialog->model()->rowCount(), 5);
    dialog->view()->selectRow(1);
    const std::string code = std::get<std::string>(dialog->model()->row(1)->front());
    dialog->findChild<QPushButton *>(QStringLiteral("tables.change"))->click();
    EntryDialog *entry = form();
    ASSERT_NE(entry, nullptr);
    type(entry, "name_zh", QStringLiteral("改名县"));
    changing([&] { entry->accept(); });
    EXPECT_EQ(window->codes().nameOf(Dim::Area, code).zh, "改名县") << "names are read anew";
    ASSERT_TRUE(filled.count() > 0);
    changing([&] { window->session()->undo(); });
    EXPECT_NE(window->codes().nameOf(Dim::Area, code).zh, "改名县");
}

TEST_F(Editing, AnAreaThatOthersNameIsNotTakenOut)
{
    act("action.tables");
    auto *dialog = window->findChild<TablesDialog *>();
    QSignalSpy filled(dialog, &TablesDialog::filled);
    dialog->openTable("area");
    ASSERT_TRUE(filled.wait(20000));
    dialog->view()->selectRow(1);
    dialog->findChild<QPushButton *>(QStringLiteral("tables.takeout"))->click();
    auto *ask = dialog->findChild<QMessageBox *>(QStringLiteral("takeout"));
    ASSERT_NE(ask, nullptr);
    QSignalSpy failed(window->session(), &EditSession::failed);
    ask->buttons().front()->click();
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_TRUE(window->session()->undoes().isEmpty());
}

TEST_F(Editing, TheHistoryTellsConfirmsAndTakesBack)
{
    choose("LC-0014");
    panelButton("correct.button")->click();
    EntryDialog *entry = form();
    type(entry, "value", QStringLiteral("11"));
    entry->findChild<QLineEdit *>(QStringLiteral("entry.why"))->setText(QStringLiteral("看错了"));
    changing([&] { entry->accept(); });
    act("action.history");
    auto *history = window->findChild<HistoryDialog *>();
    ASSERT_NE(history, nullptr);
    const QAbstractItemModelTester tester(history->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    QSignalSpy details(history, &HistoryDialog::detailsFilled);
    ASSERT_TRUE(details.wait(20000));
    const auto cell = [&](int row, int column) { return history->model()->index(row, column).data().toString(); };
    EXPECT_EQ(cell(0, JournalModel::Who), QStringLiteral("张三"));
    EXPECT_TRUE(cell(0, JournalModel::Why).contains(QStringLiteral("看错了")));
    EXPECT_EQ(cell(0, JournalModel::State), said("history.unchecked"));
    ASSERT_GT(history->details()->topLevelItemCount(), 0);
    const QTreeWidgetItem *changed = history->details()->topLevelItem(0);
    EXPECT_TRUE(changed->text(0).contains(QStringLiteral("LC-0014")));
    EXPECT_EQ(changed->text(2), QStringLiteral("10"));
    EXPECT_EQ(changed->text(3), QStringLiteral("11"));
    QSignalSpy filled(history, &HistoryDialog::filled);
    changing([&] { history->findChild<QPushButton *>(QStringLiteral("history.confirm"))->click(); });
    ASSERT_TRUE(filled.count() > 0 || filled.wait(20000));
    EXPECT_TRUE(cell(1, JournalModel::State).contains(said("history.checked"))) << cell(1, JournalModel::State).toStdString();
    EXPECT_TRUE(cell(1, JournalModel::State).contains(said("check.same")));
    filled.clear();
    history->view()->selectRow(1);
    changing([&] { history->findChild<QPushButton *>(QStringLiteral("history.undo"))->click(); });
    ASSERT_TRUE(filled.count() > 0 || filled.wait(20000));
    EXPECT_EQ(cell(2, JournalModel::State), said("history.undone"));
    details.clear();
    history->view()->selectRow(0);
    ASSERT_TRUE(details.wait(20000));
    ASSERT_GT(history->details()->topLevelItemCount(), 0);
    EXPECT_EQ(history->details()->topLevelItem(0)->text(2), QStringLiteral("11")) << "what the undo did, not what it undid";
    EXPECT_EQ(history->details()->topLevelItem(0)->text(3), QStringLiteral("10"));
    EXPECT_TRUE(panelText().contains(QStringLiteral("10家"))) << panelText().toStdString();
}

TEST_F(Editing, ADayOfKnowledgeIsAFilterOfPagesPanelAndReports)
{
    choose("LC-0014");
    panelButton("correct.button")->click();
    EntryDialog *entry = form();
    type(entry, "as_published", QStringLiteral("12家"));
    changing([&] { entry->accept(); });
    EXPECT_TRUE(panelText().contains(QStringLiteral("12家")));
    act("action.asof");
    auto *dialog = window->findChild<AsOfDialog *>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QCheckBox *>(QStringLiteral("asof.known"))->setChecked(true);
    dialog->findChild<QDateEdit *>(QStringLiteral("asof.known.day"))->setDate(QDate(2025, 6, 1));
    dialog->accept();
    settle();
    for (int i = 0; i < 200 && !panelText().contains(QStringLiteral("10家")); ++i) {
        QTest::qWait(20);
    }
    EXPECT_TRUE(panelText().contains(QStringLiteral("10家"))) << panelText().toStdString();
    EXPECT_TRUE(window->statusText().contains(QStringLiteral("2025-06-01"))) << window->statusText().toStdString();
    for (const ReportSpec &spec : pages().askedReports()) {
        EXPECT_EQ(spec.asKnown, "2025-06-01");
    }
    auto *chip = pages().findChild<QPushButton *>(QStringLiteral("chip.filter.known"));
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(window->actions()["action.asof.now"]->isEnabled());
    chip->click();
    settle();
    EXPECT_TRUE(state().filters.known.empty());
}

TEST_F(Editing, NothingToUndoIsSaidAndNothingHappens)
{
    QSignalSpy changed(window->session(), &EditSession::changed);
    QSignalSpy failed(window->session(), &EditSession::failed);
    const QString before = window->messages()->text();
    act("action.undo");
    act("action.redo");
    EXPECT_EQ(window->messages()->text(), before);
    EXPECT_EQ(changed.count() + failed.count(), 0);
}

} // namespace
} // namespace rd
