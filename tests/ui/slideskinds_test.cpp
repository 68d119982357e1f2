// Every report of both bundled stores as a slide of every kind, on the smallest screen that a room has.
#include "app/reports/reports.h"
#include "core/chart/chartaccepts.h"
#include "core/report/engine.h"
#include "core/words/words.h"
#include "support/packagefacts.h"
#include "support/slidecheck.h"
#include "ui/slides/slidescene.h"

#include <gtest/gtest.h>

#include <QLineF>
#include <QRegularExpression>

#include <map>

namespace rd {
namespace {

const QSizeF smallScreen(1024, 768);

/// A bundled package and the answers to all its reports.
struct ReportAnswers {
    explicit ReportAnswers(const char *package) : facts(test::packageFacts(std::string(RD_SOURCE_DIR "/data/") + package))
    {
        for (const SavedReport &report : facts.book.reports) {
            auto spec = reportNamed(report.code, facts.book);
            EXPECT_TRUE(spec) << report.code;
            auto table = answer(*spec, facts);
            EXPECT_TRUE(table) << report.code;
            codes.push_back(report.code);
            tables.emplace(report.code, *std::move(table));
        }
    }
    [[nodiscard]] SlidePicture picture(DeckSlide slide, const std::vector<std::string> &reports, Language language) const
    {
        SlideContent content{slide, {}, 3, 9};
        for (const std::string &code : reports) {
            slide.reports.push_back(tables.at(code).spec);
            content.tables.push_back(&tables.at(code));
        }
        return slideScene(content, facts.book, {ThemeName::Light, smallScreen, language});
    }

    test::MemoryFacts facts;
    std::vector<std::string> codes;
    std::map<std::string, Table> tables;
};

const ReportAnswers &reportAnswers(std::string_view package)
{
    static const ReportAnswers region("liaocheng"), sample("sample-city");
    return package == "liaocheng" ? region : sample;
}

DeckSlide slideOf(SlideLayout layout, SlidePlacing placing = SlidePlacing::Above, bool hasWords = false)
{
    DeckSlide slide;
    slide.layout = layout;
    slide.placing = placing;
    if (hasWords) {
        slide.title = {"这一页的标题写得很长，为的是看看两行标题之下还剩多少地方给图",
                       "A title that runs on for long, to see how much room two lines of it leave for a chart"};
        slide.text = {"这几句话是讲的人自己写的。第二句说明口径：按件数计。",
                      "The speaker's own words. They say how it is counted: by pieces."};
    }
    return slide;
}

struct KindCase {
    const char *package;
    Language language;
};
class SlideKinds : public testing::TestWithParam<KindCase> {
protected:
    const ReportAnswers &store = reportAnswers(GetParam().package);
    const Language language = GetParam().language;

    void expectReadable(const SlidePicture &slide, const std::string &what) const
    {
        EXPECT_EQ(test::faultsIn(slide), "") << what;
        EXPECT_EQ(test::tornIn(slide), "") << what;
        for (const SlideLayer &layer : slide.layers) {
            EXPECT_GE(layer.theme.pixels(Type::Caption), 20) << what;
        }
    }
};

TEST_P(SlideKinds, AnyReportIsReadableWhereverTheWordsStand)
{
    for (const std::string &code : store.codes) {
        for (const SlidePlacing placing : {SlidePlacing::Above, SlidePlacing::Beside, SlidePlacing::Alone}) {
            const SlidePicture slide = store.picture(slideOf(SlideLayout::One, placing, true), {code}, language);
            expectReadable(slide, code + ", placing " + std::to_string(int(placing)));
        }
    }
}

TEST_P(SlideKinds, TwoReportsShareASlide)
{
    for (std::size_t i = 0; i + 1 < store.codes.size(); i += 7) { // a sample: two of them are laid out in many ways
        const std::vector<std::string> both = {store.codes[i], store.codes[i + 1]};
        const SlidePlacing placing = i % 2 == 0 ? SlidePlacing::Above : SlidePlacing::Beside;
        const SlidePicture slide =
            store.picture(slideOf(SlideLayout::Two, placing, placing == SlidePlacing::Beside), both, language);
        EXPECT_EQ(test::faultsIn(slide), "") << both[0] << " and " << both[1];
    }
}

TEST_P(SlideKinds, WhatIsLeftOutIsSaidOnceAndWithoutATable)
{
    const QString table = language == Language::Zh ? QStringLiteral("见表") : QStringLiteral("in the table");
    int said = 0;
    for (const std::string &code : store.codes) {
        const QStringList words = test::wordsOf(store.picture(slideOf(SlideLayout::One), {code}, language));
        EXPECT_TRUE(words.filter(table).isEmpty()) << code << ": " << words.filter(table).join(u'\n').toStdString();
        const auto times =
            words
                .filter(QRegularExpression(language == Language::Zh ? QStringLiteral("^另有[\\d,]+条，见分析表$")
                                                                    : QStringLiteral("^[\\d,]+ more in the report$")))
                .size();
        EXPECT_LE(times, 1) << code;
        said += int(times);
    }
    EXPECT_GT(said, 0);
}

TEST_P(SlideKinds, WhatExplainsAChartStandsBelowItOnce)
{
    QStringList keys;
    for (const char *key : {"chart.ownscale", "chart.ranks", "chart.pace"}) {
        keys << QString::fromStdString(word(key).in(language));
    }
    int said = 0;
    for (const std::string &code : store.codes) {
        if (store.tables.at(code).spec.chart == "ledger") {
            continue; // heads a column with one of these words
        }
        const QStringList words = test::wordsOf(store.picture(slideOf(SlideLayout::One), {code}, language));
        for (const QString &key : std::as_const(keys)) {
            const auto times = words.filter(QRegularExpression(u'^' + QRegularExpression::escape(key))).size();
            EXPECT_LE(times, 1) << code << ": " << key.toStdString();
            said += int(times);
        }
    }
    EXPECT_EQ(said > 0, std::string_view(GetParam().package) == "sample-city") << "the newspaper has nothing to rank";
}

TEST_P(SlideKinds, NoLineOfTheRingCrossesTheRing)
{
    Table table = store.tables.at("overview-poster");
    table.spec = drawnAs(table.spec, "ring:held");
    DeckSlide one = slideOf(SlideLayout::One);
    one.reports.push_back(table.spec);
    const SlidePicture slide = slideScene({one, {&table}, 1, 1}, store.facts.book, {ThemeName::Light, {1920, 1080}, language});
    EXPECT_EQ(test::faultsIn(slide), "");
    int leaders = 0;
    for (const SlideLayer &layer : slide.layers) {
        QRectF ring;
        for (const Item &item : layer.scene.items) {
            if (const auto *sector = std::get_if<PathItem>(&item)) {
                ring |= sector->path.boundingRect();
            }
        }
        for (const Item &item : layer.scene.items) {
            const auto *line = std::get_if<LineItem>(&item);
            if (line == nullptr || line->mark < 0 || ring.isEmpty()) {
                continue;
            }
            ++leaders;
            for (int i = 1; i <= 10; ++i) {
                const QPointF at = line->points.front() + (line->points.back() - line->points.front()) * i / 10;
                EXPECT_GE(QLineF(at, ring.center()).length(), ring.width() / 2 - 2) << leaders;
            }
        }
    }
    EXPECT_GE(leaders, 4);
}

TEST_P(SlideKinds, APosterDotsEveryFigureOnce)
{
    const Table &table = store.tables.at("overview-poster");
    const SlidePicture slide = store.picture(slideOf(SlideLayout::One), {"overview-poster"}, language);
    std::map<std::string, int> dots; // by standing
    for (const SlideLayer &layer : slide.layers) {
        for (const Item &item : layer.scene.items) {
            const auto *dot = std::get_if<PathItem>(&item);
            if (dot != nullptr && dot->mark >= 0) {
                const ReportRow &row = table.rows.at(layer.scene.marks.at(std::size_t(dot->mark)).row);
                ++dots[std::get<std::string>(*table.cell(row, "STANDING"))];
            }
        }
    }
    EXPECT_GT(dots["primary"], 0);
    EXPECT_EQ(dots["also"], 0);
}

INSTANTIATE_TEST_SUITE_P(BundledReports, SlideKinds,
                         testing::Values(KindCase{"liaocheng", Language::Zh}, KindCase{"liaocheng", Language::En},
                                         KindCase{"sample-city", Language::Zh}, KindCase{"sample-city", Language::En}),
                         [](const auto &one) {
                             return std::string(std::string_view(one.param.package) == "liaocheng" ? "Liaocheng" : "Sample")
                                    + (one.param.language == Language::Zh ? "Chinese" : "English");
                         });

TEST(SlideKind, EnterprisesKeepTheirNamesWhereRoomIsShort)
{
    const QString words =
        test::wordsOf(reportAnswers("sample-city").picture(slideOf(SlideLayout::One), {"industries-enterprises"}, Language::En))
            .join(u'\n');
    EXPECT_LE(words.count(QStringLiteral("Annual revenue")), 2) << "said above, not in each row";
    EXPECT_TRUE(words.contains(QStringLiteral("Liuwan Chemicals"))) << words.toStdString();
}

TEST(SlideKind, ABoardShowsEveryAmountOrSaysHowManyItLeavesOut)
{
    const QRegularExpression amount(QStringLiteral("(USD|CNY) [0-9]")), left(QStringLiteral("([0-9]+) (more )?amounts?"));
    for (const char *package : {"liaocheng", "sample-city"}) {
        const ReportAnswers &answers = reportAnswers(package);
        const auto board =
            std::ranges::find_if(answers.tables, [](const auto &one) { return one.second.spec.chart == "board"; });
        ASSERT_NE(board, answers.tables.end());
        const ChartModel model = chartModel(board->second, answers.facts.book, Language::En);
        std::size_t held = 0;
        for (const Panel &panel : model.panels) {
            for (const Mark &mark : panel.marks) {
                held += mark.cells.size();
            }
        }
        const QString words =
            test::wordsOf(answers.picture(slideOf(SlideLayout::One), {board->first}, Language::En)).join(u'\n');
        const auto said = left.match(words);
        EXPECT_LT(words.count(amount), qsizetype(held)) << "the case needs a board that is cut";
        EXPECT_EQ(said.captured(2).isEmpty(), words.count(amount) == 0) << "more than none is not more";
        EXPECT_EQ(words.count(amount) + said.captured(1).toInt(), qsizetype(held)) << words.toStdString();
    }
}

TEST(SlideKind, TwoDenseChartsKeepMostOfTheirRowsOnASmallScreen)
{
    for (const Language language : {Language::Zh, Language::En}) {
        DeckSlide both = slideOf(SlideLayout::Two);
        both.title = {"产业：产值与已有数据", "Industries: output, and what is held"};
        const SlidePicture slide =
            reportAnswers("sample-city").picture(both, {"industries-output", "industries-held"}, language);
        EXPECT_EQ(test::faultsIn(slide), "");
        std::size_t most = 0;
        for (const SlideLayer &layer : slide.layers) {
            most = std::max(most, layer.scene.marks.size());
        }
        EXPECT_GE(most, 8u) << "of fifteen industries, below the one that leads";
    }
}

TEST(SlideKind, BarsInTwoColumnsStandOnOneScale)
{
    const ReportAnswers &answers = reportAnswers("sample-city");
    const Table &output = answers.tables.at("industries-output");
    DeckSlide both = slideOf(SlideLayout::Two);
    both.title = {"产业：产值与已有数据", "Industries: output, and what is held"};
    const SlidePicture slide = answers.picture(both, {"industries-output", "industries-held"}, Language::Zh);
    std::vector<double> lengths; // of a yuan, in pixels
    for (const SlideLayer &layer : slide.layers) {
        if (layer.scene.plots.size() != 2) {
            continue; // not the chart that goes on in a second column
        }
        for (const Item &item : layer.scene.items) {
            if (const auto *bar = std::get_if<BarItem>(&item); bar != nullptr && bar->mark >= 0) {
                const std::size_t row = layer.scene.marks[static_cast<std::size_t>(bar->mark)].row;
                lengths.push_back(bar->rect.width() / output.quantity(output.rows[row])->value);
            }
        }
    }
    ASSERT_EQ(lengths.size(), output.rows.size());
    for (const double length : lengths) {
        EXPECT_NEAR(length / lengths.front(), 1, 1e-6);
    }
}

TEST(SlideKind, AListInTwoColumnsNamesTheKindsOfBoth)
{
    const QStringList words =
        test::wordsOf(reportAnswers("liaocheng").picture(slideOf(SlideLayout::One), {"industries-list"}, Language::Zh));
    EXPECT_EQ(words.count(QStringLiteral("计划")), 1) << words.join(u'\n').toStdString();
}

TEST(SlideKind, ANumberIsNamedOnceAndIsTheLargestWord)
{
    const SlidePicture slide =
        reportAnswers("liaocheng").picture(slideOf(SlideLayout::Number), {"overview-tiles"}, Language::En);
    EXPECT_EQ(slide.title, "Bearing manufacturers: 5,100+ enterprises");
    const QStringList words = test::wordsOf(slide);
    EXPECT_EQ(words.filter(QStringLiteral("numbers")).size(), 0) << "the question is that of six numbers";
    EXPECT_EQ(words.filter(QStringLiteral("Bearing manufacturers")).size(), 1);
    qreal largest = 0;
    QString said;
    for (const SlideLayer &layer : slide.layers) {
        for (const Item &item : layer.scene.items) {
            if (const auto *text = std::get_if<TextItem>(&item);
                text != nullptr && layer.theme.pixels(text->style.type) > largest) {
                largest = layer.theme.pixels(text->style.type);
                said = text->lines.join(u' ');
            }
        }
    }
    EXPECT_TRUE(said.contains(QStringLiteral("5,100+"))) << said.toStdString();
    EXPECT_GT(largest, smallScreen.height() / 7) << "read from the last row";
}

/// Without blanks, since lines are broken anywhere.
QString runOn(const QString &words) { return QString(words).remove(u' '); }

TEST(SlideKind, WhatIsMeasuredIsSaidWhereOtherWordsHaveNoRoom)
{
    const std::vector<std::string> both = {"overview-growth", "overview-path"};
    DeckSlide slide = slideOf(SlideLayout::Two);
    slide.title = {"工业增速：位次与来路", "Industrial growth: ranks and paths"};
    const ReportAnswers &store = reportAnswers("sample-city");
    for (const Language language : {Language::Zh, Language::En}) {
        const QString words = runOn(test::wordsOf(store.picture(slide, both, language)).join(u' '));
        for (const std::string &code : both) {
            const Text shared = chartModel(store.tables.at(code), store.facts.book, language).texts.at("shared");
            ASSERT_FALSE(shared.in(language).empty()) << code;
            for (const QString &part : runOn(QString::fromStdString(shared.in(language))).split(u'·')) {
                EXPECT_TRUE(words.contains(part)) << part.toStdString();
            }
        }
    }
}

TEST(SlideKind, ATileSaysOfWhatItsNumberIs)
{
    DeckSlide slide = slideOf(SlideLayout::Two);
    slide.title = {"数据落在哪里", "Where the figures are"};
    const SlidePicture picture = reportAnswers("liaocheng").picture(slide, {"overview-areas", "overview-strip"}, Language::En);
    const QString words = runOn(test::wordsOf(picture).join(u' '));
    for (const char *name : {"Bearing manufacturers", "Total investment", "Technological-upgrading investment"}) {
        EXPECT_TRUE(words.contains(runOn(QLatin1String(name)))) << name;
    }
    EXPECT_EQ(test::tornIn(picture), "");
}

TEST(SlideKind, WordsWithoutAChartAreASlideOfWords)
{
    for (const SlideLayout layout : {SlideLayout::One, SlideLayout::Two, SlideLayout::Number}) {
        const SlidePicture slide =
            reportAnswers("liaocheng").picture(slideOf(layout, SlidePlacing::Above, true), {}, Language::En);
        EXPECT_EQ(test::faultsIn(slide), "");
        EXPECT_EQ(test::wordsOf(slide).filter(QStringLiteral("A title that")).size(), 1);
        EXPECT_GT(slide.layers.back().scene.items.size(), 2u);
    }
    DeckSlide section = slideOf(SlideLayout::Section);
    for (const SlideLayer &layer : reportAnswers("liaocheng").picture(section, {}, Language::En).layers) {
        for (const Item &item : layer.scene.items) {
            EXPECT_FALSE(std::holds_alternative<RectItem>(item)) << "no lonely rule";
        }
    }
    section.group = {"产业", "Industries"};
    EXPECT_TRUE(
        test::wordsOf(reportAnswers("liaocheng").picture(section, {}, Language::En)).contains(QStringLiteral("Industries")));
}

TEST(SlideKind, AReportThatIsGoneIsSaidOnceAndQuietly)
{
    CodeBook book;
    book.decks.add({"d", {"稿", "Deck"}, 1});
    book.slides.add({"a", "d", "one", 1, {}, {}, {"absent"}});
    const auto deck = deckOf(book, "d");
    ASSERT_TRUE(deck);
    Table table;
    table.spec = deck->slides[0].reports[0];
    const SlidePicture slide =
        slideScene({deck->slides[0], {&table}, 1, 1}, book, {ThemeName::Light, smallScreen, Language::En});
    EXPECT_EQ(test::wordsOf(slide).filter(QStringLiteral("no longer")).size(), 1)
        << test::wordsOf(slide).join(u'\n').toStdString();
    EXPECT_NE(slide.title.find("absent"), std::string::npos);
}

TEST(SlideKind, ATitleSaysThatItsReportIsGone)
{
    CodeBook book;
    book.decks.add({"d", {"稿", "Deck"}, 1});
    book.slides.add({"a", "d", "title", 1, {"标题", "Our May"}, {}, {"absent"}});
    const auto deck = deckOf(book, "d");
    ASSERT_TRUE(deck);
    ASSERT_EQ(deck->slides[0].reports.size(), 1u);
    Table table;
    table.spec = deck->slides[0].reports[0];
    const SlidePicture slide =
        slideScene({deck->slides[0], {&table}, 1, 1}, book, {ThemeName::Light, smallScreen, Language::En});
    EXPECT_TRUE(test::wordsOf(slide).contains(QStringLiteral("Our May")));
    EXPECT_EQ(test::wordsOf(slide).join(u' ').count(QStringLiteral("absent")), 1)
        << test::wordsOf(slide).join(u'\n').toStdString();
}

TEST(SlideKind, ATitleWithoutWordsBearsTheDecksName)
{
    CodeBook book;
    book.decks.add({"d", {"稿", "Deck of May"}, 1});
    book.slides.add({"a", "d", "title", 1, {}, {}, {}});
    const auto deck = deckOf(book, "d");
    ASSERT_TRUE(deck);
    EXPECT_EQ(deck->slides[0].title.en, "Deck of May");
}

} // namespace
} // namespace rd
