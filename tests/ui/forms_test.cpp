#include "samplewindow.h"

#include "app/forms/formcomputation.h"
#include "app/person.h"
#include "exchange/reports/zipwriter.h"
#include "ui/editing/editsession.h"
#include "ui/forms/bindingpanel.h"
#include "ui/forms/formgrid.h"
#include "ui/forms/formsdialog.h"
#include "ui/forms/rolldialog.h"
#include "ui/forms/valuepicker.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>

namespace rd {
namespace {

const char *const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const char *const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const char *const package = "http://schemas.openxmlformats.org/package/2006/relationships";

QByteArray cell(const char *place, const char *text)
{
    return QByteArray("<c r=\"") + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// A title over merged cells, three lines to fill, a sum, a line to sign.
void putForm(const QString &path)
{
    const QByteArray rows = "<row r=\"1\">" + cell("A1", "主要经济指标月报表") + "</row><row r=\"2\">" + cell("A2", "指标")
                            + cell("B2", "本月（亿元）") + cell("C2", "本年累计（亿元）") + cell("D2", "名义增速（%）")
                            + "</row><row r=\"3\">" + cell("A3", "社会消费品零售总额")
                            + "<c r=\"B3\"/><c r=\"C3\"/><c r=\"D3\"/></row><row r=\"4\">" + cell("A4", "固定资产投资")
                            + "<c r=\"B4\"/><c r=\"C4\"/><c r=\"D4\"/></row><row r=\"5\">" + cell("A5", "一般公共预算收入")
                            + "<c r=\"B5\"/><c r=\"C5\"/><c r=\"D5\"/></row><row r=\"6\">" + cell("A6", "合计")
                            + "<c r=\"B6\"><f>SUM(B3:B5)</f><v>0</v></c></row><row r=\"8\">"
                            + cell("A8", "填报人：　　　　复核人：　　　　报出日期：") + "</row>";
    const ZipParts parts = {
        {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", QByteArray("<Relationships xmlns=\"") + package + "\"><Relationship Id=\"a\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/_rels/workbook.xml.rels", QByteArray("<Relationships xmlns=\"") + package + "\"><Relationship Id=\"r1\" Type=\""
                                           + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/workbook.xml", QByteArray("<workbook xmlns=\"") + main + "\" xmlns:r=\"" + office
                                + "\"><sheets><sheet name=\"月报\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/worksheets/sheet1.xml", QByteArray("<worksheet xmlns=\"") + main + "\"><sheetData>" + rows
                                         + "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:D1\"/><mergeCell "
                                           "ref=\"A8:D8\"/></mergeCells></worksheet>"}};
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(writeZip(parts, file).ok());
}

class Forms : public SampleWindow {
protected:
    void SetUp() override
    {
        setPersonName("张三");
        SampleWindow::SetUp();
        putForm(folder()->filePath(QStringLiteral("form.xlsx")));
    }
    void TearDown() override
    {
        window.reset();
        setPersonName({});
    }
    FormsDialog *openForms()
    {
        window->actions()["action.forms"]->trigger();
        auto *dialog = window->findChild<FormsDialog *>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    static void waitFor(FormsDialog *dialog)
    {
        QSignalSpy shown(dialog, &FormsDialog::shown);
        ASSERT_TRUE(shown.wait(20000));
    }
    /// Finds a value by keys alone and binds the chosen cell to it.
    static void find(FormsDialog *dialog, const QString &words)
    {
        QLineEdit *field = dialog->panel()->picker()->field();
        field->clear();
        field->setFocus();
        field->setText(words);
        ASSERT_GT(dialog->panel()->picker()->list()->count(), 0) << words.toStdString();
        press(field, Qt::Key_Return);
    }
    static void choose(FormsDialog *dialog, const char *box, int value)
    {
        auto *choices = dialog->panel()->findChild<QComboBox *>(QString::fromLatin1(box) + QStringLiteral(".field"));
        choices->setCurrentIndex(choices->findData(value));
        Q_EMIT choices->activated(choices->currentIndex());
        waitFor(dialog);
    }
    /// As people see it who work in English, in the dark or before a projector.
    void pictures(const QString &name)
    {
        for (const Look &look : {Look{ThemeName::Dark, Language::En}, Look{ThemeName::Projector, Language::Zh}}) {
            if (qEnvironmentVariable("RD_PICTURES").isEmpty()) {
                return;
            }
            window->setLook(look);
            FormsDialog *dialog = openForms();
            waitFor(dialog);
            dialog->resize(960, 700);
            dialog->grid()->choose({3, 4});
            QTest::qWait(300);
            picture(dialog, name + qtext(rd::name(look.theme)) + QStringLiteral(".png"));
            delete dialog;
        }
    }
    static void picture(QWidget *dialog, const QString &name)
    {
        if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
            dialog->grab().save(qEnvironmentVariable("RD_PICTURES") + name);
        }
    }
};

TEST_F(Forms, AreBoundFilledAndGoOnByKeysAlone)
{
    FormsDialog *dialog = openForms();
    waitFor(dialog);
    ASSERT_EQ(dialog->list()->count(), 1) << "the sample city brings a form";
    EXPECT_EQ(dialog->lines()->rowCount(), 15);
    for (int row = 0; row < dialog->lines()->rowCount(); ++row) {
        EXPECT_GT(dialog->lines()->item(row, 2)->text().toDouble(), 0) << dialog->lines()->item(row, 0)->text().toStdString();
    }
    picture(dialog, QStringLiteral("_forms_sample.png"));
    dialog->addForm(folder()->filePath(QStringLiteral("form.xlsx")).toStdString(), QStringLiteral("主要指标月报"));
    waitFor(dialog);
    ASSERT_EQ(dialog->list()->count(), 2);
    EXPECT_EQ(dialog->list()->currentRow(), 1) << "what was added is looked at";
    EXPECT_EQ(dialog->grid()->columnSpan(0, 0), 4);
    EXPECT_EQ(dialog->grid()->item(2, 0)->text(), QStringLiteral("社会消费品零售总额"));

    dialog->grid()->choose({6, 2});
    EXPECT_TRUE(dialog->panel()->picker()->isHidden()) << "a sum is the form's own";
    dialog->grid()->choose({3, 2});
    press(dialog->grid(), Qt::Key_Return);
    EXPECT_TRUE(dialog->panel()->picker()->field()->hasFocus());
    find(dialog, QStringLiteral("社会消费品零售总额"));
    waitFor(dialog);
    choose(dialog, "form.power", 8);
    dialog->period()->setText(QStringLiteral("2024-11"));
    press(dialog->period(), Qt::Key_Return);
    waitFor(dialog);
    ASSERT_EQ(dialog->lines()->rowCount(), 1);
    const QString value = dialog->lines()->item(0, 2)->text();
    EXPECT_GT(value.toDouble(), 1) << value.toStdString();
    EXPECT_EQ(dialog->grid()->item(2, 1)->text(), QString(QChar(0x25C6)) + QStringLiteral(" ") + value);

    dialog->grid()->choose({3, 4});
    find(dialog, QStringLiteral("社会消费品零售总额"));
    waitFor(dialog);
    choose(dialog, "form.operation", 2); // growth on a year before, nominal
    auto *operations = dialog->panel()->findChild<QComboBox *>(QStringLiteral("form.operation.field"));
    auto *operands = dialog->panel()->findChild<QComboBox *>(QStringLiteral("form.operand.field"));
    EXPECT_TRUE(operands->isHidden()) << "growth says itself on what";
    ASSERT_EQ(operations->count(), int(formComputations().size()));
    for (int i = 0; i < operations->count(); ++i) { // each is bound, shown and filled, or says why not
        if (i != operations->currentIndex()) {
            choose(dialog, "form.operation", i);
        }
        EXPECT_EQ(operations->currentIndex(), i);
        EXPECT_TRUE(
            i == 0
            || dialog->lines()->item(1, 1)->text().contains(operations->currentText().section(QStringLiteral(" — "), 0, 0)))
            << dialog->lines()->item(1, 1)->text().toStdString();
        bool isNumber = false;
        (void)dialog->lines()->item(1, 2)->text().toDouble(&isNumber);
        EXPECT_TRUE(isNumber || !dialog->lines()->item(1, 3)->text().isEmpty()) << i;
    }
    choose(dialog, "form.operation", 2);
    dialog->grid()->choose({4, 2});
    find(dialog, QStringLiteral("麦丘县"));
    find(dialog, QStringLiteral("固定资产投资"));
    waitFor(dialog);
    EXPECT_EQ(dialog->lines()->rowCount(), 3);
    EXPECT_LT(std::abs(dialog->lines()->item(1, 2)->text().toDouble()), 100) << "growth in percent";
    EXPECT_TRUE(dialog->lines()->item(2, 1)->text().startsWith(QStringLiteral("麦丘县"))) << "the area found first stays";
    picture(dialog, QStringLiteral("_forms.png"));

    const QString output = folder()->filePath(QStringLiteral("filled.xlsx"));
    QSignalSpy filled(dialog, &FormsDialog::filled);
    dialog->fillInto(output.toStdString());
    ASSERT_TRUE(filled.wait(20000));
    EXPECT_TRUE(dialog->message().contains(QStringLiteral("已填 3 格"))) << dialog->message().toStdString();
    const auto file = FormFile::open(output.toStdString());
    ASSERT_TRUE(file.ok());
    const auto cells = file->cells();
    const auto written = std::ranges::find(*cells, CellPlace{3, 2}, &FormCell::place);
    EXPECT_EQ(written->text, value.toStdString());

    window->actions()["action.undo"]->trigger();
    waitFor(dialog);
    EXPECT_EQ(dialog->lines()->rowCount(), 2) << "an undo is seen in the dialog, too";
    delete dialog;
    pictures(QStringLiteral("_forms_"));
}

TEST_F(Forms, ABaseIsChosenAmongThePeriodsOfTheValue)
{
    FormsDialog *dialog = openForms();
    waitFor(dialog);
    dialog->addForm(folder()->filePath(QStringLiteral("form.xlsx")).toStdString(), QStringLiteral("指数"));
    waitFor(dialog);
    dialog->grid()->choose({3, 2});
    find(dialog, QStringLiteral("社会消费品零售总额"));
    waitFor(dialog);
    dialog->period()->setText(QStringLiteral("2024-11"));
    press(dialog->period(), Qt::Key_Return);
    waitFor(dialog);
    const double value = dialog->lines()->item(0, 2)->text().toDouble();
    dialog->grid()->choose({3, 3});
    find(dialog, QStringLiteral("社会消费品零售总额"));
    waitFor(dialog);
    const auto computations = formComputations();
    const auto index = std::ranges::find(computations, Operation::Index, &FormComputation::operation);
    choose(dialog, "form.operation", int(index - computations.begin()));
    auto *bases = dialog->panel()->findChild<QComboBox *>(QStringLiteral("form.operand.field"));
    ASSERT_TRUE(QTest::qWaitFor([bases] { return bases->findData(QStringLiteral("2023-11")) > 0; }, 20000));
    EXPECT_EQ(bases->currentIndex(), 0) << "the first period, until another one is chosen";
    bases->setCurrentIndex(bases->findData(QStringLiteral("2023-11")));
    Q_EMIT bases->activated(bases->currentIndex());
    waitFor(dialog);
    picture(dialog, QStringLiteral("_forms_base.png"));
    EXPECT_EQ(bases->currentData().toString(), QStringLiteral("2023-11")) << "it is kept";
    const double since = dialog->lines()->item(1, 2)->text().toDouble();

    dialog->grid()->choose({3, 2});
    dialog->period()->setText(QStringLiteral("2023-11"));
    press(dialog->period(), Qt::Key_Return);
    waitFor(dialog);
    EXPECT_NEAR(since, value / dialog->lines()->item(0, 2)->text().toDouble() * 100, 0.01);
    EXPECT_EQ(dialog->lines()->item(1, 2)->text().toDouble(), 100) << "of the base itself";
    delete dialog;
}

TEST_F(Forms, FitASmallScreen)
{
    window->resize(1024, 720);
    FormsDialog *dialog = openForms();
    waitFor(dialog);
    EXPECT_LE(dialog->width(), 1024);
    EXPECT_LE(dialog->height(), 720);
    EXPECT_LE(dialog->minimumSizeHint().width(), 1000) << "nothing of it has to be cut";
    delete dialog;
}

TEST_F(Forms, GoOnToTheNextPeriodAsOneChange)
{
    FormsDialog *dialog = openForms();
    waitFor(dialog);
    dialog->close();
    RollDialog *roll = nullptr;
    window->actions()["action.roll"]->trigger();
    roll = window->findChild<RollDialog *>();
    ASSERT_NE(roll, nullptr);
    roll->period()->setText(QStringLiteral("2031-03"));
    QSignalSpy shown(roll, &RollDialog::shown);
    ASSERT_TRUE(shown.wait(20000));
    ASSERT_GE(roll->tree()->topLevelItemCount(), 1);
    EXPECT_GT(roll->tree()->topLevelItem(0)->childCount(), 0) << "nothing of 2031 has arrived";
    picture(roll, QStringLiteral("_roll.png"));
    QSignalSpy accepted(roll, &QDialog::accepted);
    roll->accept();
    ASSERT_TRUE(accepted.wait(20000));
    EXPECT_TRUE(window->actions()["action.undo"]->isEnabled());
}

} // namespace
} // namespace rd
