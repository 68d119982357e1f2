// Language and colours changed in the middle of a show, from its menu: both windows follow, and the room sees nothing else.
#include "core/boundaries.h"
#include "ui/show/presenterhead.h"
#include "ui/show/slidenotes.h"
#include "ui/show/spokenlist.h"
#include "ui/twoscreens.h"
#include "ui/widgets/windowcolors.h"

#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>

namespace rd {
namespace {

bool isChinese(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

class TwoScreensLook : public TwoScreens {
protected:
    /// Opens the show's menu by its key and takes an entry of one of its parts.
    void choose(const char *part, const char *entry)
    {
        const Language language = show().look().language;
        press(Qt::Key_Menu);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        const auto named = [language](QMenu *from, const char *key) {
            const auto all = from->actions();
            const auto found = std::ranges::find(all, saidWord(key, language), &QAction::text);
            return found == all.end() ? nullptr : *found;
        };
        QAction *submenu = named(menu, part);
        ASSERT_NE(submenu, nullptr);
        QAction *choice = named(submenu->menu(), entry);
        ASSERT_NE(choice, nullptr);
        choice->trigger();
        menu->close();
    }
    void goToFourth()
    {
        press(Qt::Key_4);
        press(Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([this] { return presenter().figures()->figures().size() == 3; }, 20000));
    }
};

TEST_F(TwoScreensLook, AllOfBothWindowsIsInTheOtherLanguage)
{
    beginOnBoth();
    goToFourth();
    press(Qt::Key_I);
    const QImage before = seen();
    choose("menu.language", "lang.en");
    ASSERT_EQ(show().look().language, Language::En);
    EXPECT_NE(seen(), before);
    EXPECT_FALSE(isChinese(show().images().title(3)));
    EXPECT_EQ(presenter().notes()->toPlainText(), said(show().deck().slides[3].notes, Language::En));
    ASSERT_EQ(presenter().figures()->figures().size(), 3u);
    for (const SpokenFigure &figure : presenter().figures()->figures()) {
        EXPECT_FALSE(isChinese(figure.words)) << figure.words.toStdString();
    }
    EXPECT_FALSE(isChinese(presenter().windowTitle().section(QStringLiteral(" · "), 0, 0)));
    EXPECT_FALSE(isChinese(room().windowTitle().section(QStringLiteral(" · "), 0, 0)));
    for (const QLabel *label : presenter().findChildren<QLabel *>()) {
        EXPECT_FALSE(isChinese(label->text())) << label->text().toStdString();
    }
    const auto buttons = presenter().findChildren<QToolButton *>();
    ASSERT_FALSE(buttons.empty());
    for (const QToolButton *button : buttons) {
        EXPECT_FALSE(isChinese(button->text())) << button->text().toStdString();
    }
    press(Qt::Key_Tab);
    EXPECT_FALSE(isChinese(stage().sheets().grid()->filter()->placeholderText()));
    press(Qt::Key_Escape);
    press(Qt::Key_I);
    EXPECT_EQ(seen(), picture(3)) << "nothing but the slide in the room";
    choose("menu.language", "lang.zh");
    press(Qt::Key_I);
    EXPECT_EQ(seen(), before);
}

TEST_F(TwoScreensLook, ColoursChangeInBothWindowsAndTheShowGoesOn)
{
    beginOnBoth();
    goToFourth();
    for (const auto &[word, theme] :
         {std::pair("theme.dark", ThemeName::Dark), std::pair("theme.projector", ThemeName::Projector)}) {
        choose("menu.theme", word);
        EXPECT_EQ(seen(), picture(3));
        EXPECT_EQ(seen().pixelColor(1, 1), Theme::slide(theme, room().height()).color(Token::Ground));
        EXPECT_EQ(presenter().palette().color(QPalette::Window), windowPalette(Theme::page(theme)).color(QPalette::Window));
        EXPECT_EQ(slide(), 3u);
        EXPECT_EQ(stage().sheets().search()->window(), &presenter());
    }
    EXPECT_EQ(window->look().theme, ThemeName::Light) << "the main window keeps its own";
}

TEST_F(TwoScreensLook, AFrozenRoomKeepsWhatItSees)
{
    beginOnBoth();
    const QImage before = seen();
    press(Qt::Key_F);
    choose("menu.language", "lang.en");
    choose("menu.theme", "theme.dark");
    EXPECT_EQ(seen(), before);
    press(Qt::Key_F);
    EXPECT_EQ(seen(), picture(0));
    EXPECT_NE(seen(), before);
}

TEST_F(TwoScreensLook, WhatWasFoundStaysOnTheScreenInTheOtherLook)
{
    beginOnBoth();
    find(QStringLiteral("LC-0014"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return seen() != picture(0); }, 20000));
    const QImage found = seen();
    show().setLook({ThemeName::Dark, Language::En});
    EXPECT_NE(seen(), picture(0)) << "what lies below is not seen for a moment";
    EXPECT_NE(seen(), found);
    press(Qt::Key_Escape);
    EXPECT_EQ(seen(), picture(0));
    ASSERT_NE(launcher->running(), nullptr);
}

TEST_F(TwoScreensLook, EscTakesBackWhatIsOnItsWayToTheScreen)
{
    beginOnBoth();
    press(Qt::Key_K, Qt::ControlModifier);
    QuickFindBox *box = stage().sheets().search();
    QSignalSpy known(box, &QuickFindBox::figuresKnown);
    ASSERT_TRUE(known.wait(20000));
    QTest::keyClicks(box->field(), QStringLiteral("LC-0014"));
    ASSERT_FALSE(box->hits().empty());
    QTest::keyClick(box->field(), Qt::Key_Return);
    ASSERT_EQ(show().state().inserted, 0u) << "its answer cannot have come yet";
    press(Qt::Key_Escape);
    ASSERT_NE(launcher->running(), nullptr) << "the show does not end";
    find(QStringLiteral("LC-0015"));
    EXPECT_EQ(show().shownTables().front()->rows.front().key.code(Dim::Figure), "LC-0015");
    press(Qt::Key_Escape);
    EXPECT_EQ(show().state().inserted, 0u);
    ASSERT_NE(launcher->running(), nullptr);
    press(Qt::Key_Escape);
    EXPECT_EQ(launcher->running(), nullptr) << "with nothing left it does";
}

bool areListed(const RunningShow &show, std::initializer_list<const char *> words, bool isWanted)
{
    const std::vector<KeyLine> lines = showKeyLines(show);
    return std::ranges::all_of(words, [&](const char *word) {
        return std::ranges::any_of(lines, [&](const KeyLine &line) { return line.second == saidWord(word, Language::Zh); })
               == isWanted;
    });
}

TEST_F(TwoScreensLook, TheListOfKeysHasThoseOfBothScreens)
{
    beginOnBoth();
    EXPECT_TRUE(areListed(show(), {"show.freeze", "show.swap", "show.notes", "show.notes.turn", "show.black"}, true));
    EXPECT_TRUE(areListed(show(), {"show.pointer.size"}, false)) << "nothing is pointed with";
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(areListed(show(), {"show.pointer.size"}, true));
}

TEST_F(Show, TheListOfKeysHasNoneThatDoNothingOnOneScreen)
{
    begin();
    EXPECT_TRUE(areListed(show(), {"show.freeze", "show.swap", "show.notes", "show.notes.turn"}, false));
    EXPECT_TRUE(areListed(show(), {"show.black", "show.overview", "show.insert", "action.keys"}, true));
}

/// `present` begins the show while the user's boundary file is still being read.
TEST_F(Show, BoundariesThatComeLaterAreTaken)
{
    begin();
    ASSERT_EQ(show().look().boundaries, nullptr);
    const auto boundaries = std::make_shared<const Boundaries>();
    window->setLook({ThemeName::Dark, Language::En, boundaries});
    EXPECT_EQ(show().look(), (Look{ThemeName::Light, Language::Zh, boundaries})) << "language and colours are the show's own";
    EXPECT_EQ(seen(), picture(0));
}

/// A presenter looks for a slide by its name as soon as the show runs, and not when hundreds of pictures are made.
TEST_F(Show, ASlideIsFoundByItsOwnTitleBeforeItsPictureIsMade)
{
    const auto deck = deckOf(*window->desk().codes, {});
    ASSERT_TRUE(deck);
    SlideImages images(std::make_shared<const SlideDeck>(*deck), window->desk().codes);
    images.setScreen({1280, 720}, ThemeName::Light, Language::En);
    ASSERT_FALSE(deck->slides[2].title.empty());
    EXPECT_EQ(images.title(2), said(deck->slides[2].title, Language::En));
}

} // namespace
} // namespace rd
