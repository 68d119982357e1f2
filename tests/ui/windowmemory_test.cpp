#include "windowfixture.h"

#include "ui/pages/pagepane.h"
#include "ui/state/statejson.h"
#include "ui/widgets/filterbar.h"
#include "ui/window/windowmemory.h"

#include <QFile>
#include <QSettings>

namespace rd {
namespace {

class WindowMemoryTest : public WindowTest {
protected:
    [[nodiscard]] QString file() const { return folder()->filePath(QStringLiteral("kept.ini")); }
    WindowMemory keptBy(const MainWindow &shown, bool languageSaid = false, bool storeSaid = false)
    {
        QFile::remove(file());
        QSettings settings(file(), QSettings::IniFormat);
        WindowMemory memory;
        WindowMemory started;
        started.where = shown.where();
        started.look = shown.look();
        memory.take(shown, started, languageSaid, storeSaid);
        memory.write(settings);
        settings.sync();
        return WindowMemory::read(QSettings(file(), QSettings::IniFormat));
    }
};

TEST_F(WindowMemoryTest, TheNextWindowShowsWhatTheLastOneShowed)
{
    open("counties");
    PageFilters filters;
    filters.kind = "target";
    Q_EMIT pages().filterBar()->filtersChanged(filters);
    settle();
    act("action.pin");
    open("targets");
    click(cardWithMarks(), 0);
    act("lang.en");
    act("theme.dark");
    const WindowState before = pages().history().current();
    const WindowMemory memory = keptBy(*window);
    act("lang.zh");
    act("theme.light");

    MainWindow next(memory.look);
    ASSERT_TRUE(next.openStore(memory.where, memory.view));
    EXPECT_EQ(next.pages()->history().current(), before);
    EXPECT_EQ(next.look(), (Look{ThemeName::Dark, Language::En}));
    EXPECT_TRUE(next.pages()->isPinned());
    EXPECT_EQ(next.pages()->pinnedPane()->state().page, "counties");
    EXPECT_TRUE(next.actions()["action.pin"]->isChecked());
    next.setLook({});
}

TEST_F(WindowMemoryTest, KeepsTheWidthsAndWhetherThePanelIsWanted)
{
    act("action.provenance");
    EXPECT_FALSE(window->panel()->isVisible());
    const QByteArray sides = window->saveSides();
    act("action.provenance");
    window->restoreSides(QByteArrayLiteral("of another program"));
    EXPECT_TRUE(window->panel()->isVisible());
    window->restoreSides(sides);
    EXPECT_FALSE(window->panel()->isVisible());
}

TEST_F(WindowMemoryTest, DoesNotKeepWhatTheCommandLineSaid)
{
    const WindowMemory said = keptBy(*window, true, true);
    EXPECT_EQ(said.where.store, "");
    EXPECT_TRUE(said.view.isEmpty());
    EXPECT_EQ(keptBy(*window).where.store, window->where().store);
}

TEST_F(WindowMemoryTest, ADamagedOrForeignFileGivesTheDefaults)
{
    const QList<QByteArray> contents = {QByteArrayLiteral("\0\xff\xfe garbage \n [[["),
                                        QByteArrayLiteral("[General]\nlanguage=7\ntheme=pink\n[store]\nview=nothing\n"),
                                        QByteArray(100000, 'x')};
    for (const QByteArray &content : contents) {
        QFile damaged(file());
        ASSERT_TRUE(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write(content);
        damaged.close();
        const WindowMemory memory = WindowMemory::read(QSettings(file(), QSettings::IniFormat));
        EXPECT_EQ(memory.look, Look());
        EXPECT_EQ(memory.where.store, "");
        EXPECT_FALSE(stateFromJson(memory.view, window->codes()));
    }
}

} // namespace
} // namespace rd
