#include "windowfixture.h"

#include "ui/dialogs/settingsdialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QPushButton>

namespace rd {
namespace {

class Settings : public WindowTest {
protected:
    SettingsDialog *opened()
    {
        press(window.get(), Qt::Key_Comma, Qt::ControlModifier);
        return window->findChild<SettingsDialog *>();
    }
    static void choose(SettingsDialog *dialog, const char *name, const char *code)
    {
        auto *box = dialog->findChild<QComboBox *>(QLatin1String(name));
        ASSERT_NE(box, nullptr) << name;
        const int place = box->findData(QLatin1String(code));
        ASSERT_GE(place, 0) << code;
        box->setCurrentIndex(place);
    }
};

TEST_F(Settings, AreTakenTogetherWhenTheyAreConfirmed)
{
    SettingsDialog *dialog = opened();
    ASSERT_NE(dialog, nullptr);
    choose(dialog, "menu.language", "en");
    choose(dialog, "menu.theme", "dark");
    choose(dialog, "menu.order", "pinyin");
    EXPECT_EQ(window->look().language, Language::Zh);
    dialog->accept();
    settle();
    EXPECT_EQ(window->look().language, Language::En);
    EXPECT_EQ(window->look().theme, ThemeName::Dark);
    EXPECT_EQ(state().order, "pinyin");
    EXPECT_TRUE(window->actions()["theme.dark"]->isChecked());
    act("lang.zh");
    act("theme.light");
}

TEST_F(Settings, ChangeNothingWhenTheyAreLeft)
{
    SettingsDialog *dialog = opened();
    ASSERT_NE(dialog, nullptr);
    choose(dialog, "menu.language", "en");
    press(dialog, Qt::Key_Escape);
    EXPECT_EQ(window->look().language, Language::Zh);
    EXPECT_EQ(state().order, "");
}

TEST_F(Settings, HaveANameForEachControl)
{
    SettingsDialog *dialog = opened();
    ASSERT_NE(dialog, nullptr);
    for (QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className();
        }
    }
}

} // namespace
} // namespace rd
