#include "windowfixture.h"

#include "ui/dialogs/exportdialog.h"

#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace rd {
namespace {

class ExportDialogTest : public WindowTest {
protected:
    /// Exports the page's first report in one format; gives the file's bytes, none where it has another name.
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
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
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

TEST_F(ExportDialogTest, FillsInTheNameOfTheFile)
{
    const auto made = dialog();
    const QString suggested = made->findChild<QLineEdit *>()->text();
    EXPECT_TRUE(suggested.contains(qtext(pages().askedReports().front().id) + QStringLiteral("-2"))) << suggested.toStdString();
    exported(*made, saidWord("export.csv", Language::Zh), QStringLiteral("named-{report}.csv"));
    const std::string name = "named-" + pages().askedReports().front().id;
    EXPECT_NE(made->outcome().en.find(name), std::string::npos) << made->outcome().en;
    EXPECT_TRUE(QFile::exists(folder()->filePath(qtext(name + ".csv"))));
}

TEST_F(ExportDialogTest, OffersOnlyWhatGoesWithTheFormat)
{
    const auto made = dialog();
    const auto enabled = [&made](std::string_view label) {
        for (auto *form : made->findChildren<QFormLayout *>()) {
            for (int row = 0; row < form->rowCount(); ++row) {
                const auto *head = qobject_cast<QLabel *>(form->itemAt(row, QFormLayout::LabelRole)->widget());
                if (head->text() == saidWord(label, Language::Zh)) {
                    return form->itemAt(row, QFormLayout::FieldRole)->widget()->isEnabled();
                }
            }
        }
        ADD_FAILURE() << label;
        return false;
    };
    QComboBox *format = nullptr;
    for (QComboBox *box : made->findChildren<QComboBox *>()) {
        format = box->findText(saidWord("export.xlsx", Language::Zh)) >= 0 ? box : format;
    }
    ASSERT_NE(format, nullptr);
    for (const auto &[word, profile, scale] : {std::tuple("export.csv", true, false),
                                               {"export.xlsx", false, true},
                                               {"export.docx", false, false},
                                               {"export.png", false, false}}) {
        format->setCurrentText(saidWord(word, Language::Zh));
        EXPECT_EQ(enabled("export.profile"), profile) << word;
        EXPECT_EQ(enabled("export.encoding"), profile) << word;
        EXPECT_EQ(enabled("file.scale"), scale) << word;
    }
    if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
        QTest::qWait(1500);
        made->grab().save(qEnvironmentVariable("RD_PICTURES") + QStringLiteral("_dialog.png"));
    }
}

} // namespace
} // namespace rd
