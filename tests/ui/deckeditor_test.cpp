#include "deckeditorfixture.h"

#include "app/decks/decks.h"
#include "exchange/json/keptviews.h"
#include "ui/deck/deckchoice.h"
#include "ui/deck/deckdialog.h"
#include "ui/deck/reportpicker.h"
#include "ui/deck/slideform.h"
#include "ui/deck/slidelist.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <span>

namespace rd {
namespace {

TEST_F(DeckEditor, ItsFormIsNotCutInEitherLanguage)
{
    for (const char *language : {"lang.zh", "lang.en"}) {
        act(language);
        DeckDialog *dialog = openEditor();
        ASSERT_NE(dialog, nullptr);
        const auto *form = part<SlideForm>(dialog, "slideform");
        EXPECT_LE(form->widget()->minimumSizeHint().width(), form->viewport()->width()) << language;
        delete dialog;
    }
}

TEST_F(DeckEditor, CtrlBKeepsTheCardAsItIsSeenAndCtrlZTakesItBack)
{
    open("counties");
    const std::size_t before = slides().size();
    const ReportSpec asked = pages().askedReports().front();
    pressInWindow(Qt::Key_B, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return slides().size() == before + 1; }));
    EXPECT_TRUE(soon([&] {
        return window->statusBar()->currentMessage().contains(qtext(window->codes().decks.find(deck)->name.zh));
    })) << window->statusBar()->currentMessage().toStdString();
    const auto shown = deckOf(window->codes(), deck);
    ASSERT_TRUE(shown);
    const DeckSlide &kept = shown->slides[shown->count - 1];
    EXPECT_FALSE(kept.backup);
    EXPECT_EQ(kept.reports.front().id, asked.id);
    EXPECT_EQ(kept.reports.front().filters, asked.filters);
    pressInWindow(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return slides().size() == before; }));
}

TEST_F(DeckEditor, TheDeckOfLastTimeIsKeptAcrossARestart)
{
    DeckDialog *editor = openEditor();
    part<QPushButton>(editor, "deck.new")->click();
    ASSERT_TRUE(soon([&] { return editor->deck() != deck && window->codes().decks.size() == 2; }));
    const std::string fresh = editor->deck();
    QTest::keyClick(editor, Qt::Key_Escape);
    window = std::make_unique<MainWindow>(Look{ThemeName::Light, Language::En});
    ASSERT_TRUE(window->openStore(m_own));
    window->show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    settle();
    pressInWindow(Qt::Key_B, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return slidesIn(window->codes(), fresh).size() == 1; }));
}

TEST_F(DeckEditor, SlidesAreMovedNamedHiddenAndTakenAwayByKeys)
{
    const std::vector<std::string> before = order();
    DeckDialog *editor = openEditor();
    auto *list = part<QListWidget>(editor, "deck.slides");
    ASSERT_EQ(std::size_t(list->count()), before.size());
    editor->activateWindow();
    ASSERT_TRUE(soon([&] { return QApplication::activeWindow() == editor; }));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    EXPECT_EQ(editor->slide(), before[0]);
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return order()[1] == before[0]; }));
    ASSERT_TRUE(soon([&] { return list->currentRow() == 1; })) << "the slide that was moved stays chosen";
    QTest::keyClick(list, Qt::Key_F2);
    auto *title = part<QLineEdit>(editor, "deck.field.title_zh");
    EXPECT_TRUE(title->hasFocus());
    QTest::keyClicks(title, QStringLiteral("new words"));
    QTest::keyClick(title, Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return slides()[1].title.zh == "new words"; }));
    auto *hidden = part<QCheckBox>(editor, "deck.hidden");
    hidden->setFocus();
    QTest::keyClick(hidden, Qt::Key_Space);
    ASSERT_TRUE(soon([&] { return slides()[1].hidden; }));
    EXPECT_EQ(deckOf(window->codes(), deck)->count, 9u);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    ASSERT_TRUE(soon([&] { return slides().size() == before.size() - 1; }));
    const auto undo = [&](const auto &done) {
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        return soon(done);
    };
    EXPECT_TRUE(undo([&] { return slides().size() == before.size(); })) << "each of them can be undone";
    EXPECT_TRUE(undo([&] { return !slides()[1].hidden; }));
    EXPECT_TRUE(undo([&] { return slides()[1].title.zh != "new words"; }));
    EXPECT_TRUE(undo([&] { return order() == before; }));
}

TEST_F(DeckEditor, WhatIsTypedIsTakenWhenTheDialogCloses)
{
    DeckDialog *editor = openEditor();
    auto *notes = part<QPlainTextEdit>(editor, "deck.field.notes_en");
    notes->setFocus();
    notes->setPlainText(QStringLiteral("Say this."));
    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_TRUE(soon([&] { return slides().front().notes.en == "Say this."; }));
}

TEST_F(DeckEditor, ASectionAndStepsAreAdded)
{
    DeckDialog *editor = openEditorInFront();
    const std::size_t before = slides().size();
    auto *menu = part<QPushButton>(editor, "deck.add")->menu();
    ASSERT_EQ(menu->actions().size(), 5);
    menu->actions()[4]->trigger();
    ASSERT_TRUE(soon([&] { return slides().size() == before + 1; }));
    ASSERT_TRUE(soon([&] { return editor->slide() == slides()[1].code; })) << "the new slide is chosen";
    auto *title = part<QLineEdit>(editor, "deck.field.title_zh");
    EXPECT_TRUE(soon([&] { return title->hasFocus(); })) << "a section waits for its words";
    EXPECT_TRUE(title->placeholderText().contains(QStringLiteral("分组"))) << title->placeholderText().toStdString();
    EXPECT_EQ(slides()[1].layout, "section");
    auto *list = part<QListWidget>(editor, "deck.slides");
    list->setCurrentRow(2);
    QTimer::singleShot(0, [] {
        auto *picker = qobject_cast<ReportPicker *>(QApplication::activeModalWidget());
        ASSERT_NE(picker, nullptr);
        QTest::keyClicks(picker->findChild<QLineEdit *>(), QStringLiteral("axle-parts"));
        EXPECT_EQ(picker->code(), "axle-parts");
        picker->accept();
    });
    part<QPushButton>(editor, "deck.reports.add")->click();
    ASSERT_TRUE(soon([&] { return slides()[2].reports.size() == 2; }));
    EXPECT_TRUE(slides()[2].build) << "a second chart of a slide with one comes with the next key";
    const auto shown = deckOf(window->codes(), deck);
    EXPECT_EQ(shown->slides[3].step, 1u);
    EXPECT_EQ(shown->slides[3].number, shown->slides[2].number);
}

TEST_F(DeckEditor, ADeckIsCopiedLockedAndDeleted)
{
    DeckDialog *editor = openEditor();
    part<QPushButton>(editor, "deck.copy")->click();
    ASSERT_TRUE(soon([&] { return editor->deck() != deck; }));
    const std::string copy = editor->deck();
    EXPECT_TRUE(soon([&] { return slidesIn(window->codes(), copy).size() == slides().size(); }));
    auto *lock = part<QCheckBox>(editor, "deck.lock");
    lock->click();
    ASSERT_TRUE(soon([&] { return !window->codes().decks.find(copy)->locked.empty(); }));
    EXPECT_EQ(deckOf(window->codes(), copy)->slides[1].reports[0].asKnown, window->codes().decks.find(copy)->locked);
    auto *theme = part<QComboBox>(editor, "deck.theme");
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    EXPECT_TRUE(soon([&] { return window->codes().decks.find(copy)->theme == "projector"; }));
    part<QPushButton>(editor, "deck.delete")->click();
    auto *ask = part<QMessageBox>(editor, "deletedeck");
    ask->buttons().front()->click();
    EXPECT_TRUE(soon([&] { return window->codes().decks.find(copy) == nullptr && editor->deck() == deck; }));
}

TEST_F(DeckEditor, DraggingASlideIsAStepThatCanBeUndone)
{
    const std::vector<std::string> before = order();
    DeckDialog *editor = openEditorInFront();
    auto *list = part<QListWidget>(editor, "deck.slides");
    // What a drop of the first slide behind the third does to the list.
    ASSERT_TRUE(list->model()->moveRow({}, 0, {}, 3));
    ASSERT_TRUE(soon([&] { return order()[2] == before[0]; }));
    EXPECT_EQ(order()[0], before[1]);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return order() == before; }));
    EXPECT_TRUE(soon([&] { return codeOfSlide(*list->item(0)) == before[0]; })) << "the list follows";
}

TEST_F(DeckEditor, GroupNotesAndStepsAreUndoneOneByOne)
{
    DeckDialog *editor = openEditorInFront();
    auto *list = part<QListWidget>(editor, "deck.slides");
    list->setCurrentRow(1);
    const Slide before = slides()[1];
    auto *group = part<QLineEdit>(editor, "deck.field.group_zh");
    group->setFocus();
    QTest::keyClicks(group, QStringLiteral("opening"));
    QTest::keyClick(group, Qt::Key_Tab);
    ASSERT_TRUE(soon([&] { return slides()[1].group.zh == "opening"; })) << "what is typed is taken when the field is left";
    auto *notes = part<QPlainTextEdit>(editor, "deck.field.notes_zh");
    notes->setFocus();
    notes->setPlainText(QStringLiteral("Say this first."));
    QTest::keyClick(notes, Qt::Key_Tab);
    ASSERT_TRUE(soon([&] { return slides()[1].notes.zh == "Say this first."; }));
    auto *backup = part<QCheckBox>(editor, "deck.backup");
    backup->setFocus();
    QTest::keyClick(backup, Qt::Key_Space);
    ASSERT_TRUE(soon([&] { return slides()[1].backup; }));
    list->setFocus();
    const auto undo = [&](const auto &done) {
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        return soon(done);
    };
    EXPECT_TRUE(undo([&] { return !slides()[1].backup; }));
    EXPECT_TRUE(undo([&] { return slides()[1].notes == before.notes; }));
    EXPECT_TRUE(undo([&] { return slides()[1].group == before.group; }));
    QTest::keyClick(list, Qt::Key_Y, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return slides()[1].group.zh == "opening"; }));
}

TEST_F(DeckEditor, ASlideIsCopiedIntoAnotherDeckByKeysAndByItsMenu)
{
    DeckDialog *editor = openEditorInFront();
    auto *list = part<QListWidget>(editor, "deck.slides");
    list->setCurrentRow(2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    part<QPushButton>(editor, "deck.new")->click();
    ASSERT_TRUE(soon([&] { return editor->deck() != deck; }));
    const std::string fresh = editor->deck();
    ASSERT_TRUE(soon([&] { return list->count() == 0; }));
    const auto labels = editor->findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("Ctrl+B"));
    })) << "an empty deck says what to do";
    list->setFocus();
    QTest::keyClick(list, Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return slidesIn(window->codes(), fresh).size() == 1; }));
    EXPECT_EQ(slidesIn(window->codes(), fresh)[0].reports, slides()[2].reports);
    EXPECT_NE(slidesIn(window->codes(), fresh)[0].code, slides()[2].code);
    Q_EMIT list->customContextMenuRequested({5, 5});
    auto *menu = part<QMenu>(editor, "slidemenu");
    ASSERT_GE(menu->actions().size(), 6);
    menu->actions()[2]->trigger();
    EXPECT_TRUE(soon([&] { return slidesIn(window->codes(), fresh).size() == 2; }));
    menu->actions().back()->trigger();
    EXPECT_TRUE(soon([&] { return std::ranges::count(slidesIn(window->codes(), fresh), true, &Slide::backup) == 1; }))
        << "a mark of the menu";
    menu->close();
}

TEST_F(DeckEditor, ADeckIsNamedByF2)
{
    DeckDialog *editor = openEditorInFront();
    auto *decks = part<QListWidget>(editor, "decklist");
    QTimer::singleShot(0, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("May"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    });
    decks->setFocus();
    QTest::keyClick(decks, Qt::Key_F2);
    EXPECT_TRUE(soon([&] { return window->codes().decks.find(deck)->name.zh == "May"; }));
}

TEST_F(DeckEditor, EveryControlSaysWhatItIsInBothLanguages)
{
    for (const Language language : {Language::Zh, Language::En}) {
        window->setLook({ThemeName::Light, language});
        DeckDialog *editor = openEditor();
        int controls = 0;
        for (QWidget *one : editor->findChildren<QWidget *>()) {
            const bool isControl =
                one->focusPolicy() & Qt::TabFocus && one->isVisibleTo(editor) && !qobject_cast<SlideForm *>(one);
            if (isControl) {
                QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(one);
                EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty()) << one->objectName().toStdString();
                ++controls;
            }
        }
        EXPECT_GT(controls, 20);
        delete editor;
    }
}

} // namespace
} // namespace rd
