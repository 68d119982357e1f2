#pragma once

#include "windowfixture.h"

#include "app/decks/decks.h"
#include "app/person.h"
#include "ui/deck/deckdialog.h"

#include <QApplication>

namespace rd {

/// Keeping slides and arranging decks in the window, on a store of each test's own.
class DeckEditor : public WindowTest {
protected:
    void SetUp() override
    {
        setPersonName("张三");
        WindowTest::SetUp();
        static int stores = 0;
        m_own = region();
        m_own.store = folder()->filePath(QStringLiteral("decks%1.rdstore").arg(++stores)).toStdString();
        ASSERT_TRUE(window->openStore(m_own)) << window->messages()->text().toStdString();
        settle();
        deck = window->codes().decks.begin()->code;
    }
    void TearDown() override
    {
        window.reset();
        setPersonName({});
    }
    [[nodiscard]] std::vector<Slide> slides() const { return slidesIn(window->codes(), deck); }
    [[nodiscard]] std::vector<std::string> order() const
    {
        std::vector<std::string> codes;
        for (const Slide &slide : slides()) {
            codes.push_back(slide.code);
        }
        return codes;
    }
    template <typename Done> static bool soon(const Done &done) { return QTest::qWaitFor(done, 20000); }
    void pressInWindow(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(window.get(), key, modifiers);
        settle();
    }
    DeckDialog *openEditor()
    {
        pressInWindow(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window->findChild<DeckDialog *>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    /// Keys and the focus go to a window that is in front.
    DeckDialog *openEditorInFront()
    {
        DeckDialog *editor = openEditor();
        editor->activateWindow();
        EXPECT_TRUE(soon([&] { return QApplication::activeWindow() == editor; }));
        return editor;
    }
    template <typename T> static T *part(const QWidget *of, const char *name)
    {
        T *found = of->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    WorkspaceOptions m_own;
    std::string deck;
};

} // namespace rd
