#include "exchange/json/document.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rd {
namespace {

// Two articles of an imagined paper: lines broken anywhere, full-width digits, one paragraph printed twice.
const QString page =
    QStringLiteral("要闻\n\n"
                   "小齿轮转动大产业\n\n——北岭县齿轮产业观察\n\n"
                   "北岭县有齿轮企业１２\n００余家，从业人员3万余人。\n\n"
                   "其中“小巨人”企业7家，高新技术企业77家，另有7家在建。\n\n"
                   "去年营收超过300亿 元。\n\n"
                   "南河区\n\n畅通三级物流\n\n"
                   "南河区新建网点（套）20个，投资1.20亿元。小齿轮转动大产业的经验在这里推广，去年营收超过\n300亿元。\n");

PrintedFigure figure(const char *headline, int paragraph, const char *printed)
{
    return {QString::fromUtf8(headline),
            paragraph,
            QString::fromUtf8(printed),
            {QStringLiteral("小齿轮转动大产业"), QStringLiteral("畅通三级物流")}};
}

QString wordsAt(const PrintedPlace &place) { return page.mid(place.from, place.length); }

TEST(Document, FindsAFigureAcrossALineBreakAndFullWidthForms)
{
    const PrintedPlace place = findPrinted(page, figure("小齿轮转动大产业", 1, "1200余家"));
    EXPECT_EQ(place.in, FoundIn::Paragraph);
    EXPECT_EQ(wordsAt(place), QStringLiteral("１２\n００余家"));
}

TEST(Document, FindsNumbersWholeOnly)
{
    const PrintedPlace seven = findPrinted(page, figure("小齿轮转动大产业", 3, "7家"));
    EXPECT_EQ(page.mid(seven.from - 2, 2), QStringLiteral("企业")) << "not the second half of 77";
    EXPECT_EQ(findPrinted(page, figure("畅通三级物流", 1, "20亿元")).in, FoundIn::Nowhere) << "1.20 is another number";
    EXPECT_EQ(findPrinted(page, figure("畅通三级物流", 1, "1.20亿元")).in, FoundIn::Paragraph);
}

TEST(Document, SaysWhereItFoundTheFigure)
{
    EXPECT_EQ(findPrinted(page, figure("小齿轮转动大产业", 9, "超过300亿元")).in, FoundIn::Article);
    const PrintedPlace second = findPrinted(page, figure("畅通三级物流", 2, "超过300亿元"));
    EXPECT_EQ(wordsAt(second), QStringLiteral("超过\n300亿元")) << "each article has its own";
    EXPECT_EQ(findPrinted(page, figure("畅通三级物流", 1, "77家")).in, FoundIn::Document);
    const PrintedPlace none = findPrinted(page, figure("小齿轮转动大产业", 1, "88家"));
    EXPECT_EQ(none.in, FoundIn::Nowhere);
    EXPECT_TRUE(none.headlineFound);
    EXPECT_TRUE(page.mid(none.headlineFrom).startsWith(QStringLiteral("小齿轮"))) << "the article is shown all the same";
    const PrintedPlace stranger = findPrinted(page, figure("没有这篇", 1, "20个"));
    EXPECT_FALSE(stranger.headlineFound);
    EXPECT_EQ(stranger.in, FoundIn::Document);
}

TEST(Document, SurvivesNothingAndNonsense)
{
    EXPECT_EQ(findPrinted({}, figure("小齿轮转动大产业", 1, "7家")).in, FoundIn::Nowhere);
    EXPECT_EQ(findPrinted(page, figure("", 0, "")).in, FoundIn::Nowhere);
    EXPECT_EQ(findPrinted(page, figure("小齿轮转动大产业", -1, " \n")).in, FoundIn::Nowhere);
}

TEST(Document, ReadsEncodingsAndRefusesWhatIsNoText)
{
    const QTemporaryDir folder;
    const auto path = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName().toStdString();
    };
    const auto gb = readDocument(path("gb.txt", QByteArray("\xC6\xF3\xD2\xB5\x37\xBC\xD2\r\n", 9)));
    ASSERT_TRUE(gb.ok());
    EXPECT_EQ(*gb, QStringLiteral("企业7家\n"));
    EXPECT_FALSE(readDocument(folder.filePath(QStringLiteral("gone.txt")).toStdString()).ok());
    EXPECT_FALSE(readDocument(path("picture.png", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10))).ok());
    EXPECT_FALSE(readDocument(folder.path().toStdString()).ok()) << "a folder";
}

} // namespace
} // namespace rd
