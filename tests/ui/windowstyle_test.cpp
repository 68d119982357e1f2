#include "ui/widgets/windowstyle.h"

#include "ui/theme/theme.h"
#include "ui/widgets/windowcolors.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <gtest/gtest.h>

namespace rd {
namespace {

/// The strongest contrast to the window's ground along the middle line of a widget.
double strongest(QWidget &widget, WindowStyle &style, const Theme &theme)
{
    widget.setStyle(&style);
    widget.setPalette(windowPalette(theme));
    widget.resize(120, 30);
    const QImage image = widget.grab().toImage();
    double most = 1;
    for (int x = 0; x < image.width(); ++x) {
        most = std::max(most, contrast(image.pixelColor(x, image.height() / 2), theme.color(Token::Card)));
    }
    return most;
}

TEST(WindowStyle, BoxesAndFieldsHaveAnEdgeOnADarkWindow)
{
    WindowStyle style;
    const Theme theme = Theme::page(ThemeName::Dark);
    QCheckBox box;
    EXPECT_GE(strongest(box, style, theme), 3);
    QLineEdit field;
    EXPECT_GE(strongest(field, style, theme), 3);
    QPlainTextEdit text;
    EXPECT_GE(strongest(text, style, theme), 3);
}

TEST(WindowStyle, WhatCannotBeChosenHasNoShadow)
{
    WindowStyle style;
    QMenu menu;
    menu.setStyle(&style);
    menu.setPalette(windowPalette(Theme::page(ThemeName::Dark)));
    menu.addAction(QStringLiteral("MMMM"))->setEnabled(false);
    const QImage image = menu.grab().toImage();
    double most = 1;
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 4; x < image.width() - 4; ++x) {
            most = std::max(most, contrast(image.pixelColor(x, y), Qt::black));
        }
    }
    EXPECT_LT(most, contrast(Theme::page(ThemeName::Dark).color(Token::NoTier), Qt::black) + 0.1);
}

TEST(WindowStyle, ButtonsOfDialogsSpeakInWords)
{
    WindowStyle style;
    QDialogButtonBox buttons;
    buttons.setStyle(&style);
    EXPECT_TRUE(buttons.addButton(QDialogButtonBox::Cancel)->icon().isNull());
    EXPECT_TRUE(buttons.addButton(QDialogButtonBox::Close)->icon().isNull());
}

TEST(WindowStyle, AMenuBarWithoutRoomSaysThatThereIsMore)
{
    QGuiApplication::setPalette(windowPalette(Theme::page(ThemeName::Dark)));
    const QImage icon =
        WindowStyle().standardIcon(QStyle::SP_ToolBarHorizontalExtensionButton, nullptr, nullptr).pixmap(16, 16).toImage();
    double most = 1;
    for (int x = 0; x < icon.width(); ++x) {
        const QColor dot = icon.pixelColor(x, icon.height() / 2);
        most = std::max(most, dot.alpha() < 128 ? 1 : contrast(dot, Theme::page(ThemeName::Dark).color(Token::Card)));
    }
    EXPECT_GE(most, 3);
}

} // namespace
} // namespace rd
