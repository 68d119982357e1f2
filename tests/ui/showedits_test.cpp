// What a show changes in the store: the values of a locked deck, a slide's notes.
#include "app/decks/decks.h"
#include "app/editing/entry.h"
#include "app/person.h"
#include "tests/ui/questions.h"
#include "ui/deck/lockdialog.h"
#include "ui/editing/editsession.h"
#include "ui/show/nameline.h"
#include "ui/show/presenterhead.h"
#include "ui/show/slidenotes.h"
#include "ui/twoscreens.h"

#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view figureCode = "LC-0023"; // on the fourth slide

/// A locked deck one of whose figures was corrected afterwards, in a store of each test's own.
template <typename Base> class Outdated : public Base {
protected:
    void SetUp() override
    {
        setPersonName("张三");
        Base::SetUp();
        setPersonName("张三"); // the settings may be others now
        static int stores = 0;
        WorkspaceOptions own = Base::region();
        own.store = Base::folder()->filePath(QStringLiteral("show%1.rdstore").arg(++stores)).toStdString();
        ASSERT_TRUE(this->window->openStore(own)) << this->window->messages()->text().toStdString();
        this->settle();
        deck = this->window->codes().decks.begin()->code;
    }
    void TearDown() override
    {
        setPersonName({});
        Base::TearDown();
    }
    void change(const ReportRunner::Edit &edit)
    {
        QSignalSpy read(this->window.get(), &MainWindow::codesChanged);
        this->window->session()->run(edit, QStringLiteral("test"));
        ASSERT_TRUE(read.wait(20000));
        this->settle();
    }
    void lockAndCorrect()
    {
        change([this](Store &store) -> Result<std::int64_t> {
            Deck locked = *store.codes().decks.find(deck);
            locked.locked = *lockNow(store);
            return saveDeck(store, locked, "lock");
        });
        change([](Store &store) -> Result<std::int64_t> {
            TableRow row = tableRow(store);
            setIn(row, "value", 4711.0);
            setIn(row, "as_published", std::string("4711余家"));
            return enterRows(store, {row}, "correction");
        });
    }
    static TableRow tableRow(Store &store)
    {
        const auto rows = store.rowsOf("figure");
        for (const Row &row : *rows) {
            if (TableRow found{packageTable("figure"), row, {}}; textIn(found, "code") == figureCode) {
                return found;
            }
        }
        return {};
    }
    [[nodiscard]] std::string locked() const { return this->window->codes().decks.find(deck)->locked; }
    template <typename Done> static bool soon(const Done &done) { return QTest::qWaitFor(done, 20000); }
    [[nodiscard]] double shownValue()
    {
        for (const SharedTable &table : this->show().images().tables(3)) {
            for (const ReportRow &row : table->rows) {
                if (row.key.code(Dim::Figure) == figureCode) {
                    return table->quantity(row)->value;
                }
            }
        }
        return 0;
    }

    std::string deck;
};

/// The line of the slide that shows the figure.
QTreeWidgetItem *lineOfSlide(QTreeWidget *tree)
{
    const auto lines = tree->findItems(QStringLiteral("第4页"), Qt::MatchStartsWith);
    EXPECT_EQ(lines.size(), 1);
    return lines.value(0);
}

class TwoScreensOutdated : public Outdated<TwoScreens> {
protected:
    void beginOutdated()
    {
        lockAndCorrect();
        beginOnBoth();
        ASSERT_TRUE(soon([this] { return stage().sheets().changes() != nullptr; }));
    }
};

TEST_F(TwoScreensOutdated, WhatHasChangedIsShownToThePresenterOnly)
{
    beginOutdated();
    QWidget *list = stage().sheets().changes();
    EXPECT_EQ(list->window(), &presenter());
    EXPECT_FALSE(list->isWindow());
    EXPECT_EQ(seen(), picture(0)) << "the room sees the slide";
    QTreeWidgetItem *line = lineOfSlide(list->findChild<QTreeWidget *>());
    ASSERT_NE(line, nullptr);
    ASSERT_EQ(line->childCount(), 1) << "slide by slide";
    EXPECT_TRUE(line->child(0)->text(2).contains(QStringLiteral("4711"))) << "what is it now";
}

TEST_F(TwoScreensOutdated, NewValuesAreAcceptedByKeysAndShownAtOnce)
{
    beginOutdated();
    const double before = shownValue();
    auto *dialog = stage().sheets().changes()->findChild<LockDialog *>();
    auto *tree = dialog->findChild<QTreeWidget *>();
    tree->setCurrentItem(lineOfSlide(tree));
    press(Qt::Key_Space); // ticks the slide, whichever window has the focus
    ASSERT_EQ(dialog->accepted().size(), 1u);
    dialog->findChild<QPushButton *>(QStringLiteral("lock.accept"))->click();
    ASSERT_TRUE(soon([&] { return shownValue() != before; }));
    EXPECT_EQ(shownValue(), 4711);
    EXPECT_EQ(stage().sheets().changes(), nullptr);
    EXPECT_NE(locked().find(' '), std::string::npos) << "the store keeps it";
    for (const Qt::Key one : {Qt::Key_4, Qt::Key_Return}) {
        press(one);
    }
    EXPECT_EQ(seen(), picture(3));
    press(Qt::Key_Escape);
    ASSERT_EQ(launcher->running(), nullptr);
    QSignalSpy read(window.get(), &MainWindow::codesChanged);
    window->session()->undo();
    ASSERT_TRUE(read.wait(20000));
    EXPECT_EQ(locked().find(' '), std::string::npos) << "one change, which can be undone";
}

TEST_F(TwoScreensOutdated, KeptValuesStayAndTheListOpensAgainFromTheMenu)
{
    beginOutdated();
    const double before = shownValue();
    key(Qt::Key_Escape);
    EXPECT_EQ(stage().sheets().changes(), nullptr);
    ASSERT_NE(launcher->running(), nullptr) << "Esc closes the list first";
    EXPECT_EQ(shownValue(), before);
    EXPECT_EQ(locked().find(' '), std::string::npos);
    ASSERT_TRUE(show().can(ShowAct::Changes));
    show().act(ShowAct::Changes);
    ASSERT_NE(stage().sheets().changes(), nullptr);
    press(Qt::Key_PageDown);
    EXPECT_EQ(stage().sheets().changes(), nullptr) << "a clicker goes on";
    EXPECT_EQ(slide(), 1u);
}

TEST_F(TwoScreensOutdated, ADeckThatIsNotLockedIsNotCompared)
{
    beginOnBoth();
    EXPECT_FALSE(show().can(ShowAct::Changes));
    EXPECT_EQ(stage().sheets().changes(), nullptr);
}

class AloneOutdated : public Outdated<Show> {
protected:
    LockDialog *startAndWait()
    {
        lockAndCorrect();
        window->actions()["show.start"]->trigger();
        EXPECT_TRUE(soon([this] { return window->findChild<LockDialog *>() != nullptr; }));
        EXPECT_EQ(launcher->running(), nullptr) << "with one screen it is asked before the show covers it";
        return window->findChild<LockDialog *>();
    }
};

TEST_F(AloneOutdated, WithOneScreenItIsAskedBeforeTheShow)
{
    LockDialog *dialog = startAndWait();
    ASSERT_NE(dialog, nullptr);
    auto *tree = dialog->findChild<QTreeWidget *>();
    tree->setCurrentItem(lineOfSlide(tree));
    QTest::keyClick(tree, Qt::Key_Space);
    dialog->findChild<QPushButton *>(QStringLiteral("lock.accept"))->click();
    ASSERT_NE(launcher->running(), nullptr);
    EXPECT_TRUE(soon([this] { return shownValue() == 4711; }));
}

TEST_F(AloneOutdated, KeptWithOneScreenTheShowBeginsAsItWasLocked)
{
    LockDialog *dialog = startAndWait();
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
    ASSERT_NE(launcher->running(), nullptr);
    ASSERT_TRUE(soon([this] { return shownValue() > 0; }));
    EXPECT_NE(shownValue(), 4711);
    EXPECT_EQ(locked().find(' '), std::string::npos);
}

class TwoScreensNotes : public Outdated<TwoScreens> {
protected:
    [[nodiscard]] SlideNotes &notes() { return *presenter().notes(); }
    [[nodiscard]] Text stored() const { return slidesIn(window->codes(), deck)[slideWritten].notes; }
    std::size_t slideWritten = 1;
};

TEST_F(TwoScreensNotes, NotesAreWrittenInThePresentersWindow)
{
    beginOnBoth();
    press(Qt::Key_PageDown);
    const Text before = stored();
    const QImage room_ = seen();
    QTest::mouseDClick(notes().viewport(), Qt::LeftButton, {}, {5, 5});
    ASSERT_FALSE(notes().isReadOnly());
    EXPECT_TRUE(notes().testAttribute(Qt::WA_InputMethodEnabled)) << "notes are typed in Chinese";
    QTest::keyClicks(&notes(), QStringLiteral(" B5 x"));
    press(Qt::Key_N); // in whichever window
    key(Qt::Key_Space);
    key(Qt::Key_7);
    EXPECT_EQ(slide(), 1u) << "letters, digits and Space belong to the text";
    EXPECT_EQ(seen(), room_);
    QTest::keyClick(&notes(), Qt::Key_Escape);
    EXPECT_TRUE(notes().isReadOnly());
    EXPECT_FALSE(notes().testAttribute(Qt::WA_InputMethodEnabled));
    ASSERT_NE(launcher->running(), nullptr);
    ASSERT_TRUE(soon([&] { return stored() != before; }));
    EXPECT_EQ(stored().zh, before.zh + " B5 xn 7");
    EXPECT_EQ(stored().en, before.en) << "in the language that is shown";
    EXPECT_EQ(notes().toPlainText(), qtext(stored().zh));
    press(Qt::Key_Escape);
    QSignalSpy read(window.get(), &MainWindow::codesChanged);
    window->session()->undo();
    ASSERT_TRUE(read.wait(20000));
    EXPECT_EQ(stored(), before) << "one change, which can be undone";
}

TEST_F(TwoScreensNotes, AClickerTurnsThePageWhileNotesAreWritten)
{
    beginOnBoth();
    press(Qt::Key_PageDown);
    show().act(ShowAct::Notes);
    QTest::keyClicks(&notes(), QStringLiteral("!"));
    QTest::keyClick(&notes(), Qt::Key_PageDown);
    EXPECT_EQ(slide(), 2u);
    EXPECT_TRUE(notes().isReadOnly());
    EXPECT_TRUE(soon([this] { return stored().zh.ends_with("!"); })) << "what was written is not lost";
    EXPECT_EQ(notes().toPlainText(), said(show().deck().slides[2].notes, Language::Zh));
}

TEST_F(TwoScreensNotes, NotesAreKeptInTheLanguageInWhichTheyWereBegun)
{
    beginOnBoth();
    press(Qt::Key_PageDown);
    const Text before = stored();
    show().act(ShowAct::Notes);
    QTest::keyClicks(&notes(), QStringLiteral("!"));
    show().setLook({ThemeName::Light, Language::En});
    EXPECT_TRUE(soon([&] { return stored() != before; })) << "what was written is not lost";
    EXPECT_EQ(stored().zh, before.zh + "!");
    EXPECT_EQ(stored().en, before.en);
    EXPECT_EQ(notes().toPlainText(), qtext(before.en));
}

TEST_F(TwoScreensNotes, NotesThatTheStoreRefusesAreToldOfAndTakenBack)
{
    beginOnBoth();
    press(Qt::Key_PageDown);
    slideWritten = 1;
    const std::string code = show().deck().slides[1].code;
    const QString before = notes().toPlainText();
    window->session()->run([this](Store &store) { return deleteDeck(store, deck, "gone meanwhile"); }, QStringLiteral("test"));
    ASSERT_TRUE(soon([this] { return window->codes().decks.find(deck) == nullptr; }));
    show().act(ShowAct::Notes);
    QTest::keyClicks(&notes(), QStringLiteral("!"));
    QTest::keyClick(&notes(), Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return !presenter().head()->badges().isEmpty(); }));
    EXPECT_EQ(notes().toPlainText(), before);
}

/// Notes written on the second slide by somebody whose name is not known.
class TwoScreensNameless : public TwoScreensNotes {
protected:
    void writeNotes()
    {
        setPersonName({});
        beginOnBoth();
        press(Qt::Key_PageDown);
        before = stored();
        inRoom = seen();
        show().act(ShowAct::Notes);
        QTest::keyClicks(&notes(), QStringLiteral("!"));
        QTest::keyClick(&notes(), Qt::Key_Escape);
        ASSERT_TRUE(soon([&] { return stage().sheets().name() != nullptr || questions.asked() > 0; }));
        ASSERT_EQ(questions.asked(), 0) << "nothing may stop a show";
    }
    [[nodiscard]] QString shown() { return notes().toPlainText(); }

    Questions questions;
    Text before;
    QImage inRoom;
};

TEST_F(TwoScreensNameless, WhoWritesThemIsAskedInALineThatStopsNothing)
{
    writeNotes();
    NameLine *line = stage().sheets().name();
    EXPECT_EQ(line->window(), &presenter());
    EXPECT_EQ(seen(), inRoom) << "the room sees nothing of it";
    press(Qt::Key_PageDown);
    EXPECT_EQ(slide(), 2u) << "a clicker goes on";
    ASSERT_EQ(stage().sheets().name(), line) << "and the question waits";
    line->field()->clear();
    for (const Qt::Key one : {Qt::Key_B, Qt::Key_N, Qt::Key_Return}) {
        press(one); // in whichever window
    }
    EXPECT_EQ(stage().sheets().name(), nullptr);
    EXPECT_EQ(personName(), "bn");
    EXPECT_EQ(slide(), 2u) << "Enter was for the line";
    EXPECT_TRUE(soon([&] { return stored().zh == before.zh + "!"; }));
    EXPECT_EQ(questions.asked(), 0);
}

TEST_F(TwoScreensNameless, WithoutANameTheyWaitForTheEndOfTheShow)
{
    writeNotes();
    press(Qt::Key_Escape);
    EXPECT_EQ(stage().sheets().name(), nullptr);
    ASSERT_NE(launcher->running(), nullptr) << "Esc closes the line first";
    EXPECT_EQ(shown(), qtext(before.zh + "!"));
    EXPECT_EQ(stored(), before);
    questions.answer(QStringLiteral("李四"));
    press(Qt::Key_Escape);
    EXPECT_EQ(launcher->running(), nullptr);
    EXPECT_EQ(questions.asked(), 1);
    EXPECT_EQ(personName(), "李四");
    EXPECT_TRUE(soon([&] { return stored().zh == before.zh + "!"; }));
}

TEST_F(TwoScreensNameless, NotesThatNobodyPutsANameToAreToldOf)
{
    writeNotes();
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_EQ(questions.asked(), 1) << "after the show";
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("未能保存"))) << window->messages()->text().toStdString();
    EXPECT_EQ(stored(), before);
}

} // namespace
} // namespace rd
