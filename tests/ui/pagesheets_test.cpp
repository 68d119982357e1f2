#include "windowfixture.h"

#include "ui/charts/chartkind.h"
#include "ui/window/pageoutput.h"

namespace rd {
namespace {

class PageSheets : public WindowTest {
protected:
    PageOutput output()
    {
        PageOutput page{pages().currentView()->content(), {QStringLiteral("筛选"), QStringLiteral("数据库")}, window->look()};
        page.content.title = pages().title();
        return page;
    }
};

TEST_F(PageSheets, EveryCardStandsWholeOnOneSheetInItsOrder)
{
    for (const std::string_view code : pageCodes()) {
        open(std::string(code));
        const PageOutput page = output();
        ASSERT_EQ(page.content.models.size(), cards().size()) << code;
        std::size_t marks = 0;
        for (const ChartModel &model : page.content.models) {
            marks += layoutCard(model, {800, 0}, Theme::page(ThemeName::Light), Language::Zh).marks.size();
        }
        for (const PaperSide side : {PaperSide::Portrait, PaperSide::Landscape}) {
            const QSizeF paper = sheetSize(side);
            const auto sheets = pageSheets(page.content, page.head, paper, Theme::page(ThemeName::Light), Language::Zh);
            ASSERT_FALSE(sheets.empty());
            std::size_t found = 0;
            for (const Scene &sheet : sheets) {
                EXPECT_NEAR(sheet.size.width() / sheet.size.height(), paper.width() / paper.height(), 1e-6);
                found += sheet.marks.size();
                for (const SceneMark &mark : sheet.marks) {
                    EXPECT_TRUE(QRectF({}, sheet.size).contains(mark.rect)) << code << ": " << mark.name.toStdString();
                }
            }
            EXPECT_EQ(found, marks) << code;
        }
    }
}

TEST_F(PageSheets, EachSheetSaysWhatItShows)
{
    open("counties");
    const PageOutput page = output();
    const auto sheets =
        pageSheets(page.content, page.head, sheetSize(PaperSide::Landscape), Theme::page(ThemeName::Light), Language::Zh);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        QStringList words;
        for (const Item &item : sheets[i].items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                words << text->lines.join(QString());
            }
        }
        const QString all = words.join(u'\n');
        for (const QString &part : {page.content.title, page.head.filters, page.head.store,
                                    QStringLiteral("%1 / %2").arg(i + 1).arg(sheets.size())}) {
            EXPECT_TRUE(all.contains(part)) << part.toStdString();
        }
    }
}

TEST_F(PageSheets, APdfHasASheetAPageOfA4)
{
    open("counties");
    const PageOutput page = output();
    const auto sheets =
        pageSheets(page.content, page.head, sheetSize(PaperSide::Portrait), Theme::page(ThemeName::Light), Language::Zh);
    const auto bytes = pageBytes(page, PictureFormat::Pdf, PaperSide::Portrait, 0);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(bytes->count("/Type /Page\n"), qsizetype(sheets.size()));
    EXPECT_TRUE(bytes->contains("[0 0 595.") || bytes->contains("[0 0 595 ")) << "A4 is 595 by 842 points";
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg}) {
        const auto picture = pageBytes(page, format, PaperSide::Portrait, 1000);
        ASSERT_TRUE(picture);
        EXPECT_GT(picture->size(), 1000);
    }
}

TEST_F(PageSheets, AnEmptyPageIsASheetWithItsSentence)
{
    PageContent content;
    content.title = QStringLiteral("总览");
    content.empty = QStringLiteral("没有数据。");
    EXPECT_EQ(pageSheets(content, {}, sheetSize(PaperSide::Portrait), Theme::page(ThemeName::Light), Language::Zh).size(), 1U);
}

} // namespace
} // namespace rd
