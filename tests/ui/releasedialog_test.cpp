#include "tests/ui/questions.h"
#include "windowfixture.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/releases/releasedialog.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QTableWidget>

namespace rd {
namespace {

class ReleaseDialogTest : public WindowTest {
protected:
    /// Exports the page's first report as a table, noted in the log or not.
    void exportTo(const QString &file, bool logged)
    {
        ExportDialog dialog({pages().askedReports(), {}}, window->storeAddress(), window->desk(), window->look(), window.get());
        dialog.findChild<QLineEdit *>()->setText(folder()->filePath(file));
        dialog.findChild<QCheckBox *>(QStringLiteral("releaselog"))->setChecked(logged);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        ASSERT_TRUE(accepted.wait(30000));
        EXPECT_EQ(dialog.outcome().en.find("release log") != std::string::npos, logged) << dialog.outcome().en;
    }
    static void waitFor(ReleaseDialog &dialog)
    {
        QSignalSpy shown(&dialog, &ReleaseDialog::shown);
        ASSERT_TRUE(shown.wait(20000));
    }
};

TEST_F(ReleaseDialogTest, NothingIsNotedWithoutAName)
{
    setPersonName({});
    const Questions questions;
    ExportDialog dialog({pages().askedReports(), {}}, window->storeAddress(), window->desk(), window->look(), window.get());
    const QString file = folder()->filePath(QStringLiteral("nameless.csv"));
    dialog.findChild<QLineEdit *>()->setText(file);
    dialog.findChild<QCheckBox *>(QStringLiteral("releaselog"))->setChecked(true);
    dialog.accept();
    EXPECT_EQ(questions.asked(), 1);
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(ReleaseDialogTest, ListsWhatWasSentAndKnowsItsFile)
{
    exportTo(QStringLiteral("kept.csv"), false);
    exportTo(QStringLiteral("sent.csv"), true);
    ReleaseDialog dialog(window->storeAddress(), window->look(), window.get());
    dialog.show();
    waitFor(dialog);
    ASSERT_EQ(dialog.list()->rowCount(), 1);
    EXPECT_EQ(dialog.list()->item(0, 4)->text(), QStringLiteral("sent.csv"));
    // An export that was kept has the same bytes as the one that was sent: it is one of it.
    dialog.findFile(folder()->filePath(QStringLiteral("kept.csv")).toStdString());
    waitFor(dialog);
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("R-0001"))) << dialog.message().toStdString();
    QFile altered(folder()->filePath(QStringLiteral("kept.csv")));
    ASSERT_TRUE(altered.open(QIODevice::Append));
    altered.write("\n");
    altered.close();
    dialog.findFile(folder()->filePath(QStringLiteral("kept.csv")).toStdString());
    waitFor(dialog);
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("不在"))) << dialog.message().toStdString();
    dialog.list()->selectRow(0);
    dialog.showChanges();
    waitFor(dialog);
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("没有变化"))) << dialog.message().toStdString();
    if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
        dialog.grab().save(qEnvironmentVariable("RD_PICTURES") + QStringLiteral("_releases.png"));
    }
}

} // namespace
} // namespace rd
