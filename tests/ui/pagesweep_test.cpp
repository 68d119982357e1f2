// Every page of the bundled stores and of an empty one, as wide as the windows that people have.
#include "app/reports/reports.h"
#include "core/report/catalogue.h"
#include "core/report/engine.h"
#include "support/packagefacts.h"
#include "support/scenecheck.h"
#include "ui/pages/pagescene.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace rd {
namespace {

/// A package with the answers to all cards of its pages.
struct PageAnswers {
    explicit PageAnswers(const std::string &package) : facts(test::packageFacts(RD_SOURCE_DIR "/data/" + package))
    {
        for (const std::string_view page : pageCodes()) {
            for (const ReportSpec &card : cardsOf(page, facts.book)) {
                auto table = answer(card, facts);
                EXPECT_TRUE(table.ok()) << card.id;
                tables[page].push_back(*std::move(table));
            }
        }
    }
    [[nodiscard]] PageContent page(std::string_view code, Language language) const
    {
        PageContent content;
        content.title = qs(pageName(code, facts.book).in(language));
        content.cards = cardsOf(code, facts.book);
        content.empty = qs(emptyPageSentence(facts.book, language));
        if (const auto answers = tables.find(code); answers != tables.end()) {
            for (const Table &table : answers->second) {
                content.models.push_back(chartModel(table, facts.book, language));
            }
        }
        return content;
    }

    test::MemoryFacts facts;
    std::map<std::string_view, std::vector<Table>> tables;
};

const PageAnswers &pageAnswers(const std::string &package)
{
    static std::map<std::string, PageAnswers> all;
    return all.try_emplace(package, package).first->second;
}

/// The words of three letters and more; `-`, `–` and `/` may end a line and so end a word.
std::vector<QString> latinWords(QString line)
{
    line.replace(QChar(u'-'), u' ').replace(QChar(u'–'), u' ').replace(QChar(u'/'), u' ');
    std::vector<QString> words;
    for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() >= 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() && c < u'\u2E80'; })) {
            words.push_back(word);
        }
    }
    return words;
}

/// Words that a scene of hardly any width breaks are none of the widest one's.
std::string brokenWords(const Scene &scene, const Scene &widest)
{
    std::set<QString> known;
    for (const Item &item : widest.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            const std::vector<QString> words = latinWords(text->lines.join(u' '));
            known.insert(words.begin(), words.end());
        }
    }
    std::string broken;
    for (const Item &item : scene.items) {
        const auto *text = std::get_if<TextItem>(&item);
        for (qsizetype i = 0; text != nullptr && text->lines.size() > 1 && i < text->lines.size(); ++i) {
            for (const QString &word : latinWords(text->lines[i])) {
                broken += known.contains(word) ? "" : word.toStdString() + " in " + text->lines.join(u'|').toStdString() + "\n";
            }
        }
    }
    return broken;
}

using PageCase = std::tuple<const char *, Language>;
class Pages : public testing::TestWithParam<PageCase> {};

TEST_P(Pages, NothingIsCutBrokenOrWrittenOver)
{
    const auto &[package, language] = GetParam();
    const PageAnswers &store = pageAnswers(package);
    const Theme theme = Theme::page(ThemeName::Light);
    for (const std::string_view page : pageCodes()) {
        const PageContent content = store.page(page, language);
        const Scene widest = pageScene(content, {12000, 0}, theme, language);
        // 800: beside the navigation of a window of 1024.
        for (const qreal width : {800.0, 1024.0, 1366.0, 1920.0, 3840.0}) {
            const Scene scene = pageScene(content, {width, 0}, theme, language);
            EXPECT_EQ(test::faultsIn(scene, theme), "") << page << " at " << width;
            EXPECT_EQ(brokenWords(scene, widest), "") << page << " at " << width;
        }
    }
}

/// The widths of pages in windows of the four sizes; every day one a theme, with RD_LONG_TESTS each with each.
std::vector<qreal> widthsFor(ThemeName name)
{
    if (qEnvironmentVariableIsSet("RD_LONG_TESTS")) {
        return {800, 1024, 1366, 1920, 3840};
    }
    return {name == ThemeName::Light ? 1366.0 : name == ThemeName::Dark ? 800.0 : 1920.0};
}

TEST_P(Pages, AreReadableInEveryTheme)
{
    const auto &[package, language] = GetParam();
    for (const ThemeName name : allThemes) {
        const Theme theme = Theme::page(name);
        for (const std::string_view page : pageCodes()) {
            const PageContent content = pageAnswers(package).page(page, language);
            for (const qreal width : widthsFor(name)) {
                const Scene scene = pageScene(content, {width, 0}, theme, language);
                EXPECT_EQ(test::faultsIn(scene, theme), "") << page << " at " << width;
                EXPECT_EQ(test::paleIn(scene, theme), "") << page << " at " << width;
            }
        }
    }
}

TEST_P(Pages, SpeakTheirLanguage)
{
    const auto &[package, language] = GetParam();
    const Theme theme = Theme::page(ThemeName::Light);
    for (const std::string_view page : pageCodes()) {
        PageContent content = pageAnswers(package).page(page, language);
        content.empty.remove(QStringLiteral("regional-dashboard import")).remove(QStringLiteral("--store")); // a command
        for (ChartModel &model : content.models) {
            for (Panel &panel : model.panels) {
                // A source's plan quotes its figures as printed.
                std::erase_if(panel.marks, [&](const Mark &mark) { return model.kind == "plan" && mark.group == "figure"; });
            }
        }
        const Scene scene = pageScene(content, {1366, 0}, theme, language);
        EXPECT_EQ(test::foreignIn(scene, language == Language::Zh), "") << page;
    }
}

TEST_P(Pages, SayWhatToDoWhereNothingIsHeld)
{
    const auto &[package, language] = GetParam();
    for (const std::string_view page : pageCodes()) {
        const PageContent content = pageAnswers(package).page(page, language);
        const bool isEmpty = std::string_view(package) == "empty";
        EXPECT_EQ(content.models.empty(), isEmpty) << page;
        EXPECT_TRUE(!isEmpty || content.empty.contains(QStringLiteral("import"))) << content.empty.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Stores, Pages,
                         testing::Combine(testing::Values("liaocheng", "sample-city", "empty"),
                                          testing::Values(Language::Zh, Language::En)),
                         [](const auto &one) {
                             std::string name(std::get<0>(one.param));
                             name = name.substr(0, name.find('-'));
                             return name + (std::get<1>(one.param) == Language::Zh ? "Chinese" : "English");
                         });

} // namespace
} // namespace rd
