#pragma once

#include "windowfixture.h"

#include "app/person.h"
#include "ui/editing/editsession.h"
#include "ui/editing/entrydialog.h"

#include <QLineEdit>
#include <QPushButton>

namespace rd {

/// Entering and correcting in the window, on a store of each test's own.
class EditingTest : public WindowTest {
protected:
    void SetUp() override
    {
        setPersonName("张三");
        WindowTest::SetUp();
        static int stores = 0;
        WorkspaceOptions own = region();
        own.store = folder()->filePath(QStringLiteral("own%1.rdstore").arg(++stores)).toStdString();
        ASSERT_TRUE(window->openStore(own)) << window->messages()->text().toStdString();
        settle();
    }
    void TearDown() override
    {
        window.reset();
        setPersonName({});
    }
    [[nodiscard]] QString said(std::string_view word) const { return saidWord(word, window->look().language); }
    [[nodiscard]] QString panelText() const { return window->panel()->plainText(); }

    template <typename Found> Found waitFor(Found (*look)(MainWindow *))
    {
        for (int i = 0; i < 400 && !look(window.get()); ++i) {
            QTest::qWait(20);
        }
        return look(window.get());
    }
    EntryDialog *form()
    {
        return waitFor<EntryDialog *>([](MainWindow *main) { return main->findChild<EntryDialog *>(); });
    }
    void choose(const std::string &figure)
    {
        Choice choice;
        choice.selection.keys.push_back(Key{{Dim::Figure, figure}});
        choice.lineage.add({{figure}, 0});
        pages().choose(choice);
        fill();
        settle();
    }
    /// Waits until the window has taken a change in.
    template <typename Act> void changing(Act act)
    {
        QSignalSpy changed(window->session(), &EditSession::changed);
        const CodeBook *before = &window->codes();
        act();
        ASSERT_TRUE(changed.count() > 0 || changed.wait(20000)) << window->messages()->text().toStdString();
        for (int i = 0; i < 400 && &window->codes() == before; ++i) {
            QTest::qWait(20);
        }
        settle();
        for (int i = 0; i < 100 && !state().choice.empty() && !window->panel()->shownValue(); ++i) {
            QTest::qWait(20);
        }
    }
    static void type(EntryDialog *dialog, const char *column, const QString &text)
    {
        FieldEditor *field = dialog->form()->field(column);
        ASSERT_NE(field, nullptr) << column;
        QLineEdit *line = field->findChild<QLineEdit *>();
        ASSERT_NE(line, nullptr) << column;
        line->setFocus();
        line->selectAll();
        line->insert(text); // as an input method does: keys have no Chinese
        QTest::keyClick(line, Qt::Key_Tab);
    }
    QPushButton *panelButton(const char *name) { return window->panel()->findChild<QPushButton *>(QLatin1String(name)); }
};

} // namespace rd
