#include "ui/widgets/windowstyle.h"

#include "ui/theme/theme.h"
#include "ui/widgets/windowcolors.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
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
}

TEST(WindowStyle, ButtonsOfDialogsSpeakInWords)
{
    WindowStyle style;
    QDialogButtonBox buttons;
    buttons.setStyle(&style);
    EXPECT_TRUE(buttons.addButton(QDialogButtonBox::Cancel)->icon().isNull());
    EXPECT_TRUE(buttons.addButton(QDialogButtonBox::Close)->icon().isNull());
}

} // namespace
} // namespace rd
