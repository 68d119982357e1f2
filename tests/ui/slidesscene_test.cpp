// Every slide of both bundled decks, laid out for every kind of screen.
#include "core/report/engine.h"
#include "core/report/finding.h"
#include "support/packagefacts.h"
#include "support/slidecheck.h"
#include "ui/slides/prepared/slideimages.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

namespace rd {
namespace {

using test::faultsIn;

/// A bundled package with the answers to all slides of its first deck.
struct DeckAnswers {
    explicit DeckAnswers(const char *package) : facts(test::packageFacts(std::string(RD_SOURCE_DIR "/data/") + package))
    {
        auto found = deckOf(facts.book, {});
        EXPECT_TRUE(found);
        deck = *std::move(found);
        for (const DeckSlide &slide : deck.slides) {
            std::vector<Table> &answers = tables.emplace_back();
            for (const ReportSpec &spec : slide.reports) {
                auto table = answer(spec, facts);
                EXPECT_TRUE(table) << spec.id;
                answers.push_back(*std::move(table));
            }
        }
    }
    /// Laid out once for all tests that look at it.
    [[nodiscard]] const SlidePicture &laid(std::size_t slide, QSizeF size, Language language) const
    {
        static std::map<std::tuple<const DeckAnswers *, std::size_t, qreal, qreal, Language>, SlidePicture> made;
        const auto key = std::tuple(this, slide, size.width(), size.height(), language);
        auto it = made.find(key);
        if (it == made.end()) {
            it = made.emplace(key, picture(slide, {ThemeName::Light, size, language})).first;
        }
        return it->second;
    }
    [[nodiscard]] SlidePicture picture(std::size_t slide, const SlideSetting &setting) const
    {
        return picture(deck.slides[slide], slide, setting);
    }
    /// As `shown` would have it.
    [[nodiscard]] SlidePicture picture(const DeckSlide &shown, std::size_t slide, const SlideSetting &setting) const
    {
        SlideContent content{shown, {}, shown.number, deck.count};
        for (const Table &table : tables[slide]) {
            content.tables.push_back(&table);
        }
        return slideScene(content, facts.book, setting);
    }

    test::MemoryFacts facts;
    SlideDeck deck;
    std::vector<std::vector<Table>> tables;
};

const DeckAnswers &deckAnswers(const std::string &package)
{
    static const DeckAnswers region("liaocheng"), sample("sample-city");
    return package == "liaocheng" ? region : sample;
}

struct DeckCase {
    const char *package;
    Language language;
};
class Slides : public testing::TestWithParam<DeckCase> {
protected:
    const DeckAnswers &show = deckAnswers(GetParam().package);
    const Language language = GetParam().language;
};

/// 3840×2160 shows the layout of 1920×1080, see SlideSize.
constexpr QSize screens[] = {{1024, 768}, {1366, 768}, {1440, 1080}, {1920, 1080}};

TEST_P(Slides, NothingOverlapsOrIsCutOnAnyScreen)
{
    for (const QSize screen : screens) {
        const QSizeF size = layoutSize(QSizeF(slideRect(screen).size()));
        for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
            EXPECT_EQ(faultsIn(show.laid(i, size, language)), "")
                << "slide " << i + 1 << " on " << screen.width() << "x" << screen.height();
        }
    }
}

TEST_P(Slides, EveryChartShowsAMarkAndNoPartOfOne)
{
    for (const QSize screen : screens) {
        const QSizeF size = layoutSize(QSizeF(slideRect(screen).size()));
        for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
            std::size_t marks = 0;
            for (const SlideLayer &layer : show.laid(i, size, language).layers) {
                marks += layer.scene.marks.size();
            }
            const DeckSlide &slide = show.deck.slides[i];
            const bool isTitle = slide.layout == SlideLayout::Title;
            EXPECT_EQ(marks > 0, !isTitle) << "slide " << i + 1 << " on " << screen.width() << "x" << screen.height();
            if (slide.reports.front().chart == "bullets") {
                EXPECT_EQ(marks % 2, 0u) << "a target stands without its actual, or the other way round";
            }
        }
    }
}

TEST_P(Slides, TextIsAtLeastTwentyPixelsHighOnTheScreen)
{
    for (const QSize screen : screens) {
        const QSizeF laid = layoutSize(QSizeF(slideRect(screen).size()));
        for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
            for (const SlideLayer &layer : show.laid(i, laid, language).layers) {
                for (const Item &item : layer.scene.items) {
                    if (const auto *text = std::get_if<TextItem>(&item)) {
                        EXPECT_GE(layer.theme.pixels(text->style.type) * slideRect(screen).height() / laid.height(), 20)
                            << i + 1;
                    }
                }
            }
        }
    }
}

TEST_P(Slides, SourceLineNamesTheSourcesOfItsFigures)
{
    for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
        const SlidePicture &picture = show.laid(i, slideSize(true), language);
        std::set<std::string> codes;
        for (const Table &table : show.tables[i]) {
            for (const ReportRow &row : table.rows) {
                codes.emplace(row.key.code(Dim::Source));
            }
        }
        codes.erase(std::string());
        for (const std::string &code : codes) {
            const std::string name = show.facts.book.nameOf(Dim::Source, code).in(language);
            EXPECT_NE(picture.source.find(name), std::string::npos)
                << "slide " << i + 1 << " does not name " << name << ": " << picture.source;
        }
        const bool any = std::ranges::any_of(show.facts.book.sources, [&](const Source &source) {
            return picture.source.find(source.name.in(language)) != std::string::npos;
        });
        EXPECT_TRUE(any) << "slide " << i + 1 << " names no source: " << picture.source;
    }
}

TEST_P(Slides, SourceLineStandsOnTheSlide)
{
    for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
        const SlidePicture &picture = show.laid(i, slideSize(true), language);
        QString written;
        for (const SlideLayer &layer : picture.layers) {
            for (const Item &item : layer.scene.items) {
                if (const auto *text = std::get_if<TextItem>(&item)) {
                    written += text->lines.join(QString()).remove(u' ') + u'\n';
                }
            }
        }
        for (const QString &line : QString::fromStdString(picture.source).split(u'\n')) {
            QString wanted = line; // where a line ends between two phrases, no dot parts them
            wanted.replace(QChar(0x201C), u'"').replace(QChar(0x201D), u'"').remove(u' ').remove(QChar(u'·'));
            QString plain = written;
            plain.replace(QChar(0x201C), u'"').replace(QChar(0x201D), u'"').remove(QChar(u'·'));
            EXPECT_TRUE(plain.contains(wanted)) << "slide " << i + 1 << ": " << line.toStdString();
        }
    }
}

TEST_P(Slides, TheNumberStandsApartFromTheSources)
{
    const QRegularExpression number(QStringLiteral("^\\d+ / \\d+"));
    for (const bool wide : {true, false}) {
        const qreal apart = Theme::slide(ThemeName::Light, slideSize(wide).height()).step(6);
        for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
            const SlidePicture &picture = show.laid(i, slideSize(wide), language);
            std::vector<test::PlacedLine> lines;
            for (const SlideLayer &layer : picture.layers) {
                std::ranges::copy(test::linesOf(layer.scene, layer.theme), std::back_inserter(lines));
            }
            const auto place =
                std::ranges::find_if(lines, [&](const test::PlacedLine &line) { return line.text.contains(number); });
            for (const test::PlacedLine &line : lines) {
                const bool isBeside = place != lines.end() && line.rect.bottom() > place->rect.top() && line.rect.left() < 100
                                      && line.rect.top() < place->rect.bottom();
                EXPECT_TRUE(!isBeside || line.rect.right() + apart <= place->rect.left()) << i + 1 << line.text.toStdString();
            }
        }
    }
}

QString lettersOf(QString words)
{
    return words.replace(QChar(0x201C), u'"').replace(QChar(0x201D), u'"').remove(u' ').remove(u'\n');
}

/// A title of the slide's own takes no finding away, least of all one that says what may not be added.
TEST_P(Slides, WhatItsReportsFoundStandsOnTheSlideWhereverTheWordsStand)
{
    int found = 0, warned = 0;
    for (const QSize screen : {QSize(1024, 768), QSize(1920, 1080)}) {
        for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
            for (const SlidePlacing placing : {SlidePlacing::Above, SlidePlacing::Beside, SlidePlacing::Alone}) {
                DeckSlide slide = show.deck.slides[i];
                const bool isOwn = slide.placing == placing,
                           hasCharts = slide.layout == SlideLayout::One || slide.layout == SlideLayout::Two;
                if (!hasCharts || (!isOwn && slide.title.empty())) {
                    continue; // without a title of its own the finding is the title
                }
                slide.placing = placing;
                const SlidePicture picture = isOwn ? show.laid(i, QSizeF(screen), language)
                                                   : show.picture(slide, i, {ThemeName::Light, QSizeF(screen), language});
                EXPECT_EQ(faultsIn(picture), "") << "slide " << i + 1 << ", placing " << int(placing);
                const QString written = lettersOf(test::wordsOf(picture).join(u' '));
                for (const Table &table : show.tables[i]) {
                    const QString said = QString::fromStdString(finding(table, show.facts.book, language).value_or(""));
                    EXPECT_TRUE(written.contains(lettersOf(said))) << "slide " << i + 1 << ", placing " << int(placing) << ", "
                                                                   << screen.width() << ": " << said.toStdString();
                    found += said.isEmpty() ? 0 : 1;
                    const QString note =
                        QString::fromStdString(table.spec.option(language == Language::Zh ? "note_zh" : "note_en"));
                    EXPECT_TRUE(written.contains(lettersOf(note))) << note.toStdString();
                    const QString warning = said + note;
                    warned +=
                        warning.contains(QStringLiteral("不可相加")) || warning.contains(QStringLiteral("not to be added")) ? 1
                                                                                                                            : 0;
                }
            }
        }
    }
    EXPECT_GE(found, 24);
    EXPECT_EQ(warned, std::string_view(GetParam().package) == "liaocheng" ? 6 : 0) << "the honours, on two screens";
}

TEST_P(Slides, MarksAreRowsOfTheTables)
{
    std::size_t marks = 0;
    for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
        for (const SlideLayer &layer : show.laid(i, slideSize(true), language).layers) {
            for (const SceneMark &mark : layer.scene.marks) {
                const bool held = std::ranges::any_of(show.tables[i], [&mark](const Table &table) {
                    return mark.row < table.rows.size() && std::ranges::all_of(mark.key.parts(), [&](const auto &part) {
                               const std::string_view code = table.rows[mark.row].key.code(part.first);
                               // Beside a target stands its actual, with a kind, a period and a source of its own.
                               const bool mayDiffer = part.first == Dim::Kind || part.first == Dim::Period
                                                      || part.first == Dim::Qualifier || part.first == Dim::Figure
                                                      || part.first == Dim::Source || part.first == Dim::Passage;
                               return mayDiffer || code.empty() || code == part.second;
                           });
                });
                EXPECT_TRUE(held) << "slide " << i + 1 << ": " << mark.name.toStdString();
                ++marks;
            }
        }
    }
    EXPECT_GT(marks, 30u);
}

TEST_P(Slides, ThePictureIsTheSameEachTime)
{
    const SlideSetting setting{ThemeName::Dark, slideSize(false), language};
    for (const std::size_t slide : {std::size_t(0), show.deck.slides.size() - 1}) {
        EXPECT_EQ(screenImage(show.picture(slide, setting), {720, 540}), screenImage(show.picture(slide, setting), {720, 540}));
    }
}

/// Letters are not lost for their size: one of the ground's colour only is no letter.
void expectLettersSeen(const SlidePicture &slide, const QImage &image)
{
    const QTransform scale = QTransform::fromScale(image.width() / slide.size.width(), image.height() / slide.size.height());
    for (const SlideLayer &layer : slide.layers) {
        for (const Item &item : layer.scene.items) {
            if (const auto *text = std::get_if<TextItem>(&item);
                text != nullptr && !text->lines.join(QString()).trimmed().isEmpty()) {
                const QImage part = image.copy(scale.mapRect(text->box).toAlignedRect());
                QImage plain(part.size(), part.format());
                plain.fill(part.pixelColor(0, 0));
                EXPECT_NE(part, plain) << text->lines.join(u' ').toStdString();
            }
        }
    }
}

/// As a slide is that was made ready ahead, drawn anew after another size, or drawn by the window itself.
TEST_P(Slides, ThePictureIsTheSameOnEveryThreadAndAfterAnotherSize)
{
    constexpr QSize screen(1920, 1080);
    for (std::size_t i = 0; i < show.deck.slides.size(); ++i) {
        const SlidePicture &slide = show.laid(i, QSizeF(screen), language);
        QImage ahead;
        const auto pool = drawingThread();
        pool->start([&] { ahead = screenImage(slide, screen); });
        pool->waitForDone();
        (void)screenImage(slide, screen * 2 / 3);
        EXPECT_EQ(ahead, screenImage(slide, screen)) << "slide " << i + 1;
        expectLettersSeen(slide, ahead);
        expectLettersSeen(slide, screenImage(slide, screen * 2));
    }
}

INSTANTIATE_TEST_SUITE_P(BundledDecks, Slides,
                         testing::Values(DeckCase{"liaocheng", Language::Zh}, DeckCase{"liaocheng", Language::En},
                                         DeckCase{"sample-city", Language::Zh}, DeckCase{"sample-city", Language::En}),
                         [](const auto &one) {
                             return std::string(std::string_view(one.param.package) == "liaocheng" ? "Liaocheng" : "Sample")
                                    + (one.param.language == Language::Zh ? "Chinese" : "English");
                         });

TEST(SlideSize, EveryScreenGetsTheShapeThatFillsItBest)
{
    EXPECT_EQ(slideRect({1920, 1080}), QRect(0, 0, 1920, 1080));
    EXPECT_EQ(slideRect({1366, 768}), QRect(0, 0, 1366, 768));
    EXPECT_EQ(slideRect({1024, 768}), QRect(0, 0, 1024, 768));
    EXPECT_EQ(slideRect({1920, 1200}), QRect(0, 60, 1920, 1080)) << "16:10: 1920×1080 is more than 1600×1200";
    EXPECT_EQ(slideRect({1280, 1024}), QRect(0, 32, 1280, 960));
}

TEST(SlideSize, LargeScreensShowTheLayoutOf1080Lines)
{
    EXPECT_EQ(layoutSize({3840, 2160}), QSizeF(1920, 1080));
    EXPECT_EQ(layoutSize({1366, 768}), QSizeF(1366, 768));
    EXPECT_EQ(layoutSize({2048, 1536}), QSizeF(1440, 1080));
}

TEST(SlideSentence, IsSmallerWhereThatTakesALineLess)
{
    const DeckAnswers &show = deckAnswers("sample-city");
    const auto sentence = std::ranges::find_if(show.deck.slides, [](const DeckSlide &slide) {
        return slide.reports.size() == 1 && slide.reports.front().chart == "sentence";
    });
    ASSERT_NE(sentence, show.deck.slides.end());
    const auto which = std::size_t(sentence - show.deck.slides.begin());
    for (const QSizeF size : {QSizeF(1024, 768), slideSize(false), slideSize(true)}) {
        for (const SlideLayer &layer : show.laid(which, size, Language::Zh).layers) {
            for (const Item &item : layer.scene.items) {
                const auto *text = std::get_if<TextItem>(&item);
                EXPECT_LE(text == nullptr ? 0 : text->lines.size(), 3) << size.width();
            }
        }
    }
}

} // namespace
} // namespace rd
