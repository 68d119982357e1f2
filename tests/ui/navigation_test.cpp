#include "ui/widgets/navigation.h"

#include <QListWidget>
#include <QToolButton>

#include <gtest/gtest.h>

namespace rd {
namespace {

// The switches stand at the foot of a column of fixed width: whatever they say must have room there.
TEST(NavigationTest, SwitchesAreNotCutOff)
{
    for (const Language language : {Language::Zh, Language::En}) {
        for (const ThemeName theme : allThemes) {
            Navigation navigation;
            navigation.setLook({theme, language});
            navigation.resize(navigation.width(), 600);
            navigation.show();
            const QList<QToolButton *> buttons = navigation.findChildren<QToolButton *>();
            ASSERT_EQ(buttons.size(), 3); // a new report, language, theme
            for (const QToolButton *button : buttons) {
                EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
                EXPECT_FALSE(button->text().isEmpty());
            }
        }
    }
}

TEST(NavigationTest, ANameThatFitsOnOneLineTakesOne)
{
    Navigation navigation;
    navigation.setLook({ThemeName::Light, Language::En});
    navigation.setPages({"overview", "counties"});
    navigation.setCodes(std::make_shared<CodeBook>());
    navigation.resize(navigation.width(), 600);
    navigation.show();
    const QListWidget &list = *navigation.list();
    EXPECT_EQ(list.visualItemRect(list.item(1)).height(), list.visualItemRect(list.item(0)).height())
        << list.item(1)->text().toStdString();
}

TEST(NavigationTest, PagesBearTheNamesOfThePackage)
{
    auto codes = std::make_shared<CodeBook>();
    SavedReport title;
    title.page = "axle-project";
    title.slot = "title";
    title.name = {"车轴项目", "Axle project"};
    codes->reports.add(title);
    Navigation navigation;
    navigation.setPages({"overview", "axle-project"});
    navigation.setCodes(codes);
    EXPECT_EQ(navigation.list()->item(0)->text(), QStringLiteral("总览"));
    EXPECT_EQ(navigation.list()->item(1)->text(), QStringLiteral("车轴项目"));
    navigation.setLook({ThemeName::Light, Language::En});
    EXPECT_EQ(navigation.list()->item(1)->text(), QStringLiteral("Axle project"));
}

} // namespace
} // namespace rd
