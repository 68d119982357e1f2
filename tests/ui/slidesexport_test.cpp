// File ▸ Export slides… in the window: what is chosen, written and said.
#include "windowfixture.h"

#include "app/person.h"
#include "ui/deck/deckdialog.h"

#include <QApplication>
#include <QFileDialog>
#include <QPushButton>
#include <QTimer>

namespace rd {
namespace {

class SlidesExport : public WindowTest {
protected:
    /// Opens the dialog, types a name with that kind of file chosen, and waits for what the window says.
    QString exported(const QString &name, const QString &kind)
    {
        const QString before = window->messages()->text();
        QTimer::singleShot(0, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            const QStringList filters = dialog->nameFilters();
            const auto chosen = std::ranges::find_if(filters, [&](const QString &one) { return one.contains(kind); });
            ASSERT_NE(chosen, filters.end());
            dialog->selectNameFilter(*chosen);
            dialog->selectFile(rooms.filePath(name));
            QMetaObject::invokeMethod(dialog, "accept");
        });
        window->actions()["action.export.slides"]->trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return window->messages()->text() != before; }, 30000));
        return window->messages()->text();
    }
    [[nodiscard]] QByteArray start(const QString &name) const
    {
        QFile file(rooms.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.read(4);
    }

    void SetUp() override
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        WindowTest::SetUp();
        ASSERT_TRUE(rooms.isValid());
    }
    QTemporaryDir rooms;
};

TEST_F(SlidesExport, EachKindOfFileGetsItsEnding)
{
    EXPECT_TRUE(exported(QStringLiteral("handout"), QStringLiteral("讲义")).contains(QStringLiteral("handout.pdf")));
    EXPECT_EQ(start(QStringLiteral("handout.pdf")), "%PDF");
    EXPECT_TRUE(exported(QStringLiteral("deck"), QStringLiteral("pptx")).contains(QStringLiteral("deck.pptx")));
    EXPECT_TRUE(start(QStringLiteral("deck.pptx")).startsWith("PK"));
    EXPECT_TRUE(exported(QStringLiteral("pictures"), QStringLiteral("PNG")).contains(QStringLiteral("pictures")));
    // Ten in the flow of the show and a backup slide.
    EXPECT_EQ(QDir(rooms.filePath(QStringLiteral("pictures"))).entryList(QDir::Files).size(), 11);
}

TEST_F(SlidesExport, TheDeckThatIsWorkedOnIsWritten)
{
    EXPECT_TRUE(exported(QStringLiteral("first"), QStringLiteral("deck.json")).contains(QStringLiteral("first.deck.json")));
    setPersonName("张三");
    window->actions()["action.decks"]->trigger();
    auto *editor = window->findChild<DeckDialog *>();
    ASSERT_NE(editor, nullptr);
    const std::string first = editor->deck();
    editor->findChild<QPushButton *>(QStringLiteral("deck.copy"))->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window->codes().decks.find(editor->deck()) != nullptr && editor->deck() != first; }, 20000));
    const std::string copy = editor->deck();
    editor->close();
    exported(QStringLiteral("second.deck.json"), QStringLiteral("PNG"));
    QFile file(rooms.filePath(QStringLiteral("second.deck.json")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains(QByteArray::fromStdString(copy)));
    setPersonName({});
}

TEST_F(SlidesExport, TheEndingThatWasTypedDecides)
{
    EXPECT_TRUE(exported(QStringLiteral("deck.pptx"), QStringLiteral("讲义")).contains(QStringLiteral("deck.pptx")));
    EXPECT_TRUE(start(QStringLiteral("deck.pptx")).startsWith("PK"));
}

} // namespace
} // namespace rd
