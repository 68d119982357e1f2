#include "deckeditorfixture.h"

#include "app/decks/decks.h"
#include "ui/deck/slidelist.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTimer>

#include <span>

namespace rd {
namespace {

TEST_F(DeckEditor, SeveralSlidesAreMovedMarkedGroupedAndTakenAwayTogether)
{
    DeckDialog *editor = openEditorInFront();
    auto *list = part<QListWidget>(editor, "deck.slides");
    const std::vector<std::string> before = order();
    const auto click = [&](int row, Qt::KeyboardModifiers with) {
        list->scrollToItem(list->item(row));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, with, list->visualItemRect(list->item(row)).center());
    };
    const auto codes = [&](std::initializer_list<std::size_t> places) {
        std::vector<std::string> wanted;
        for (const std::size_t place : places) {
            wanted.push_back(before[place]);
        }
        return wanted;
    };
    const auto moved = [&](std::initializer_list<std::size_t> first) {
        const std::vector<std::string> now = order(), wanted = codes(first);
        return now.size() == before.size() && std::ranges::equal(std::span(now).first(wanted.size()), wanted);
    };
    click(1, {});
    click(3, Qt::ControlModifier);
    list->setFocus();
    EXPECT_EQ(chosenSlides(*list), codes({1, 3}));
    QTest::keyClick(list, Qt::Key_Up, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return moved({1, 0, 3, 2}); }));
    EXPECT_TRUE(soon([&] { return chosenSlides(*list) == codes({1, 3}); })) << "they stay chosen";
    QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return order() == before; }));
    ASSERT_TRUE(soon([&] { return chosenSlides(*list) == codes({1, 3}); }));
    const auto choose = [&](const char *word) {
        Q_EMIT list->customContextMenuRequested({5, 5});
        auto *menu = part<QMenu>(editor, "slidemenu");
        for (QAction *action : menu->actions()) {
            if (action->text() == saidWord(word, Language::Zh)) {
                action->trigger();
            }
        }
        delete menu;
    };
    choose("deck.hidden");
    ASSERT_TRUE(soon([&] { return slides()[1].hidden && slides()[3].hidden; }));
    EXPECT_FALSE(slides()[2].hidden);
    QTimer::singleShot(0, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("deck.name.zh"));
        name->setText(QStringLiteral("开场"));
        QTest::keyClick(name, Qt::Key_Return);
    });
    choose("deck.slide.group");
    ASSERT_TRUE(soon([&] { return slides()[1].group.zh == "开场" && slides()[3].group.zh == "开场"; }));
    EXPECT_NE(slides()[2].group.zh, "开场");
    editor->activateWindow();
    ASSERT_TRUE(soon([&] { return QApplication::activeWindow() == editor; }));
    click(1, {});
    click(3, Qt::ShiftModifier);
    list->setFocus();
    EXPECT_EQ(chosenSlides(*list), codes({1, 2, 3}));
    QTest::keyClick(list, Qt::Key_Delete);
    ASSERT_TRUE(soon([&] { return order().size() == before.size() - 3; }));
    const auto undo = [&](const auto &done) {
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        return soon(done);
    };
    EXPECT_TRUE(undo([&] { return order() == before; })) << "each was one change";
    EXPECT_TRUE(undo([&] { return slides()[1].group.zh != "开场" && slides()[3].group.zh != "开场"; }));
    EXPECT_TRUE(undo([&] { return !slides()[1].hidden && !slides()[3].hidden; }));
}

TEST_F(DeckEditor, SeveralSlidesThatAreDraggedAreOneChange)
{
    DeckDialog *editor = openEditorInFront();
    auto *list = part<QListWidget>(editor, "deck.slides");
    const std::vector<std::string> before = order();
    // What the list does at the end of a drag: row after row.
    ASSERT_TRUE(list->model()->moveRow({}, 2, {}, 0));
    ASSERT_TRUE(list->model()->moveRow({}, 3, {}, 1));
    ASSERT_TRUE(soon([&] { return order()[0] == before[2] && order()[1] == before[3]; }));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return order() == before; }));
}

} // namespace
} // namespace rd
