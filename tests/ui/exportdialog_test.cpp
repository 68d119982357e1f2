#include "windowfixture.h"

#include "ui/widgets/exportdialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

namespace rd {
namespace {

class ExportDialogTest : public WindowTest {
protected:
    /// Exports the page's first report in one format; gives the file's bytes.
    QByteArray exported(ExportDialog &dialog, const QString &format, const QString &file)
    {
        const auto boxes = dialog.findChildren<QComboBox *>();
        const auto box = std::find_if(boxes.begin(), boxes.end(), [&](QComboBox *each) { return each->findText(format) >= 0; });
        EXPECT_TRUE(box != boxes.end()) << format.toStdString();
        (*box)->setCurrentText(format);
        dialog.findChild<QLineEdit *>()->setText(folder()->filePath(file));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        EXPECT_TRUE(accepted.wait(30000)) << format.toStdString();
        QFile made(folder()->filePath(file));
        (void)made.open(QIODevice::ReadOnly); // a template names another file
        return made.readAll();
    }
    std::unique_ptr<ExportDialog> dialog()
    {
        return std::make_unique<ExportDialog>(ExportChoices{pages().askedReports(), {}}, window->storeAddress(), window->desk(),
                                              window->look(), window.get());
    }
};

TEST_F(ExportDialogTest, WritesEveryFormat)
{
    const std::tuple<const char *, const char *, QByteArray> formats[] = {
        {"export.csv", "a.csv", "\xEF\xBB\xBF"}, {"export.xlsx", "a.xlsx", "PK"},    {"export.docx", "a.docx", "PK"},
        {"export.json", "a.json", "{\n"},        {"export.png", "a.png", "\x89PNG"}, {"export.svg", "a.svg", "<?xml"},
        {"export.pdf", "a.pdf", "%PDF"}};
    for (const auto &[word, file, start] : formats) {
        const auto made = dialog();
        const QByteArray bytes = exported(*made, saidWord(word, Language::Zh), QString::fromLatin1(file));
        EXPECT_TRUE(bytes.startsWith(start)) << word;
        EXPECT_GT(bytes.size(), 200) << word;
        EXPECT_NE(made->outcome().zh.find(file), std::string::npos) << made->outcome().zh;
    }
}

TEST_F(ExportDialogTest, FillsInTheNameAndTheUnit)
{
    const auto made = dialog();
    const QString suggested = made->findChild<QLineEdit *>()->text();
    EXPECT_TRUE(suggested.contains(qtext(pages().askedReports().front().id) + QStringLiteral("-2"))) << suggested.toStdString();
    exported(*made, saidWord("export.csv", Language::Zh), QStringLiteral("named-{report}.csv"));
    EXPECT_NE(made->outcome().en.find("named-" + pages().askedReports().front().id), std::string::npos) << made->outcome().en;
}

} // namespace
} // namespace rd
