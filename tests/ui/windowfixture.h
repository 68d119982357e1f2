#pragma once

#include "app/person.h"
#include "core/report/catalogue.h"
#include "ui/cards/cardwidget.h"
#include "ui/cards/sceneview.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/provenance/provenancepanel.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace rd {

/// A window on the bundled region, made once for all tests from the package through the real store.
class WindowTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder() = std::make_unique<QTemporaryDir>();
        ASSERT_TRUE(folder()->isValid());
        ASSERT_TRUE(Workspace::open(region()).ok()); // made here, so that no window has to tell of it
    }
    static void TearDownTestSuite() { folder().reset(); }
    static std::unique_ptr<QTemporaryDir> &folder()
    {
        static std::unique_ptr<QTemporaryDir> made;
        return made;
    }
    static WorkspaceOptions region()
    {
        WorkspaceOptions options;
        options.store = folder()->filePath(QStringLiteral("region.rdstore")).toStdString();
        options.makeMissing = true;
        return options;
    }

    void SetUp() override
    {
        setPersonName("张三"); // else the first change would ask
        window = std::make_unique<MainWindow>(Look{ThemeName::Light, Language::Zh});
        window->resize(1366, 768);
        ASSERT_TRUE(window->openStore(region())) << window->messages()->text().toStdString();
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        settle();
    }

    void settle()
    {
        QSignalSpy settled(window->pages(), &PageStack::settled);
        while (window->pages()->currentView()->isWaiting()) {
            ASSERT_TRUE(settled.wait(20000));
        }
    }
    void fill()
    {
        QSignalSpy filled(window->panel(), &ProvenancePanel::filled);
        ASSERT_TRUE(filled.wait(20000));
    }
    void open(const std::string &page)
    {
        window->pages()->openPage(page);
        settle();
    }
    void act(std::string_view action)
    {
        window->actions()[action]->trigger();
        settle();
    }
    [[nodiscard]] PageStack &pages() { return *window->pages(); }
    [[nodiscard]] const std::vector<CardWidget *> &cards() { return pages().currentView()->cards(); }
    [[nodiscard]] const ViewState &state() { return pages().history().current(); }
    /// The first card with several marks side by side; every page of the bundled region has one.
    [[nodiscard]] CardWidget *cardWithMarks()
    {
        for (CardWidget *card : cards()) {
            const Scene &scene = card->sceneView()->scene();
            const auto standsFree = [&scene](int mark) {
                return scene.markAt(scene.marks[std::size_t(mark)].rect.center()) == mark;
            };
            if (scene.marks.size() > 2 && standsFree(0) && standsFree(1)) {
                return card;
            }
        }
        return nullptr;
    }
    static void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(widget, key, modifiers);
    }
    /// Clicks the middle of a mark, after scrolling it into view.
    void click(CardWidget *card, std::size_t mark)
    {
        pages().currentView()->ensureWidgetVisible(card);
        QTest::mouseClick(card->sceneView(), Qt::LeftButton, {},
                          card->sceneView()->scene().marks[mark].rect.center().toPoint());
        settle();
    }

    std::unique_ptr<MainWindow> window;
};

} // namespace rd
