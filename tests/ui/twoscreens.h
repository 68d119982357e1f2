#pragma once

#include "ui/finding/quickfindbox.h"
#include "ui/show/presenterwindow.h"
#include "ui/show/screenchooser.h"
#include "ui/showfixture.h"

#include <QLineEdit>
#include <QScreen>
#include <QSettings>

namespace rd {

/// Begun with two screens (support/twoscreens.json). That one is pulled out is tested with real ones (window/test_show.py).
class TwoScreens : public Show {
protected:
    void SetUp() override
    {
        QCoreApplication::setOrganizationName(QStringLiteral("rd-show-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QSettings().clear();
        Show::SetUp();
    }
    void TearDown() override
    {
        launcher.reset();
        window.reset();
        QSettings().clear();
        QCoreApplication::setOrganizationName({});
    }
    /// The show with the room's slides on the second screen.
    void beginOnBoth()
    {
        window->actions()["show.start"]->trigger();
        ASSERT_NE(launcher->running(), nullptr);
        ASSERT_NE(stage().screens().chooser(), nullptr) << "which screen is the room's is asked";
        QTest::keyClick(stage().screens().chooser()->numbers().front().get(), Qt::Key_2);
        ready();
    }
    void beginAgain()
    {
        window->actions()["show.start"]->trigger();
        ready();
    }
    void ready()
    {
        for (std::size_t slide = 0; slide < show().state().flow.size(); ++slide) {
            ASSERT_TRUE(QTest::qWaitFor([&] { return show().images().hasTables(slide); }, 20000));
        }
        ASSERT_TRUE(room().isVisible());
        ASSERT_TRUE(presenter().isVisible());
    }
    [[nodiscard]] ShowStage &stage() { return *launcher->running(); }
    [[nodiscard]] PresenterWindow &presenter() { return stage().presenter(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&presenter(), key, modifiers); }
    [[nodiscard]] QString screenOf(const QWidget &widget) { return widget.screen()->name(); }
    void find(const QString &text)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QuickFindBox *box = stage().sheets().search();
        QSignalSpy known(box, &QuickFindBox::figuresKnown);
        ASSERT_TRUE(known.wait(20000));
        QTest::keyClicks(box->field(), text);
        ASSERT_FALSE(box->hits().empty());
        QTest::keyClick(box->field(), Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return show().state().inserted; }, 20000));
    }

    QTemporaryDir m_settings;
};

} // namespace rd
