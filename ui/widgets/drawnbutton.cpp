#include "ui/widgets/drawnbutton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace rd {

void DrawnButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    paintSign(painter);
}

} // namespace rd
