#include "ui/widgets/windowstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace rd {

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool needsEdge = element == PE_IndicatorCheckBox || element == PE_FrameLineEdit || element == PE_PanelMenu;
    const bool hasFocus = element == PE_FrameLineEdit && option->state & State_HasFocus; // its edge is bright already
    if (!needsEdge || hasFocus || option->palette.color(QPalette::Window).lightness() > 127) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    // What can be pressed or filled in reaches 3:1; around a menu a rule is enough.
    painter->setPen(option->palette.color(element == PE_PanelMenu ? QPalette::Mid : QPalette::PlaceholderText));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace rd
