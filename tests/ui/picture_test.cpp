#include "ui/charts/picture.h"

#include "ui/charts/pdffile.h"
#include "ui/charts/textlayout.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace rd {
namespace {

const Theme theme = Theme::page(ThemeName::Light);
const PictureInfo info{"金融：3条", "来源：统计局", {"LC-0001", "LC-0002"}};

Scene sample(const QString &text = QStringLiteral("黑色金属 金融 行业 first figure"))
{
    Scene scene;
    scene.size = {400, 100};
    addText(scene, text, {Type::ChartTitle, Token::Text, true}, theme, {10, 10}, 380);
    addText(scene, text, {Type::Body, Token::Quiet}, theme, {10, 50}, 380);
    scene.items.emplace_back(BarItem{QRectF(10, 80, 100, 14), Token::Pillar, Fill::Hatched, BarEnd::Torn});
    scene.marks.push_back({QRectF(10, 10, 50, 20), Key{{Dim::Figure, "LC-0002"}}, 0, {}});
    scene.marks.push_back({QRectF(10, 50, 50, 20), Key{{Dim::Figure, "LC-0001"}}, 1, {}});
    return scene;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished()) << program.toStdString() << " (poppler-utils) is needed for this test";
    return process.readAllStandardOutput();
}

TEST(Picture, FormatFollowsTheSuffix)
{
    EXPECT_EQ(pictureFormat("a/b.PNG"), PictureFormat::Png);
    EXPECT_EQ(pictureFormat("b.svg"), PictureFormat::Svg);
    EXPECT_EQ(pictureFormat("b.pdf"), PictureFormat::Pdf);
    EXPECT_EQ(pictureFormat("b.gif"), std::nullopt);
}

TEST(Picture, UnknownSuffixIsWrongUsage)
{
    const auto saved = savePicture(sample(), theme, info, "x.gif");
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::Usage);
}

TEST(Picture, TheSameSceneGivesTheSameBytes)
{
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        const auto once = pictureBytes(sample(), theme, info, format);
        const auto again = pictureBytes(sample(), theme, info, format);
        ASSERT_TRUE(once.ok() && again.ok());
        EXPECT_EQ(*once, *again) << int(format);
    }
}

TEST(Picture, PngSaysWhatItShowsAndHasTheSizeAsked)
{
    const auto bytes = pictureBytes(sample(), theme, info, PictureFormat::Png, 2);
    ASSERT_TRUE(bytes.ok());
    const QImage image = QImage::fromData(*bytes);
    EXPECT_EQ(image.size(), QSize(800, 200));
    EXPECT_EQ(image.text(QStringLiteral("Title")), QStringLiteral("金融：3条"));
    EXPECT_EQ(image.text(QStringLiteral("Description")), QStringLiteral("来源：统计局 · LC-0001 LC-0002"));
}

TEST(Picture, SvgHasPathsForTextAndNoClip)
{
    const auto bytes = pictureBytes(sample(), theme, info, PictureFormat::Svg);
    ASSERT_TRUE(bytes.ok());
    EXPECT_FALSE(bytes->contains("<text"));
    EXPECT_FALSE(bytes->contains("clip"));
    EXPECT_TRUE(bytes->contains("<path"));
    EXPECT_TRUE(bytes->contains("LC-0001 LC-0002"));
    EXPECT_TRUE(QString::fromUtf8(*bytes).contains(QStringLiteral("金融：3条")));
    EXPECT_TRUE(bytes->contains("viewBox=\"0 0 400 100\""));
}

TEST(Picture, SvgStaysWellFormedWithAnyTitle)
{
    const auto bytes = pictureBytes(sample(), theme, {"A < B & \"C\"", "<source>", {}}, PictureFormat::Svg);
    ASSERT_TRUE(bytes.ok());
    QXmlStreamReader reader(*bytes);
    QString title;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("title")) {
            title = reader.readElementText();
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    EXPECT_EQ(title, QStringLiteral("A < B & \"C\""));
    EXPECT_EQ(bytes->count("<title>"), 1);
    EXPECT_EQ(bytes->count("<desc>"), 1);
}

class PdfFile : public testing::Test {
protected:
    void SetUp() override
    {
        const auto saved = savePicture(sample(), theme, info, path.toStdString());
        ASSERT_TRUE(saved.ok()) << saved.error().sentence.en;
    }
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("card.pdf"));
};

TEST_F(PdfFile, TextIsFoundAsItIsWritten)
{
    const QString text = QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
    for (const QString &word :
         {QStringLiteral("金融"), QStringLiteral("黑色金属"), QStringLiteral("行业"), QStringLiteral("first figure")}) {
        EXPECT_TRUE(text.contains(word)) << word.toStdString() << " in " << text.toStdString();
    }
    for (const QChar c : text) {
        EXPECT_FALSE(c.unicode() >= 0x2E80 && c.unicode() <= 0x2FDF) << "a radical stands for a character";
    }
}

TEST_F(PdfFile, FontsAreEmbedded)
{
    const QList<QByteArray> lines = outputOf(QStringLiteral("pdffonts"), {path}).trimmed().split('\n');
    ASSERT_EQ(lines.size(), 4); // two lines of head, Regular and Bold
    for (const QByteArray &line : {lines[2], lines[3]}) {
        EXPECT_TRUE(line.contains("NotoSansCJKsc")) << line.toStdString();
        EXPECT_TRUE(line.simplified().contains(" yes ")) << line.toStdString();
    }
}

TEST_F(PdfFile, SaysWhatItShowsOnAPageOfItsSize)
{
    const QString text = QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {path}));
    EXPECT_TRUE(text.contains(QStringLiteral("金融：3条"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("来源：统计局")));
    EXPECT_TRUE(text.contains(QStringLiteral("LC-0001 LC-0002")));
    EXPECT_TRUE(text.contains(QStringLiteral("300 x 75 pts"))); // 400 × 100 px at 96 per inch
}

TEST(Pdf, OnePageAScene)
{
    const std::vector<Scene> pages = {sample(), sample(QStringLiteral("第二页"))};
    const auto bytes = pdfBytes(pages, theme, info);
    ASSERT_TRUE(bytes.ok());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("two.pdf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(*bytes);
    file.close();
    EXPECT_TRUE(outputOf(QStringLiteral("pdfinfo"), {file.fileName()}).contains("Pages:           2"));
}

TEST(UnicodeMap, OnlyTargetsAreReplacedAndTheLengthStays)
{
    // 2FA6 is the radical of 金 (91D1); as a glyph number it must stay.
    QByteArray pdf("1 beginbfrange\n<2FA6> <2FA7> [<2FA6> <878D> <0009> ]\n<0001> <0001> <2FA6>\nendbfrange\n<2FA6>\n");
    const qsizetype size = pdf.size();
    EXPECT_EQ(repairUnicodeMaps(pdf), 3);
    EXPECT_EQ(pdf,
              QByteArray("1 beginbfrange\n<2FA6> <2FA7> [<91D1> <878D> <0020> ]\n<0001> <0001> <91D1>\nendbfrange\n<2FA6>\n"));
    EXPECT_EQ(pdf.size(), size);
}

TEST(UnicodeMap, LeavesStrangeBytesAlone)
{
    for (const char *bytes :
         {"", "beginbfrange\n", "beginbfrange\n<2FA6", "startxref\n", "\n/Info x\n/Root y\n/Size 3\nstartxref\n"}) {
        QByteArray pdf(bytes);
        finishPdf(pdf, {});
        EXPECT_EQ(pdf, QByteArray(bytes));
    }
}

TEST(Picture, FiguresAreThoseOfTheMarks)
{
    Scene scene = sample();
    scene.marks[0].lineage.figures = {"LC-0003", "LC-0001"};
    EXPECT_EQ(figuresIn(scene), (std::vector<std::string>{"LC-0001", "LC-0002", "LC-0003"}));
    EXPECT_EQ(figuresIn(sample()), (std::vector<std::string>{"LC-0001", "LC-0002"}));
}

} // namespace
} // namespace rd
