#include "windowfixture.h"

#include "ui/dialogs/exportdialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <set>

namespace rd {
namespace {

std::string className(const QWidget *widget)
{
    return widget->metaObject()->className() + (" " + widget->objectName().toStdString());
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

class Accessibility : public WindowTest {
protected:
    static bool isControl(const QWidget *widget)
    {
        return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() && widget->isEnabled();
    }
    /// What a screen reader calls a control; empty where it says nothing.
    static QString nameOf(QWidget *widget)
    {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        return face ? face->text(QAccessible::Name) : QString();
    }
    static void checkNames(QWidget *root, bool english)
    {
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            if (!isControl(widget)) {
                continue;
            }
            const QString name = nameOf(widget);
            EXPECT_FALSE(name.isEmpty()) << className(widget);
            const bool otherLanguage = name == QStringLiteral("中文"); // the way back is written as its reader writes
            EXPECT_FALSE(english && !otherLanguage && hasHan(name)) << className(widget) << ": " << name.toStdString();
        }
    }
    /// Every control that Tab comes to, from where the focus is until it is there again.
    static std::set<const QWidget *> tabbedThrough(QWidget *window)
    {
        std::set<const QWidget *> seen;
        for (int i = 0; i < 200; ++i) {
            QWidget *focus = QApplication::focusWidget();
            if (focus == nullptr || !seen.insert(focus).second) {
                break;
            }
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        EXPECT_TRUE(seen.size() < 200) << window->objectName().toStdString();
        return seen;
    }
};

TEST_F(Accessibility, EveryControlHasANameInBothLanguages)
{
    for (const char *language : {"lang.en", "lang.zh"}) {
        act(language);
        const bool english = std::string(language) == "lang.en";
        for (const std::string_view page : pageCodes()) {
            open(std::string(page));
            checkNames(window.get(), english);
            for (CardWidget *card : cards()) {
                card->showTable(true);
            }
            checkNames(window.get(), english);
            for (CardWidget *card : cards()) {
                card->showTable(false);
            }
        }
        for (const QAction *action : window->menuBar()->actions()) {
            ASSERT_NE(action->menu(), nullptr);
            EXPECT_FALSE(action->text().isEmpty());
            for (const QAction *entry : action->menu()->actions()) {
                EXPECT_TRUE(entry->isSeparator() || !entry->text().isEmpty());
                EXPECT_FALSE(english && entry->objectName() != QStringLiteral("lang.zh") && hasHan(entry->text()))
                    << entry->text().toStdString();
            }
        }
    }
}

TEST_F(Accessibility, DialogsHaveNamesToo)
{
    for (const Language language : {Language::En, Language::Zh}) {
        window->setLook({ThemeName::Light, language, {}});
        ExportDialog dialog({pages().askedReports(), {}}, window->storeAddress(), window->desk(), window->look(), window.get());
        dialog.show();
        checkNames(&dialog, language == Language::En);
        EXPECT_FALSE(dialog.windowTitle().isEmpty());
        act("action.keys");
        auto *keys = window->findChild<QDialog *>(QStringLiteral("keys"));
        ASSERT_NE(keys, nullptr);
        checkNames(keys, language == Language::En);
        delete keys;
    }
}

TEST_F(Accessibility, TabReachesEveryControlOfEveryPage)
{
    for (const std::string_view page : pageCodes()) {
        open(std::string(page));
        window->activateWindow();
        pages().currentView()->cards().front()->sceneView()->setFocus();
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        const std::set<const QWidget *> reached = tabbedThrough(window.get());
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            EXPECT_TRUE(!isControl(widget) || reached.contains(widget)) << page << ": " << className(widget);
        }
    }
}

TEST_F(Accessibility, F6GoesRoundThroughThePanes)
{
    std::set<const QWidget *> first;
    window->pages()->currentView()->cards().front()->sceneView()->setFocus();
    for (int i = 0; i < 4; ++i) {
        act("action.nextpane");
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        first.insert(QApplication::focusWidget());
    }
    EXPECT_GE(first.size(), 3U);
    const QWidget *again = *first.begin();
    for (int i = 0; i < 4 && QApplication::focusWidget() != again; ++i) {
        act("action.nextpane");
    }
    EXPECT_EQ(QApplication::focusWidget(), again);
}

TEST_F(Accessibility, F10OpensTheMenusAndArrowsLeadThroughThem)
{
    QTest::keyClick(window.get(), Qt::Key_F10);
    const QList<QAction *> menus = window->menuBar()->actions();
    ASSERT_EQ(window->menuBar()->activeAction(), menus.front());
    ASSERT_EQ(QApplication::activePopupWidget(), menus.front()->menu());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Left);
    EXPECT_EQ(window->menuBar()->activeAction(), menus.back());
    ASSERT_EQ(QApplication::activePopupWidget(), menus.back()->menu());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

TEST_F(Accessibility, AChartSaysInOneSentenceWhatItIsAndItsMarksTheirQualifiers)
{
    for (const Language language : {Language::En, Language::Zh}) {
        window->setLook({ThemeName::Light, language, {}});
        bool anyQualified = false;
        for (const std::string_view page : pageCodes()) {
            open(std::string(page));
            for (const CardWidget *card : cards()) {
                const SceneView *view = card->sceneView();
                QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(const_cast<SceneView *>(view));
                EXPECT_EQ(chart->text(QAccessible::Name), card->title());
                const QString count = QString::number(view->scene().marks.size());
                EXPECT_TRUE(chart->text(QAccessible::Description).contains(count)) << card->card().id;
                EXPECT_TRUE(chart->text(QAccessible::Description).contains(QStringLiteral("Ctrl+T"))) << card->card().id;
                for (int i = 0; i < chart->childCount(); ++i) {
                    const SceneMark &mark = view->scene().marks[std::size_t(i)];
                    EXPECT_EQ(chart->child(i)->text(QAccessible::Value), mark.value);
                    if (mark.qualifier == Qualifier::MoreThan) {
                        const QString words = chart->child(i)->text(QAccessible::Description);
                        EXPECT_TRUE(
                            words.contains(language == Language::En ? QStringLiteral("more than") : QStringLiteral("超过")));
                        anyQualified = true;
                    }
                }
            }
        }
        EXPECT_TRUE(anyQualified);
    }
}

/// What a screen reader was told, of one widget.
struct Told {
    const QObject *about = nullptr;
    std::vector<std::pair<QAccessible::Event, int>> events;
};
Told told;

void listen(QAccessibleEvent *event)
{
    if (event->object() == told.about) {
        told.events.emplace_back(event->type(), event->child());
    }
}

TEST_F(Accessibility, TellsWhereTheFocusIsAndWhatIsChosen)
{
    QPlatformAccessibility *platform = QGuiApplicationPrivate::platformIntegration()->accessibility();
    platform->setActive(true);
    SceneView *view = cardWithMarks()->sceneView();
    view->setFocus();
    told = {view, {}};
    const auto before = QAccessible::installUpdateHandler(listen);
    press(view, Qt::Key_Right);
    press(view, Qt::Key_Right);
    settle();
    const int current = view->currentMark();
    ASSERT_GE(current, 0);
    const auto heard = [](QAccessible::Event event, int child) {
        return std::count(told.events.begin(), told.events.end(), std::pair(event, child)) > 0;
    };
    EXPECT_TRUE(heard(QAccessible::Focus, current));
    EXPECT_TRUE(heard(QAccessible::Selection, current) || heard(QAccessible::SelectionWithin, -1));
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(view);
    EXPECT_TRUE(chart->child(current)->state().focused);
    EXPECT_TRUE(chart->child(current)->state().selected);
    EXPECT_EQ(chart->focusChild(), chart->child(current));
    QAccessible::installUpdateHandler(before);
    platform->setActive(false);
}

} // namespace
} // namespace rd
