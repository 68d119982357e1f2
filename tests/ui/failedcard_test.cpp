#include "windowfixture.h"

#include <QFile>

namespace rd {
namespace {

/// A copy of the region whose figures are damaged on the disk; its lists of codes are sound.
class DamagedStore : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        const QString damaged = folder()->filePath(QStringLiteral("damaged.rdstore"));
        QFile::remove(damaged);
        ASSERT_TRUE(QFile::copy(QString::fromStdString(region().store), damaged));
        QFile file(damaged);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        ASSERT_TRUE(bytes.contains("10余万人"));
        bytes.replace("10余万人", "90余万人"); // another number, as long as the first
        file.seek(0);
        ASSERT_EQ(file.write(bytes), bytes.size());
        file.close();
        WorkspaceOptions where;
        where.store = damaged.toStdString();
        ASSERT_TRUE(window->openStore(where)) << window->messages()->text().toStdString();
        settle();
    }
    [[nodiscard]] static QString textsOf(const CardWidget *card)
    {
        QString words;
        for (const Item &item : card->sceneView()->scene().items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                words += text->lines.join(QString());
            }
        }
        return words;
    }
};

TEST_F(DamagedStore, ItsCardsSayWhatFailedInPlaceOfANumber)
{
    int failed = 0;
    for (const CardWidget *card : cards()) {
        EXPECT_FALSE(textsOf(card).contains(QStringLiteral("90余万"))) << card->card().id;
        if (!card->table()) {
            EXPECT_TRUE(textsOf(card).contains(QStringLiteral("这张卡片没有读出来"))) << textsOf(card).toStdString();
            EXPECT_TRUE(textsOf(card).contains(QStringLiteral("备份"))) << "and what to do: " << textsOf(card).toStdString();
            EXPECT_GE(card->height(), int(card->sceneView()->scene().size.height()));
            ++failed;
        }
    }
    EXPECT_GT(failed, 0);
    act("lang.en");
    for (const CardWidget *card : cards()) {
        if (!card->table()) {
            EXPECT_TRUE(textsOf(card).contains(QStringLiteral("could"))) << textsOf(card).toStdString();
        }
    }
    act("lang.zh");
}

} // namespace
} // namespace rd
